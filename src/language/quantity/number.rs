//! Numbers in figures and in words.

use super::super::{Kind, Word};
use super::Value;
use super::tokens::Tokens;
use super::vocabulary::{Meaning, meaning};

/// A number among the tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'a> {
    pub value: Value,
    /// Its first token, an article that belongs to it included.
    pub first: usize,
    /// The token behind it.
    pub next: usize,
    /// Letters glued to its figures.
    pub suffix: &'a str,
    /// Is it one run of plain digits?
    pub digits: bool,
    /// Its figures as they stand, without what scales them.
    figures: Option<Figures>,
}

impl Number<'_> {
    /// The value of its figures times ten to this power.
    pub fn times(&self, power: u8) -> Option<Value> {
        self.figures.map(|figures| Value::Exact(figures.scaled(power)))
    }
}

impl<'a> Tokens<'a> {
    /// The number that begins at `i`; an article before it counts if it stands at `floor` or later.
    pub fn number(self, i: usize, floor: usize) -> Option<Number<'a>> {
        if self.is_number(i) { self.in_figures(i) } else { self.in_words(i, floor) }
    }

    /// `1,200`, `1.5 million`, `1 1/2`, `2½`, `3 dozen`
    fn in_figures(self, i: usize) -> Option<Number<'a>> {
        let (figures, suffix) = Figures::read(self.token(i))?;
        let digits = suffix.is_empty() && self.token(i).bytes().all(|byte| byte.is_ascii_digit());
        let number = |value, next, suffix| Number {
            value: Value::Exact(value),
            first: i,
            next,
            suffix,
            digits,
            figures: Some(figures),
        };
        if let Some(part) = vulgar(suffix) {
            let (scale, next) = self.scale(i + 1);
            return Some(number((figures.scaled(0) + part) * power(scale), next, ""));
        }
        if let Some((part, next)) = self.slashed(i) {
            return Some(Number { digits: false, ..number(part, next, "") });
        }
        if digits
            && !self.is_glued(i + 1)
            && let Some((part, next)) = self.slashed(i + 1)
        {
            return Some(Number { digits: false, ..number(figures.scaled(0) + part, next, "") });
        }
        if !suffix.is_empty() {
            return Some(number(figures.scaled(0), i + 1, suffix));
        }
        let (scale, next) = self.scale(i + 1);
        if scale > 0 {
            return Some(Number { digits: false, ..number(figures.scaled(scale), next, "") });
        }
        if self.meaning(next) == Some(Meaning::Dozen) {
            return Some(Number { digits: false, ..number(figures.scaled(0) * 12.0, next + 1, "") });
        }
        Some(number(figures.scaled(0), next, ""))
    }

    /// The power of ten of the scale word at `i`, with or without a joint, and the token behind it.
    fn scale(self, i: usize) -> (u8, usize) {
        let at = self.over_joint(i);
        match self.meaning(at) {
            Some(Meaning::Scale(power)) => (power, at + 1),
            Some(Meaning::Hundred) => (2, at + 1),
            _ => (0, i),
        }
    }

    /// `1/2`, `3/4`: only what is hardly a date. The value and the token behind it.
    fn slashed(self, i: usize) -> Option<(f64, usize)> {
        let glued = self.token(i + 1) == "/" && self.is_glued(i + 1) && self.is_glued(i + 2);
        if !glued || self.token(i + 3) == "/" {
            return None;
        }
        let top: u8 = self.token(i).parse().ok()?;
        let whole: u8 = self.token(i + 2).parse().ok()?;
        (0 < top && top < whole && matches!(whole, 2..=5 | 8 | 16))
            .then_some((f64::from(top) / f64::from(whole), i + 3))
    }

    /// `twenty-one`, `two hundred and five`, `a dozen`, `half a million`, `hundreds of thousands`
    fn in_words(self, i: usize, floor: usize) -> Option<Number<'a>> {
        let number = |value, first, next| Number { value, first, next, suffix: "", digits: false, figures: None };
        let article = i.checked_sub(1).filter(|before| *before >= floor && self.is_any(*before, &["a", "an"]));
        match self.meaning(i)? {
            Meaning::Small(_) | Meaning::Tens(_) => {
                let (value, next) = self.counted(i, None)?;
                Some(number(Value::Exact(value), i, next))
            }
            Meaning::Hundred | Meaning::Scale(_) | Meaning::Dozen => {
                let several = i.checked_sub(1).filter(|k| *k >= floor && self.is_any(*k, &["several", "few", "many"]));
                if let Some(several) = several {
                    let first = if several > floor && self.follows(several, &["a"]) { several - 1 } else { several };
                    let (value, next) = self.counted(i, Some(1.0))?;
                    return Some(number(Value::Vague(value), first, next));
                }
                let article = article?;
                let (value, next) = self.counted(i, Some(1.0))?;
                Some(number(Value::Exact(value), article, next))
            }
            Meaning::Many(mut order) => {
                let mut next = i + 1;
                while self.is_any(next, &["of"])
                    && let Some(Meaning::Many(more)) = self.meaning(next + 1)
                    && next < i + 6
                {
                    order *= more;
                    next += 2;
                }
                // “Tens” alone are a mark at school.
                (order > 10.0).then(|| number(Value::Vague(order), i, next))
            }
            Meaning::Couple => {
                let first = article?;
                let scale = if self.is_any(i + 1, &["of"]) { i + 2 } else { i + 1 };
                match self.counted(scale, Some(2.0)) {
                    Some((value, next)) if value >= 100.0 => Some(number(Value::Vague(value), first, next)),
                    _ => Some(number(Value::Vague(2.0), first, scale)),
                }
            }
            Meaning::Half => {
                // “half a million”, “half-million”, “a half-dozen”
                let at = if self.is_any(i + 1, &["a", "an"]) { i + 2 } else { self.over_joint(i + 1) };
                let (value, next) = match self.meaning(at) {
                    Some(Meaning::Scale(power)) => (power as i32, at + 1),
                    Some(Meaning::Dozen) => return Some(number(Value::Exact(6.0), article.unwrap_or(i), at + 1)),
                    _ => return None,
                };
                Some(number(Value::Exact(0.5 * 10f64.powi(value)), article.unwrap_or(i), next))
            }
            _ => None,
        }
    }

    /// Reads number words from `i` on, behind `given` if something stands for the first of them;
    /// gives the value and the token behind it.
    fn counted(self, i: usize, given: Option<f64>) -> Option<(f64, usize)> {
        let (mut total, mut part, mut largest) = (0.0, given, u8::MAX);
        let (mut k, mut end) = (i, i);
        loop {
            let at = if k > i { self.over_joint(k) } else { k };
            match (self.meaning(at), part) {
                (Some(Meaning::Small(n)), None) => part = Some(f64::from(n)),
                (Some(Meaning::Small(n @ 1..=9)), Some(tens))
                    if tens % 10.0 == 0.0 && tens > 0.0 && tens % 100.0 != 10.0 =>
                {
                    part = Some(tens + f64::from(n));
                }
                (Some(Meaning::Small(n)), Some(hundreds)) if hundreds >= 100.0 && hundreds % 100.0 == 0.0 => {
                    part = Some(hundreds + f64::from(n));
                }
                (Some(Meaning::Tens(n)), None) => part = Some(f64::from(n)),
                (Some(Meaning::Tens(n)), Some(hundreds)) if hundreds >= 100.0 && hundreds % 100.0 == 0.0 => {
                    part = Some(hundreds + f64::from(n));
                }
                (Some(Meaning::Hundred), Some(n)) if n < 100.0 => part = Some(n * 100.0),
                (Some(Meaning::Dozen), Some(n)) if total == 0.0 && n < 100.0 => return Some((n * 12.0, at + 1)),
                (Some(Meaning::Scale(power)), Some(n)) if power < largest => {
                    total += n * self::power(power);
                    (part, largest) = (None, power);
                }
                _ => match self.and(at, part.is_none() || part.is_some_and(|n| n >= 100.0)) {
                    And::Number => {
                        k = at + 1;
                        continue;
                    }
                    And::Half(next) => {
                        let value = part? + 0.5;
                        let (power, next) = self.scale(next);
                        return (total == 0.0).then_some((value * self::power(power), next));
                    }
                    And::Nothing => break,
                },
            }
            (k, end) = (at + 1, at + 1);
        }
        (end > i).then_some((total + part.unwrap_or(0.0), end))
    }

    /// What an “and” at `i` adds to a number: “two hundred *and five*”, “two *and a half*”.
    fn and(self, i: usize, round: bool) -> And {
        if !self.is_any(i, &["and"]) {
            return And::Nothing;
        }
        let half = self.over_joint(i + 1);
        let joint = self.over_joint(half + 1);
        if self.is_any(half, &["a"]) && self.is_any(joint, &["half"]) {
            return And::Half(joint + 1);
        }
        match self.meaning(i + 1) {
            Some(Meaning::Small(_) | Meaning::Tens(_)) if round && !self.is_any(i + 1, &["one"]) => And::Number,
            _ => And::Nothing,
        }
    }
}

