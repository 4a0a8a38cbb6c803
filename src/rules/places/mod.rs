//! Places: states, regions, old names of towns, datelines.

mod capital_district;
mod dateline_form;
mod dateline_mismatch;
mod postal_code;
mod region_case;
mod renamed;
mod state_comma;
mod state_form;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &capital_district::CAPITAL_DISTRICT,
    &dateline_form::DATELINE_FORM,
    &dateline_mismatch::DATELINE_MISMATCH,
    &postal_code::POSTAL_CODE,
    &region_case::REGION_CASE,
    &renamed::RENAMED,
    &state_comma::STATE_COMMA,
    &state_form::STATE_FORM,
];
