//! One automaton for all term tables.
//!
//! It runs over the tokens that the reader has cut and hashed already: a look-up per word finds
//! the rows that begin with it, and only those are compared further. Measured against a
//! character automaton it needs no building to speak of (thousands of rows in about a
//! millisecond), and more rows do not slow the pass.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::article::Paragraph;
use crate::language;
use crate::rule::{Check, Finding, Fix, House, HouseName, OwnTerm, Part, Rule, Speech, Term, Terms, WrongForm};
use crate::text::Span;

/// The compiled tables.
#[derive(Debug, Default)]
pub(super) struct Automaton {
    /// For the hash of a first word, its rows in `rows`.
    first: FxHashMap<u64, (u32, u32)>,
    /// Grouped by first word; within a group longer rows first.
    rows: Vec<Row>,
    /// For each of `rows` the hash of its second word, 0 where it has one word only: most rows of a long
    /// list differ there, and need not be looked at.
    seconds: Vec<u64>,
}

#[derive(Debug)]
struct Row {
    rule: &'static Rule,
    find: Cow<'static, str>,
    instead: Cow<'static, str>,
    list: List,
    /// Does the row ask for capitals?
    has_capitals: bool,
    /// The hash of each word and whether space stands before it.
    words: Box<[(u64, bool)]>,
}

/// Where a row comes from.
#[derive(Debug)]
enum List {
    Rule(&'static Terms),
    /// A desk’s own list, and what the desk says of the word.
    Desk(Option<String>),
    /// A house’s list of names: which part of a name it is, and what the house says of the name.
    Names(Part, Option<String>),
}

/// So many of the latest findings are looked at for one that a new one overlaps.
const RECENT: usize = 8;

impl Automaton {
    /// Compiles the tables among `rules` that hold for `house`, the desk’s own words and its wrong names.
    pub(super) fn new(rules: &[&'static Rule], house: &House, own: &[OwnTerm], names: Vec<WrongForm>) -> Automaton {
        let mut rows = Vec::new();
        for rule in rules.iter().copied() {
            if let Check::Terms(terms) = rule.check
                && terms.only.is_none_or(|holds| holds(house))
            {
                let row =
                    |term: &Term<'static>| Row::new(rule, term.find.into(), term.instead.into(), List::Rule(terms));
                rows.extend(terms.rows.iter().filter_map(row));
            }
        }
        for term in own {
            let Some(rule) = rules.iter().find(|rule| rule.name == term.rule) else { continue };
            let list = List::Desk(term.note.clone());
            rows.extend(Row::new(rule, term.find.clone().into(), term.instead.clone().into(), list));
        }
        if let Some(rule) = rules.iter().find(|rule| rule.name == HouseName::RULE) {
            let row = |form: WrongForm| {
                Row::new(rule, form.find.into(), form.instead.join("|").into(), List::Names(form.part, form.note))
            };
            rows.extend(names.into_iter().filter_map(row));
        }
        rows.sort_by_key(|row| (row.words[0].0, usize::MAX - row.words.len()));
        let mut first: FxHashMap<u64, (u32, u32)> = FxHashMap::default();
        first.reserve(rows.len());
        for (i, row) in rows.iter().enumerate() {
            let range = first.entry(row.words[0].0).or_insert((i as u32, i as u32));
            range.1 = i as u32 + 1;
        }
        let seconds = rows.iter().map(|row| row.words.get(1).map_or(0, |word| word.0)).collect();
        Automaton { first, rows, seconds }
    }

    /// Finds all rows in `paragraph`. Where rows of one rule overlap, the first and longest wins.
    pub(super) fn run(&self, paragraph: &Paragraph, out: &mut Vec<Finding>) {
        if self.rows.is_empty() {
            return;
        }
        let begin = out.len();
        for (i, word) in paragraph.words.iter().enumerate() {
            let Some(&(from, to)) = self.first.get(&word.hash) else { continue };
            let group = from as usize..to as usize;
            let next = paragraph.words.get(i + 1).map_or(0, |next| next.hash);
            let rows = self.rows[group.clone()].iter().zip(&self.seconds[group]);
            for (row, _) in rows.filter(|(_, second)| **second == 0 || **second == next) {
                if let Some(span) = row.matches(paragraph, i)
                    && !out[begin..]
                        .iter()
                        .rev()
                        .take(RECENT)
                        .any(|old| old.rule == row.rule.name && old.span.overlaps(span))
                {
                    row.report(paragraph, span, out);
                }
            }
        }
    }
}

impl Row {
    fn new(rule: &'static Rule, find: Cow<'static, str>, instead: Cow<'static, str>, list: List) -> Option<Row> {
        let words: Box<[_]> = language::words(&find).iter().map(|word| (word.hash, word.is_spaced())).collect();
        let has_capitals = find.contains(char::is_uppercase);
        (!words.is_empty()).then_some(Row { rule, find, instead, list, has_capitals, words })
    }

