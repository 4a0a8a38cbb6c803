//! People, places and organizations.

mod abbreviation_stop;
mod age_conflict;
mod courtesy_title;
mod doubled_title;
mod false_title;
mod first_reference;
mod former_title;
mod given_only;
mod headline_mismatch;
mod house_form;
mod initials;
mod lower_title;
mod missing_courtesy_title;
mod near_miss;
mod organization_pronoun;
mod party_form;
mod person_form;
mod place_form;
mod possessive;
mod same_surname;
mod second_reference;
mod suffix_comma;
mod title_form;
mod transliteration;
mod variant;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &abbreviation_stop::ABBREVIATION_STOP,
    &age_conflict::AGE_CONFLICT,
    &courtesy_title::COURTESY_TITLE,
    &doubled_title::DOUBLED_TITLE,
    &false_title::FALSE_TITLE,
    &first_reference::FIRST_REFERENCE,
    &former_title::FORMER_TITLE,
    &given_only::GIVEN_ONLY,
    &headline_mismatch::HEADLINE_MISMATCH,
    &house_form::HOUSE_FORM,
    &initials::INITIALS,
    &lower_title::LOWER_TITLE,
    &missing_courtesy_title::MISSING_COURTESY_TITLE,
    &near_miss::NEAR_MISS,
    &organization_pronoun::ORGANIZATION_PRONOUN,
    &party_form::PARTY_FORM,
    &person_form::PERSON_FORM,
    &place_form::PLACE_FORM,
    &possessive::POSSESSIVE,
    &same_surname::SAME_SURNAME,
    &second_reference::SECOND_REFERENCE,
    &suffix_comma::SUFFIX_COMMA,
    &title_form::TITLE_FORM,
    &transliteration::TRANSLITERATION,
    &variant::VARIANT,
];
