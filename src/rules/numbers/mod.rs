//! Numbers, money and percentages.

mod money_form;
mod money_redundant;
mod percent_form;
mod range;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] =
    &[&money_form::MONEY_FORM, &money_redundant::MONEY_REDUNDANT, &percent_form::PERCENT_FORM, &range::RANGE];
