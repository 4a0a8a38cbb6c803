//! Who said it.

mod detached_complement;
mod double_attribution;
mod loaded_verb;
mod missing_speaker;
mod orphan_clause;
mod said_bookism;
mod unattributed_quote;
mod unresolved_document;
mod unverified_quote;
mod vague_source;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &detached_complement::DETACHED_COMPLEMENT,
    &double_attribution::DOUBLE_ATTRIBUTION,
    &loaded_verb::LOADED_VERB,
    &missing_speaker::MISSING_SPEAKER,
    &orphan_clause::ORPHAN_CLAUSE,
    &said_bookism::SAID_BOOKISM,
    &unattributed_quote::UNATTRIBUTED_QUOTE,
    &unresolved_document::UNRESOLVED_DOCUMENT,
    &unverified_quote::UNVERIFIED_QUOTE,
    &vague_source::VAGUE_SOURCE,
];
