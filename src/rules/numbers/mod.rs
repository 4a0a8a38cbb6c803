//! Numbers, money and percentages.

mod age_form;
mod age_numeral;
mod arithmetic;
mod bare_dollar;
mod cents;
mod comma;
mod conflict;
mod count_numeral;
mod decimals;
mod fewer_less;
mod leading_zero;
mod measure_numeral;
mod money_form;
mod money_redundant;
mod ordinal_numeral;
mod percent_form;
mod percent_numeral;
mod points;
mod range;
mod rank;
mod sentence_start;
mod unconverted;
mod unit_hyphen;
mod zeros;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &age_form::AGE_FORM,
    &age_numeral::AGE_NUMERAL,
    &arithmetic::ARITHMETIC,
    &bare_dollar::BARE_DOLLAR,
    &cents::CENTS,
    &comma::COMMA,
    &conflict::CONFLICT,
    &count_numeral::COUNT_NUMERAL,
    &decimals::DECIMALS,
    &fewer_less::FEWER_LESS,
    &leading_zero::LEADING_ZERO,
    &measure_numeral::MEASURE_NUMERAL,
    &money_form::MONEY_FORM,
    &money_redundant::MONEY_REDUNDANT,
    &ordinal_numeral::ORDINAL_NUMERAL,
    &percent_form::PERCENT_FORM,
    &percent_numeral::PERCENT_NUMERAL,
    &points::POINTS,
    &range::RANGE,
    &rank::RANK,
    &sentence_start::SENTENCE_START,
    &unconverted::UNCONVERTED,
    &unit_hyphen::UNIT_HYPHEN,
    &zeros::ZEROS,
];
