//! People, places and organizations.

mod organization_pronoun;
mod place_form;
mod transliteration;
mod variant;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &organization_pronoun::ORGANIZATION_PRONOUN,
    &place_form::PLACE_FORM,
    &transliteration::TRANSLITERATION,
    &variant::VARIANT,
];