/// See [`super::value_of`].
pub(super) fn value_of(text: &str, word: &Word) -> Option<f64> {
    match meaning(word) {
        Some(Meaning::Small(value) | Meaning::Tens(value)) => Some(value.into()),
        _ => {
            let figures = Some(word).filter(|word| word.kind == Kind::Number)?;
            let (figures, suffix) = Figures::read(figures.span().of(text))?;
            suffix.is_empty().then(|| figures.scaled(0))
        }
    }
}

enum And {
    Nothing,
    Number,
    /// The token behind the half.
    Half(usize),
}

/// Ten to this power.
fn power(power: u8) -> f64 {
    10f64.powi(i32::from(power))
}

/// Figures as they are written, so that scaling them rounds once: 1.35 million is 1,350,000.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Figures {
    mantissa: u64,
    /// Digits behind the point.
    places: u8,
}

impl Figures {
    /// The number at the front of `token`, and the letters behind it. `None` for what is no number
    /// in English: `1,20`, `4:17`, `1.2.3`.
    fn read(token: &str) -> Option<(Figures, &str)> {
        let end = token.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(token.len());
        let (body, suffix) = token.split_at_checked(end)?;
        if suffix.starts_with([':', '/', '-', '\'', '’']) {
            return None;
        }
        let (whole, part) = body.split_once('.').unwrap_or((body, ""));
        let mut groups = whole.split(',');
        let first = groups.next()?;
        let grouped = whole.len() > first.len();
        let regular = groups.all(|group| group.len() == 3) && (!grouped || (1..=3).contains(&first.len()));
        if !regular || part.contains([',', '.']) || body.len() > 20 {
            return None;
        }
        let digits = whole.bytes().chain(part.bytes()).filter(u8::is_ascii_digit);
        let mantissa =
            digits.clone().fold(0u64, |sum, digit| sum.wrapping_mul(10).wrapping_add(u64::from(digit - b'0')));
        (digits.count() <= 15).then_some((Figures { mantissa, places: part.len() as u8 }, suffix))
    }

