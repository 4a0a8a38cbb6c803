//! A number with the unit that stands with it.

use super::super::Kind;
use super::number::{Number, Tokens};
use super::unit::{self, Currency, Period};
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
        if word.kind == Kind::Symbol && self.is_glued(i) {
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

    fn is_capitalized_at(self, i: usize) -> bool {
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

    /// `6 feet 2 inches`, `5-foot-10`, `6'2"`
    fn feet_and_inches(self, term: Term) -> Option<Term> {
        let feet = term.value.exact().filter(|feet| (1.0..=9.0).contains(feet))?;
        let inches = |i: usize| {
            let number = self.number(i, i).filter(|number| number.suffix.is_empty())?;
            let value = number.value.exact().filter(|inches| *inches < 12.0)?;
            Some((value, number.next))
        };
        let done = |value: f64, next: usize| Term {
            value: Value::Exact(feet + value / 12.0),
            measure: Measure::Unit(&unit::FOOT),
            next,
            digits: false,
            ..term
        };
        if matches!(self.token(term.next), "'" | "’" | "′") && self.is_glued(term.next) && self.is_glued(term.next + 1)
        {
            let (value, next) = inches(term.next + 1)?;
            let mark = matches!(self.token(next), "\"" | "”" | "″") && self.is_glued(next);
            return mark.then(|| done(value, next + 1));
        }
        let at = self.over_joint(term.next);
        if self.meaning(at) != Some(Meaning::Unit(&unit::FOOT)) {
            return None;
        }
        let joint = self.is_joint(at + 1);
        let comma = usize::from(self.token(at + 1) == "," || self.is_any(at + 1, &["and"]));
        let (value, next) = inches(if joint { at + 2 } else { at + 1 + comma })?;
        let unit = self.over_joint(next);
        if self.meaning(unit) == Some(Meaning::Unit(&unit::INCH)) {
            return Some(done(value, unit + 1));
        }
        let bare = comma == 0 && self.is_number(next - 1) && !self.is_any(next, &["percent", "%", "to"]);
        (joint || bare && self.get(next).is_none_or(|word| word.kind == Kind::Punct)).then(|| done(value, next))
    }

    /// The unit behind the number.
    fn with_unit(self, term: Term) -> Option<Term> {
        let mut at = self.over_joint(term.next);
        if self.is_open_hedge(at) {
            at += 2;
        }
        // “hundreds of miles”, “a couple of days”
        if matches!(term.value, Value::Vague(_)) && self.is_any(at, &["of"]) {
            at += 1;
        }
        let unit = |measure, next| Some(Term { measure, next, digits: false, ..term });
        if self.token(at) == "%" {
            return unit(Measure::Percent, at + 1);
        }
        if self.token(at) == "°" {
            return match self.token(at + 1) {
                "C" => unit(Measure::Unit(&unit::CELSIUS), at + 2),
                "F" => unit(Measure::Unit(&unit::FAHRENHEIT), at + 2),
                _ => unit(Measure::Unit(&unit::DEGREE), at + 1),
            };
        }
        if self.is_any(at, &["percentage"]) && self.is_any(self.over_joint(at + 1), &["point", "points"]) {
            return unit(Measure::Points, self.over_joint(at + 1) + 1);
        }
        if self.is_any(at, &["per"]) && self.is_any(at + 1, &["cent"]) {
            return unit(Measure::Percent, at + 2);
        }
        if let Some((measure, coins, next)) = self.currency(at, &term) {
            return Some(Term { value: term.value.map(|value| value / coins), ..unit(measure, next)? });
        }
        if self.is_any(at, &["square", "sq", "sq."]) {
            let base = self.over_joint(at + 1);
            let Some(Meaning::Unit(length)) = self.meaning(base) else { return None };
            return unit(Measure::Unit(length.squared()?), base + 1);
        }
        if self.is_any(at, &["metric"])
            && matches!(self.meaning(at + 1), Some(Meaning::Unit(unit)) if unit.name == "ton")
        {
            return unit(Measure::Unit(&unit::TONNE), at + 2);
        }
        match self.meaning(at)? {
            Meaning::Percent => unit(Measure::Percent, at + 1),
            Meaning::Ordinal(2) if self.is_joint(term.next) => unit(Measure::Duration(Period::Second), at + 1),
            Meaning::Period(period) => {
                // “Three Day” is a name; “two weekly” never comes here.
                let old = self.over_joint(at + 1);
                if self.is_any(old, &["old", "olds"]) {
                    return unit(Measure::Age(period), old + 1);
                }
                if self.is_any(at + 1, &["of"]) && self.is_any(at + 2, &["age"]) {
                    return unit(Measure::Age(period), at + 3);
                }
                unit(Measure::Duration(period), at + 1)
            }
            Meaning::Unit(measure) => {
                if measure.name == "degree" {
                    return match self.token(self.over_joint(at + 1)) {
                        "Celsius" | "C" | "C." | "centigrade" | "Centigrade" => {
                            unit(Measure::Unit(&unit::CELSIUS), at + 2)
                        }
                        "Fahrenheit" | "F" | "F." => unit(Measure::Unit(&unit::FAHRENHEIT), at + 2),
                        _ => unit(Measure::Unit(measure), at + 1),
                    };
                }
                let speed = self.is_any(at + 1, &["per", "an"]) && self.is_any(at + 2, &["hour"]);
                match measure.per_hour().filter(|_| speed) {
                    Some(speed) => unit(Measure::Unit(speed), at + 3),
                    None => unit(Measure::Unit(measure), at + 1),
                }
            }
            _ => None,
        }
    }

    /// The currency named at `i`: what it measures, how many of the coin make one of it, and the
    /// token behind it.
    fn currency(self, i: usize, term: &Term) -> Option<(Measure, f64, usize)> {
        if let Some(code) = Currency::of_code(self.token(i)) {
            return Some((Measure::Money(code), 1.0, i + 1));
        }
        if self.meaning(i) == Some(Meaning::Unit(&unit::POUND)) {
            let sterling = self.is_any(i + 1, &["sterling"]);
            let money = sterling || term.scale >= 1e6 && !self.is_any(i + 1, &["of"]);
            return money.then_some((Measure::Money(Currency::new(b"GBP")), 1.0, i + 1 + usize::from(sterling)));
        }
        let country = (i..i + 2).take_while(|k| self.is_capitalized_at(*k)).count();
        let at = i + country;
        let Meaning::Money(named, coins) = self.meaning(at).filter(|_| !self.is_capitalized_at(at))? else {
            return None;
        };
        let currency = match country {
            0 => named,
            _ => named.of_country(self.token(at - 1)).unwrap_or(Currency::UNKNOWN),
        };
        Some((Measure::Money(currency), f64::from(coins), at + 1))
    }
}
