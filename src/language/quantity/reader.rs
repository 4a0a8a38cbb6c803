//! Reads the quantities of a text, token by token.

use super::super::{Class, Classes, Kind, Word, WordSet, date};
use super::number::Tokens;
use super::term::Term;
use super::unit::Period;
use super::vocabulary::{Meaning, begins};
use super::{Measure, Quantity, Value};
use crate::text::Span;

/// Reads the quantities among `words`, the tokens of `text`: in their order, none inside another. Days
/// of the calendar are for [`date::read`] and are left out. Linear.
pub fn read(text: &str, words: &[Word]) -> Vec<Quantity> {
    let mut reader = Reader { tokens: Tokens { text, words }, floor: 0, out: Vec::new() };
    let mut dates = None;
    let mut i = 0;
    while let Some(word) = words.get(i) {
        if !begins(word) {
            i += 1;
            continue;
        }
        // Most paragraphs without a number have no dates to look for either.
        let dates = dates.get_or_insert_with(|| date::read(text, words).into_iter().peekable());
        while dates.next_if(|date| date.span.end <= word.span().start).is_some() {}
        if let Some(date) = dates.peek().filter(|date| date.span.covers(word.span().start)) {
            i = words.partition_point(|word| word.span().start < date.span.end).max(i + 1);
            i = reader.more_days(i);
            reader.floor = i;
            continue;
        }
        i = reader.step(i).max(i + 1);
    }
    reader.out
}

struct Reader<'a> {
    tokens: Tokens<'a>,
    /// The token behind the last quantity: nothing before it belongs to the next.
    floor: usize,
    out: Vec<Quantity>,
}

