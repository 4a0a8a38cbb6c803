//! Marks and spaces between words. What belongs to quotation marks is in `quotes`.

mod dash;
mod double_space;
mod ellipsis;
mod exclamation;
mod its;
mod missing_space;
mod plural_apostrophe;
mod serial_comma;
mod space_before;
mod wrong_apostrophe;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &dash::DASH,
    &double_space::DOUBLE_SPACE,
    &ellipsis::ELLIPSIS,
    &exclamation::EXCLAMATION,
    &its::ITS,
    &missing_space::MISSING_SPACE,
    &plural_apostrophe::PLURAL_APOSTROPHE,
    &serial_comma::SERIAL_COMMA,
    &space_before::SPACE_BEFORE,
    &wrong_apostrophe::WRONG_APOSTROPHE,
];
