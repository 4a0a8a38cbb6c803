//! Times that a story names by the calendar: `on Tuesday`, `last Friday`, `March 2020`, `next week`,
//! and the days they mean on the day of the story.

mod reader;

pub use reader::read;

use jiff::{ToSpan, civil};

use super::date::Date;
use super::quantity::Period;
use crate::text::Span;

/// A day or a stretch of days that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// With `last` or `next`, without a preposition.
    pub span: Span,
    pub when: When,
}

/// How a text names days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// `March 10`, `Tuesday, March 10, 2026`
    Date(Date),
    /// `March 2020`, `in March`, `last March`; the month from 1 to 12.
    Month { month: u8, year: Option<i16>, which: Which },
    /// `Tuesday`, `last Friday`; 0 for Monday to 6 for Sunday.
    Weekday { number: u8, which: Which },
    /// `yesterday`, `next week`: so many days, weeks, months or years from now.
    Relative { unit: Period, by: i8 },
}

/// Which of the days of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// No word says so: the tense of the sentence does.
    Bare,
    Last,
    This,
    Next,
}

/// On which side of the story’s day a bare weekday or month lies: with “closed”, or with “will close”.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    Past,
    Future,
}

impl When {
    /// The first and the last of the days that it means in a story of the day `story`. `None` for days
    /// that the calendar does not have.
    pub fn days(self, story: civil::Date, tense: Tense) -> Option<(civil::Date, civil::Date)> {
        match self {
            When::Date(date) => resolve(&date, story).map(|day| (day, day)),
            When::Weekday { number, which } => weekday(number, which, story, tense).map(|day| (day, day)),
            When::Month { month, year, which } => {
                let year = year.or_else(|| year_of(month, which, story, tense))?;
                let first = civil::Date::new(year, month as i8, 1).ok()?;
                Some((first, first.last_of_month()))
            }
            When::Relative { unit, by } => relative(unit, by, story),
        }
    }
}

/// The day that `date` means in a story of the day `story`: where it has no year, the nearest.
pub fn resolve(date: &Date, story: civil::Date) -> Option<civil::Date> {
    let in_year = |year: i16| civil::Date::new(year, date.month as i8, date.day as i8).ok();
    match date.year {
        Some(year) => in_year(year),
        None => (story.year().saturating_sub(1)..=story.year().saturating_add(1))
            .filter_map(in_year)
            .min_by_key(|day| day.since(story).map_or(i32::MAX, |span| span.get_days().abs())),
    }
}

/// The day of this weekday that is meant: at most a week away, or in the story’s own week.
fn weekday(number: u8, which: Which, story: civil::Date, tense: Tense) -> Option<civil::Date> {
    let today = i64::from(story.weekday().to_monday_zero_offset());
    let ahead = (i64::from(number) - today).rem_euclid(7);
    let by = match (which, tense) {
        (Which::This, _) => i64::from(number) - today,
        (Which::Next, _) if ahead == 0 => 7,
        (Which::Last, _) => ahead - 7,
        (Which::Bare, Tense::Past) if ahead > 0 => ahead - 7,
        (Which::Next | Which::Bare, _) => ahead,
    };
    story.checked_add(by.days()).ok()
}

/// The year of the month that is meant.
fn year_of(month: u8, which: Which, story: civil::Date, tense: Tense) -> Option<i16> {
    let (month, now) = (month as i8, story.month());
    match (which, tense) {
        (Which::This, _) => Some(story.year()),
        (Which::Last, _) => story.year().checked_sub(i16::from(month >= now)),
        (Which::Next, _) => story.year().checked_add(i16::from(month <= now)),
        (Which::Bare, Tense::Past) => story.year().checked_sub(i16::from(month > now)),
        (Which::Bare, Tense::Future) => story.year().checked_add(i16::from(month < now)),
    }
}

/// The day, week from Monday on, month or year that is `by` of them away.
fn relative(unit: Period, by: i8, story: civil::Date) -> Option<(civil::Date, civil::Date)> {
    let by = i64::from(by);
    match unit {
        Period::Day => story.checked_add(by.days()).ok().map(|day| (day, day)),
        Period::Week => {
            let monday = i64::from(story.weekday().to_monday_zero_offset());
            let first = story.checked_add((by * 7 - monday).days()).ok()?;
            Some((first, first.checked_add(6.days()).ok()?))
        }
        Period::Month => {
            let first = story.first_of_month().checked_add(by.months()).ok()?;
            Some((first, first.last_of_month()))
        }
        Period::Year => {
            let first = story.first_of_year().checked_add(by.years()).ok()?;
            Some((first, first.last_of_year()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
