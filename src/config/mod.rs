//! Settings: the house style, the level of each rule, accepted names, what is ignored.
//!
//! [`Config`] is what a `copydesk.toml` says, [`HouseName`] an entry of a `names.toml`; [`Settings`] are what of it holds for one file.

pub mod edit;
mod file;
mod globs;
mod path;
mod profile;
mod read;
mod schema;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use file::{Config, FILE_NAME, Ignore, NAMES_FILE, Override, is_named};
pub use globs::Globs;
pub use path::plain;
pub use profile::Profile;
pub use read::{ConfigError, no_such, read, read_beside, read_house, read_names};
pub use schema::{house_schema, names_schema, schema};

use crate::rule::{House, HouseName, Level, OwnTerm, Rule};

/// The settings in force for a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    pub house: House,
    /// Levels by rule (`garble/mojibake`) or family (`garble`); the rule’s own entry wins.
    pub levels: BTreeMap<String, Level>,
    /// Levels by rule or family that the house has set; those of the desk go before.
    pub house_levels: BTreeMap<String, Level>,
    /// The words that the house does not use.
    pub words: Vec<OwnTerm>,
    /// Names that the rules on names leave alone.
    pub names: Vec<String>,
    /// The house’s list of names.
    pub list: Arc<[HouseName]>,
    /// Findings that were looked at and stay.
    pub ignore: Vec<Ignore>,
    /// From which level on a check fails; [`Level::Warning`] where it is not set.
    pub fail_on: Option<Level>,
}

impl Default for Settings {
    /// The settings of the default house.
    fn default() -> Self {
        let none = Settings {
            house: House::default(),
            house_levels: BTreeMap::new(),
            levels: BTreeMap::new(),
            words: Vec::new(),
            names: Vec::new(),
            list: Arc::default(),
            ignore: Vec::new(),
            fail_on: None,
        };
        Profile::named(Profile::NAMES[0]).map_or(none.clone(), |profile| none.of_house(&profile))
    }
}

impl Settings {
    /// The same settings in another house.
    pub fn of_house(mut self, profile: &Profile) -> Settings {
        self.house = profile.house;
        self.house_levels = profile.levels.clone();
        self.words = profile.words.clone();
        self
    }

    /// What holds as a house of its own.
    pub fn profile(&self) -> Profile {
        let mut levels = self.house_levels.clone();
        // A family’s entry goes before what the house has set for one of its rules.
        levels.retain(|rule, _| !self.levels.keys().any(|own| is_named(rule, own)));
        levels.extend(self.levels.clone());
        Profile {
            name: "in force".to_owned(),
            about: String::new(),
            house: self.house,
            levels,
            words: self.words.clone(),
        }
    }

    /// The level set for `rule`, if any.
    pub fn level_of(&self, rule: &Rule) -> Option<Level> {
        let of =
            |levels: &BTreeMap<String, Level>| levels.get(rule.name).or_else(|| levels.get(rule.family())).copied();
        of(&self.levels).or_else(|| of(&self.house_levels))
    }
}
