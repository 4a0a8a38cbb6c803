//! Days, dates and times.

mod decade;
mod form;
mod impossible;
mod month_abbreviation;
mod noon;
mod numeric;
mod relative_day;
mod relative_weekday;
mod time_zone;
mod weekday_abbreviation;
mod weekday_mismatch;
mod year_comma;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &decade::DECADE,
    &form::FORM,
    &impossible::IMPOSSIBLE,
    &month_abbreviation::MONTH_ABBREVIATION,
    &noon::NOON,
    &numeric::NUMERIC,
    &relative_day::RELATIVE_DAY,
    &relative_weekday::RELATIVE_WEEKDAY,
    &time_zone::TIME_ZONE,
    &weekday_abbreviation::WEEKDAY_ABBREVIATION,
    &weekday_mismatch::WEEKDAY_MISMATCH,
    &year_comma::YEAR_COMMA,
];
