//! Which stories there are to read, and by which settings: for `--check`, `--sources` and `--measure` alike.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::Args;
use super::report::Progress;
use crate::formats::Format;
use crate::rule::Level;
use crate::workspace::{Desk, Source, Workspace, disk};

/// A story to read.
pub(super) struct Job {
    /// As the user knows it.
    pub name: String,
    /// `None` for standard input.
    pub file: Option<PathBuf>,
    pub format: Format,
    pub desk: Desk,
    /// The configuration it goes by.
    source: Option<Arc<Source>>,
    pub fail_on: Level,
}

/// What there is to do.
pub(super) struct Plan {
    pub jobs: Vec<Job>,
    /// The paths that lead nowhere, and why.
    pub failed: Vec<(String, String)>,
    /// How many stories the settings leave out.
    pub excluded: usize,
}

/// The settings that `args` ask for. The error is a sentence that says why there are none.
pub(super) fn workspace(args: &Args) -> Result<Workspace, String> {
    match &args.config {
        None => Ok(Workspace::new()),
        Some(path) => {
            Workspace::with_config(path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))
        }
    }
}

impl Plan {
    /// Finds the stories that `args` name and their settings.
    pub fn of(args: &Args, workspace: &mut Workspace) -> Plan {
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
        let failed = found.troubles.into_iter().map(|(path, message)| (display(&path), message));
        Plan { excluded: all - jobs.len(), jobs, failed: failed.collect() }
    }

    /// Does `work` on the jobs side by side and shows how far it has come; the results are in the
    /// order of the jobs.
    pub fn run<T: Send>(&self, work: impl Fn(&Job) -> T + Sync) -> Vec<T> {
        let progress = Progress::over(self.jobs.len());
        let step = |job: &Job| {
            let done = work(job);
            progress.step();
            done
        };
        self.jobs.par_iter().map(step).collect()
    }
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

    /// Does it go by this configuration?
    pub fn is_under(&self, source: &Source) -> bool {
        self.source.as_ref().is_some_and(|own| own.path == source.path)
    }

    /// The story’s text, or a sentence that says why there is none.
    pub fn text(&self) -> Result<String, String> {
        match &self.file {
            Some(path) => disk::read(path),
            None => disk::read_stdin(),
        }
    }
}

fn display(path: &Path) -> String {
    path.display().to_string()
}
