//! People, places and organizations.

mod age_conflict;
mod first_reference;
mod headline_mismatch;
mod organization_pronoun;
mod person_form;
mod place_form;
mod same_surname;
mod second_reference;
mod transliteration;
mod variant;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &age_conflict::AGE_CONFLICT,
    &first_reference::FIRST_REFERENCE,
    &headline_mismatch::HEADLINE_MISMATCH,
    &organization_pronoun::ORGANIZATION_PRONOUN,
    &person_form::PERSON_FORM,
    &place_form::PLACE_FORM,
    &same_surname::SAME_SURNAME,
    &second_reference::SECOND_REFERENCE,
    &transliteration::TRANSLITERATION,
    &variant::VARIANT,
];