impl Reader<'_> {
    /// Reads what begins at the token `i`; gives the token to go on with.
    fn step(&mut self, i: usize) -> usize {
        let tokens = self.tokens;
        if tokens.is_number(i)
            && let Some(next) = tokens.name_of_figures(i)
        {
            self.floor = next;
            return next;
        }
        if !tokens.is_number(i) && self.is_named(i) {
            return i + 1;
        }
        if let Some(next) = self.ordinal(i).or_else(|| self.no(i)).or_else(|| self.of_life(i)) {
            return next;
        }
        let Some(first) = tokens.term(i, self.floor) else { return i + 1 };
        match self.odds(&first).or_else(|| self.pair(&first)) {
            Some(pair) => self.settle(pair),
            None => {
                let first = self.borrowing(first);
                self.settle(first)
            }
        }
    }

    /// Days that share their month with a date that ends before `i`: “March 10 and 12”, “10-12”.
    fn more_days(&self, i: usize) -> usize {
        let tokens = self.tokens;
        let link = tokens.is_any(i, &["and", "to", "or", "through", "-", "–", ",", "&"]);
        let day = tokens.get(i + 1).filter(|word| word.kind == Kind::Number).and_then(|_| tokens.number(i + 1, i + 1));
        let is_day = day.is_some_and(|day| {
            let digits = day.digits || matches!(day.suffix, "st" | "nd" | "rd" | "th");
            digits && day.value.exact().is_some_and(|value| (1.0..=31.0).contains(&value))
        });
        let counts = || {
            tokens.get(i + 2).is_some_and(|word| {
                word.is_word() && word.is_spaced() && !word.is(Class::CONJUNCTION | Class::PREPOSITION)
            })
        };
        if link && is_day && !counts() && tokens.token(i + 2) != "%" { i + 2 } else { i }
    }

    /// Is the number word at `i` part of a name (“Big Ten”, “Six Flags”) or no number (“no one”)?
    fn is_named(&self, i: usize) -> bool {
        let tokens = self.tokens;
        let Some(word) = tokens.get(i) else { return true };
        let before = i.checked_sub(1).and_then(|i| tokens.get(i));
        let opens =
            before.is_none_or(|before| before.kind == Kind::Punct && !tokens.is_joint(i - 1) || before.has_stop());
        let named = word.is_capitalized()
            && !word.is_all_caps()
            && !opens
            && !matches!(tokens.meaning(i), Some(Meaning::Scale(_)));
        let scaled = matches!(tokens.meaning(i), Some(Meaning::Scale(_) | Meaning::Hundred));
        let next = tokens.get(i + 1);
        let crew = matches!(tokens.meaning(i), Some(Meaning::Noon(_)))
            && word.is_capitalized()
            && next.is_some_and(|next| next.is_capitalized());
        named
            || crew
            || !scaled
                && tokens.is_glued(i)
                && before.is_some_and(|before| before.kind == Kind::Punct)
                && tokens.is_joint(i - 1)
            || tokens.is_any(i, &["one"])
                && tokens.follows(
                    i,
                    &["no", "any", "every", "some", "the", "this", "that", "which", "each", "another", "only"],
                )
    }

    /// `the third`, `21st`
    fn ordinal(&mut self, i: usize) -> Option<usize> {
        let tokens = self.tokens;
        let Some(Meaning::Ordinal(n)) = tokens.meaning(i) else { return None };
        let before = i.checked_sub(1).and_then(|i| tokens.get(i));
        let fraction = n > 2 && tokens.is_any(i + 1, &["of"]) && tokens.follows(i, &["a", "an"]);
        let next = tokens.get(i + 1);
        let named =
            tokens.get(i).is_some_and(|word| word.is_capitalized()) && next.is_some_and(|word| word.is_capitalized());
        if fraction || named || tokens.is_street(i + 1) {
            return None;
        }
        let opened = before.is_some_and(|word| word.is(Class::ARTICLE | Class::POSSESSIVE))
            || tokens.follows(i, &["'s", "’s", "these", "those", "each", "every"]);
        let noun = next.is_some_and(|word| word.is_word());
        let adverb = n == 1 && !opened || n == 2 && !opened && !noun;
        (!adverb && (opened || noun || n > 2)).then(|| {
            let span = tokens.get(i).map_or_else(Span::default, Word::span);
            self.push(i, i + 1, span, Value::Exact(f64::from(n)), Measure::Ordinal)
        })
    }

    /// `no injuries`: none of them.
    fn no(&mut self, i: usize) -> Option<usize> {
        let tokens = self.tokens;
        if tokens.meaning(i) != Some(Meaning::None) || tokens.is_joint(i + 1) {
            return None;
        }
        let noun = tokens.counted_noun(i + 1).filter(|noun| *noun <= i + 3)?;
        let head = tokens.get(noun)?.span();
        let span = tokens.get(i)?.span().to(head);
        Some(self.push(i, noun + 1, span, Value::Exact(0.0), Measure::Count(head)))
    }

    /// `in her 30s`, `’80s`
    fn of_life(&mut self, i: usize) -> Option<usize> {
        let tokens = self.tokens;
        let token = tokens.token(i);
        let digits = token.trim_start_matches(['\'', '’']).strip_suffix('s').filter(|_| tokens.is_number(i))?;
        let tens: f64 = digits.parse::<u8>().ok().filter(|tens| digits.len() == 2 && tens % 10 == 0)?.into();
        let span = tokens.get(i)?.span();
        let owner = |k: Option<usize>| k.and_then(|k| tokens.get(k)).is_some_and(|word| word.is(Class::POSSESSIVE));
        let behind = tokens.follows(i, &["early", "mid", "late", "-"]);
        let mid = if behind && tokens.follows(i, &["-"]) { 3 } else { 2 };
        if digits.len() < token.len() - 1 {
            let century = if tens <= 10.0 { 2_000.0 } else { 1_900.0 };
            return Some(self.push(i, i + 1, span, Value::Exact(century + tens), Measure::Decade));
        }
        (owner(i.checked_sub(1)) || behind && owner(i.checked_sub(mid)))
            .then(|| self.push(i, i + 1, span, Value::Range(tens, tens + 9.0), Measure::Age(Period::Year)))
            .or(Some(i + 1))
    }

    /// `one in five`, `nine out of 10`
    fn odds(&self, first: &Term) -> Option<Term> {
        let tokens = self.tokens;
        let Value::Exact(few) = first.value else { return None };
        let out = tokens.is_any(first.next, &["out"]) && tokens.is_any(first.next + 1, &["of"]);
        let at = if out { first.next + 2 } else { first.next + 1 };
        if first.measure != Measure::Number || !(out || tokens.is_any(first.next, &["in"])) || few < 1.0 {
            return None;
        }
        let second = tokens.term(at, at).filter(|second| second.measure == Measure::Number)?;
        let Value::Exact(many) = second.value else { return None };
        let small = few <= 9.0 && (out || matches!(many as u32, 3..=10 | 12 | 20 | 25 | 50 | 100 | 1_000));
        let ends = out
            || few == 1.0
            || tokens
                .get(second.next)
                .is_some_and(|next| next.is(Class::AUXILIARY | Class::CUE | Class::FINITE | Class::VERB))
            || tokens.counted_noun(second.next).is_some() && !tokens.is_any(second.next, &["seasons", "games"]);
        (small && few < many && many <= 1_000.0 && ends).then_some(Term {
            next: second.next,
            value: Value::Exact(few / many),
            measure: Measure::Share,
            ..*first
        })
    }

    /// A range or a score that begins with `first`.
    fn pair(&self, first: &Term) -> Option<Term> {
        let (link, second) = self.second(first)?;
        let (low, high) = (first.value.exact()?, second.value.exact()?);
        let whole = |value: f64| value.fract() == 0.0 && (0.0..1000.0).contains(&value);
        let figures = first.digits && second.digits && whole(low) && whole(high);
        if figures && link != Link::Or && self.is_score(first, &second, link) {
            let value = Value::Pair(low, high);
            return Some(Term { next: second.next, value, measure: Measure::Score, digits: false, ..*first });
        }
        let joined = |low: f64, high: f64, measure: Measure| {
            let value = Value::Range(low, high);
            (low < high).then_some(Term { next: second.next, value, measure, digits: false, ..*first })
        };
        match (first.measure, second.measure) {
            (Measure::Time { .. }, Measure::Time { .. }) | (Measure::Number, Measure::Time { half: true, .. }) => {
                times(first, &second).and_then(|(low, high)| joined(low, high, second.measure))
            }
            (Measure::Number, Measure::Number) if self.is_year(first) => {
                let short = second.digits && high < 100.0 && high > low % 100.0 && link == Link::Joint;
                let high = if short { low - low % 100.0 + high } else { high };
                (short || self.is_year(&second)).then(|| joined(low, high, Measure::Year)).flatten()
            }
            _ if link == Link::To && self.comes_from(first) => None,
            (Measure::Number, Measure::Number) if link == Link::Joint && !self.is_amount(&second) => None,
            (Measure::Number, measure) | (measure @ Measure::Money(_), Measure::Number) => {
                let scaled = link == Link::Joint
                    || second.scale > 1.0
                    || measure == Measure::Number
                    || second.measure != Measure::Number;
                let low = if first.scale == 1.0 && low * second.scale < high { low * second.scale } else { low };
                let near = link != Link::Or || high <= low * 2.0 + 2.0;
                (scaled && near && measures_amount(measure)).then(|| joined(low, high, measure)).flatten()
            }
            (Measure::Percent, Measure::Number) if link == Link::Joint => joined(low, high, Measure::Percent),
            // “36 percent to 51 percent” may be two sides of a vote.
            (Measure::Percent, Measure::Percent) if link != Link::And => None,
            (one, other) if one == other && measures_amount(one) => joined(low, high, one),
            _ => None,
        }
    }

    /// What links `first` to a second number, and that number.
    fn second(&self, first: &Term) -> Option<(Link, Term)> {
        let tokens = self.tokens;
        let link = match tokens.token(first.next) {
            "to" => Link::To,
            "or" => Link::Or,
            "and" if self.is_between(first) => Link::And,
            _ if tokens.is_joint(first.next) => Link::Joint,
            "–" | "-" | "—" if tokens.is_number(first.next + 1) && self.is_between(first) => Link::Joint,
            _ => return None,
        };
        // “10-to-1”, “three-to-four-year”
        let joints =
            tokens.is_joint(first.next) && tokens.is_any(first.next + 1, &["to"]) && tokens.is_joint(first.next + 2);
        let (link, at) = if joints { (Link::To, first.next + 3) } else { (link, first.next + 1) };
        let at = tokens.number_behind_sign(at)?;
        let named = tokens.is_number(at) && tokens.token(at).contains(['-', '/']);
        let second = tokens.term(at, first.next + 1).filter(|_| !named)?;
        Some((link, second))
    }

    fn is_between(&self, first: &Term) -> bool {
        let tokens = self.tokens;
        tokens.follows(first.first, &["between"]) || first.first > 1 && tokens.is_any(first.first - 2, &["between"])
    }

    /// `from 10 to 15`: two values, the old and the new.
    fn comes_from(&self, first: &Term) -> bool {
        (1..=4).any(|back| first.first.checked_sub(back).is_some_and(|k| self.tokens.is_any(k, &["from"])))
    }

    /// Does something counted or a mark stand behind a pair of plain figures, as behind an amount?
    fn is_amount(&self, second: &Term) -> bool {
        self.tokens.counted_noun(second.next).is_some()
    }

    /// The first of two values has the unit of the second: “from 10 to 15 percent”.
    fn borrowing(&self, first: Term) -> Term {
        if first.measure != Measure::Number || !self.comes_from(&first) || !self.tokens.is_any(first.next, &["to"]) {
            return first;
        }
        match (self.second(&first), first.value) {
            (Some((_, second)), Value::Exact(value))
                if measures_amount(second.measure) && second.measure != Measure::Number =>
            {
                let scale = if first.scale == 1.0 && value < 1000.0 { second.scale } else { 1.0 };
                Term { value: Value::Exact(value * scale), measure: second.measure, digits: false, ..first }
            }
            _ => first,
        }
    }

    /// Do the figures stand against each other: by a word near them, or since the first is the larger?
    fn is_score(&self, first: &Term, second: &Term, link: Link) -> bool {
        const BEHIND: [&str; 31] = [
            "win",
            "wins",
            "victory",
            "loss",
            "defeat",
            "lead",
            "vote",
            "votes",
            "decision",
            "ruling",
            "draw",
            "tie",
            "split",
            "record",
            "margin",
            "majority",
            "advantage",
            "deficit",
            "triumph",
            "rout",
            "verdict",
            "aggregate",
            "favorite",
            "start",
            "shutout",
            "thrashing",
            "underdog",
            "opinion",
            "in",
            "victories",
            "scoreline",
        ];
        const BEFORE: [&str; 38] = [
            "won", "win", "wins", "beat", "beats", "beating", "defeated", "lost", "lose", "loses", "voted", "vote",
            "votes", "drew", "led", "leads", "lead", "leading", "trailed", "trails", "trailing", "tied", "ruled",
            "downed", "edged", "score", "record", "passed", "approved", "rejected", "split", "decision", "victory",
            "defeat", "went", "loss", "held", "improved",
        ];
        let tokens = self.tokens;
        if first.measure != Measure::Number || second.measure != Measure::Number {
            return false;
        }
        let cue = || {
            (1..=10)
                .map_while(|back| first.first.checked_sub(back))
                .take_while(|k| !matches!(tokens.token(*k), "." | ";" | "?" | "!"))
                .any(|k| tokens.is_any(k, &BEFORE))
        };
        let descends = first.value.exact() >= second.value.exact();
        let behind = tokens.is_any(second.next, &BEHIND) && !(tokens.is_any(second.next, &["in"]) && !cue());
        match link {
            Link::Joint => {
                behind || cue() && tokens.counted_noun(second.next).is_none_or(|noun| tokens.is_any(noun, &BEHIND))
            }
            Link::To => {
                behind || descends && cue() && tokens.counted_noun(second.next).is_none() && !self.comes_from(first)
            }
            _ => false,
        }
    }

    /// Is it a year of the calendar, by its figures and the word before it?
    fn is_year(&self, term: &Term) -> bool {
        const BEFORE: [&str; 22] = [
            "in", "since", "by", "until", "before", "after", "during", "from", "early", "late", "mid", "around",
            "between", "year", "spring", "summer", "fall", "autumn", "winter", "circa", "fiscal", "through",
        ];
        let Value::Exact(year) = term.value else { return false };
        if !term.digits || self.tokens.token(term.first).len() != 4 || term.measure != Measure::Number {
            return false;
        }
        let opened = self.tokens.follows(term.first, &BEFORE);
        let named = || self.tokens.follows(term.first, &["the"]) && year >= 1700.0;
        (1900.0..2100.0).contains(&year) || (1100.0..1900.0).contains(&year) && (opened || named())
    }

    /// Tells what the number of `term` measures, pushes it, and gives the token to go on with.
    fn settle(&mut self, term: Term) -> usize {
        let tokens = self.tokens;
        let (mut next, mut measure) = (term.next, term.measure);
        if measure == Measure::Ordinal && tokens.is_street(next) {
            return next;
        }
        if measure == Measure::Number {
            if self.is_year(&term) {
                // “March 2020” is a date.
                let month = term
                    .first
                    .checked_sub(1)
                    .and_then(|k| tokens.get(k))
                    .is_some_and(|word| word.is(Class::MONTH | Class::MONTH_ABBREVIATION) && word.is_capitalized());
                self.floor = next;
                if month {
                    return next;
                }
                // “the 1970’s”
                let decade = term.value.exact().is_some_and(|year| year % 10.0 == 0.0)
                    && tokens.is_any(next, &["'s", "’s"])
                    && tokens.follows(term.first, &["the", "early", "late", "mid"]);
                measure = if decade { Measure::Decade } else { Measure::Year };
                next += usize::from(decade);
            } else if self.is_of_month(&term) {
                return term.next;
            } else if self.is_age(&term) {
                measure = Measure::Age(Period::Year);
            } else {
                let one = term.value == Value::Exact(1.0) && !term.digits;
                let of = matches!(term.value, Value::Vague(_)) && tokens.is_any(next, &["of"]);
                let from = next + if tokens.is_open_hedge(next) { 2 } else { usize::from(of) };
                let noun =
                    if one && !tokens.is_joint(from) { tokens.single_noun(from) } else { tokens.counted_noun(from) };
                let joined = tokens.is_joint(from);
                match noun.and_then(|noun| Some((noun, tokens.get(noun)?.span()))) {
                    Some((noun, head)) if !(one && joined) => {
                        measure = match tokens.meaning(noun) {
                            Some(Meaning::Period(period)) => Measure::Duration(period),
                            _ => Measure::Count(head),
                        };
                        next = noun + 1;
                    }
                    _ if term.digits && self.is_named_by_word(term.first) => return term.next,
                    // “one”, “two-way”, “10-to-1” are no amounts.
                    _ if one || joined && !self.is_suffixed(from) => return term.next,
                    _ => {}
                }
            }
        }
        let (Some(first), Some(last)) = (tokens.get(term.first), next.checked_sub(1).and_then(|k| tokens.get(k)))
        else {
            return term.next;
        };
        let span = first.span().to(last.span());
        let bound = tokens.bound_behind(term.hedge).unwrap_or_else(|| tokens.bound(term.first, next));
        self.out.push(Quantity { span, value: term.value, measure, bound });
        self.floor = next;
        next
    }

    /// `Dec 29`, `Sept.11`: a day though [`date::read`] does not see it.
    fn is_of_month(&self, term: &Term) -> bool {
        static SHORT: WordSet = WordSet::new("jan feb mar apr jun jul aug sep sept oct nov dec");
        let before = term.first.checked_sub(1).and_then(|k| self.tokens.get(k));
        term.digits
            && before
                .is_some_and(|word| word.is_capitalized() && (SHORT.has(word) || word.is(Class::MONTH_ABBREVIATION)))
    }

    /// “Perceptions 301”, “ABC 7”: figures behind a name may belong to it.
    fn is_named_by_word(&self, i: usize) -> bool {
        const PLAIN: Classes = Class::PREPOSITION
            .with(Class::DETERMINER)
            .with(Class::CONJUNCTION)
            .with(Class::SUBORDINATOR)
            .with(Class::ADVERB)
            .with(Class::AUXILIARY)
            .with(Class::POSSESSIVE);
        let before = i.checked_sub(1).and_then(|k| self.tokens.get(k));
        before.is_some_and(|word| word.is_word() && word.is_capitalized() && !word.is(PLAIN))
    }

    /// `40-odd`, `100-plus`
    fn is_suffixed(&self, joint: usize) -> bool {
        self.tokens.is_any(joint + 1, &["odd", "plus"])
    }

    /// `aged 45`, `Ada Brill, 45,`
    fn is_age(&self, term: &Term) -> bool {
        let tokens = self.tokens;
        let years = match term.value {
            Value::Exact(age) => age.fract() == 0.0 && (1.0..=115.0).contains(&age),
            Value::Range(low, high) => low >= 0.0 && high <= 115.0,
            _ => false,
        };
        let (Some(before), true) = (term.first.checked_sub(1), years) else { return false };
        if tokens.is_any(before, &["aged", "age", "ages"]) || tokens.is_age_bound(term.next) {
            return true;
        }
        if !term.digits || tokens.token(before) != "," {
            return false;
        }
        let name = |back: usize| {
            before.checked_sub(back).and_then(|k| tokens.get(k)).is_some_and(|word| {
                word.is_word()
                    && word.is_capitalized()
                    && !word.is(Class::MONTH
                        | Class::MONTH_ABBREVIATION
                        | Class::WEEKDAY
                        | Class::PREPOSITION
                        | Class::DETERMINER)
            })
        };
        let said = || before.checked_sub(2).and_then(|k| tokens.get(k)).is_some_and(|word| word.is(Class::CUE));
        match tokens.token(term.next) {
            "." if name(1) && said() => true,
            "," => name(1) && !tokens.is_number(term.next + 1),
            "." | ";" | ")" | "and" | "was" | "is" | "of" => name(1) && name(2),
            _ => false,
        }
    }

    fn push(&mut self, first: usize, next: usize, span: Span, value: Value, measure: Measure) -> usize {
        let bound = self.tokens.bound(first, next);
        self.out.push(Quantity { span, value, measure, bound });
        self.floor = next;
        next
    }
}

