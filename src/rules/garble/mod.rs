//! Sentences that a machine broke.

mod adjective_order;
mod article_pair;
mod awkward;
mod calque;
mod displaced_phrase;
mod doubled_terminal;
mod false_agent;
mod machine_processed;
mod misplaced_weekday;
mod missing_article;
mod missing_subject;
mod mojibake;
mod no_main_clause;
mod repeated_clause;
mod repeated_word;
mod stranded_word;
mod stray_fragment;
mod uncountable_article;
mod unit_noun;
mod untranslated;
mod verb_frame;
mod verbless_fragment;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &adjective_order::ADJECTIVE_ORDER,
    &article_pair::ARTICLE_PAIR,
    &awkward::AWKWARD,
    &calque::CALQUE,
    &displaced_phrase::DISPLACED_PHRASE,
    &doubled_terminal::DOUBLED_TERMINAL,
    &false_agent::FALSE_AGENT,
    &machine_processed::MACHINE_PROCESSED,
    &misplaced_weekday::MISPLACED_WEEKDAY,
    &missing_article::MISSING_ARTICLE,
    &missing_subject::MISSING_SUBJECT,
    &mojibake::MOJIBAKE,
    &no_main_clause::NO_MAIN_CLAUSE,
    &repeated_clause::REPEATED_CLAUSE,
    &repeated_word::REPEATED_WORD,
    &stranded_word::STRANDED_WORD,
    &stray_fragment::STRAY_FRAGMENT,
    &uncountable_article::UNCOUNTABLE_ARTICLE,
    &unit_noun::UNIT_NOUN,
    &untranslated::UNTRANSLATED,
    &verb_frame::VERB_FRAME,
    &verbless_fragment::VERBLESS_FRAGMENT,
];