    fn term(&self) -> Term<'_> {
        Term::new(&self.find, &self.instead)
    }

    fn matches(&self, paragraph: &Paragraph, at: usize) -> Option<Span> {
        let end = at + self.words.len();
        let words = paragraph.words.get(at..end)?;
        let same = words
            .iter()
            .zip(&self.words)
            .enumerate()
            .all(|(k, (word, (hash, spaced)))| word.hash == *hash && (k == 0 || word.is_spaced() == *spaced));
        if !same || !self.rule.zones.contains(paragraph.zone) {
            return None;
        }
        let span = words.first()?.span().to(words.last()?.span());
        let compound = || self.words.len() > 1 && !self.has_capitals && in_compound(paragraph, at, end);
        let quoted = || self.rule.speech == Speech::Skip && paragraph.is_quoted(span);
        let refused = || match &self.list {
            List::Rule(terms) => terms.unless.is_some_and(|unless| unless(paragraph, span, &self.term())),
            List::Desk(_) => false,
            List::Names(part, _) => !part.holds(paragraph, at..end) || self.is_right(paragraph, span),
        };
        (self.case_allows(span.of(&paragraph.text)) && !compound() && !quoted() && !refused()).then_some(span)
    }

    /// A row with a capital matches as written, with a capital first letter, or where everything
    /// stands in capitals.
    fn case_allows(&self, found: &str) -> bool {
        if !self.has_capitals {
            return true;
        }
        let (find, written) = (&*self.find, found.replace('’', "'"));
        let tail = |text: &str| text.char_indices().nth(1).map_or(text.len(), |(at, _)| at);
        let but_first = written[tail(&written)..] == find[tail(find)..] && written.starts_with(char::is_uppercase);
        let capitals = !found.contains(char::is_lowercase) && found.len() > 2;
        written == find || but_first || capitals
    }

    /// Does the list have the name as right form in these capitals?
    fn is_right(&self, paragraph: &Paragraph, span: Span) -> bool {
        let found = span.of(&paragraph.text);
        self.term().replacements().any(|right| name_in_the_case_of(paragraph, span, right) == found)
    }

