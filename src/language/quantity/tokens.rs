//! Looking at the tokens around a number.

use super::super::{Kind, Word};
use super::vocabulary::{Meaning, meaning};

/// The tokens of a text. Where there is no token, nothing is read.
#[derive(Clone, Copy)]
pub(super) struct Tokens<'a> {
    pub text: &'a str,
    pub words: &'a [Word],
}

impl<'a> Tokens<'a> {
    pub fn get(self, i: usize) -> Option<&'a Word> {
        self.words.get(i)
    }

    /// The token at `i`; empty where there is none.
    pub fn token(self, i: usize) -> &'a str {
        self.get(i).map_or("", |word| word.span().of(self.text))
    }

    /// The token before `i`; empty where there is none.
    pub fn before(self, i: usize) -> &'a str {
        i.checked_sub(1).map_or("", |i| self.token(i))
    }

    /// Is the token at `i` one of `words`, capitals aside?
    pub fn is_any(self, i: usize, words: &[&str]) -> bool {
        let token = self.token(i);
        words.iter().any(|word| token.eq_ignore_ascii_case(word))
    }

    /// Is the token before `i` one of `words`, capitals aside?
    pub fn follows(self, i: usize, words: &[&str]) -> bool {
        i.checked_sub(1).is_some_and(|i| self.is_any(i, words))
    }

    pub fn meaning(self, i: usize) -> Option<Meaning> {
        self.get(i).and_then(meaning)
    }

    /// Does the token at `i` follow the one before it without a space?
    pub fn is_glued(self, i: usize) -> bool {
        i > 0 && self.get(i).is_some_and(|word| !word.is_spaced())
    }

    pub fn is_number(self, i: usize) -> bool {
        self.get(i).is_some_and(|word| word.kind == Kind::Number)
    }

    /// Is the token at `i` a hyphen or dash between two tokens that touch it?
    pub fn is_joint(self, i: usize) -> bool {
        self.is_glued(i) && self.is_glued(i + 1) && matches!(self.token(i), "-" | "–" | "‑")
    }

    /// The index of the word behind `i`, over a joint: of `year` in `5-year` and in `5 year`.
    pub fn over_joint(self, i: usize) -> usize {
        if self.is_joint(i) { i + 1 } else { i }
    }
}
