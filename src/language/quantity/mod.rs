//! Numbers as values: counts, money, percentages, ages, times, measures, as news writes them.
//!
//! No parser: what a number belongs to is told by the words beside it. Where that is not sure, a
//! number is a [`Measure::Number`] or is not read at all.

mod bound;
mod clock;
mod compare;
mod measured;
mod name;
mod noun;
mod number;
mod numeral;
mod pair;
mod reader;
mod term;
mod tokens;
mod unit;
mod vocabulary;

pub use numeral::{Numeral, in_words, numeral, ordinal, ordinal_in_figures, ordinal_in_words};
pub use reader::read;
pub use unit::{Currency, Dimension, Period, Unit};

use super::Word;
use crate::text::Span;

/// The value of one token, in figures or in words up to ninety: `45`, `1,200`, `seven`.
pub fn value_of(text: &str, word: &Word) -> Option<f64> {
    number::value_of(text, word)
}

/// A number in a text and what it says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// From the first figure, sign or word of the number to its unit or to the noun that it counts.
    /// What hedges it (“about”, “or more”) stands outside.
    pub span: Span,
    pub value: Value,
    pub measure: Measure,
    /// How the true value lies to the one given.
    pub bound: Bound,
}

/// A value as precise as the text has it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// `45`, `1.35 million`. Equal numbers are equal values, however they are written.
    Exact(f64),
    /// `10 to 15`, `two or three`: the lower bound and the higher one.
    Range(f64, f64),
    /// `hundreds`, `several thousand`: only the order is said.
    Vague(f64),
    /// `3-2`: two numbers that stand against each other, as they are written.
    Pair(f64, f64),
}

impl Value {
    /// The value, if the text has one and only one.
    pub fn exact(self) -> Option<f64> {
        if let Value::Exact(value) = self { Some(value) } else { None }
    }

    fn map(self, change: impl Fn(f64) -> f64) -> Value {
        match self {
            Value::Exact(value) => Value::Exact(change(value)),
            Value::Range(low, high) => Value::Range(change(low), change(high)),
            Value::Vague(order) => Value::Vague(change(order)),
            Value::Pair(first, second) => Value::Pair(change(first), change(second)),
        }
    }
}

/// What a value measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// It is not told.
    Number,
    /// The number of what the noun under the span names; the span is the head alone.
    Count(Span),
    Money(Currency),
    Percent,
    /// Percentage points: the difference of two percentages.
    Points,
    /// A part of a whole, from 0 to 1: `two-thirds`, `one in five`.
    Share,
    /// `third`, `21st`
    Ordinal,
    /// The age of a person or thing, in the unit that is said; years where none is.
    Age(Period),
    /// A time of day in minutes from midnight.
    Time {
        zone: Option<Span>,
        /// Is it certain which half of the day is meant? Otherwise the value is as written.
        half: bool,
    },
    Duration(Period),
    Unit(&'static Unit),
    /// A year of the calendar.
    Year,
    /// `1990s`, by its first year; `’80s` are those of the 20th century.
    Decade,
    /// Goals, points or votes of two sides.
    Score,
}

/// How a true value lies to the one given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// No word hedges it.
    Exact,
    /// `about`, `some`, `or so`
    About,
    /// `nearly`, `almost`: below it and close.
    Nearly,
    /// `less than`, `under`
    Under,
    /// `up to`, `as many as`, `or fewer`
    AtMost,
    /// `more than`, `over`
    Over,
    /// `at least`, `or more`, `100+`
    AtLeast,
}

#[cfg(test)]
mod tests;
