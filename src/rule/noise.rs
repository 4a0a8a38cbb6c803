//! How often each rule speaks on published copy, as `copydesk --measure all` has counted it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::text::{rate, thousands};

/// What was counted where.
#[derive(Debug, Default)]
pub struct Noise {
    pub words: usize,
    pub stories: usize,
    hits: FxHashMap<String, usize>,
}

/// The measurement that the manual shows: `docs/rules/noise.json`, where it is read as it was printed.
pub fn noise() -> &'static Noise {
    static NOISE: LazyLock<Noise> = LazyLock::new(|| Noise::read(include_str!("../../docs/rules/noise.json")));
    &NOISE
}

/// The part of the JSON of `--measure` that is wanted here.
#[derive(Deserialize)]
struct Document {
    words: usize,
    stories: usize,
    rules: Vec<Count>,
}

#[derive(Deserialize)]
struct Count {
    rule: String,
    hits: usize,
}

impl Noise {
    /// Nothing is known where the file is not one of `--measure`.
    fn read(json: &str) -> Noise {
        let Ok(Document { words, stories, rules }) = serde_json::from_str(json) else { return Noise::default() };
        Noise { words, stories, hits: rules.into_iter().map(|count| (count.rule, count.hits)).collect() }
    }

    /// How often the rule spoke; `None` for one that has not been measured yet.
    pub fn hits(&self, rule: &str) -> Option<usize> {
        self.hits.get(rule).copied()
    }

    /// How often the rule speaks, as a manual page says it: “1.7 in 10,000 words”.
    pub fn said_of(&self, rule: &str) -> String {
        match self.hits(rule) {
            None => "not measured yet".to_owned(),
            Some(0) => format!("none in {} words", thousands(self.words)),
            Some(hits) => format!("{} in 10,000 words", rate(hits, self.words, 10_000)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_is_said() {
        let noise = Noise::read(
            r#"{"version":1,"words":265116,"stories":350,"rules":[{"rule":"a/b","hits":45},{"rule":"a/c","hits":0}]}"#,
        );
        let said = ["a/b", "a/c", "a/d"].map(|rule| noise.said_of(rule));
        assert_eq!(said, ["1.7 in 10,000 words", "none in 265,116 words", "not measured yet"]);
        assert_eq!(Noise::read("").said_of("a/b"), "not measured yet");
    }

    #[test]
    fn the_file_can_be_read() {
        assert!(noise().words > 0 && noise().stories > 0);
    }
}
