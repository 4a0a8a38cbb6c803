//! What a sentence may have been before it broke: small changes at one token.

use crate::article::Sentence;
use crate::language::{Class, Classes, Kind, Penn, inflect, lemma};
use crate::rule::{Fix, moves};
use crate::text::Span;

/// Small words of one kind, which take each other’s places.
const KINDS: [&[&str]; 5] = [
    &["the", "a", "an", "this", "that", "these", "those"],
    &[
        "of", "in", "to", "for", "with", "on", "at", "by", "from", "as", "into", "about", "over", "after", "between",
        "during", "against", "through",
    ],
    &["he", "she", "it", "they", "his", "her", "its", "their", "him", "them"],
    &["is", "was", "are", "were", "has", "had", "have", "be", "been"],
    &["that", "which", "who", "where", "when"],
];

/// What is inserted where something may be lost.
const LOST: [&str; 14] = ["the", "a", "an", "of", "to", "in", "for", "on", "it", "he", "is", "was", "that", "and"];

/// Words of these classes are moved alone.
const SMALL: Classes = Class::PREPOSITION.with(Class::DETERMINER).with(Class::CONJUNCTION).with(Class::SUBORDINATOR);

/// Words of these classes have no other forms.
const CLOSED: Classes = SMALL
    .with(Class::SUBJECT_PRONOUN)
    .with(Class::OBJECT_PRONOUN)
    .with(Class::POSSESSIVE)
    .with(Class::MODAL)
    .with(Class::WH);

/// Changes at the token `at`: it is deleted, replaced, put into another form or another place, or something is
/// put before it.
pub(super) fn variants(sentence: &Sentence, at: usize) -> Vec<Fix> {
    let mut out = Vec::new();
    let Some(word) = sentence.words().get(at).filter(|word| word.kind == Kind::Word) else { return out };
    let (span, token) = (word.span(), sentence.token(at));
    if at > 0 && word.is_spaced() {
        out.push(Fix::deleting(with_space(sentence, at), token));
        out.extend(
            LOST.iter().map(|lost| {
                Fix::new(format!("Insert “{lost}” before “{token}”")).insert(span.start, format!("{lost} "))
            }),
        );
        out.extend(moved(sentence, at));
    }
    if !word.is_capitalized() && !sentence.is_quoted(at) {
        let lists = KINDS.iter().filter(|list| list.contains(&token));
        let others = lists.flat_map(|list| list.iter()).filter(|other| **other != token);
        out.extend(others.map(|other| Fix::replacing(span, *other)));
        if !word.is(CLOSED) {
            out.extend(forms(token).into_iter().map(|form| Fix::replacing(span, form)));
        }
    }
    out
}

/// The token with the space before it.
fn with_space(sentence: &Sentence, at: usize) -> Span {
    let before = at.checked_sub(1).and_then(|i| sentence.words().get(i)).map_or(0, |word| word.span().end);
    Span::new(before, sentence.words()[at].span().end)
}

/// The token in other places of its sentence.
fn moved(sentence: &Sentence, at: usize) -> Vec<Fix> {
    let word = &sentence.words()[at];
    if word.is(SMALL) || word.is_capitalized() || sentence.is_quoted(at) {
        return Vec::new();
    }
    let first = sentence.first_word();
    let from = first + at..first + at + 1;
    moves(sentence.paragraph, from, with_space(sentence, at), first..first + sentence.len()).collect()
}

/// Other forms of a word, under whatever tag it may have.
fn forms(token: &str) -> Vec<String> {
    const TAGS: [Penn; 6] = [Penn::Vb, Penn::Vbd, Penn::Vbg, Penn::Vbn, Penn::Vbz, Penn::Nns];
    let mut out: Vec<String> = Vec::new();
    if token.len() < 4 {
        return out;
    }
    for from in TAGS {
        let lemma = lemma(token, from);
        let to = if from == Penn::Nns { &[Penn::Nns][..] } else { &TAGS[..5] };
        for form in to.iter().filter_map(|to| inflect(&lemma, *to)).chain([lemma.to_string()]) {
            if form != token && !out.contains(&form) {
                out.push(form);
            }
        }
    }
    out
}
