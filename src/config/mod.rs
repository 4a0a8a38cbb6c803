//! Settings: the house style, the level of each rule, accepted names, what is ignored.
//!
//! [`Config`] is what a `copydesk.toml` says; [`Settings`] are what of it holds for one file.

pub mod edit;
mod file;
mod globs;
mod read;
mod schema;

use std::collections::BTreeMap;

pub use file::{Config, FILE_NAME, Ignore, Override, is_named};
pub use globs::Globs;
pub use read::{ConfigError, read};
pub use schema::schema;

use crate::rule::{House, Level, Rule};

/// The settings in force for a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    pub house: House,
    /// Levels by rule (`garble/mojibake`) or family (`garble`); the rule’s own entry wins.
    pub levels: BTreeMap<String, Level>,
    /// Names that the rules on names leave alone.
    pub names: Vec<String>,
    /// Findings that were looked at and stay.
    pub ignore: Vec<Ignore>,
    /// From which level on a check fails; [`Level::Warning`] where it is not set.
    pub fail_on: Option<Level>,
}

impl Settings {
    /// The level set for `rule`, if any.
    pub fn level_of(&self, rule: &Rule) -> Option<Level> {
        self.levels.get(rule.name).or_else(|| self.levels.get(rule.family())).copied()
    }
}
