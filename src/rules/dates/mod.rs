//! Days, dates and times.

mod decade;
mod form;
mod impossible;
mod weekday_mismatch;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] =
    &[&decade::DECADE, &form::FORM, &impossible::IMPOSSIBLE, &weekday_mismatch::WEEKDAY_MISMATCH];
