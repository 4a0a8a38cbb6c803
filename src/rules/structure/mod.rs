//! What does not belong into the body of a story.

mod call_to_action;
mod caption_in_body;
mod credit_in_body;
mod duplicate_paragraph;
mod headline_stop;
mod placeholder;
mod transmission_mark;
mod unexplained_ignore;
mod unused_ignore;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &call_to_action::CALL_TO_ACTION,
    &caption_in_body::CAPTION_IN_BODY,
    &credit_in_body::CREDIT_IN_BODY,
    &duplicate_paragraph::DUPLICATE_PARAGRAPH,
    &headline_stop::HEADLINE_STOP,
    &placeholder::PLACEHOLDER,
    &transmission_mark::TRANSMISSION_MARK,
    &unexplained_ignore::UNEXPLAINED_IGNORE,
    &unused_ignore::UNUSED_IGNORE,
];
