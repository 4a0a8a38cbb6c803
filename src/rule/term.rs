use std::fmt;

use crate::article::Paragraph;
use crate::text::Span;

/// A table of words and phrases that one rule flags. A row costs nothing while no text holds its
/// first word: the tables of all rules are one automaton over words.
pub struct Terms {
    pub rows: &'static [Term],
    /// What to say of a row that was found: the text as it stands and the row.
    pub message: fn(found: &str, row: &Term) -> String,
    /// Are the fixes safe, that is, can no meaning change?
    pub safe: bool,
    /// Looks at the place in the paragraph and says no where a row does not hold.
    pub unless: Option<fn(&Paragraph, Span, &Term) -> bool>,
}

impl fmt::Debug for Terms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Terms({} rows)", self.rows.len())
    }
}

/// A word or phrase and what should stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Words as a text has them, apostrophes plain. In small letters it matches any
    /// capitals; a capital in it matches only as written or in full capitals.
    pub find: &'static str,
    /// What to put there, the best first, parted by `|`; empty to delete, `-` for no fix.
    pub instead: &'static str,
}

impl Term {
    pub const fn new(find: &'static str, instead: &'static str) -> Term {
        Term { find, instead }
    }

    /// The replacements, the best first; none where the row has no fix.
    pub fn replacements(&self) -> impl Iterator<Item = &'static str> {
        let instead = if self.instead == "-" { None } else { Some(self.instead) };
        instead.into_iter().flat_map(|instead| instead.split('|'))
    }
}
