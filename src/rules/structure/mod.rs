//! What does not belong into the body of a story.

mod byline_capitals;
mod call_to_action;
mod caption_in_body;
mod caption_parts;
mod caption_phrase;
mod credit_in_body;
mod duplicate_paragraph;
mod duplicate_sentence;
mod headline_capitals;
mod headline_length;
mod headline_repeated;
mod headline_stop;
mod placeholder;
mod stray_address;
mod tagline_in_body;
mod transmission_mark;
mod unexplained_ignore;
mod unused_ignore;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &byline_capitals::BYLINE_CAPITALS,
    &call_to_action::CALL_TO_ACTION,
    &caption_in_body::CAPTION_IN_BODY,
    &caption_parts::CAPTION_PARTS,
    &caption_phrase::CAPTION_PHRASE,
    &credit_in_body::CREDIT_IN_BODY,
    &duplicate_paragraph::DUPLICATE_PARAGRAPH,
    &duplicate_sentence::DUPLICATE_SENTENCE,
    &headline_capitals::HEADLINE_CAPITALS,
    &headline_length::HEADLINE_LENGTH,
    &headline_repeated::HEADLINE_REPEATED,
    &headline_stop::HEADLINE_STOP,
    &placeholder::PLACEHOLDER,
    &stray_address::STRAY_ADDRESS,
    &tagline_in_body::TAGLINE_IN_BODY,
    &transmission_mark::TRANSMISSION_MARK,
    &unexplained_ignore::UNEXPLAINED_IGNORE,
    &unused_ignore::UNUSED_IGNORE,
];
