//! The rules, by family. A family’s `mod.rs` is its register: the modules and one `RULES` slice.

mod attribution;
mod garble;

use crate::rule::Rule;

/// The registers of all families.
const FAMILIES: [&[&Rule]; 2] = [attribution::RULES, garble::RULES];

/// All rules, by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.into_iter().flatten().copied()
}

/// The rule of that name.
pub fn named(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}
