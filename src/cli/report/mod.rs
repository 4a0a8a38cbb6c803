//! What a check has to say, and the one place that prints it.

mod diff;
mod excerpt;
mod ink;
mod json;
mod measure;
mod progress;
mod sources;
mod table;
mod text;

use std::collections::BTreeMap;
use std::io::{self, BufWriter, IsTerminal, Write};

pub(super) use diff::diff;
pub(super) use excerpt::Excerpt;
pub(super) use measure::{Measured, Measurement, Sample, print_measurement};
pub(super) use progress::Progress;
use serde::Serialize;
pub(super) use sources::{SourceReport, Unnamed, print_sources};
pub(super) use table::short;

use super::args::{Color, ReportFormat};
use crate::rule::Level;
use crate::text::{Position, Span};

/// What was found in one file.
#[derive(Debug)]
pub(super) struct FileReport {
    pub path: String,
    pub findings: Vec<Located>,
    pub problems: Vec<Trouble>,
    /// A finding of this level or above makes the check fail.
    pub fail_on: Level,
    /// Was it read and checked?
    pub checked: bool,
    pub words: usize,
    /// Findings that the desk has decided to ignore.
    pub ignored: usize,
    /// The entries of the settings that ignored something, by their bytes in `copydesk.toml`.
    pub used: Vec<Span>,
    /// Fixes that were applied, or would be.
    pub fixed: usize,
    /// The changes as a diff; of standard input the text itself, where it is to be fixed.
    pub diff: Option<String>,
}

/// A finding with its place for people: lines and columns from 1, columns in characters.
#[derive(Debug, Serialize)]
pub(super) struct Located {
    pub rule: &'static str,
    #[serde(serialize_with = "by_name")]
    pub level: Level,
    pub message: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// Bytes of the file as it is on disk.
    pub bytes: [usize; 2],
    pub text: String,
    pub fingerprint: String,
    pub fixes: Vec<FixOffer>,
    /// What speaks for the finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// From 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    #[serde(skip)]
    pub excerpt: Excerpt,
}

#[derive(Debug, Serialize)]
pub(super) struct FixOffer {
    pub title: String,
    pub safe: bool,
    pub edits: Vec<EditOffer>,
}

#[derive(Debug, Serialize)]
pub(super) struct EditOffer {
    pub bytes: [usize; 2],
    pub insert: String,
}

/// What kept copydesk from doing its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    pub message: String,
    /// Line and column, both from 1.
    pub place: Option<Position>,
}

impl Trouble {
    pub fn of_file(message: impl Into<String>) -> Self {
        Self { message: message.into(), place: None }
    }
}

impl FileReport {
    /// Of a file that could not be checked.
    pub fn failed(path: String, message: impl Into<String>) -> Self {
        FileReport {
            path,
            findings: Vec::new(),
            problems: vec![Trouble::of_file(message)],
            fail_on: Level::Error,
            checked: false,
            words: 0,
            ignored: 0,
            used: Vec::new(),
            fixed: 0,
            diff: None,
        }
    }
}

fn by_name<S: serde::Serializer>(level: &Level, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(level.name())
}

/// How a report is to look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub format: ReportFormat,
    pub shown_from: Level,
    pub color: bool,
    pub statistics: bool,
}

/// Counts over all files.
#[derive(Debug, Default, Serialize)]
pub(super) struct Summary {
    /// Files that were read and checked.
    pub files: usize,
    pub words: usize,
    pub error: usize,
    pub warning: usize,
    pub info: usize,
    pub hint: usize,
    pub ignored: usize,
    /// Stories in the folders named that the settings leave out.
    pub excluded: usize,
    /// Fixes that were applied.
    pub fixed: usize,
}

impl Summary {
    pub fn of(files: &[FileReport]) -> Self {
        let mut summary = Summary::default();
        for file in files {
            summary.files += usize::from(file.checked);
            summary.words += file.words;
            summary.ignored += file.ignored;
            summary.fixed += file.fixed;
            for finding in &file.findings {
                *summary.count_mut(finding.level) += 1;
            }
        }
        summary
    }

    fn count_mut(&mut self, level: Level) -> &mut usize {
        match level {
            Level::Error => &mut self.error,
            Level::Warning => &mut self.warning,
            Level::Info => &mut self.info,
            Level::Hint | Level::Off => &mut self.hint,
        }
    }
}

/// Prints the report on `out`.
pub(super) fn print(out: &mut dyn Write, files: &[FileReport], summary: &Summary, style: Style) -> io::Result<()> {
    match style.format {
        ReportFormat::Json => json::print(out, files, summary, style),
        ReportFormat::Text => text::print(out, files, summary, style),
    }
}

/// How often each rule spoke at each level, the loudest first.
fn statistics(files: &[FileReport], style: Style) -> Vec<(&str, Level, usize)> {
    let mut counts: BTreeMap<(&str, Level), usize> = BTreeMap::new();
    for finding in files.iter().flat_map(|file| &file.findings).filter(|finding| finding.level >= style.shown_from) {
        *counts.entry((finding.rule, finding.level)).or_default() += 1;
    }
    let mut rows: Vec<_> = counts.into_iter().map(|((rule, level), count)| (rule, level, count)).collect();
    rows.sort_by_key(|(rule, level, count)| (usize::MAX - count, *rule, *level));
    rows
}

/// Says on standard error what could not be done.
pub(super) fn say_troubles<'a>(files: impl Iterator<Item = (&'a str, &'a [Trouble])>, color: bool) {
    let mut err = BufWriter::new(io::stderr().lock());
    for (path, problems) in files {
        for Trouble { message, place } in problems {
            let place = place.map_or_else(String::new, |place| format!(":{}:{}", place.line, place.column));
            // Nothing can be said of a failure to say something.
            let _ = writeln!(err, "{}{}{place}: {message}", heading("problem", color), path);
        }
    }
}

/// Says on standard error why the program cannot go on.
pub(super) fn complain(message: &str) {
    let color = use_color(Color::Auto, &io::stderr());
    let _ = writeln!(io::stderr(), "{}{message}", heading("problem", color));
}

fn heading(word: &str, color: bool) -> String {
    if color { format!("\x1b[1;31m{word}\x1b[0m: ") } else { format!("{word}: ") }
}

/// Are colors wanted on `stream`?
pub(super) fn use_color(color: Color, stream: &impl IsTerminal) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => stream.is_terminal() && !set("NO_COLOR") && !dumb,
    }
}
