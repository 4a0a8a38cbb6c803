use std::collections::BTreeMap;
use std::path::Path;

use schemars::JsonSchema;

use super::{Globs, Profile, Settings, schema};
use crate::rule::{Level, OwnTerm};
use crate::text::{Span, single_spaced};

/// The name of the file that holds a desk’s settings.
pub const FILE_NAME: &str = "copydesk.toml";

/// The name of the file that holds a house’s list of names.
pub const NAMES_FILE: &str = "names.toml";

/// Settings of copydesk.
///
/// It holds for the files in its folder and below, down to the next copydesk.toml.
#[derive(Debug, Clone, Default, PartialEq, JsonSchema)]
#[schemars(title = "copydesk.toml", rename_all = "kebab-case", deny_unknown_fields)]
pub struct Config {
    /// The house style: one that comes with copydesk or the path of the house’s own file, from this
    /// file’s folder on; “ap” where nothing is set.
    #[schemars(default, schema_with = "schema::house")]
    pub house: Option<Profile>,

    /// Switches of the house style that are set otherwise here; “any” switches one off.
    #[schemars(default, schema_with = "schema::style")]
    pub style: Style,

    /// Words and phrases that are not used here, and what to write instead.
    #[schemars(default, schema_with = "schema::words")]
    pub words: Vec<OwnTerm>,

    /// From which level on --check fails; “warning” where nothing is set.
    #[schemars(default, schema_with = "schema::level")]
    pub fail_on: Option<Level>,

    /// The level of a rule or of a whole family; “off” switches it off. The rule’s own entry wins.
    #[schemars(default, schema_with = "schema::levels")]
    pub levels: BTreeMap<String, Level>,

    /// Names that the rules on names leave alone.
    #[schemars(default)]
    pub names: Vec<String>,

    /// Files that are not checked, as patterns of a .gitignore, from this file’s folder on. A file
    /// named on the command line is checked all the same.
    #[schemars(default, schema_with = "schema::patterns")]
    pub exclude: Globs,

    /// Findings that were looked at and stay: the name of a rule or family, or an entry.
    #[schemars(default, schema_with = "schema::ignores")]
    pub ignore: Vec<Ignore>,

    /// Other settings for some files. Of two that hold for a file the later one wins.
    #[schemars(rename = "override", default)]
    pub overrides: Vec<Override>,
}

/// Switches and their values, as [`House::set`](crate::rule::House::set) takes them.
pub type Style = Vec<(String, String)>;

/// A finding that was looked at and stays.
#[derive(Debug, Clone, PartialEq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Ignore {
    /// The rule or family.
    #[schemars(schema_with = "schema::rule")]
    pub rule: String,

    /// The sentence, white space and the shape of quotation marks aside; all sentences if it is
    /// not given.
    #[schemars(default, schema_with = "schema::text")]
    pub sentence: Option<String>,

    /// The files, as patterns of a .gitignore; all files if it is not given.
    #[schemars(default, schema_with = "schema::text")]
    pub path: Option<Globs>,

    /// Why, for the next editor.
    #[schemars(default, schema_with = "schema::text")]
    pub reason: Option<String>,

    /// Where the entry stands in its file.
    #[schemars(skip)]
    pub span: Span,
}

/// Other settings for some files.
#[derive(Debug, Clone, Default, PartialEq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Override {
    /// The files, as patterns of a .gitignore, from this file’s folder on.
    #[schemars(schema_with = "schema::some_patterns")]
    pub paths: Globs,

    #[schemars(default, schema_with = "schema::house")]
    pub house: Option<Profile>,

    #[schemars(default, schema_with = "schema::style")]
    pub style: Style,

    #[schemars(default, schema_with = "schema::levels")]
    pub levels: BTreeMap<String, Level>,
}

impl Config {
    /// What holds for the file at `path`, which is relative to the folder of this configuration;
    /// `None` for a text without a path. What is not set here is as in `base`.
    pub fn settings(&self, base: &Settings, path: Option<&Path>) -> Settings {
        let overrides = || self.overrides.iter().filter(|it| path.is_some_and(|path| it.paths.matches(path)));
        let house = overrides().filter_map(|other| other.house.as_ref()).next_back().or(self.house.as_ref());
        let mut settings = house.map_or_else(|| base.clone(), |house| base.clone().of_house(house));
        OwnTerm::put(&mut settings.words, &self.words);
        settings.levels.extend(self.levels.clone());
        for (switch, value) in self.style.iter().chain(overrides().flat_map(|other| &other.style)) {
            settings.house.set(switch, value);
        }
        settings.levels.extend(overrides().flat_map(|other| other.levels.clone()));
        settings.names.extend(self.names.iter().cloned());
        settings.ignore = self.ignores(base, path);
        settings.fail_on = self.fail_on.or(settings.fail_on);
        settings
    }

    /// What is ignored in the file at `path`: see [`Config::settings`].
    pub fn ignores(&self, base: &Settings, path: Option<&Path>) -> Vec<Ignore> {
        base.ignore.iter().chain(self.ignore.iter().filter(|it| it.holds_for(path))).cloned().collect()
    }
}

impl Ignore {
    /// Is the entry about the rule called `rule`?
    pub fn names(&self, rule: &str) -> bool {
        is_named(rule, &self.rule)
    }

    /// Is the entry about the file at `path`, relative to the folder of the configuration?
    pub fn holds_for(&self, path: Option<&Path>) -> bool {
        self.path.as_ref().is_none_or(|globs| path.is_some_and(|path| globs.matches(path)))
    }

    /// A sentence as sentences are compared: single spaces, straight quotation marks.
    pub fn key(sentence: &str) -> String {
        let straight = |c| match c {
            '“' | '”' | '„' | '«' | '»' => '"',
            '‘' | '’' | '‚' => '\'',
            c => c,
        };
        single_spaced(sentence).chars().map(straight).collect()
    }
}

/// Is `rule` the rule called `name`, or of the family? No name means all.
pub fn is_named(rule: &str, name: &str) -> bool {
    name.is_empty() || rule == name || rule.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
}
