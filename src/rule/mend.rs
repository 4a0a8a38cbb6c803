//! Ways to mend a sentence, and which of them reads best.

use std::ops::Range;

use super::Fix;
use crate::article::Paragraph;
use crate::language::{self, fluency};
use crate::text::{Edit, Span, apply};

/// More fixes than these nobody reads.
pub const OFFERED: usize = 3;

/// So many of the likeliest are read as whole sentences; the counts alone choose them.
const READ: usize = 8;

/// Longer sentences, in bytes, are not mended by one word, and trying takes time by the square of their length.
const LONGEST: usize = 500;

/// The fixes that leave the words in `span` of `paragraph` the least odd when they are read as one sentence,
/// the best first, at most three. One that leaves them odd enough for a hint is no fix.
pub fn best_first(paragraph: &Paragraph, span: Span, fixes: impl IntoIterator<Item = Fix>) -> Vec<Fix> {
    if span.len() > LONGEST {
        return Vec::new();
    }
    let mended = |fix: Fix| mended(&paragraph.text, span, &fix.edits).map(|text| (fix, text));
    let mut likely: Vec<(f32, Fix, String)> =
        fixes.into_iter().filter_map(mended).map(|(fix, text)| (fluency::likelihood(&text), fix, text)).collect();
    likely.sort_by(|a, b| b.0.total_cmp(&a.0));
    likely.truncate(READ);
    let read = likely.into_iter().map(|(_, fix, text)| (oddness(&text), fix));
    let mut read: Vec<(f32, Fix)> = read.filter(|(odd, _)| *odd < fluency::ODD).collect();
    read.sort_by(|a, b| a.0.total_cmp(&b.0));
    read.into_iter().take(OFFERED).map(|(_, fix)| fix).collect()
}

/// How odd `text` is, read as one sentence.
fn oddness(text: &str) -> f32 {
    let words = language::words(text);
    let whole = 0..words.len() as u32;
    fluency::read(text, &words, std::slice::from_ref(&whole)).first().map_or(f32::MAX, |reading| reading.whole)
}

/// The words in `span` of `text` with `edits` made.
fn mended(text: &str, span: Span, edits: &[Edit]) -> Option<String> {
    let moved = |edit: &Edit| {
        let inside = Span::new(edit.span.start.checked_sub(span.start)?, edit.span.end.checked_sub(span.start)?);
        Some(Edit::new(inside, edit.insert.clone()))
    };
    apply(text.get(span.start..span.end)?, &edits.iter().map(moved).collect::<Option<Vec<Edit>>>()?)
}

/// The tokens `from` of `paragraph` put behind each word among the tokens `into`. `gone` is what is deleted: the
/// tokens, and what must go with them.
pub fn moves<'a>(
    paragraph: &'a Paragraph,
    from: Range<usize>,
    gone: Span,
    into: Range<usize>,
) -> impl Iterator<Item = Fix> + 'a {
    let words = &paragraph.words;
    let tokens = words.get(from.clone()).unwrap_or_default();
    let moved = tokens.first().zip(tokens.last()).map(|(first, last)| first.span().to(last.span()).of(&paragraph.text));
    let places = into.filter(move |place| {
        let ends = words.get(place + 1).is_none_or(|next| next.is_spaced() || !next.is_word());
        let stays = *place + 1 != from.start && !from.contains(place);
        words.get(*place).is_some_and(|word| word.is_word() && !paragraph.is_quoted(word.span())) && ends && stays
    });
    places.filter_map(move |place| {
        let (moved, behind) = (moved?, paragraph.token(place));
        let at = words.get(place)?.span().end;
        let title = format!("Move “{moved}” behind “{behind}”");
        Some(Fix::new(title).insert(at, format!(" {moved}")).delete(gone))
    })
}
