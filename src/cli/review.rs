//! Looks over a `copydesk.toml` after the stories: what is wrong in it, and which of its decisions
//! no longer decide anything. And over the list of names.

use std::path::Path;

use super::locate::locate;
use super::report::{FileReport, Trouble};
use crate::check::Report;
use crate::config::{ConfigError, Ignore, Settings};
use crate::rule::{Finding, Level};
use crate::rules;
use crate::text::Position;
use crate::workspace::{NamesFile, Source};

/// What is to be said of `source`, if anything. `stories` are the reports on the stories that go by
/// it; `whole` says that all of them were checked.
pub(super) fn review(source: &Source, stories: &[&FileReport], whole: bool) -> Option<FileReport> {
    let mut report = Report::default();
    if whole && stories.iter().all(|story| story.checked) {
        let settings = source.config.settings(&Settings::default(), None);
        for entry in &source.config.ignore {
            report.findings.extend(idle(entry, &settings, stories));
            report.findings.extend(unexplained(entry, &settings));
        }
    }
    let problems = troubles(&source.errors);
    if report.findings.is_empty() && problems.is_empty() {
        return None;
    }
    let located = locate(name(&source.path), &source.text, &report, fail_on(stories));
    Some(FileReport { problems, checked: false, ..located })
}

/// What is wrong in a list of names, if anything.
pub(super) fn review_names(list: &NamesFile) -> Option<FileReport> {
    let problems = troubles(&list.errors);
    let report = || locate(name(&list.path), &list.text, &Report::default(), Level::Error);
    (!problems.is_empty()).then(|| FileReport { problems, checked: false, ..report() })
}

fn troubles(errors: &[ConfigError]) -> Vec<Trouble> {
    let trouble = |error: &ConfigError| Trouble {
        message: error.message.clone(),
        place: Some(Position::new(error.place.line + 1, error.place.column + 1)),
    };
    errors.iter().map(trouble).collect()
}

/// The entry has ignored nothing, though a rule it names ran.
fn idle(entry: &Ignore, settings: &Settings, stories: &[&FileReport]) -> Option<Finding> {
    let runs =
        rules::all().any(|rule| entry.names(rule.name) && settings.level_of(rule).unwrap_or(rule.level) != Level::Off);
    let used = stories.iter().any(|story| story.used.contains(&entry.span));
    let message = format!("There is nothing of {} to ignore any more", entry.rule);
    (runs && !used).then(|| found("structure/unused-ignore", entry, settings, message)).flatten()
}

fn unexplained(entry: &Ignore, settings: &Settings) -> Option<Finding> {
    let silent = entry.reason.as_ref().is_none_or(|reason| reason.trim().is_empty());
    let message = "It is not said why this is ignored".to_owned();
    silent.then(|| found("structure/unexplained-ignore", entry, settings, message)).flatten()
}

fn found(rule: &str, entry: &Ignore, settings: &Settings, message: String) -> Option<Finding> {
    let rule = rules::named(rule)?;
    let level = settings.level_of(rule).unwrap_or(rule.level);
    (level != Level::Off).then(|| Finding::new(rule.name, level, entry.span, message))
}

/// The level that the stories fail on.
fn fail_on(stories: &[&FileReport]) -> Level {
    stories.iter().map(|story| story.fail_on).min().unwrap_or(Level::Warning)
}

/// The path as the user would write it.
fn name(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}
