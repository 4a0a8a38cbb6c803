//! What a capitalized word can name: given and family names, titles, peoples, places, bodies.
//!
//! One finite-state map of words and phrases in small letters; where the entries come from is told
//! in `models/README.md`. A word may be several things: `paris` is a given name and a city.

use std::ops::BitOr;
use std::sync::LazyLock;

use fst::raw::{Fst, Output};

use super::Word;

/// What a word or phrase can be: a set of the constants here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Sense(u32);

impl Sense {
    pub const NONE: Sense = Sense(0);
    /// A woman’s given name.
    pub const FEMALE: Sense = Sense(1);
    /// A man’s given name.
    pub const MALE: Sense = Sense(1 << 1);
    /// A given name of either.
    pub const GIVEN: Sense = Sense(0b11);
    pub const FAMILY: Sense = Sense(1 << 2);
    /// Heads a formal title: `president`, `gov.`
    pub const TITLE: Sense = Sense(1 << 3);
    /// Stands before a title as part of it: `vice`, `deputy`, `senate`.
    pub const MODIFIER: Sense = Sense(1 << 4);
    /// Says in small letters what a person is: `analyst`, `farmer`.
    pub const OCCUPATION: Sense = Sense(1 << 5);
    /// `mr.`, `dr.`
    pub const COURTESY: Sense = Sense(1 << 6);
    /// `jr.`, `iii`
    pub const SUFFIX: Sense = Sense(1 << 7);
    /// A people, faith or party: `french`, `republicans`.
    pub const PEOPLE: Sense = Sense(1 << 8);
    /// A country, territory or region of the world, or a state cut short.
    pub const COUNTRY: Sense = Sense(1 << 9);
    /// A state of the United States.
    pub const STATE: Sense = Sense(1 << 10);
    /// A city of 100,000 and more, or a capital.
    pub const CITY: Sense = Sense(1 << 11);
    pub const PLACE: Sense = Sense(0b111 << 9);
    /// Heads the name of a place: `street`, `lake`.
    pub const PLACE_HEAD: Sense = Sense(1 << 12);
    /// Heads the name of a body of people: `ministry`, `inc.`
    pub const BODY_HEAD: Sense = Sense(1 << 13);
    /// A well-known body or its abbreviation: `white house`, `fbi`.
    pub const BODY: Sense = Sense(1 << 14);
    /// A small word inside names: `van`, `al`.
    pub const PARTICLE: Sense = Sense(1 << 15);
    /// A common word as well: `mark`, `rose`.
    pub const COMMON: Sense = Sense(1 << 16);

    /// Has it any of `other`?
    pub const fn is(self, other: Sense) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Sense {
    type Output = Sense;

    fn bitor(self, other: Sense) -> Sense {
        Sense(self.0 | other.0)
    }
}

/// What stands at a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Entry {
    /// The word alone.
    pub word: Sense,
    /// The longest phrase of two tokens and more that begins with it.
    pub phrase: Sense,
    /// The tokens of that phrase; 0 where there is none.
    pub length: usize,
}

static NAMES: LazyLock<Option<Fst<&[u8]>>> =
    LazyLock::new(|| Fst::new(include_bytes!(concat!(env!("OUT_DIR"), "/names.fst")).as_slice()).ok());

/// What the word at `i` of `words`, cut from `text`, can be, capitals aside.
pub fn look_up(text: &str, words: &[Word], i: usize) -> Entry {
    let mut entry = Entry::default();
    let Some(names) = NAMES.as_ref() else { return entry };
    let mut walk = Walk { names, node: names.root().addr(), output: Output::zero() };
    for (length, word) in words.get(i..).unwrap_or_default().iter().enumerate() {
        if length > 0 && word.is_spaced() && !walk.step(b' ') || !walk.token(word.span().of(text)) {
            break;
        }
        match (walk.end(), length) {
            (Some(sense), 0) => entry.word = sense,
            (Some(sense), _) => (entry.phrase, entry.length) = (sense, length + 1),
            (None, _) => {}
        }
    }
    entry
}

/// A way through the map, letter by letter.
struct Walk<'a> {
    names: &'a Fst<&'static [u8]>,
    node: usize,
    output: Output,
}

impl Walk<'_> {
    fn step(&mut self, byte: u8) -> bool {
        let node = self.names.node(self.node);
        let Some(way) = node.find_input(byte).map(|way| node.transition(way)) else { return false };
        (self.node, self.output) = (way.addr, self.output.cat(way.out));
        true
    }

    fn token(&mut self, token: &str) -> bool {
        token.chars().all(|c| match c {
            '’' | 'ʼ' => self.step(b'\''),
            c if c.is_ascii() => self.step(c.to_ascii_lowercase() as u8),
            c => c.to_lowercase().all(|c| c.encode_utf8(&mut [0; 4]).bytes().all(|byte| self.step(byte))),
        })
    }

    fn end(&self) -> Option<Sense> {
        let node = self.names.node(self.node);
        node.is_final().then(|| Sense(self.output.cat(node.final_output()).value() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    fn first(text: &str) -> Entry {
        look_up(text, &words(text), 0)
    }

    #[test]
    fn words_and_phrases() {
        assert!(first("Mary left").word.is(Sense::FEMALE) && !first("Mary left").word.is(Sense::MALE));
        assert!(first("JONES").word.is(Sense::FAMILY));
        assert!(first("Gov. Lund").word.is(Sense::TITLE));
        let york = first("New York City");
        assert!(york.phrase.is(Sense::PLACE) && york.length == 3);
        let attorney = first("Attorney General Lund");
        assert!(attorney.phrase.is(Sense::TITLE) && attorney.length == 2);
        assert!(first("Emily’s List").phrase.is(Sense::BODY));
        assert_eq!(first("Xqwv York"), Entry::default());
    }

    #[test]
    fn a_word_may_be_several_things() {
        let paris = first("Paris").word;
        assert!(paris.is(Sense::GIVEN) && paris.is(Sense::CITY) && !paris.is(Sense::TITLE));
        assert!(first("Mark").word.is(Sense::COMMON) && first("Mark").word.is(Sense::GIVEN));
    }
}
