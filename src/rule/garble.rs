//! How garbled a story is, by what other rules found in it.

use super::{Finding, Level};

/// The kinds of garble, each once, that rules found at warning or above. Slips of the hand and of
/// an encoding are not counted: they tell of no machine.
pub fn kinds_of_garble(findings: &[Finding]) -> Vec<&'static str> {
    let mut kinds = Vec::new();
    for finding in findings.iter().filter(|finding| finding.level >= Level::Warning && is_garble(finding.rule)) {
        if !kinds.contains(&finding.rule) {
            kinds.push(finding.rule);
        }
    }
    kinds
}

/// The rule that says no more than that something is wrong: where another says what, it is silent.
pub const VAGUE: &str = "garble/awkward";

/// So many kinds in one story are the work of a machine: no published story has them.
pub const GARBLED: usize = 3;

fn is_garble(rule: &str) -> bool {
    const BROKEN: [&str; 4] = [
        "attribution/orphan-clause",
        "attribution/detached-complement",
        "attribution/missing-speaker",
        "names/organization-pronoun",
    ];
    rule.starts_with("garble/") && rule != "garble/mojibake" || BROKEN.contains(&rule)
}
