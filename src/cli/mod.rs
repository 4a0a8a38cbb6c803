//! The checker’s shell: arguments, files, reports, exit codes.

mod args;
mod check;
mod house;
mod locate;
mod manual;
mod measure;
mod parse;
mod plan;
mod report;
mod review;
mod setup;
mod sources;
mod write;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::CommandFactory;

pub use args::{Args, Color, ReportFormat};

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

fn perform(args: &Args, mut out: &mut dyn Write) -> io::Result<Outcome> {
    if args.reads_stories() {
        return match (args.contradiction(), &args.measure) {
            (Some(message), _) => Ok(refuse(message)),
            (None, Some(name)) => measure::measure(name, args, out),
            (None, None) if args.sources => sources::sources(args, out),
            (None, None) => check::check(args, out),
        };
    }
    if args.rules {
        manual::list(args, out)?;
    } else if let Some(shell) = args.completions {
        clap_complete::generate(shell, &mut Args::command(), "copydesk", &mut out);
    } else if let Some(name) = &args.explain {
        return manual::explain(name, out);
    } else if let Some(name) = &args.house {
        return house::show(args, name, out);
    } else if let Some(path) = &args.parse {
        return parse::print(path, out);
    } else if args.init {
        return setup::init(out);
    } else {
        return Ok(refuse("to check stories, say copydesk --check PATH…"));
    }
    Ok(Outcome::Clean)
}

/// Says why nothing is done.
fn refuse(message: &str) -> Outcome {
    report::complain(message);
    Outcome::Failed
}