    fn report(&self, paragraph: &Paragraph, span: Span, out: &mut Vec<Finding>) {
        let found = span.of(&paragraph.text);
        let message = match &self.list {
            List::Rule(terms) => (terms.message)(found, &self.term()),
            List::Desk(Some(note)) => note.clone(),
            List::Desk(None) => format!("The house does not write “{found}”; {}", self.term().advice()),
            List::Names(..) => {
                let forms: Vec<_> = self.term().replacements().map(|right| format!("“{right}”")).collect();
                format!("“{found}” is a wrong form in the house’s list of names; write {}", forms.join(" or "))
            }
        };
        let safe = match &self.list {
            List::Rule(terms) => terms.safe,
            List::Desk(_) => false,
            // One word may be somebody or something else.
            List::Names(part, _) => *part == Part::Whole && self.words.len() > 1 && !self.instead.contains('|'),
        };
        let mut finding = Finding::new(self.rule.name, self.rule.level, span, message);
        for instead in self.term().replacements() {
            let fix = match instead {
                "" => deletion(paragraph, span),
                instead if matches!(self.list, List::Names(..)) => {
                    Fix::replacing(span, name_in_the_case_of(paragraph, span, instead))
                }
                // A row as written says how the capitals are to be.
                instead if self.has_capitals && found == self.find => Fix::replacing(span, instead),
                instead => Fix::replacing(span, in_the_case_of(found, instead)),
            };
            finding.fix(if safe { fix.safe() } else { fix });
        }
        if let List::Names(_, Some(note)) = &self.list {
            finding.because(note.clone());
        }
        out.push(finding);
    }
}

/// Is one of the tokens from `from` to `to` joined to the word before or behind by a hyphen?
fn in_compound(paragraph: &Paragraph, from: usize, to: usize) -> bool {
    let glued = |i: usize| paragraph.words.get(i).is_some_and(|word| !word.is_spaced());
    let hyphen = |i: usize| matches!(paragraph.token(i), "-" | "‑");
    let before = from > 1 && glued(from) && hyphen(from - 1) && glued(from - 1);
    before || hyphen(to) && glued(to) && glued(to + 1)
}

/// Deletes `span` with one of the spaces around it; the word that comes to open the sentence in
/// its place gets the capital.
fn deletion(paragraph: &Paragraph, span: Span) -> Fix {
    let text = &paragraph.text;
    let found = span.of(text);
    let rest = text.get(span.end..).unwrap_or("");
    let opens = paragraph.opens_sentence(paragraph.word_at(span.start));
    if opens && rest.starts_with(' ') {
        let fix = Fix::deleting(Span::new(span.start, span.end + 1), found);
        return match rest[1..].chars().next() {
            Some(first) if first.is_lowercase() => {
                let letter = Span::new(span.end + 1, span.end + 1 + first.len_utf8());
                Fix::new(format!("Delete “{found}”"))
                    .replace(Span::new(span.start, letter.end), first.to_uppercase().collect::<String>())
            }
            _ => fix,
        };
    }
    let spaced = text.get(..span.start).is_some_and(|before| before.ends_with(' '));
    Fix::deleting(Span::new(span.start - usize::from(spaced), span.end), found)
}

/// The name `right` as it is to stand at `span`: in capitals where all stands in capitals, with a capital at a
/// sentence’s start, with the apostrophes of the text.
fn name_in_the_case_of(paragraph: &Paragraph, span: Span, right: &str) -> String {
    let found = span.of(&paragraph.text);
    let right = if found.contains('\'') { right.replace('’', "'") } else { right.to_owned() };
    let letters = found.chars().filter(|c| c.is_alphabetic()).count();
    let opens = paragraph.opens_sentence(paragraph.word_at(span.start));
    if letters > 2 && !found.contains(char::is_lowercase) && right.contains(char::is_lowercase) {
        return right.to_uppercase();
    }
    if opens && found.starts_with(char::is_uppercase) { in_the_case_of("A", &right) } else { right }
}

/// `instead` with the capitals of `found`.
fn in_the_case_of(found: &str, instead: &str) -> String {
    let mut letters = found.chars().filter(|c| c.is_alphabetic());
    let first_is_capital = letters.next().is_some_and(char::is_uppercase);
    let rest_is_capital = letters.clone().next().is_some() && letters.all(char::is_uppercase);
    match (first_is_capital, rest_is_capital) {
        (true, true) => instead.to_uppercase(),
        (true, false) => language::capitalized(instead),
        _ => instead.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{Zone, Zones};
    use crate::rule::{Fixes, Level, Spelling};
    use crate::text::apply;

    const fn rule(terms: &'static Terms) -> Rule {
        Rule {
            name: "style/test",
            level: Level::Hint,
            fix: Fixes::Sometimes,
            zones: Zones::STORY,
            speech: Speech::Skip,
            page: "",
            check: Check::Terms(terms),
        }
    }

    fn message(found: &str, term: &Term) -> String {
        format!("{found}: {}", term.advice())
    }

    static ROWS: Terms = Terms::new(
        &[
            Term::new("past history", "history"),
            Term::new("past", "-"),
            Term::new("history book club", "club"),
            Term::new("in fact", ""),
            Term::new("Kiev", "Kyiv"),
            Term::new("the Ukraine", "Ukraine"),
            Term::new("don't panic", "calm"),
            Term::new("re-elect", "elect again"),
            Term::new("Web site", "website"),
        ],
        message,
    );
    static RULE: Rule = rule(&ROWS);

    fn found(text: &str) -> Vec<Finding> {
        let mut out = Vec::new();
        let automaton = Automaton::new(&[&RULE], &House::default(), &[], Vec::new());
        automaton.run(&Paragraph::read(Zone::Body, text), &mut out);
        out
    }

    #[track_caller]
    fn finds(text: &str, want: &[&str]) {
        let findings = found(text);
        let got: Vec<&str> = findings.iter().map(|finding| finding.span.of(text)).collect();
        assert_eq!(got, want, "in {text:?}");
    }

    #[track_caller]
    fn mends(text: &str, want: &str) {
        assert_eq!(apply(text, &found(text)[0].fixes[0].edits).unwrap(), want);
    }

    #[test]
    fn matches_words_not_letters() {
        finds("His past history, the pasta and the pastor.", &["past history"]);
        finds("The past. History began.", &["past"]);
        finds("Don’t panic. DON'T PANIC.", &["Don’t panic", "DON'T PANIC"]);
        finds("They will re-elect him, not re elect him.", &["re-elect"]);
    }

    #[test]
    fn the_first_and_longest_row_wins() {
        finds("Their past history book club.", &["past history"]);
        finds("Their history book club.", &["history book club"]);
    }

    #[test]
    fn leaves_compounds_alone() {
        finds("A past history-making win, a non-in fact case.", &["past"]);
        finds("The Kiev-based firm and Kiev’s mayor.", &["Kiev", "Kiev"]);
    }

    #[test]
    fn capitals_are_kept_and_asked_for() {
        finds("Kiev KIEV kiev", &["Kiev", "KIEV"]);
        finds("The Ukraine and the Ukraine, the ukraine.", &["The Ukraine", "the Ukraine"]);
        mends("PAST HISTORY COUNTS", "HISTORY COUNTS");
        mends("Past history counts.", "History counts.");
        mends("Their Web site", "Their website");
        mends("THEIR WEB SITE", "THEIR WEBSITE");
    }

    #[test]
    fn deletes_with_one_space() {
        mends("He in fact left.", "He left.");
        mends("It ended. In fact the team left.", "It ended. The team left.");
        mends("In fact he left.", "He left.");
    }

    #[test]
    fn wording_in_speech_is_the_speakers() {
        finds("“In fact, past history counts,” she said of the past.", &["past"]);
    }

    #[test]
    fn a_house_may_do_without_a_table() {
        static BRITISH: Terms = Terms::new(&[Term::new("color", "colour")], message)
            .only(|house| house.spelling == Some(Spelling::British));
        static BRITISH_RULE: Rule = rule(&BRITISH);
        let rows = |spelling| {
            let house = House { spelling, ..House::default() };
            Automaton::new(&[&BRITISH_RULE], &house, &[], Vec::new()).rows.len()
        };
        assert_eq!((rows(None), rows(Some(Spelling::American)), rows(Some(Spelling::British))), (0, 0, 1));
    }

    /// Rows are data that grows: thousands must not be felt at start or in the pass. The bounds
    /// are an order of magnitude above what an unoptimized build takes.
    #[test]
    fn thousands_of_rows_cost_next_to_nothing() {
        use std::time::{Duration, Instant};
        let rows: Vec<Term> =
            (0..5_000).map(|i| Term::new(Box::leak(format!("word{i} of term{i}").into_boxed_str()), "other")).collect();
        let terms: &'static Terms = Box::leak(Box::new(Terms::new(Vec::leak(rows), message)));
        let big: &'static Rule = Box::leak(Box::new(rule(terms)));
        let start = Instant::now();
        let many = Automaton::new(&[big, &RULE], &House::default(), &[], Vec::new());
        assert!(start.elapsed() < Duration::from_millis(300), "built in {:?}", start.elapsed());
        let paragraph =
            Paragraph::read(Zone::Body, &"The council met on Monday to talk about the road. ".repeat(2_000));
        let (mut out, start) = (Vec::new(), Instant::now());
        many.run(&paragraph, &mut out);
        assert!(start.elapsed() < Duration::from_millis(300), "ran in {:?}", start.elapsed());
        assert!(out.is_empty());
        let last = Paragraph::read(Zone::Body, "The word4999 of term4999 is found.");
        many.run(&last, &mut out);
        assert_eq!(out.len(), 1);
    }
}
