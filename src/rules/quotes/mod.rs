//! Quotation marks and the punctuation around them.

mod capital_after_quote;
mod changed_quote;
mod closed_too_early;
mod comma_inside_fragment;
mod duplicate_quote;
mod headline_quote_not_in_body;
mod main_mark;
mod misplaced_comma;
mod missing_comma;
mod mixed_marks;
mod nested_double;
mod period_before_attribution;
mod pronoun_in_partial_quote;
mod scare_quote;
mod space_inside;
mod unclosed;
mod unclosed_single;
mod unopened;
mod wrong_way;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &capital_after_quote::CAPITAL_AFTER_QUOTE,
    &changed_quote::CHANGED_QUOTE,
    &closed_too_early::CLOSED_TOO_EARLY,
    &comma_inside_fragment::COMMA_INSIDE_FRAGMENT,
    &duplicate_quote::DUPLICATE_QUOTE,
    &headline_quote_not_in_body::HEADLINE_QUOTE_NOT_IN_BODY,
    &main_mark::MAIN_MARK,
    &misplaced_comma::MISPLACED_COMMA,
    &missing_comma::MISSING_COMMA,
    &mixed_marks::MIXED_MARKS,
    &nested_double::NESTED_DOUBLE,
    &period_before_attribution::PERIOD_BEFORE_ATTRIBUTION,
    &pronoun_in_partial_quote::PRONOUN_IN_PARTIAL_QUOTE,
    &scare_quote::SCARE_QUOTE,
    &space_inside::SPACE_INSIDE,
    &unclosed::UNCLOSED,
    &unclosed_single::UNCLOSED_SINGLE,
    &unopened::UNOPENED,
    &wrong_way::WRONG_WAY,
];
