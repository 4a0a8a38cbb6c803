//! What a story must know of a name to tell whose it is.

use std::ops::Range;

use super::abbreviation::is_short_for;
use super::{Mention, Naming, Paragraph, skeleton};
use crate::formats::Zone;
use crate::language::Word;
use crate::language::gazetteer::{self, Sense};
use crate::text::Span;

/// How a person is spoken of, where titles and given names leave no doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    Female,
    Male,
}

/// The parts of a name as hashes, capitals aside, and what stands around it. Stories that have equal
/// parts in the same order have the same [`People`](super::People).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// What the paragraph says that it names.
    pub kind: Naming,
    pub zone: Zone,
    /// The whole name.
    pub whole: u64,
    /// 0 where there is none.
    pub given: u64,
    /// 0 where there is none.
    pub family: u64,
    /// The last word of the family name.
    pub last: u64,
    /// The short form in parentheses behind it; 0 where there is none.
    pub short: u64,
    /// The [`skeleton`] of a name of several words that is no person’s; 0 where there is none.
    pub sounds: u32,
    /// Is the given name an initial?
    pub initial: bool,
    /// The name is one word.
    pub lone: bool,
    pub titled: bool,
    /// Is it somebody’s words?
    pub quoted: bool,
    /// Does a word of place stand before it?
    pub is_in: bool,
    /// Does it name a body that is nobody’s family name as well?
    pub is_body: bool,
    pub gender: Option<Gender>,
}

impl Parts {
    pub(super) fn of(paragraph: &Paragraph, mention: &Mention) -> Parts {
        let words = &paragraph.words;
        let inside = |span: Option<Span>| span.map_or(0..0, |span| paragraph.words_in(span));
        let (given, family) = (inside(mention.given), inside(mention.family));
        let before = mention.words.start.checked_sub(1).map_or("", |i| paragraph.token(i));
        let given_word = words.get(given.start).filter(|_| !given.is_empty());
        let body = || {
            let sense = gazetteer::look_up(&paragraph.text, words, mention.words.start).word;
            sense.is(Sense::BODY) && !sense.is(Sense::FAMILY)
        };
        Parts {
            kind: mention.kind,
            zone: paragraph.zone,
            whole: hash(words, mention.words.clone()),
            given: given_word.map_or(0, |word| word.hash),
            family: hash(words, family.clone()),
            last: family.last().and_then(|i| words.get(i)).map_or(0, |word| word.hash),
            short: short(paragraph, mention).map_or(0, |word| word.hash),
            sounds: sounds(paragraph, mention).unwrap_or(0),
            initial: given_word.is_some_and(Word::has_stop),
            lone: mention.words.len() == 1,
            titled: mention.title.is_some(),
            quoted: paragraph.is_quoted(mention.span),
            is_in: ["in", "In", "at", "near", "from", "outside"].contains(&before)
                && !matches!(paragraph.token(mention.words.end), "’s" | "'s"),
            is_body: mention.kind == Naming::Organization && body(),
            gender: gender(paragraph, mention),
        }
    }

    /// See [`Mention::is_full`].
    pub fn is_full(&self) -> bool {
        self.given != 0 && self.family != 0
    }

    /// See [`Mention::is_bare`].
    pub fn is_bare(&self) -> bool {
        self.lone && !self.titled
    }
}

/// The short form in parentheses behind a name of several words.
fn short<'a>(paragraph: &'a Paragraph, mention: &Mention) -> Option<&'a Word> {
    let open = mention.words.end;
    let short = paragraph.words.get(open + 1).filter(|word| word.is_capitalized())?;
    let found = mention.words.len() > 1
        && paragraph.token(open) == "("
        && paragraph.token(open + 2) == ")"
        && is_short_for(short.span().of(&paragraph.text), mention.span.of(&paragraph.text));
    found.then_some(short)
}

fn sounds(paragraph: &Paragraph, mention: &Mention) -> Option<u32> {
    let words = paragraph.words.get(mention.words.clone())?;
    let plain = words.len() > 1 && !words.iter().any(|word| word.has_stop() || word.is_all_caps());
    if plain && mention.kind != Naming::Person { skeleton(mention.span.of(&paragraph.text)) } else { None }
}

/// One hash for the words in `range`; 0 for none.
fn hash(words: &[Word], range: Range<usize>) -> u64 {
    words.get(range).unwrap_or_default().iter().fold(0, |hash, word| {
        if hash == 0 { word.hash } else { (hash.rotate_left(9) ^ word.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15) }
    })
}

/// What titles say of a person, or else the given name, if only women or only men have it.
fn gender(paragraph: &Paragraph, mention: &Mention) -> Option<Gender> {
    const FEMALE: [&str; 13] = [
        "Ms.",
        "Mrs.",
        "Ms",
        "Mrs",
        "Miss",
        "Queen",
        "Princess",
        "Chairwoman",
        "Congresswoman",
        "Councilwoman",
        "Spokeswoman",
        "Lady",
        "Sister",
    ];
    const MALE: [&str; 10] =
        ["Mr.", "Mr", "King", "Prince", "Chairman", "Congressman", "Councilman", "Spokesman", "Sir", "Pope"];
    let title = mention.title.map_or("", |title| title.of(&paragraph.text));
    let said = |words: &[&str]| title.split_ascii_whitespace().any(|word| words.contains(&word));
    if said(&FEMALE) {
        return Some(Gender::Female);
    }
    if said(&MALE) {
        return Some(Gender::Male);
    }
    let first = paragraph.word_at(mention.given?.start);
    let sense = gazetteer::look_up(&paragraph.text, &paragraph.words, first).word;
    match (sense.is(Sense::FEMALE), sense.is(Sense::MALE)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}
