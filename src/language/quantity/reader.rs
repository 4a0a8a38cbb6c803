//! Reads the quantities of a text, token by token.

use super::super::{Class, Classes, Kind, Word, WordSet, date};
use super::term::Term;
use super::tokens::Tokens;
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
        match tokens.odds(&first).or_else(|| tokens.pair(&first)) {
            Some(pair) => self.settle(pair),
            None => {
                let first = tokens.borrowing(first);
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

    /// Tells what the number of `term` measures, pushes it, and gives the token to go on with.
    fn settle(&mut self, term: Term) -> usize {
        let tokens = self.tokens;
        let (mut next, mut measure) = (term.next, term.measure);
        if measure == Measure::Ordinal && tokens.is_street(next) {
            return next;
        }
        if let Measure::Duration(period) = measure
            && term.first.checked_sub(1).is_some_and(|before| self.is_aged(before))
        {
            measure = Measure::Age(period);
        }
        if measure == Measure::Number {
            if tokens.is_year(&term) {
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

    /// “Botany 301”, “ABC 7”: figures behind a name may belong to it.
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

    /// Does an age follow the token at `i`: “aged”, “at the age of”?
    fn is_aged(&self, i: usize) -> bool {
        const AGE: [&str; 3] = ["aged", "age", "ages"];
        self.tokens.is_any(i, &AGE) || self.tokens.is_any(i, &["of"]) && self.tokens.follows(i, &AGE)
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
        if self.is_aged(before) || tokens.is_age_bound(term.next) {
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
