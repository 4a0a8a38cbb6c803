//! Numbers, money and percentages.

mod age_form;
mod arithmetic;
mod comma;
mod conflict;
mod leading_zero;
mod money_form;
mod money_redundant;
mod percent_form;
mod range;
mod sentence_start;
mod zeros;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &age_form::AGE_FORM,
    &arithmetic::ARITHMETIC,
    &comma::COMMA,
    &conflict::CONFLICT,
    &leading_zero::LEADING_ZERO,
    &money_form::MONEY_FORM,
    &money_redundant::MONEY_REDUNDANT,
    &percent_form::PERCENT_FORM,
    &range::RANGE,
    &sentence_start::SENTENCE_START,
    &zeros::ZEROS,
];
