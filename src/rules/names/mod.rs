//! People, places and organizations.

mod organization_pronoun;
mod person_form;
mod place_form;
mod transliteration;
mod variant;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &organization_pronoun::ORGANIZATION_PRONOUN,
    &person_form::PERSON_FORM,
    &place_form::PLACE_FORM,
    &transliteration::TRANSLITERATION,
    &variant::VARIANT,
];