/// What links two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    To,
    Or,
    And,
    /// A hyphen or dash between them.
    Joint,
}

/// Has it amounts, so that there can be one from this to that?
fn measures_amount(measure: Measure) -> bool {
    !matches!(
        measure,
        Measure::Ordinal
            | Measure::Score
            | Measure::Year
            | Measure::Decade
            | Measure::Share
            | Measure::Count(_)
            | Measure::Time { .. }
    )
}

/// The minutes of two times of a day; the first may lack its half of the day.
fn times(first: &Term, second: &Term) -> Option<(f64, f64)> {
    let (low, high) = (first.value.exact()?, second.value.exact()?);
    if let Measure::Time { half: true, .. } = first.measure {
        return Some((low, high));
    }
    let low = if first.measure == Measure::Number { low * 60.0 } else { low };
    if !(0.0..=12.0 * 60.0 + 59.0).contains(&low) || low == 0.0 {
        return None;
    }
    // “8 to 10 p.m.” begins in the evening, “11 to 1 p.m.” in the morning.
    let evening = low % 720.0 + 720.0;
    Some(if high >= 720.0 && evening < high {
        (evening, high)
    } else {
        (low % 720.0 + if high < 720.0 || low % 720.0 < high { 0.0 } else { 720.0 }, high)
    })
}
