//! People, places and organizations.

mod house_form;
mod near_miss;
mod organization_pronoun;
mod person_form;
mod place_form;
mod transliteration;
mod variant;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &house_form::HOUSE_FORM,
    &near_miss::NEAR_MISS,
    &organization_pronoun::ORGANIZATION_PRONOUN,
    &person_form::PERSON_FORM,
    &place_form::PLACE_FORM,
    &transliteration::TRANSLITERATION,
    &variant::VARIANT,
];
