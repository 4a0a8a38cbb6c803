//! Who said it.

mod anonymous_source;
mod detached_complement;
mod double_attribution;
mod factive_verb;
mod late_attribution;
mod loaded_verb;
mod missing_speaker;
mod orphan_clause;
mod quote_integrity;
mod said_bookism;
mod said_that;
mod tense_mix;
mod unattributed_quote;
mod unresolved_document;
mod unresolved_pronoun;
mod unsourced_figure;
mod vague_source;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &anonymous_source::ANONYMOUS_SOURCE,
    &detached_complement::DETACHED_COMPLEMENT,
    &double_attribution::DOUBLE_ATTRIBUTION,
    &factive_verb::FACTIVE_VERB,
    &late_attribution::LATE_ATTRIBUTION,
    &loaded_verb::LOADED_VERB,
    &missing_speaker::MISSING_SPEAKER,
    &orphan_clause::ORPHAN_CLAUSE,
    &quote_integrity::QUOTE_INTEGRITY,
    &said_bookism::SAID_BOOKISM,
    &said_that::SAID_THAT,
    &tense_mix::TENSE_MIX,
    &unattributed_quote::UNATTRIBUTED_QUOTE,
    &unresolved_document::UNRESOLVED_DOCUMENT,
    &unresolved_pronoun::UNRESOLVED_PRONOUN,
    &unsourced_figure::UNSOURCED_FIGURE,
    &vague_source::VAGUE_SOURCE,
];
