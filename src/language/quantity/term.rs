//! A number with its sign and what is glued to it.

use super::super::Kind;
use super::number::Number;
use super::tokens::Tokens;
use super::unit::Currency;
use super::vocabulary::{Meaning, begins, unit_of_suffix};
use super::{Measure, Value};

/// A number, its sign and its unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// Its first token and the one behind it.
    pub first: usize,
    pub next: usize,
    pub value: Value,
    pub measure: Measure,
    /// Is its number one run of plain digits?
    pub digits: bool,
    /// What a scale word multiplies its number by: a million.
    pub scale: f64,
    /// The token behind its number, where a hedge may stand: “two or more years”.
    pub hedge: usize,
}

impl Tokens<'_> {
    /// The token of the number whose sign, if it has one, stands at `i`.
    pub fn number_behind_sign(self, i: usize) -> Option<usize> {
        let at = (i..i + 3)
            .find(|k| *k > i && !self.is_glued(*k) || self.get(*k).is_some_and(begins))
            .filter(|k| self.get(*k).is_some_and(begins));
        match at {
            Some(at) if at == i => Some(at),
            Some(at) => (self.is_number(at) && self.sign(at, i).is_some()).then_some(at),
            None => (Currency::of_code(self.token(i)).is_some() && self.is_number(i + 1)).then_some(i + 1),
        }
    }

    /// The currency sign before the figures at `i`, not before `floor`, and its first token.
    fn sign(self, i: usize, floor: usize) -> Option<(Currency, usize)> {
        let at = i.checked_sub(1).filter(|at| *at >= floor)?;
        let word = self.get(at)?;
        if word.kind == Kind::Symbol && self.is_number(i) {
            let letters = at
                .checked_sub(1)
                .filter(|k| *k >= floor && self.is_glued(at) && self.get(*k).is_some_and(|word| word.is_word()));
            let currency = Currency::of_sign(letters.map_or("", |k| self.token(k)), self.token(at))?;
            return Some((currency, letters.unwrap_or(at)));
        }
        let code = Currency::of_code(self.token(at)).filter(|_| word.is_all_caps())?;
        Some((code, at))
    }

    /// The number at `i` with its sign, at `floor` or later, and its unit.
    pub fn term(self, i: usize, floor: usize) -> Option<Term> {
        if let Some(clock) = self.clock(i) {
            let value = Value::Exact(f64::from(clock.minutes));
            let term = Term {
                first: i,
                next: clock.next,
                value,
                measure: clock.measure(),
                digits: false,
                scale: 1.0,
                hedge: clock.next,
            };
            return (clock.named || self.is_at_time(i) || self.is_joint(i + 1)).then_some(term);
        }
        if let Some(half) = self.half(i, floor) {
            return Some(half);
        }
        let number = self.number(i, floor)?;
        let term = Term {
            first: number.first,
            next: number.next,
            value: number.value,
            measure: Measure::Number,
            digits: number.digits,
            scale: self.scale_before(number.next),
            hedge: number.next,
        };
        if let Some((currency, first)) = self.sign(number.first, floor) {
            return self.money(term, &number, currency, first);
        }
        if !number.suffix.is_empty() {
            return self.suffixed(term, &number);
        }
        let term = self.signed(self.pointed(term, floor), floor);
        self.part(term).or_else(|| self.feet_and_inches(term)).or_else(|| self.with_unit(term)).or(Some(term))
    }

    fn scale_before(self, next: usize) -> f64 {
        match next.checked_sub(1).and_then(|i| self.meaning(i)) {
            Some(Meaning::Scale(power)) => 10f64.powi(i32::from(power)),
            Some(Meaning::Hundred) => 100.0,
            _ => 1.0,
        }
    }

    /// `$5`, `£3bn`, `$33M`
    fn money(self, term: Term, number: &Number, currency: Currency, first: usize) -> Option<Term> {
        let power = match number.suffix {
            "" => 0,
            "k" | "K" => 3,
            "m" | "M" | "mn" | "MM" | "mln" | "million" => 6,
            "b" | "B" | "bn" | "BN" | "bln" | "billion" => 9,
            "t" | "T" | "tn" | "trillion" => 12,
            _ => return None,
        };
        let value = if power == 0 { term.value } else { number.times(power)? };
        let scale = term.scale * 10f64.powi(power.into());
        // “$1.3 million dollars” says it twice.
        let next = match self.meaning(term.next) {
            Some(Meaning::Money(named, 1)) if named == currency && !self.is_capitalized_at(term.next) => term.next + 1,
            _ => term.next,
        };
        Some(Term { first, next, value, measure: Measure::Money(currency), scale, ..term })
    }

    pub fn is_capitalized_at(self, i: usize) -> bool {
        self.get(i).is_some_and(|word| word.is_capitalized())
    }

    /// `21st`, `1990s`, `40km`, `3bn`
    fn suffixed(self, term: Term, number: &Number) -> Option<Term> {
        let measure = match number.suffix {
            "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH" => Measure::Ordinal,
            "s" if self.token(term.first).len() == 5 && number.value.exact()? % 10.0 == 0.0 => Measure::Decade,
            "bn" => return Some(Term { value: number.times(9)?, scale: 1e9, ..term }),
            "mn" | "mln" => return Some(Term { value: number.times(6)?, scale: 1e6, ..term }),
            "p" => {
                return Some(Term {
                    value: number.value.map(|pence| pence / 100.0),
                    measure: Measure::Money(Currency::new(b"GBP")),
                    ..term
                });
            }
            suffix => Measure::Unit(unit_of_suffix(suffix)?),
        };
        Some(Term { measure, ..term })
    }

    /// `.5`: the point is a token of its own.
    fn pointed(self, term: Term, floor: usize) -> Term {
        let point = term.first.checked_sub(1).filter(|at| *at >= floor && term.digits && self.is_glued(term.first));
        match (point, term.value) {
            (Some(at), Value::Exact(value)) if self.token(at) == "." && !self.is_glued(at) => {
                let places = self.token(term.first).len() as i32;
                Term { first: at, value: Value::Exact(value / 10f64.powi(places)), digits: false, ..term }
            }
            _ => term,
        }
    }

    /// `-5`, but not “plus or minus 5”
    fn signed(self, term: Term, floor: usize) -> Term {
        let minus =
            term.first.checked_sub(1).filter(|at| *at >= floor && !self.is_glued(*at) && !self.follows(*at, &["or"]));
        match minus {
            Some(at)
                if self.token(at) == "minus"
                    || matches!(self.token(at), "-" | "−" | "–") && self.is_glued(term.first) =>
            {
                Term { first: at, value: term.value.map(|value| -value), digits: false, ..term }
            }
            _ => term,
        }
    }

    /// `two-thirds`, `three quarters of`, `one-half`, `twenty-first`
    fn part(self, term: Term) -> Option<Term> {
        let Value::Exact(count) = term.value else { return None };
        let joint = self.is_joint(term.next);
        let at = self.over_joint(term.next);
        let of = self.is_any(at + 1, &["of"]);
        let ordinal = |n: u8| joint && n < 10 && count % 10.0 == 0.0 && !term.digits && (20.0..100.0).contains(&count);
        let share =
            |parts: f64| Term { next: at + 1, value: Value::Exact(count / parts), measure: Measure::Share, ..term };
        match self.meaning(at)? {
            Meaning::Ordinal(n) if ordinal(n) => {
                let value = Value::Exact(count + f64::from(n));
                Some(Term { next: at + 1, value, measure: Measure::Ordinal, ..term })
            }
            Meaning::Ordinal(n) if n > 2 && count == 1.0 && (joint || of) => Some(share(f64::from(n))),
            Meaning::Part(n) if count < f64::from(n) && (joint || of || n != 4) => Some(share(f64::from(n))),
            Meaning::Half if count == 1.0 && joint => Some(share(2.0)),
            _ => None,
        }
    }

    /// `half an hour`, `half of the voters`, `a third of`
    fn half(self, i: usize, floor: usize) -> Option<Term> {
        let meaning = self.meaning(i)?;
        let article = i.checked_sub(1).filter(|before| *before >= floor && self.is_any(*before, &["a", "an"]));
        let share = |first: usize, value: f64| Term {
            first,
            next: i + 1,
            value: Value::Exact(value),
            measure: Measure::Share,
            digits: false,
            scale: 1.0,
            hedge: i + 1,
        };
        match meaning {
            Meaning::Ordinal(parts @ 3..) | Meaning::Part(parts @ 4) if self.is_any(i + 1, &["of"]) => {
                let part = share(article?, 1.0 / f64::from(parts));
                // “a quarter of a million dollars”
                match self.meaning(i + 3) {
                    Some(Meaning::Scale(power)) if self.is_any(i + 2, &["a"]) => {
                        let scale = 10f64.powi(i32::from(power));
                        let value = part.value.map(|value| value * scale);
                        let number = Term { next: i + 4, hedge: i + 4, value, measure: Measure::Number, scale, ..part };
                        self.with_unit(number).or(Some(number))
                    }
                    _ => Some(part),
                }
            }
            Meaning::Half => {
                const WHOLES: [&str; 12] =
                    ["of", "the", "its", "their", "his", "her", "our", "my", "all", "those", "these", "that"];
                const OTHERS: [&str; 16] = [
                    "first", "second", "other", "latter", "better", "top", "bottom", "top", "and", "early", "late",
                    "last", "this", "opening", "final", "-",
                ];
                let unit = if self.is_any(i + 1, &["a", "an"]) { i + 2 } else { i + 1 };
                let measured = unit > i + 1 || self.is_joint(i + 1);
                let value = Term { next: unit, measure: Measure::Number, ..share(article.unwrap_or(i), 0.5) };
                if let Some(term) = self.with_unit(value).filter(|_| measured) {
                    return Some(term);
                }
                let hedged = || !matches!(self.bound(i, i + 1), super::Bound::Exact);
                let whole = self.is_any(i + 1, &WHOLES)
                    || unit == i + 1
                        && !self.is_joint(i + 1)
                        && hedged()
                        && self.get(i + 1).is_some_and(|word| word.is_word());
                let added = article.is_some_and(|article| self.follows(article, &["and"]));
                (whole && !added && !self.follows(i, &OTHERS) && !self.is_capitalized_at(i + 1)).then(|| share(i, 0.5))
            }
            _ => None,
        }
    }
}
