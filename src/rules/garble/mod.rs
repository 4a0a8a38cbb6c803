//! Sentences that a machine broke.

mod adjective_order;
mod agreement;
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
mod number_clash;
mod pronoun_clash;
mod repeated_clause;
mod repeated_cue;
mod repeated_word;
mod stacked_adverbs;
mod stranded_word;
mod stray_fragment;
mod superfluous_article;
mod tense;
mod translated_name;
mod uncountable_article;
mod unit_noun;
mod untranslated;
mod verb_frame;
mod verbless_fragment;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &adjective_order::ADJECTIVE_ORDER,
    &agreement::AGREEMENT,
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
    &number_clash::NUMBER_CLASH,
    &pronoun_clash::PRONOUN_CLASH,
    &repeated_clause::REPEATED_CLAUSE,
    &repeated_cue::REPEATED_CUE,
    &repeated_word::REPEATED_WORD,
    &stacked_adverbs::STACKED_ADVERBS,
    &stranded_word::STRANDED_WORD,
    &stray_fragment::STRAY_FRAGMENT,
    &superfluous_article::SUPERFLUOUS_ARTICLE,
    &tense::TENSE,
    &translated_name::TRANSLATED_NAME,
    &uncountable_article::UNCOUNTABLE_ARTICLE,
    &unit_noun::UNIT_NOUN,
    &untranslated::UNTRANSLATED,
    &verb_frame::VERB_FRAME,
    &verbless_fragment::VERBLESS_FRAGMENT,
];
