use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::report::RulePanic;
use crate::article::{Article, Paragraph};
use crate::formats::Zone;
use crate::rule::Finding;

/// What a check leaves for the next one: paragraphs as read, and what was found in them.
///
/// Keyed by a paragraph’s zone and text, so that nothing else can change an entry. A cache belongs
/// to one rule set; what a check did not touch is dropped at its end.
#[derive(Debug, Default)]
pub struct Cache {
    zones: [FxHashMap<Arc<str>, Entry>; Zone::COUNT],
    /// The story as the last check read it.
    pub(super) former: Option<Arc<Article>>,
    /// The check under way.
    now: u32,
}

/// Cheap to clone: what costs is shared.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub paragraph: Arc<Paragraph>,
    /// Spans are bytes of the paragraph.
    pub findings: Arc<[Finding]>,
    /// A bit for each of [`RuleSet::traced`](super::RuleSet) that has a trace here.
    pub traces: u64,
    pub panics: Vec<RulePanic>,
    used: u32,
}

impl Entry {
    pub fn new(paragraph: Paragraph, findings: Vec<Finding>, traces: u64, panics: Vec<RulePanic>) -> Entry {
        Entry { paragraph: Arc::new(paragraph), findings: findings.into(), traces, panics, used: 0 }
    }
}

impl Cache {
    pub fn new() -> Cache {
        Cache::default()
    }

    pub(super) fn begin(&mut self) {
        self.now = self.now.wrapping_add(1);
    }

    /// The entry of a paragraph, made by `read` if it is not known yet.
    pub(super) fn entry(&mut self, zone: Zone, text: &str, read: impl FnOnce() -> Entry) -> Entry {
        let map = &mut self.zones[zone as usize];
        if let Some(entry) = map.get_mut(text) {
            entry.used = self.now;
            return entry.clone();
        }
        let entry = Entry { used: self.now, ..read() };
        map.insert(entry.paragraph.text.clone(), entry.clone());
        entry
    }

    /// Drops what this check did not use.
    pub(super) fn end(&mut self) {
        for map in &mut self.zones {
            map.retain(|_, entry| entry.used == self.now);
        }
    }
}
