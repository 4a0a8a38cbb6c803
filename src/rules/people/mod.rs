//! How people are called: by what they are, not by a label.

mod addiction;
mod age_label;
mod black;
mod disability;
mod gendered;
mod immigration;
mod lgbtq;
mod loaded_label;
mod mental_illness;
mod race_noun;
mod status;
mod victim;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &addiction::ADDICTION,
    &age_label::AGE_LABEL,
    &black::BLACK,
    &disability::DISABILITY,
    &gendered::GENDERED,
    &immigration::IMMIGRATION,
    &lgbtq::LGBTQ,
    &loaded_label::LOADED_LABEL,
    &mental_illness::MENTAL_ILLNESS,
    &race_noun::RACE_NOUN,
    &status::STATUS,
    &victim::VICTIM,
];
