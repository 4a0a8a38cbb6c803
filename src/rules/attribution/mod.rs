//! Who said it.

mod detached_complement;
mod double_attribution;
mod missing_speaker;
mod orphan_clause;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &detached_complement::DETACHED_COMPLEMENT,
    &double_attribution::DOUBLE_ATTRIBUTION,
    &missing_speaker::MISSING_SPEAKER,
    &orphan_clause::ORPHAN_CLAUSE,
];
