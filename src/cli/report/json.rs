use std::io::{self, Write};

use serde::Serialize;

use super::{FileReport, Located, Style, Summary, Trouble};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    files: Vec<File<'a>>,
    summary: &'a Summary,
    #[serde(skip_serializing_if = "Option::is_none")]
    statistics: Option<Vec<Count<'a>>>,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    findings: Vec<&'a Located>,
    problems: Vec<Problem<'a>>,
}

/// What could not be done, as all reports have it.
#[derive(Serialize)]
pub(super) struct Problem<'a> {
    message: &'a str,
    line: Option<u32>,
    column: Option<u32>,
}

impl<'a> Problem<'a> {
    pub fn of(trouble: &'a Trouble) -> Problem<'a> {
        Problem {
            message: &trouble.message,
            line: trouble.place.map(|place| place.line),
            column: trouble.place.map(|place| place.column),
        }
    }
}

/// How often a rule spoke.
#[derive(Serialize)]
struct Count<'a> {
    rule: &'a str,
    level: &'a str,
    findings: usize,
}

/// Prints one document; its fields are fixed, new ones may be added.
pub(super) fn print(out: &mut dyn Write, files: &[FileReport], summary: &Summary, style: Style) -> io::Result<()> {
    let statistics = style.statistics.then(|| {
        let counts = super::statistics(files, style).into_iter();
        counts.map(|(rule, level, findings)| Count { rule, level: level.name(), findings }).collect()
    });
    let files = files.iter().map(|file| entry(file, style)).collect();
    serde_json::to_writer(&mut *out, &Document { version: 1, files, summary, statistics })?;
    writeln!(out)
}

fn entry<'a>(file: &'a FileReport, style: Style) -> File<'a> {
    File {
        path: &file.path,
        findings: file.findings.iter().filter(|finding| finding.level >= style.shown_from).collect(),
        problems: file.problems.iter().map(Problem::of).collect(),
    }
}
