//! `--check`: reads files, checks them side by side, fixes them if that is wanted.

use std::io::{self, Write};

use super::locate::locate;
use super::plan::{self, Job, Plan};
use super::report::{self, FileReport, Style, Summary, Trouble};
use super::review::{review, review_names};
use super::{Args, Outcome, write};
use crate::check::{Trust, fix};
use crate::workspace::{Source, disk};

/// Checks what `args` name and prints the report.
pub(super) fn check(args: &Args, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut workspace = match plan::workspace(args) {
        Ok(workspace) => workspace,
        Err(message) => return Ok(super::refuse(&message)),
    };
    let plan = Plan::of(args, &mut workspace);
    let checked = plan.run(|job| job.check(args));
    let mut reports: Vec<FileReport> =
        plan.failed.iter().map(|(path, message)| FileReport::failed(path.clone(), message)).collect();
    let whole = |source: &Source| disk::walked(&args.paths, &source.path);
    for source in workspace.sources() {
        let own = plan.jobs.iter().zip(&checked).filter(|(job, _)| job.is_under(&source)).map(|(_, report)| report);
        reports.extend(review(&source, &own.collect::<Vec<_>>(), whole(&source)));
    }
    reports.extend(workspace.lists().iter().filter_map(|list| review_names(list)));
    reports.extend(checked);
    reports.sort_by(|a, b| a.path.cmp(&b.path));
    print(args, out, &reports, plan.excluded)?;
    Ok(outcome(args, &reports))
}

impl Job {
    /// Checks the story, and fixes it if that is wanted.
    fn check(&self, args: &Args) -> FileReport {
        match self.text() {
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
    report::say_troubles(
        reports.iter().map(|report| (&*report.path, &*report.problems)),
        report::use_color(args.color, &io::stderr()),
    );
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
