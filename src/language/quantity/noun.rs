//! What a number counts: the head of the noun phrase behind it, by form alone.

use super::super::{Class, Classes, Kind, Word, WordSet};
use super::tokens::Tokens;

/// Longer phrases are not read.
const LONGEST: usize = 6;

/// Words of these classes end a noun phrase.
const CLOSED: Classes = Class::PREPOSITION
    .with(Class::DETERMINER)
    .with(Class::POSSESSIVE)
    .with(Class::AUXILIARY)
    .with(Class::SUBORDINATOR)
    .with(Class::CONJUNCTION)
    .with(Class::SUBJECT_PRONOUN)
    .with(Class::OBJECT_PRONOUN)
    .with(Class::WH)
    .with(Class::ADVERB)
    .with(Class::NUMERAL);

impl Tokens<'_> {
    /// The token that is the head of what a number before the token `from` counts: the first plural
    /// of the words that follow. `None` where that is not sure.
    pub fn counted_noun(self, from: usize) -> Option<usize> {
        if self.is_joint(from) {
            return self.attribute(from + 1);
        }
        let mut head = None;
        let mut i = from;
        while i < from + LONGEST {
            let Some(word) = self.get(i).filter(|word| word.kind == Kind::Word && word.is_spaced()) else { break };
            if self.ends_phrase(i, word) && !(i == from && self.is_any(i, &["more", "most", "other", "such"])) {
                break;
            }
            let compound = self.is_joint(i + 1);
            // “two women’s teams”: the owner is not the head.
            let owner = self.is_glued(i + 1)
                && match self.token(i + 1) {
                    "'s" | "’s" => true,
                    "'" | "’" => {
                        self.get(i + 2).is_some_and(|next| next.is_word() && next.is_spaced() && !next.is(CLOSED))
                    }
                    _ => false,
                };
            if owner {
                break;
            }
            // “a poll of four economists suggests”
            if head.is_some() && word.is(Class::CUE | Class::FINITE) {
                break;
            }
            if head.is_some_and(|head| i > head + if self.is_capitalized(head) { 2 } else { 1 }) {
                break;
            }
            if !compound && self.is_plural(i) {
                head = Some(i);
            } else if head.is_some_and(|head| !self.is_capitalized(head)) || self.is_verbal(i) && !compound {
                break;
            }
            i += 1;
            while self.is_joint(i) {
                i += 2;
            }
            // “well-known”: its last part belongs to the phrase, plural or not.
            if compound
                && self.is_plural(i - 1)
                && self.get(i).is_none_or(|word| word.is(CLOSED) || word.kind != Kind::Word)
            {
                head = Some(i - 1);
            }
        }
        // “three Charles River”: the name goes on.
        head.filter(|head| !(self.is_capitalized(*head) && self.is_capitalized(head + 1) && !self.is_glued(head + 1)))
    }

    /// The head behind “one”: a word or two up to a word that ends the phrase.
    pub fn single_noun(self, from: usize) -> Option<usize> {
        let fits = |i: usize| {
            self.get(i).is_some_and(|word| {
                word.kind == Kind::Word
                    && word.is_spaced()
                    && !word.is_capitalized()
                    && !self.ends_phrase(i, word)
                    && !self.is_verbal(i)
                    && !self.is_plural(i)
                    && !self.token(i).ends_with("ly")
            })
        };
        let ends = |i: usize| {
            self.get(i).is_none_or(|word| self.ends_phrase(i, word) || word.kind == Kind::Punct && !self.is_joint(i))
        };
        (from..from + 2).take_while(|i| fits(*i)).find(|i| ends(i + 1))
    }

    /// `four-person crew`
    fn attribute(self, i: usize) -> Option<usize> {
        let word = self.get(i)?;
        let noun = word.kind == Kind::Word
            && !word.is_capitalized()
            && !word.is(CLOSED)
            && !self.is_joint(i + 1)
            && !self.is_verbal(i)
            && !NO_NOUNS.has(word);
        (noun && self.token(i).len() > 2).then_some(i)
    }

    fn ends_phrase(self, i: usize, word: &Word) -> bool {
        word.is(CLOSED)
            || word.is(Class::CUE | Class::FINITE) && !self.is_plural(i) && !self.is_plural(i + 1)
            || self.is_any(
                i,
                &[
                    "than", "rather", "closer", "further", "longer", "better", "ago", "each", "apiece", "old", "am",
                    "pm",
                ],
            )
    }

    fn is_capitalized(self, i: usize) -> bool {
        self.get(i).is_some_and(|word| word.is_capitalized())
    }

    fn is_plural(self, i: usize) -> bool {
        let Some(word) = self.get(i).filter(|word| word.kind == Kind::Word) else { return false };
        let token = self.token(i);
        let form = match token.as_bytes() {
            [.., b's', b's'] | [.., b'u' | b'i' | b'\'', b's'] => false,
            [.., b'a', b's'] if word.is_capitalized() => false,
            [.., b's'] => token.len() > 3,
            [.., b'm', b'e', b'n'] => token.len() > 5,
            [.., b'd', b'r', b'e', b'n'] => true,
            _ => false,
        };
        (form || PLURALS.has(word)) && !NO_PLURALS.has(word)
    }

    /// Is it by its form as likely a verb as part of a noun phrase?
    fn is_verbal(self, i: usize) -> bool {
        let Some(word) = self.get(i) else { return false };
        let token = self.token(i);
        (token.ends_with("ed") && token.len() > 4 || token.ends_with("ing") && token.len() > 5) && !ADJECTIVES.has(word)
            || word.is(Class::CUE | Class::FINITE) && !self.is_plural(i)
    }
}

/// Plurals without an s.
static PLURALS: WordSet = WordSet::new(
    "people men women children police feet teeth mice lives media data criteria cattle sheep fish deer aircraft spacecraft \
     series species personnel alumni geese oxen bacteria phenomena",
);

/// Words in -s that are no plurals.
static NO_PLURALS: WordSet = WordSet::new(
    "always perhaps besides sometimes afterwards towards upwards downwards overseas nowadays indoors outdoors news politics \
     economics mathematics ethics whereas unless others yours theirs specimen omen",
);

/// Words that a number joined to them does not count.
static NO_NOUNS: WordSet = WordSet::new("odd plus something fold way off some ish year old time and");

/// Words in -ed and -ing that stand before nouns.
static ADJECTIVES: WordSet = WordSet::new(
    "armed masked alleged unnamed unidentified wounded injured retired suspected convicted registered licensed united unarmed \
     limited detained elected skilled talented married hooded uniformed used planned proposed related displaced undecided \
     unmarried unmanned sacred naked hundred combined added automated experienced advanced unrelated unpublished abandoned \
     leading remaining existing missing competing winning opposing reigning sitting wedding training building housing boxing \
     working shooting parking polling voting swing banking operating meeting trading manufacturing nursing surviving \
     starting outstanding consecutive rating screening hearing hardworking missing bombing fighting living touring killed dead",
);
