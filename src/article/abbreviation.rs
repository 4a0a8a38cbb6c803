//! Short forms that a text introduces: `the Orva Seismic Network (OSN)`.

use super::Paragraph;
use crate::language::{Kind, Word};

/// A short form in parentheses behind the name it stands for. Indices are of tokens of the
/// paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abbreviation {
    /// The first word of the long form, which goes up to the bracket.
    pub long: usize,
    pub short: usize,
}

/// The short forms that the paragraph introduces.
pub fn abbreviations(paragraph: &Paragraph) -> impl Iterator<Item = Abbreviation> + '_ {
    let words = &paragraph.words;
    let bracket =
        |i: usize, mark: &str| words.get(i).is_some_and(|word| word.kind == Kind::Punct) && paragraph.token(i) == mark;
    (2..words.len()).filter_map(move |short| {
        let found = words[short].is_capitalized() && bracket(short - 1, "(") && bracket(short + 1, ")");
        let long = found.then(|| long_form(paragraph, short))??;
        Some(Abbreviation { long, short })
    })
}

/// Where the words begin that the token at `short` abbreviates.
fn long_form(paragraph: &Paragraph, short: usize) -> Option<usize> {
    /// A name has so many words more than its short form has letters, for “of”, “the” and “and”.
    const SMALL_WORDS: usize = 5;
    let token = paragraph.token(short);
    let first = token.chars().next()?;
    let end = short - 1;
    let earliest = end.saturating_sub(token.len() + SMALL_WORDS);
    let parted = |word: &Word| word.kind == Kind::Punct && !matches!(word.span().of(&paragraph.text), "-" | "’" | "'");
    let start = (earliest..end).rev().find(|i| parted(&paragraph.words[*i])).map_or(earliest, |mark| mark + 1);
    (start..end).rev().find(|i| {
        let long = paragraph.words[*i].span().to(paragraph.words[end - 1].span()).of(&paragraph.text);
        paragraph.token(*i).starts_with(|c: char| c.eq_ignore_ascii_case(&first)) && is_short_for(token, long)
    })
}

/// Are the capitals of `short` the first letters of words of `long`, in their order?
pub(super) fn is_short_for(short: &str, long: &str) -> bool {
    let mut firsts = long.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next());
    let letters = short.chars().filter(|c| c.is_uppercase());
    short.len() > 1 && letters.clone().count() > 1 && { letters }
        .all(|c| firsts.any(|first| first.to_ascii_uppercase() == c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Zone;

    #[test]
    fn short_forms_and_their_long_forms() {
        let text = "The union of the Orva Seismic Network (OSN), a unit for intensive care (ICU) and Tarn (NLD) met.";
        let paragraph = Paragraph::read(Zone::Body, text);
        let found: Vec<_> =
            abbreviations(&paragraph).map(|it| (paragraph.token(it.long), paragraph.token(it.short))).collect();
        assert_eq!(found, [("Orva", "OSN")]);
    }
}
