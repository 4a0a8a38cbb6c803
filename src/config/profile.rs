//! A house: what a newsroom has chosen. The ones that come with copydesk and the ones that a desk
//! writes itself are files of one format, read by one reader.

use std::collections::BTreeMap;

use super::read;
use crate::rule::{House, Level, OwnTerm};

/// A house: its switches, the levels of its rules and the words it does not use.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    /// The name it goes by in `copydesk.toml`, or the path of its file.
    pub name: String,
    /// What it is, in a line.
    pub about: String,
    pub house: House,
    /// Levels by rule or family, below those of a `copydesk.toml`.
    pub levels: BTreeMap<String, Level>,
    /// The words of its `[words]`, and those of the houses it extends.
    pub words: Vec<OwnTerm>,
}

/// The houses that come with copydesk, the default first.
const BUILT_IN: [(&str, &str); 6] = [
    ("ap", include_str!("profiles/ap.toml")),
    ("reuters", include_str!("profiles/reuters.toml")),
    ("nyt", include_str!("profiles/nyt.toml")),
    ("guardian", include_str!("profiles/guardian.toml")),
    ("bbc", include_str!("profiles/bbc.toml")),
    ("none", include_str!("profiles/none.toml")),
];

impl Profile {
    /// The names of the houses that come with copydesk, the default first.
    pub const NAMES: [&str; BUILT_IN.len()] = {
        let mut names = [""; BUILT_IN.len()];
        let mut i = 0;
        while i < names.len() {
            names[i] = BUILT_IN[i].0;
            i += 1;
        }
        names
    };

    /// The house of that name, if copydesk brings it.
    pub fn named(name: &str) -> Option<Profile> {
        let (name, text) = BUILT_IN.into_iter().find(|(known, _)| *known == name)?;
        Some(Profile { name: name.to_owned(), ..read::built_in(text) })
    }

    /// The houses that come with copydesk, the default first.
    pub fn all() -> impl Iterator<Item = Profile> {
        Profile::NAMES.into_iter().filter_map(Profile::named)
    }

    /// The text of the file of a house that comes with copydesk.
    pub fn source(name: &str) -> Option<&'static str> {
        BUILT_IN.into_iter().find(|(known, _)| *known == name).map(|(_, text)| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_houses_that_come_with_copydesk_are_right() {
        for (name, text) in BUILT_IN {
            let (profile, errors) = read::read_house(text, &|_| Err("is not there".to_owned()));
            assert!(errors.is_empty(), "{name}: {errors:?}");
            assert!(!profile.about.is_empty(), "{name}");
            assert_eq!(Profile::named(name).map(|profile| profile.about), Some(profile.about));
        }
        assert_eq!(Profile::named("none").map(|profile| profile.house), Some(House::default()));
        let ap = Profile::named("ap").unwrap().house;
        let unset: Vec<_> = House::SWITCHES.iter().filter(|switch| ap.get(switch.name).is_none()).collect();
        assert!(unset.is_empty(), "the default house sets every switch: {unset:?}");
        assert_eq!(Profile::named("tabloid"), None);
    }
}
