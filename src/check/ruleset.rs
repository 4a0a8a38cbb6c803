use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::automaton::Automaton;
use crate::config::{Ignore, Settings};
use crate::rule::{Check, House, Level, Names, Rule, Trace};
use crate::rules;

/// The rules in force, made ready to run. Cheap to clone.
#[derive(Debug, Clone)]
pub struct RuleSet {
    /// All rules that are not off, in the order of their register.
    active: Arc<[&'static Rule]>,
    /// The levels the house has set, by rule.
    levels: Arc<FxHashMap<&'static str, Level>>,
    pub(super) terms: Arc<Automaton>,
    pub(super) house: House,
    names: Arc<[String]>,
    list: Arc<Names>,
    ignores: Arc<[Ignore]>,
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
        let list = Arc::new(Names::new(settings.list.clone()));
        let terms = Arc::new(Automaton::new(&active, &settings.house, &settings.words, list.wrong_forms()));
        RuleSet {
            active: active.into(),
            levels: Arc::new(levels),
            terms,
            house: settings.house,
            names: settings.names.as_slice().into(),
            list,
            ignores: settings.ignore.as_slice().into(),
        }
    }

    /// The rules to measure, as hints where `settings` have them off. The others run only where one of these
    /// looks at what all find.
    pub fn measuring(measured: &[&'static Rule], settings: &Settings) -> RuleSet {
        let mut settings = settings.clone();
        for rule in measured {
            if settings.level_of(rule).unwrap_or(rule.level) == Level::Off {
                settings.levels.insert(rule.name.to_owned(), Level::Hint);
            }
        }
        let all = measured.iter().any(|rule| matches!(rule.check, Check::Findings(_) | Check::Engine));
        let runs = |rule: &&'static Rule| all || measured.iter().any(|it| it.name == rule.name);
        RuleSet::of(rules::all().filter(runs), &settings)
    }

    /// The same rules with other decisions on what to ignore.
    pub fn ignoring(&self, ignores: &[Ignore]) -> RuleSet {
        RuleSet { ignores: ignores.into(), ..self.clone() }
    }

    pub fn house(&self) -> &House {
        &self.house
    }

    /// The names that the desk accepts.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The house’s list of names.
    pub fn list(&self) -> &Names {
        &self.list
    }

    /// The decisions in the settings on what to ignore.
    pub fn ignores(&self) -> &[Ignore] {
        &self.ignores
    }

    /// The rules that run.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        self.active.iter().copied()
    }

    /// The rules that look for traces, each with its bit.
    pub(super) fn traced(&self) -> impl Iterator<Item = (u64, &'static Rule, Trace)> + '_ {
        let traced = self.rules().filter_map(|rule| match rule.check {
            Check::Traces(trace, _) => Some((rule, trace)),
            _ => None,
        });
        traced.enumerate().map(|(at, (rule, trace))| (1 << at, rule, trace))
    }

    /// The level at which a finding is reported: the house’s, or else its own.
    pub(super) fn level(&self, rule: &str, own: Level) -> Level {
        // A rule that is off by itself runs only because the house gave it a level.
        self.levels.get(rule).copied().unwrap_or(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trace_has_a_bit() {
        assert!(rules::all().filter(|rule| matches!(rule.check, Check::Traces(..))).count() <= u64::BITS as usize);
    }
}
