//! How a small whole number is written: in figures or in words.

use super::super::Word;
use super::tokens::Tokens;
use super::vocabulary::Meaning;
use crate::text::Span;

/// A whole number from 1 to 99 as a text writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral {
    pub value: u8,
    /// Its figures or words without sign, unit and noun.
    pub span: Span,
    /// Is it written in words?
    pub in_words: bool,
    /// The index of the token behind it.
    pub next: usize,
}

/// The numeral that begins with the token `i`: `7`, `45`, `seven`, `twenty-one`. What scales it
/// (`7 million`, `two hundred`) makes another number of it.
pub fn numeral(text: &str, words: &[Word], i: usize) -> Option<Numeral> {
    let tokens = Tokens { text, words };
    let first = tokens.get(i)?;
    let (value, next) = match tokens.meaning(i) {
        Some(Meaning::Small(value)) => (value, i + 1),
        Some(Meaning::Tens(tens)) => match tokens.meaning(i + 2).filter(|_| tokens.is_joint(i + 1)) {
            Some(Meaning::Small(ones @ 1..=9)) => (tens + ones, i + 3),
            _ => (tens, i + 1),
        },
        _ if tokens.is_number(i) && tokens.token(i).len() <= 2 && !tokens.token(i).starts_with('0') => {
            (tokens.token(i).parse().ok()?, i + 1)
        }
        _ => return None,
    };
    let scale = tokens.meaning(tokens.over_joint(next));
    if value == 0 || matches!(scale, Some(Meaning::Hundred | Meaning::Scale(_) | Meaning::Dozen)) {
        return None;
    }
    let last = tokens.get(next - 1)?;
    Some(Numeral { value, span: first.span().to(last.span()), in_words: first.is_word(), next })
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number below 100 in words: `seven`, `twenty-one`.
pub fn in_words(value: u8) -> Option<String> {
    let (tens, ones) = (TENS.get(usize::from(value / 10))?, usize::from(value % 10));
    Some(match value {
        0..20 => ONES[usize::from(value)].to_owned(),
        _ if ones == 0 => (*tens).to_owned(),
        _ => format!("{tens}-{}", ONES[ones]),
    })
}

/// An ordinal below 20 in words: `second`, `twelfth`.
pub fn ordinal_in_words(value: u8) -> Option<String> {
    let cardinal = ONES.get(usize::from(value))?;
    Some(match value {
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        5 => "fifth".to_owned(),
        8 => "eighth".to_owned(),
        9 => "ninth".to_owned(),
        12 => "twelfth".to_owned(),
        _ => format!("{cardinal}th"),
    })
}

/// An ordinal in figures: `2nd`, `11th`.
pub fn ordinal_in_figures(value: u8) -> String {
    let suffix = match (value % 10, value % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{value}{suffix}")
}

/// The value of an ordinal in words that begins with the token `i`, and the token behind it:
/// `second`, `twenty-first`.
pub fn ordinal(text: &str, words: &[Word], i: usize) -> Option<(u8, usize)> {
    let tokens = Tokens { text, words };
    match tokens.meaning(i)? {
        Meaning::Ordinal(value) => Some((value, i + 1)),
        Meaning::Tens(tens) if tokens.is_joint(i + 1) => match tokens.meaning(i + 2)? {
            Meaning::Ordinal(ones @ 1..=9) => Some((tens + ones, i + 3)),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    #[track_caller]
    fn read(text: &str, want: Option<(u8, &str)>) {
        let got = numeral(text, &words(text), 0);
        assert_eq!(got.map(|numeral| (numeral.value, numeral.span.of(text))), want);
    }

    #[test]
    fn numerals_are_small_and_whole() {
        read("7 men", Some((7, "7")));
        read("twenty-one men", Some((21, "twenty-one")));
        read("forty men", Some((40, "forty")));
        read("two hundred men", None);
        read("7 million", None);
        read("07 men", None);
        read("100 men", None);
        read("7.5 miles", None);
        read("", None);
    }

    #[test]
    fn numbers_are_written() {
        assert_eq!(in_words(12).as_deref(), Some("twelve"));
        assert_eq!(in_words(42).as_deref(), Some("forty-two"));
        assert_eq!(in_words(90).as_deref(), Some("ninety"));
        assert_eq!(in_words(100), None);
        assert_eq!(ordinal_in_words(12).as_deref(), Some("twelfth"));
        assert_eq!(ordinal_in_words(7).as_deref(), Some("seventh"));
        assert_eq!(["1st", "12th", "22nd", "93rd"], [1, 12, 22, 93].map(ordinal_in_figures).each_ref().map(|s| &**s));
        let text = "twenty-first century";
        assert_eq!(ordinal(text, &words(text), 0), Some((21, 3)));
    }
}
