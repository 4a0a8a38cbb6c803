use std::fmt;

use rustc_hash::FxHashSet;

use super::House;
use crate::article::Paragraph;
use crate::text::Span;

/// A table of words and phrases that one rule flags. A row costs nothing while no text holds its
/// first word: the tables of all rules are one automaton over words.
pub struct Terms {
    pub rows: &'static [Term<'static>],
    /// What to say of a row that was found: the text as it stands and the row.
    pub message: Message,
    /// Are the fixes safe, that is, can no meaning change?
    pub safe: bool,
    /// Looks at the place in the paragraph and says yes where the row does not hold.
    pub unless: Option<Exception>,
    /// The houses the table holds for; all where nothing is said.
    pub only: Option<fn(&House) -> bool>,
}

type Message = fn(found: &str, row: &Term<'_>) -> String;
type Exception = fn(&Paragraph, Span, &Term<'_>) -> bool;

impl Terms {
    /// A table that holds everywhere and whose fixes a person must look at.
    pub const fn new(rows: &'static [Term<'static>], message: Message) -> Terms {
        Terms { rows, message, safe: false, unless: None, only: None }
    }

    /// Promises that no fix changes a meaning.
    pub const fn safe(mut self) -> Terms {
        self.safe = true;
        self
    }

    /// Passes over places where `exception` says yes.
    pub const fn unless(mut self, exception: Exception) -> Terms {
        self.unless = Some(exception);
        self
    }

    /// Holds for these houses only.
    pub const fn only(mut self, houses: fn(&House) -> bool) -> Terms {
        self.only = Some(houses);
        self
    }
}

impl fmt::Debug for Terms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Terms({} rows)", self.rows.len())
    }
}

/// A word or phrase and what should stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term<'t> {
    /// Words as a text has them, apostrophes plain. In small letters it matches any capitals. A
    /// capital in it matches only as written, with a capital first letter too, or where all
    /// stands in capitals. Several words in small letters do not match inside a hyphenated
    /// compound: “past history” is not in “past history-making”.
    pub find: &'t str,
    /// What to put there, the best first, parted by `|`; empty to delete, `-` for no fix.
    pub instead: &'t str,
}

impl<'t> Term<'t> {
    pub const fn new(find: &'t str, instead: &'t str) -> Term<'t> {
        Term { find, instead }
    }

    /// How many rows `tables` have in all.
    pub const fn count(tables: &[&[Term<'_>]]) -> usize {
        let (mut rows, mut table) = (0, 0);
        while table < tables.len() {
            rows += tables[table].len();
            table += 1;
        }
        rows
    }

    /// One table of many, for a rule whose rows fill several files; `N` is their [`Term::count`].
    pub const fn join<const N: usize>(tables: &[&[Term<'t>]]) -> [Term<'t>; N] {
        let mut joined = [Term::new("", "-"); N];
        let (mut at, mut table) = (0, 0);
        while table < tables.len() {
            let mut row = 0;
            while row < tables[table].len() {
                joined[at] = tables[table][row];
                (at, row) = (at + 1, row + 1);
            }
            table += 1;
        }
        joined
    }

    /// How many pairs [`Term::pairs`] reads in `table`.
    pub const fn count_pairs(table: &str) -> usize {
        let (bytes, mut pairs, mut at) = (table.as_bytes(), 0, 0);
        while at < bytes.len() {
            pairs += (bytes[at] == b'/') as usize;
            at += 1;
        }
        pairs
    }

    /// A table from pairs parted by spaces, each `find/instead`, or `instead/find` where `turned`;
    /// `N` is their [`Term::count_pairs`].
    pub const fn pairs<const N: usize>(table: &'t str, turned: bool) -> [Term<'t>; N] {
        let mut terms = [Term::new("", "-"); N];
        let (mut rest, mut term) = (table, 0);
        while term < N {
            let (left, right);
            (left, rest) = cut(rest, b'/');
            (right, rest) = cut(rest, b' ');
            terms[term] = if turned { Term::new(right, left) } else { Term::new(left, right) };
            term += 1;
        }
        terms
    }

    /// The replacements, the best first; none where the row has no fix.
    pub fn replacements(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        let instead = if self.instead == "-" { None } else { Some(self.instead) };
        instead.into_iter().flat_map(|instead| instead.split('|'))
    }

    /// The best replacement in quotation marks for a message: `write “near”`, or `delete it`.
    pub fn advice(&self) -> String {
        match self.replacements().next() {
            Some("") => "delete it".to_owned(),
            Some(best) => format!("write “{best}”"),
            None => "recast".to_owned(),
        }
    }
}

/// What stands before the first `mark` and what stands behind it.
const fn cut(text: &str, mark: u8) -> (&str, &str) {
    let mut at = 0;
    while at < text.len() && text.as_bytes()[at] != mark {
        at += 1;
    }
    let (left, right) = text.split_at(at);
    (left, if right.is_empty() { right } else { right.split_at(1).1 })
}

/// A word or phrase of a desk’s own list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTerm {
    /// The rule that reports it.
    pub rule: &'static str,
    /// As [`Term::find`].
    pub find: String,
    /// As [`Term::instead`].
    pub instead: String,
    /// What the desk says of it.
    pub note: Option<String>,
}

impl OwnTerm {
    /// The row as a row of a rule’s table.
    pub fn term(&self) -> Term<'_> {
        Term::new(&self.find, &self.instead)
    }

    /// Puts `new` to `old`: for a word that both have the new row holds, and a word that is to be
    /// written as it is needs no row.
    pub fn put(old: &mut Vec<OwnTerm>, new: &[OwnTerm]) {
        let words: FxHashSet<&str> = new.iter().map(|term| &*term.find).collect();
        old.retain(|term| !words.contains(&*term.find));
        old.extend(new.iter().filter(|term| term.find != term.instead).cloned());
    }

    /// The rule that reports the words of a house.
    pub const WORDS: &'static str = "style/house-word";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_read_both_ways() {
        const TABLE: &str = "colour/color grey/gray";
        const N: usize = Term::count_pairs(TABLE);
        const STRAIGHT: [Term; N] = Term::pairs(TABLE, false);
        const TURNED: [Term; N] = Term::pairs(TABLE, true);
        assert_eq!(STRAIGHT, [Term::new("colour", "color"), Term::new("grey", "gray")]);
        assert_eq!(TURNED[1], Term::new("gray", "grey"));
    }
}
