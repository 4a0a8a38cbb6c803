//! House style and usage.

mod a_an;
mod acronym_case;
mod acronym_parentheses;
mod acronym_redundant;
mod acronym_undefined;
mod acronym_unused;
mod american_spelling;
mod british_spelling;
mod cliche;
mod comprised_of;
mod confusable;
mod confused_word;
mod could_of;
mod double_comparative;
mod editorial_adverb;
mod first_annual;
mod house_word;
mod initials;
mod intensifier;
mod long_lead;
mod long_sentence;
mod ly_hyphen;
mod needless_capital;
mod preposition;
mod redundancy;
mod small_institution;
mod small_name;
mod small_start;
mod spelling_tech;
mod time_form;
mod time_redundant;
mod title_case;
mod us_form;
mod us_possessive;
mod wordy;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &a_an::A_AN,
    &acronym_case::ACRONYM_CASE,
    &acronym_parentheses::ACRONYM_PARENTHESES,
    &acronym_redundant::ACRONYM_REDUNDANT,
    &acronym_undefined::ACRONYM_UNDEFINED,
    &acronym_unused::ACRONYM_UNUSED,
    &american_spelling::AMERICAN_SPELLING,
    &british_spelling::BRITISH_SPELLING,
    &cliche::CLICHE,
    &comprised_of::COMPRISED_OF,
    &confusable::CONFUSABLE,
    &confused_word::CONFUSED_WORD,
    &could_of::COULD_OF,
    &double_comparative::DOUBLE_COMPARATIVE,
    &editorial_adverb::EDITORIAL_ADVERB,
    &first_annual::FIRST_ANNUAL,
    &house_word::HOUSE_WORD,
    &initials::INITIALS,
    &intensifier::INTENSIFIER,
    &long_lead::LONG_LEAD,
    &long_sentence::LONG_SENTENCE,
    &ly_hyphen::LY_HYPHEN,
    &needless_capital::NEEDLESS_CAPITAL,
    &preposition::PREPOSITION,
    &redundancy::REDUNDANCY,
    &small_institution::SMALL_INSTITUTION,
    &small_name::SMALL_NAME,
    &small_start::SMALL_START,
    &spelling_tech::SPELLING_TECH,
    &time_form::TIME_FORM,
    &time_redundant::TIME_REDUNDANT,
    &title_case::TITLE_CASE,
    &us_form::US_FORM,
    &us_possessive::US_POSSESSIVE,
    &wordy::WORDY,
];
