//! Settings: the house style, the level of each rule, accepted names, what is ignored.

use std::collections::BTreeMap;

use crate::rule::{House, Level, Rule};

/// The settings in force for a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    pub house: House,
    /// Levels by rule (`garble/mojibake`) or family (`garble`); the rule’s own entry wins.
    pub levels: BTreeMap<String, Level>,
}

impl Settings {
    /// The level set for `rule`, if any.
    pub fn level_of(&self, rule: &Rule) -> Option<Level> {
        self.levels.get(rule.name).or_else(|| self.levels.get(rule.family())).copied()
    }
}
