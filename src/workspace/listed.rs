//! What the house’s list of names says of a story: which names it confirms, and which right forms a name may be
//! a slip for.

use super::pointed::{Pointed, What};
use super::voice::{full_name, is_person};
use crate::article::{Article, Place};
use crate::language::{self, hash_of};
use crate::rule::Names;
use crate::text::{Span, distance, single_spaced};

/// The names of a story that the list confirms, in the order of the file: where each stands, in bytes of the file,
/// and its index in the list. Right forms, and the later references to whom they name.
pub(crate) fn confirmed(article: &Article, list: &Names) -> Vec<(Span, usize)> {
    let mut out: Vec<(Span, usize)> = Vec::new();
    let mut of_party: Vec<(usize, usize)> = Vec::new();
    if list.is_empty() {
        return out;
    }
    for (index, paragraph) in article.iter() {
        for (span, name) in list.right_forms(paragraph) {
            out.push((article.source(index, span), name));
            of_party.extend(article.meant(Place { paragraph: index, span }).map(|party| (party, name)));
        }
    }
    of_party.sort_unstable();
    of_party.dedup_by_key(|(party, _)| *party);
    let people = article.people();
    let whole = out.len();
    for (party, name) in of_party {
        for mention in &people.parties[party].mentions {
            let Some((paragraph, found)) = people.located(article, *mention) else { continue };
            let source = article.source(people.mentions[*mention].paragraph, found.span);
            let is_part = list.has_words(name, paragraph.words.get(found.words.clone()).unwrap_or_default());
            if is_part && !out[..whole].iter().any(|(span, _)| span.overlaps(source)) {
                out.push((source, name));
            }
        }
    }
    out.sort_unstable();
    out
}

/// The name at `span` of the file as a wrong form would be listed: the whole name that it is a part of.
pub(crate) fn name_at(article: &Article, span: Span) -> Option<String> {
    let pointed = Pointed::at(article, span.start)?;
    let whole = matches!(pointed.what, What::Name(_)) && pointed.place.source(article).contains(span);
    whole.then(|| single_spaced(pointed.place.of(article)))
}

/// The right forms that `name` may be a slip for, the nearest first: of the list and of the story’s own people.
pub(crate) fn right_forms(article: &Article, list: &Names, name: &str) -> Vec<String> {
    /// So many are offered.
    const OFFERED: usize = 3;
    let words = language::words(name);
    let Some(last) = words.iter().rev().find(|word| word.is_word()).map(|word| word.span().of(name)) else {
        return Vec::new();
    };
    let slip = |a: &str, b: &str| distance(a, b) <= 2 && 3 * distance(a, b) <= a.chars().count();
    let same_last = list.with_last(hash_of(last)).filter_map(|at| list.get(at)).filter(|own| slip(&own.right, name));
    let near = list.near(last).into_iter().filter_map(|at| list.get(at));
    let listed = near.chain(same_last).map(|own| own.right.clone());
    let parties = (0..article.people().parties.len()).filter(|party| is_person(article, *party));
    let people = parties.map(|party| single_spaced(full_name(article, party)));
    let is_near = |other: &String| {
        let other_last = other.rsplit(' ').next().unwrap_or(other);
        slip(other, name) || !name.contains(' ') && slip(other_last, name)
    };
    let mut out: Vec<String> = listed.chain(people.filter(is_near)).filter(|right| right != name).collect();
    // Somebody called by a part of the right form is no wrong form of it.
    out.retain(|right| !right.split(' ').any(|part| part == name));
    out.sort_by_key(|right| (distance(right, name), right.clone()));
    out.dedup();
    out.truncate(OFFERED);
    out
}
