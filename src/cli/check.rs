//! `--check`: reads files, checks them side by side, fixes them if that is wanted.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::locate::locate;
use super::report::{self, FileReport, Progress, Style, Summary, Trouble};
use super::review::review;
use super::{Args, Outcome, write};
use crate::check::{Trust, fix};
use crate::formats::Format;
use crate::rule::Level;
use crate::workspace::{Desk, Source, Workspace, disk};

/// A story to check.
struct Job {
    /// As the user knows it.
    name: String,
    /// `None` for standard input.
    file: Option<PathBuf>,
    format: Format,
    desk: Desk,
    /// The configuration it goes by.
    source: Option<Arc<Source>>,
    fail_on: Level,
}

/// Checks what `args` name and prints the report.
pub(super) fn check(args: &Args, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut workspace = match &args.config {
        None => Workspace::new(),
        Some(path) => match Workspace::with_config(path) {
            Ok(workspace) => workspace,
            Err(error) => return Ok(super::refuse(&format!("{}: cannot be read: {error}", path.display()))),
        },
    };
    let Plan { jobs, failed: mut reports, excluded } = plan(args, &mut workspace);
    let checked = run(&jobs, args);
    let whole = |source: &Source| disk::walked(&args.paths, &source.path);
    for source in workspace.sources() {
        let own = jobs.iter().zip(&checked).filter(|(job, _)| job.is_under(&source)).map(|(_, report)| report);
        reports.extend(review(&source, &own.collect::<Vec<_>>(), whole(&source)));
    }
    reports.extend(checked);
    reports.sort_by(|a, b| a.path.cmp(&b.path));
    print(args, out, &reports, excluded)?;
    Ok(outcome(args, &reports))
}

/// Runs the jobs side by side; the reports are in their order.
fn run(jobs: &[Job], args: &Args) -> Vec<FileReport> {
    let progress = Progress::over(jobs.len());
    let work = |job: &Job| {
        let report = job.run(args);
        progress.step();
        report
    };
    jobs.par_iter().map(work).collect()
}

/// What there is to do.
struct Plan {
    jobs: Vec<Job>,
    /// The paths that lead nowhere.
    failed: Vec<FileReport>,
    /// How many stories the settings leave out.
    excluded: usize,
}

/// Finds the stories and their settings.
fn plan(args: &Args, workspace: &mut Workspace) -> Plan {
    if args.reads_stdin() {
        let job = Job::new(args, workspace, None, args.stdin_filename.as_deref());
        return Plan { jobs: vec![job], failed: Vec::new(), excluded: 0 };
    }
    let here = [PathBuf::from(".")];
    let found = disk::find(if args.paths.is_empty() { &here } else { &args.paths });
    let all = found.files.len();
    let mut jobs = Vec::new();
    for (path, named) in found.files {
        if named || !workspace.excludes(&path) {
            jobs.push(Job::new(args, workspace, Some(path.clone()), Some(&path)));
        }
    }
    let failed = found.troubles.into_iter().map(|(path, message)| FileReport::failed(display(&path), message));
    Plan { excluded: all - jobs.len(), jobs, failed: failed.collect() }
}

impl Job {
    fn new(args: &Args, workspace: &mut Workspace, file: Option<PathBuf>, name: Option<&Path>) -> Job {
        let desk = workspace.desk(name);
        Job {
            name: name.map_or_else(|| "-".to_owned(), display),
            file,
            format: name.and_then(Format::of_path).unwrap_or(Format::Plain),
            source: workspace.source(name),
            fail_on: args.fail_on.or(desk.settings.fail_on).unwrap_or(Level::Warning),
            desk,
        }
    }

    fn is_under(&self, source: &Source) -> bool {
        self.source.as_ref().is_some_and(|own| own.path == source.path)
    }

    fn run(&self, args: &Args) -> FileReport {
        let text = match &self.file {
            Some(path) => disk::read(path),
            None => disk::read_stdin(),
        };
        match text {
            Ok(text) if args.fix || args.diff => self.fix(&text, args),
            Ok(text) => self.locate(&text, &self.desk.check(&text, self.format)),
            Err(message) => FileReport::failed(self.name.clone(), message),
        }
    }

    fn locate(&self, text: &str, report: &crate::check::Report) -> FileReport {
        let entries = self.desk.settings.ignore.iter().zip(&report.used);
        let used = entries.filter(|(_, used)| **used).map(|(entry, _)| entry.span).collect();
        FileReport { used, ..locate(self.name.clone(), text, report, self.fail_on) }
    }

    /// Fixes the story; the report is on what is left to do.
    fn fix(&self, text: &str, args: &Args) -> FileReport {
        let trust = if args.unsafe_fixes { Trust::First } else { Trust::Safe };
        let fixed = fix(text, self.format, &self.desk.rules, trust);
        let mut report = self.locate(&fixed.text, &fixed.report);
        report.fixed = fixed.applied;
        if !fixed.settled {
            report.problems.push(Trouble::of_file("some fixes undo each other; not all of them were applied"));
        }
        if fixed.text == text && self.file.is_some() {
            return report;
        }
        match &self.file {
            _ if args.diff => report.diff = Some(report::diff(&self.name, text, &fixed.text)),
            None => report.diff = Some(fixed.text),
            Some(path) => {
                if let Err(error) = write::replace(path, &fixed.text) {
                    report = self.locate(text, &self.desk.check(text, self.format));
                    report.problems.push(Trouble::of_file(format!("cannot be written: {error}")));
                }
            }
        }
        report
    }
}

fn print(args: &Args, out: &mut dyn Write, reports: &[FileReport], excluded: usize) -> io::Result<()> {
    let style = Style {
        format: args.format,
        shown_from: args.shown_from(),
        color: report::use_color(args.color, &io::stdout()),
        statistics: args.statistics,
    };
    report::say_troubles(reports, report::use_color(args.color, &io::stderr()));
    if args.diff {
        return reports.iter().filter_map(|report| report.diff.as_ref()).try_for_each(|diff| write!(out, "{diff}"));
    }
    let summary = Summary { excluded, ..Summary::of(reports) };
    let fixed_stdin = args.fix.then(|| reports.iter().find_map(|report| report.diff.as_ref())).flatten();
    match fixed_stdin {
        // The text goes where the text goes, and the report beside it.
        Some(text) => {
            write!(out, "{text}")?;
            report::print(&mut io::stderr().lock(), reports, &summary, style)
        }
        None => report::print(out, reports, &summary, style),
    }
}

fn outcome(args: &Args, reports: &[FileReport]) -> Outcome {
    let found = |report: &FileReport| match args.diff {
        true => report.diff.is_some(),
        false => report.findings.iter().any(|finding| finding.level >= report.fail_on),
    };
    match () {
        () if reports.iter().any(|report| !report.problems.is_empty()) => Outcome::Failed,
        () if reports.iter().any(found) => Outcome::Found,
        () => Outcome::Clean,
    }
}

fn display(path: &Path) -> String {
    path.display().to_string()
}
