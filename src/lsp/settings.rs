use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use crate::config::{Profile, Settings};
use crate::rule::Level;

/// When stories are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Run {
    #[default]
    OnType,
    /// When a story is opened and when it is saved.
    OnSave,
    /// Only by the command `copydesk.check`.
    Manual,
}

/// An editor’s settings for copydesk. A `copydesk.toml` has the last word on style.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ClientSettings {
    pub enable: bool,
    pub house: Option<String>,
    pub levels: BTreeMap<String, String>,
    pub run: Run,
    /// How long new findings in the sentence being typed wait, in milliseconds.
    pub hold_back_ms: u64,
    /// From which level on findings are shown.
    pub level: Option<String>,
    /// Show who speaks behind quotations that leave it to be looked for.
    pub inlay_hints: bool,
    /// Show above a story how many quotations and sources it has.
    pub code_lens: bool,
    /// Have quotations, speakers and verbs of saying colored.
    pub semantic_tokens: bool,
    /// Show which names the house’s list confirms.
    pub confirmed_names: bool,
}

impl Default for ClientSettings {
    fn default() -> Self {
        Self {
            enable: true,
            house: None,
            levels: BTreeMap::new(),
            run: Run::default(),
            hold_back_ms: 500,
            level: None,
            inlay_hints: true,
            code_lens: true,
            semantic_tokens: false,
            confirmed_names: false,
        }
    }
}

impl ClientSettings {
    /// Reads what a client sent: the settings themselves, or an object with them under
    /// `copydesk`. Gives what is wrong with them too; what is right holds.
    pub fn read(value: &Value) -> (ClientSettings, Vec<String>) {
        let own = value.get("copydesk").unwrap_or(value);
        let mut faults = Vec::new();
        let mut settings = ClientSettings::default();
        for (key, value) in own.as_object().into_iter().flatten() {
            // One at a time, so that one slip does not undo the others. Unknown ones may be
            // another version’s.
            let single = Value::Object([(key.clone(), value.clone())].into_iter().collect());
            match serde_json::from_value::<ClientSettings>(single) {
                Ok(read) => settings.take(key, read),
                Err(error) if !value.is_null() => {
                    faults.push(format!("the setting copydesk.{key} is not understood: {error}"))
                }
                Err(_) => {}
            }
        }
        faults.extend(settings.faults());
        (settings, faults)
    }

    fn take(&mut self, key: &str, read: ClientSettings) {
        match key {
            "enable" => self.enable = read.enable,
            "house" => self.house = read.house,
            "levels" => self.levels = read.levels,
            "run" => self.run = read.run,
            "holdBackMs" => self.hold_back_ms = read.hold_back_ms,
            "level" => self.level = read.level,
            "inlayHints" => self.inlay_hints = read.inlay_hints,
            "codeLens" => self.code_lens = read.code_lens,
            "semanticTokens" => self.semantic_tokens = read.semantic_tokens,
            "confirmedNames" => self.confirmed_names = read.confirmed_names,
            _ => {}
        }
    }

    fn faults(&self) -> Vec<String> {
        let house = self.house.iter().filter(|name| Profile::named(name).is_none());
        let levels = self.levels.values().chain(&self.level).filter_map(|level| level.parse::<Level>().err());
        house.map(|name| format!("no house is called “{name}”")).chain(levels).collect()
    }

    /// What holds where no `copydesk.toml` says otherwise.
    pub fn base(&self) -> Settings {
        let levels = self.levels.iter().filter_map(|(rule, level)| Some((rule.clone(), level.parse().ok()?)));
        let settings = Settings::default();
        let house = self.house.as_deref().and_then(Profile::named);
        let mut settings = house.map_or_else(|| settings.clone(), |house| settings.clone().of_house(&house));
        settings.levels.extend(levels);
        settings
    }

    pub fn hold_back(&self) -> Duration {
        Duration::from_millis(self.hold_back_ms)
    }

    pub fn shows_hints(&self) -> bool {
        self.enable && self.inlay_hints
    }

    pub fn shows_lenses(&self) -> bool {
        self.enable && self.code_lens
    }

    pub fn shows_tokens(&self) -> bool {
        self.enable && self.semantic_tokens
    }

    pub fn shows_confirmed(&self) -> bool {
        self.enable && self.confirmed_names
    }

    /// The lowest level that is shown.
    pub fn shown_from(&self) -> Level {
        self.level.as_deref().and_then(|level| level.parse().ok()).unwrap_or(Level::Hint)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn one_slip_does_not_undo_the_rest() {
        let (settings, faults) = ClientSettings::read(
            &json!({"copydesk": {"house": "bbc", "run": "sometimes", "holdBackMs": 20, "later": 1, "levels": null}}),
        );
        assert_eq!((settings.house.as_deref(), settings.hold_back_ms, settings.run), (Some("bbc"), 20, Run::OnType));
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains("copydesk.run"));
        assert_eq!(ClientSettings::read(&json!({"house": "tabloid"})).1, ["no house is called “tabloid”"]);
        assert_eq!(ClientSettings::read(&Value::Null), (ClientSettings::default(), vec![]));
    }
}
