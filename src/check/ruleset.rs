use rustc_hash::FxHashMap;

use super::automaton::Automaton;
use crate::config::Settings;
use crate::rule::{House, Level, Rule};
use crate::rules;

/// The rules in force, made ready to run.
#[derive(Debug)]
pub struct RuleSet {
    /// All rules that are not off, in the order of their register.
    active: Vec<&'static Rule>,
    /// The levels the house has set, by rule.
    levels: FxHashMap<&'static str, Level>,
    pub(super) terms: Automaton,
    pub(super) house: House,
}

impl RuleSet {
    /// The rules of the register, as `settings` want them.
    pub fn new(settings: &Settings) -> RuleSet {
        RuleSet::of(rules::all(), settings)
    }

    /// These rules alone.
    pub fn of(rules: impl Iterator<Item = &'static Rule>, settings: &Settings) -> RuleSet {
        let mut levels = FxHashMap::default();
        let mut active = Vec::new();
        for rule in rules {
            let set = settings.level_of(rule);
            if let Some(level) = set {
                levels.insert(rule.name, level);
            }
            if set.unwrap_or(rule.level) != Level::Off {
                active.push(rule);
            }
        }
        let terms = Automaton::new(active.iter().copied(), &settings.house);
        RuleSet { active, levels, terms, house: settings.house }
    }

    pub fn house(&self) -> &House {
        &self.house
    }

    /// The rules that run.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        self.active.iter().copied()
    }

    /// The level at which a finding is reported: the house’s, or else its own.
    pub(super) fn level(&self, rule: &str, own: Level) -> Level {
        // A rule that is off by itself runs only because the house gave it a level.
        self.levels.get(rule).copied().unwrap_or(own)
    }
}
