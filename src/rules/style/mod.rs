//! House style and usage.

mod a_an;
mod ly_hyphen;
mod us_form;
mod us_possessive;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] =
    &[&a_an::A_AN, &ly_hyphen::LY_HYPHEN, &us_form::US_FORM, &us_possessive::US_POSSESSIVE];
