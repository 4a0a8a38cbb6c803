//! The rules, by family. A family’s `mod.rs` is its register: the modules and one `RULES` slice.

mod attribution;
mod dates;
mod garble;
mod names;
mod numbers;
mod quotes;
mod structure;
mod style;

use crate::rule::Rule;

/// The registers of all families.
const FAMILIES: [&[&Rule]; 8] = [
    attribution::RULES,
    dates::RULES,
    garble::RULES,
    names::RULES,
    numbers::RULES,
    quotes::RULES,
    structure::RULES,
    style::RULES,
];

/// All rules, by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.into_iter().flatten().copied()
}

/// The rule of that name.
pub fn named(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}
