//! One automaton for all term tables.
//!
//! It runs over the tokens that the reader has cut and hashed already: a look-up per word finds
//! the rows that begin with it, and only those are compared further. Measured against a
//! character automaton it needs no building to speak of (thousands of rows in well under a
//! millisecond), and more rows do not slow the pass.

use rustc_hash::FxHashMap;

use crate::article::Paragraph;
use crate::formats::Zone;
use crate::language;
use crate::rule::{Check, Finding, Fix, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

/// The compiled tables.
#[derive(Debug, Default)]
pub(super) struct Automaton {
    /// For the hash of a first word, its rows in `rows`.
    first: FxHashMap<u64, (u32, u32)>,
    /// Grouped by first word; within a group longer rows first.
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    rule: &'static Rule,
    terms: &'static Terms,
    term: &'static Term,
    /// The hash of each word and whether space stands before it.
    words: Box<[(u64, bool)]>,
}

impl Automaton {
    /// Compiles the tables among `rules`.
    pub(super) fn new(rules: impl Iterator<Item = &'static Rule>) -> Automaton {
        let mut rows = Vec::new();
        for rule in rules {
            let Check::Terms(terms) = rule.check else { continue };
            for term in terms.rows {
                let words: Box<[_]> =
                    language::words(term.find).iter().map(|word| (word.hash, word.is_spaced())).collect();
                if !words.is_empty() {
                    rows.push(Row { rule, terms, term, words });
                }
            }
        }
        rows.sort_by_key(|row| (row.words[0].0, usize::MAX - row.words.len()));
        let mut first: FxHashMap<u64, (u32, u32)> = FxHashMap::default();
        for (i, row) in rows.iter().enumerate() {
            let range = first.entry(row.words[0].0).or_insert((i as u32, i as u32));
            range.1 = i as u32 + 1;
        }
        Automaton { first, rows }
    }

    /// Finds all rows in `paragraph`. Of the rows of one rule the longest wins where several match.
    pub(super) fn run(&self, paragraph: &Paragraph, out: &mut Vec<Finding>) {
        if self.rows.is_empty() {
            return;
        }
        for i in 0..paragraph.words.len() {
            let Some(&(from, to)) = self.first.get(&paragraph.words[i].hash) else { continue };
            let begin = out.len();
            for row in &self.rows[from as usize..to as usize] {
                // Longer rows come first, so a rule that has spoken here has said its best.
                if out[begin..].iter().any(|finding| finding.rule == row.rule.name) {
                    continue;
                }
                if let Some(span) = row.matches(paragraph, i) {
                    row.report(paragraph, span, out);
                }
            }
        }
    }
}

impl Row {
    fn matches(&self, paragraph: &Paragraph, at: usize) -> Option<Span> {
        let words = paragraph.words.get(at..at + self.words.len())?;
        let same = words
            .iter()
            .zip(&self.words)
            .enumerate()
            .all(|(k, (word, (hash, spaced)))| word.hash == *hash && (k == 0 || word.is_spaced() == *spaced));
        if !same || !self.zone_allows(paragraph.zone) {
            return None;
        }
        let span = words[0].span().to(words[words.len() - 1].span());
        let found = span.of(&paragraph.text);
        let quoted = self.rule.speech == Speech::Skip && paragraph.is_quoted(span);
        let refused = || self.terms.unless.is_some_and(|unless| unless(paragraph, span, self.term));
        (!quoted && self.case_allows(found) && !refused()).then_some(span)
    }

    fn zone_allows(&self, zone: Zone) -> bool {
        self.rule.zones.contains(zone)
    }

    /// A row with a capital matches as written, or where everything stands in capitals.
    fn case_allows(&self, found: &str) -> bool {
        let find = self.term.find;
        if !find.contains(char::is_uppercase) {
            return true;
        }
        let written = found.replace('’', "'");
        written == find || !found.contains(char::is_lowercase) && written.eq_ignore_ascii_case(find) && found.len() > 2
    }

    fn report(&self, paragraph: &Paragraph, span: Span, out: &mut Vec<Finding>) {
        let found = span.of(&paragraph.text);
        let message = (self.terms.message)(found, self.term);
        let mut finding = Finding::new(self.rule.name, self.rule.level, span, message);
        for instead in self.term.replacements() {
            let fix = match instead {
                "" => Fix::deleting(with_space(paragraph, span), found),
                instead => Fix::replacing(span, in_the_case_of(found, instead)),
            };
            finding.fix(if self.terms.safe { fix.safe() } else { fix });
        }
        debug_assert!(finding.level != Level::Off || !self.rule.page.is_empty());
        out.push(finding);
    }
}

/// The span and the space before it, so that a deletion leaves one space.
fn with_space(paragraph: &Paragraph, span: Span) -> Span {
    let before = &paragraph.text[..span.start];
    if before.ends_with(' ') { Span::new(span.start - 1, span.end) } else { span }
}

/// `instead` with the capitals of `found`.
fn in_the_case_of(found: &str, instead: &str) -> String {
    let mut letters = found.chars().filter(|c| c.is_alphabetic());
    let first_is_capital = letters.next().is_some_and(char::is_uppercase);
    let rest_is_capital = letters.clone().next().is_some() && letters.all(char::is_uppercase);
    match (first_is_capital, rest_is_capital) {
        (true, true) => instead.to_uppercase(),
        (true, false) => {
            let mut chars = instead.chars();
            chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
        }
        _ => instead.to_owned(),
    }
}
