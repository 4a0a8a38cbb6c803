//! Crime, courts, suicide and the protection of persons.

mod alleged_role;
mod arrested_for;
mod executed;
mod helpline;
mod hung;
mod murder;
mod named_minor;
mod pleaded;
mod robbed;
mod suicide;
mod suicide_method;
mod suspect_certain;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[
    &alleged_role::ALLEGED_ROLE,
    &arrested_for::ARRESTED_FOR,
    &executed::EXECUTED,
    &helpline::HELPLINE,
    &hung::HUNG,
    &murder::MURDER,
    &named_minor::NAMED_MINOR,
    &pleaded::PLEADED,
    &robbed::ROBBED,
    &suicide::SUICIDE,
    &suicide_method::SUICIDE_METHOD,
    &suspect_certain::SUSPECT_CERTAIN,
];
