//! Days of the calendar as news writes them: `Tuesday, March 10, 2026`, `Sept. 30`, `6 April`.

use super::{Class, Kind, Word};
use crate::text::Span;

/// A day that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// From the weekday, or else the month or day, to the last of them.
    pub span: Span,
    /// 1 to 12.
    pub month: u8,
    pub month_span: Span,
    pub day: u8,
    /// The digits of the day and letters glued to them.
    pub day_span: Span,
    pub year: Option<i16>,
    pub weekday: Option<Weekday>,
    /// Does the day stand before the month?
    pub day_first: bool,
}

/// A weekday that stands with a date: 0 for Monday to 6 for Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekday {
    pub number: u8,
    pub span: Span,
}

/// The months in full.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The weekdays in full, from Monday on.
pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Reads the dates among `words`, the tokens of `text`: a month and a day at least.
pub fn read(text: &str, words: &[Word]) -> Vec<Date> {
    let mut out: Vec<Date> = Vec::new();
    for i in 0..words.len() {
        let word = &words[i];
        if !word.is(Class::MONTH | Class::MONTH_ABBREVIATION) || !word.is_capitalized() {
            continue;
        }
        let Some(month) = month(word.span().of(text)) else { continue };
        let reader = Reader { text, words, i, month };
        if let Some(date) = reader.month_first().or_else(|| reader.day_first())
            && out.last().is_none_or(|last| last.span.end <= date.span.start)
        {
            out.push(date);
        }
    }
    out
}

/// The number of a month, in full or cut short.
pub fn month(token: &str) -> Option<u8> {
    let name = token.trim_end_matches('.');
    let is = |month: &str| {
        month.eq_ignore_ascii_case(name)
            || name.len() >= 3
                && name.len() < month.len()
                && month.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
    };
    MONTHS.iter().position(|month| is(month)).map(|at| at as u8 + 1)
}

/// The year that a token of four digits means.
pub(super) fn year(token: &str) -> Option<i16> {
    (token.len() == 4).then(|| token.parse().ok())?.filter(|year| (1700..2200).contains(year))
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
    /// The month’s token.
    i: usize,
    month: u8,
}

impl Reader<'_> {
    fn token(&self, i: usize) -> &str {
        self.words.get(i).map_or("", |word| word.span().of(self.text))
    }

    /// `March 10`, `March 10, 2026`.
    fn month_first(&self) -> Option<Date> {
        let day = self.day(self.i + 1)?;
        let comma = usize::from(self.token(self.i + 2) == ",");
        let year = self.year(self.i + 2 + comma);
        let last = if year.is_some() { self.i + 2 + comma } else { self.i + 1 };
        Some(self.date(day, self.i + 1, year, self.i, last, false))
    }

    /// `10 March`, `10 March 2026`.
    fn day_first(&self) -> Option<Date> {
        let before = self.i.checked_sub(1)?;
        let day = self.day(before)?;
        // “Route 10 March”: a number behind a name is no day.
        let named = before.checked_sub(1).is_some_and(|k| {
            self.words[k].is_capitalized() && !self.words[k].is(Class::WEEKDAY) && self.words[k].is_word() && k > 0
        });
        let year = self.year(self.i + 1);
        let last = if year.is_some() { self.i + 1 } else { self.i };
        (!named).then(|| self.date(day, before, year, before, last, true))
    }

    fn date(&self, day: u8, day_at: usize, year: Option<i16>, first: usize, last: usize, day_first: bool) -> Date {
        let weekday = self.weekday(first);
        let begin = weekday.map_or(self.words[first].span(), |weekday| weekday.span);
        Date {
            span: begin.to(self.words[last].span()),
            month: self.month,
            month_span: self.words[self.i].span(),
            day,
            day_span: self.words[day_at].span(),
            year,
            weekday,
            day_first,
        }
    }

    /// The day of a month in digits, perhaps as an ordinal: no more than two digits.
    fn day(&self, i: usize) -> Option<u8> {
        let word = self.words.get(i).filter(|word| word.kind == Kind::Number && word.is_spaced())?;
        let token = word.span().of(self.text);
        let digits = token.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let suffix = &token[digits.len()..];
        let plain = suffix.is_empty() || ["st", "nd", "rd", "th"].contains(&suffix);
        // “March 10-12” and “March 10 percent”: a range has a first day, a share has none.
        let unit = matches!(self.token(i + 1), "percent" | "%" | "million" | "billion" | "years" | "points");
        let day: u8 = digits.parse().ok()?;
        (plain && !unit && (1..=39).contains(&day) && digits.len() <= 2).then_some(day)
    }

    fn year(&self, i: usize) -> Option<i16> {
        self.words.get(i).filter(|word| word.kind == Kind::Number).and_then(|word| year(word.span().of(self.text)))
    }

    /// The weekday before the date, with or without a comma: `Tuesday, March 10`.
    fn weekday(&self, first: usize) -> Option<Weekday> {
        let comma = first.checked_sub(1).filter(|i| self.token(*i) == ",").unwrap_or(first);
        let i = comma.checked_sub(1)?;
        let word = self.words[i];
        let number = WEEKDAYS.iter().position(|day| day.eq_ignore_ascii_case(self.token(i)))?;
        word.is(Class::WEEKDAY).then_some(Weekday { number: number as u8, span: word.span() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    #[track_caller]
    fn dates(text: &str, want: &[&str]) {
        let got: Vec<String> = read(text, &words(text))
            .iter()
            .map(|date| {
                let weekday = date.weekday.map_or("-", |weekday| WEEKDAYS[weekday.number as usize]);
                format!("{}={}/{}/{:?}/{weekday}", date.span.of(text), date.day, date.month, date.year.unwrap_or(0))
            })
            .collect();
        assert_eq!(got, want);
    }

    #[test]
    fn reads_days_in_both_orders() {
        dates("It is Tuesday, March 10, 2026, today.", &["Tuesday, March 10, 2026=10/3/2026/Tuesday"]);
        dates(
            "Due Sept. 31. The fair is on Friday 6 April 2018.",
            &["Sept. 31=31/9/0/-", "Friday 6 April 2018=6/4/2018/Friday"],
        );
        dates("On April 6th and May 2", &["April 6th=6/4/0/-", "May 2=2/5/0/-"]);
    }

    #[test]
    fn leaves_other_numbers_alone() {
        dates("March 2015 was mild. May 100 people come? In May 10 percent more. March on 9 roads.", &[]);
    }
}
