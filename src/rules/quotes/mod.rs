//! Quotation marks and the punctuation around them.

mod capital_after_quote;
mod misplaced_comma;
mod missing_comma;
mod mixed_marks;
mod nested_double;
mod period_before_attribution;
mod space_inside;
mod unclosed;
mod unopened;
mod wrong_way;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &capital_after_quote::CAPITAL_AFTER_QUOTE,
    &misplaced_comma::MISPLACED_COMMA,
    &missing_comma::MISSING_COMMA,
    &mixed_marks::MIXED_MARKS,
    &nested_double::NESTED_DOUBLE,
    &period_before_attribution::PERIOD_BEFORE_ATTRIBUTION,
    &space_inside::SPACE_INSIDE,
    &unclosed::UNCLOSED,
    &unopened::UNOPENED,
    &wrong_way::WRONG_WAY,
];
