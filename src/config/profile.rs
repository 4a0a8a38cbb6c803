//! A house: what a newsroom has chosen. The ones that come with copydesk and the ones that a desk
//! writes itself are files of one format, read by one reader.

use std::collections::BTreeMap;

use super::read;
use crate::rule::{ANY, House, Level, OwnTerm};

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

    /// The house as a file of its own that extends nothing, each switch with what it decides.
    pub fn written(&self) -> String {
        let mut out = format!("# The house style “{}”, written out.\n", self.name);
        let text = |text: &str| toml_edit::Value::from(text).to_string();
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        if !self.about.is_empty() {
            line(format!("about = {}", text(&self.about)));
        }
        line("\n[style]".to_owned());
        for switch in House::SWITCHES {
            let values: Vec<_> = switch.values.iter().map(|value| text(value)).collect();
            line(format!("# {} {}", switch.about, values.join(" or ")));
            line(format!("{} = {}", switch.name, text(self.house.get(switch.name).unwrap_or(ANY))));
        }
        if !self.levels.is_empty() {
            line("\n[levels]".to_owned());
        }
        for (rule, level) in &self.levels {
            line(format!("{} = {}", text(rule), text(level.name())));
        }
        if !self.words.is_empty() {
            line("\n[words]".to_owned());
        }
        for word in &self.words {
            let find = toml_edit::Key::new(&word.find).to_string();
            let mut write: Vec<_> = word.term().replacements().map(text).collect();
            let write = if write.len() == 1 { write.remove(0) } else { format!("[{}]", write.join(", ")) };
            match &word.note {
                Some(note) => line(format!("{find} = {{ write = {write}, note = {} }}", text(note))),
                None => line(format!("{find} = {write}")),
            }
        }
        out
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
            for word in &profile.words {
                let again = profile.words.iter().any(|other| other.find == word.instead);
                assert!(!again, "{name} would replace “{}” again", word.instead);
            }
            assert_eq!(Profile::named(name).map(|profile| profile.about), Some(profile.about));
        }
        assert_eq!(Profile::named("none").map(|profile| profile.house), Some(House::default()));
        let ap = Profile::named("ap").unwrap().house;
        let unset: Vec<_> = House::SWITCHES.iter().filter(|switch| ap.get(switch.name).is_none()).collect();
        assert!(unset.is_empty(), "the default house sets every switch: {unset:?}");
        assert_eq!(Profile::named("tabloid"), None);
    }

    #[test]
    fn a_house_written_out_is_the_same_house() {
        for mut house in Profile::all() {
            house.levels.insert("style/cliche".to_owned(), Level::Warning);
            let (again, errors) = read::read_house(&house.written(), &|_| Err("is not there".to_owned()));
            assert!(errors.is_empty(), "{errors:?}\n{}", house.written());
            assert_eq!((again.house, &again.levels, &again.about), (house.house, &house.levels, &house.about));
            house.words.sort_by(|a, b| a.find.cmp(&b.find));
            assert_eq!(again.words, house.words);
        }
    }
}
