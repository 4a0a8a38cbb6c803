//! The unit behind a number.

use super::super::Kind;
use super::term::Term;
use super::tokens::Tokens;
use super::unit::{self, Currency, Period};
use super::vocabulary::Meaning;
use super::{Measure, Value};

impl Tokens<'_> {
    /// `6 feet 2 inches`, `5-foot-10`, `6'2"`
    pub fn feet_and_inches(self, term: Term) -> Option<Term> {
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
    pub fn with_unit(self, term: Term) -> Option<Term> {
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
