use std::io::{self, Write};

use serde::Serialize;

use super::{FileReport, Located, Style, Summary, Trouble};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    files: Vec<File<'a>>,
    summary: &'a Summary,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    findings: Vec<&'a Located>,
    problems: &'a [Trouble],
}

/// Prints one document; its fields are fixed, new ones may be added.
pub(super) fn print(out: &mut dyn Write, files: &[FileReport], summary: &Summary, style: Style) -> io::Result<()> {
    let files = files
        .iter()
        .map(|file| File {
            path: &file.path,
            findings: file.findings.iter().filter(|finding| finding.level >= style.shown_from).collect(),
            problems: &file.problems,
        })
        .collect();
    serde_json::to_writer(&mut *out, &Document { version: 1, files, summary })?;
    writeln!(out)
}
