//! The rules, by family. A family’s `mod.rs` is its register: the modules and one `RULES` slice.

mod attribution;
mod dates;
mod garble;
mod legal;
mod names;
mod numbers;
mod people;
mod places;
mod punctuation;
mod quotes;
mod structure;
mod style;

use crate::rule::Rule;
use crate::text::nearest;

/// The registers of all families.
const FAMILIES: [&[&Rule]; 12] = [
    attribution::RULES,
    dates::RULES,
    garble::RULES,
    legal::RULES,
    names::RULES,
    numbers::RULES,
    people::RULES,
    places::RULES,
    punctuation::RULES,
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

/// The rules that `name` means: the one of that name, all of that family, or the one with that
/// fault, if only one family has it.
pub fn called(name: &str) -> Vec<&'static Rule> {
    let known: Vec<_> = all().filter(|rule| rule.name == name || rule.family() == name).collect();
    if !known.is_empty() || name.contains('/') {
        return known;
    }
    let same: Vec<_> = all().filter(|rule| fault_of(rule.name) == name).collect();
    if same.len() == 1 { same } else { Vec::new() }
}

/// The families in the order of the registers.
pub fn families() -> impl Iterator<Item = &'static str> {
    FAMILIES.into_iter().filter_map(|rules| rules.first()).map(|rule| rule.family())
}

/// The rules and families that `name` may be a slip of, the nearest first.
pub fn like(name: &str) -> Vec<&'static str> {
    let names = || all().map(|rule| rule.name);
    let same: Vec<_> = names().filter(|rule| fault_of(rule) == fault_of(name)).collect();
    if !same.is_empty() {
        return same;
    }
    let near = nearest(name, names().chain(families()));
    if !near.is_empty() || name.contains('/') {
        return near;
    }
    let near = nearest(name, names().map(fault_of));
    near.into_iter().flat_map(|near| names().filter(move |rule| fault_of(rule) == near)).collect()
}

/// What to say of a name that no rule and no family has.
pub fn unknown(name: &str) -> String {
    let near = like(name);
    let quoted: Vec<_> = near.iter().map(|near| format!("“{near}”")).collect();
    match quoted.is_empty() {
        true => format!("No rule or family is called “{name}”"),
        false => format!("No rule or family is called “{name}”; is it {}?", quoted.join(" or ")),
    }
}

/// The part of a rule’s name behind the slash, or the whole.
fn fault_of(name: &str) -> &str {
    name.split_once('/').map_or(name, |(_, fault)| fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_name_is_understood() {
        assert_eq!(like("garble/stray-fragmnet"), ["garble/stray-fragment"]);
        assert_eq!(like("stray-fragment"), ["garble/stray-fragment"]);
        assert_eq!(like("quotes/stray-fragment"), ["garble/stray-fragment"]);
        assert_eq!(like("strayfragment"), ["garble/stray-fragment"]);
        assert_eq!(like("garbel"), ["garble"]);
        assert!(like("weather").is_empty());
        assert_eq!(unknown("garbel"), "No rule or family is called “garbel”; is it “garble”?");
        assert_eq!(unknown("weather"), "No rule or family is called “weather”");
    }
}
