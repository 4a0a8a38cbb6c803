//! The checker’s shell: arguments, files, reports, exit codes.

mod args;
mod check;
mod files;
mod report;

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub use args::{Args, Color, ReportFormat};
use rayon::prelude::*;
use report::{FileReport, Style, Summary};

use crate::formats::Format;
use crate::rule::Level;
use crate::workspace::{Desk, Workspace};

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing was found at or above the level asked for.
    Clean = 0,
    Found = 1,
    /// Some of the work could not be done.
    Failed = 2,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(outcome as u8)
    }
}

/// Does what the arguments ask for.
pub fn run(args: &Args) -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let done = perform(args, &mut out).and_then(|outcome| out.flush().map(|()| outcome));
    match done {
        Ok(outcome) => outcome.into(),
        // Who reads no further has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Clean.into(),
        Err(error) => {
            report::complain(&format!("the report could not be written: {error}"));
            Outcome::Failed.into()
        }
    }
}

fn perform(args: &Args, out: &mut dyn Write) -> io::Result<Outcome> {
    if args.check {
        return check(args, out);
    }
    report::complain("to check files, say copydesk --check PATH…");
    Ok(Outcome::Failed)
}

/// `--check`: checks the files, prints the report.
fn check(args: &Args, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut workspace = Workspace::new();
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here[..] } else { &args.paths };
    let found = files::find(paths);
    let mut reports: Vec<FileReport> = found
        .troubles
        .into_iter()
        .map(|(path, message)| FileReport::failed(path.display().to_string(), message))
        .collect();
    let jobs: Vec<(PathBuf, Desk)> =
        found.files.into_keys().map(|path| (path.clone(), workspace.desk(Some(&path)))).collect();
    reports.par_extend(jobs.par_iter().map(|(path, desk)| check_file(path, desk)));
    reports.sort_by(|a, b| a.path.cmp(&b.path));
    let summary = Summary::of(&reports, jobs.len(), 0);
    let style = Style {
        format: args.format,
        shown_from: args.shown_from(),
        color: report::use_color(args.color, &io::stdout()),
        statistics: args.statistics,
    };
    report::print(out, &reports, &summary, style)?;
    Ok(outcome(&reports, args.fail_on.unwrap_or(Level::Warning)))
}

fn check_file(path: &Path, desk: &Desk) -> FileReport {
    let name = path.display().to_string();
    match files::read(path) {
        Ok(text) => {
            let format = Format::of_path(path).unwrap_or(Format::Plain);
            check::locate(name, &text, &desk.check(&text, format))
        }
        Err(message) => FileReport::failed(name, message),
    }
}

fn outcome(reports: &[FileReport], fail_on: Level) -> Outcome {
    if reports.iter().any(|file| !file.problems.is_empty()) {
        Outcome::Failed
    } else if reports.iter().flat_map(|file| &file.findings).any(|finding| finding.level >= fail_on) {
        Outcome::Found
    } else {
        Outcome::Clean
    }
}
