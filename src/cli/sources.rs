//! `--sources`: who says what.

use std::io::{self, Write};

use super::locate::Lines;
use super::plan::{self, Job, Plan};
use super::report::{self, SourceReport, Trouble, Unnamed};
use super::review::review;
use super::{Args, Outcome};
use crate::article::Article;
use crate::text::{Span, single_spaced};
use crate::workspace::sheet::Sheet;

/// Reads the stories that `args` name and prints their source sheets.
pub(super) fn sources(args: &Args, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut workspace = match plan::workspace(args) {
        Ok(workspace) => workspace,
        Err(message) => return Ok(super::refuse(&message)),
    };
    let plan = Plan::of(args, &mut workspace);
    let mut reports: Vec<SourceReport> = plan.run(sheet);
    let failed = plan.failed.iter();
    reports.extend(failed.map(|(path, message)| SourceReport::failed(path.clone(), Trouble::of_file(message))));
    for source in workspace.sources() {
        // What is wrong with the settings may leave stories out.
        let faults = review(&source, &[], false).into_iter();
        reports.extend(faults.map(|fault| SourceReport { problems: fault.problems, ..SourceReport::of(fault.path) }));
    }
    reports.sort_by(|a, b| a.path.cmp(&b.path));
    let problems = reports.iter().map(|report| (&*report.path, &*report.problems));
    report::say_troubles(problems, report::use_color(args.color, &io::stderr()));
    let color = report::use_color(args.color, &io::stdout());
    report::print_sources(out, &reports, args.format, color, plan.excluded)?;
    Ok(if reports.iter().any(|report| !report.problems.is_empty()) { Outcome::Failed } else { Outcome::Clean })
}

fn sheet(job: &Job) -> SourceReport {
    match job.text() {
        Ok(text) => {
            let article = Article::read(job.format.read(&text));
            locate(job.name.clone(), &text, Sheet::of(&article))
        }
        Err(message) => SourceReport::failed(job.name.clone(), Trouble::of_file(message)),
    }
}

/// Adds the lines and columns that people ask for.
fn locate(path: String, text: &str, sheet: Sheet) -> SourceReport {
    let lines = Lines::of(text);
    let firsts = sheet.sources.iter().map(|source| lines.place(source.first[0])).collect();
    let open = sheet.quotes.iter().filter(|quote| quote.open).map(|quote| Unnamed {
        place: lines.place(quote.bytes[0]),
        text: single_spaced(Span::new(quote.bytes[0], quote.bytes[1]).of(text)),
    });
    SourceReport { firsts, open: open.collect(), sheet: Some(sheet), ..SourceReport::of(path) }
}
