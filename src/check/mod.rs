//! The checker: runs the rules over a story and remembers what did not change.
//!
//! `check(text, rules, empty cache)` is the definition; a warm cache only makes it faster.

mod automaton;
mod cache;
mod fingerprint;
mod fix;
mod precedence;
mod report;
mod ruleset;
mod run;
mod safety;
mod suppress;

pub use cache::Cache;
pub use fingerprint::Fingerprints;
pub use fix::{Fixed, Trust, choose, fix};
pub use report::{Problem, Report};
pub use ruleset::RuleSet;
pub use run::check;