    /// The value times ten to the power `scale`.
    fn scaled(self, scale: u8) -> f64 {
        let mantissa = self.mantissa as f64;
        if scale >= self.places { mantissa * power(scale - self.places) } else { mantissa / power(self.places - scale) }
    }
}

/// The value of a fraction in one character.
fn vulgar(suffix: &str) -> Option<f64> {
    Some(match suffix {
        "½" => 0.5,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅕" => 0.2,
        "⅖" => 0.4,
        "⅗" => 0.6,
        "⅘" => 0.8,
        "⅛" => 0.125,
        "⅜" => 0.375,
        "⅝" => 0.625,
        "⅞" => 0.875,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    #[track_caller]
    fn number(text: &str, value: impl Into<Option<Value>>) {
        let words = words(text);
        let tokens = Tokens { text, words: &words };
        let got = (0..words.len()).find_map(|i| tokens.number(i, 0));
        assert_eq!(got.map(|number| number.value), value.into(), "{text}");
    }

    #[test]
    fn figures() {
        for (text, value) in [
            ("1,200", 1_200.0),
            ("1.35 million", 1_350_000.0),
            ("1.1 billion", 1_100_000_000.0),
            ("2 1/2", 2.5),
            ("2½", 2.5),
            ("½", 0.5),
            ("3/4", 0.75),
            ("3 dozen", 36.0),
            ("0.25", 0.25),
        ] {
            number(text, Value::Exact(value));
        }
        for text in ["1,20", "4:17", "1.2.3", "1,2345", "12345678901234567890123"] {
            number(text, None);
        }
    }

    #[test]
    fn words_of_numbers() {
        for (text, value) in [
            ("twenty-one", 21.0),
            ("two hundred and five", 205.0),
            ("three hundred twelve", 312.0),
            ("one hundred and twenty-three thousand four hundred", 123_400.0),
            ("a hundred", 100.0),
            ("a dozen", 12.0),
            ("two dozen", 24.0),
            ("half a million", 500_000.0),
            ("a half-dozen", 6.0),
            ("two and a half million", 2_500_000.0),
            ("two-and-a-half", 2.5),
            ("two million five", 2_000_005.0),
            ("seventeen", 17.0),
        ] {
            number(text, Value::Exact(value));
        }
        number("hundreds", Value::Vague(100.0));
        number("tens of thousands", Value::Vague(10_000.0));
        number("several hundred", Value::Vague(100.0));
        number("a few dozen", Value::Vague(12.0));
        number("a couple of", Value::Vague(2.0));
        number("the million", None);
    }
}
