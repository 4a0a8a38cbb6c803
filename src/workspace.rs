//! Open stories and their settings: the one interface that both shells call.

pub(crate) mod disk;
pub(crate) mod pointed;
pub(crate) mod rename;
pub(crate) mod sheet;
pub(crate) mod voice;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ropey::Rope;
use rustc_hash::FxHashMap;

use crate::check::{Cache, Report, RuleSet, check};
use crate::config::{self, Config, ConfigError, Settings};
use crate::formats::Format;
use crate::rule::Rule;

/// The settings in force for a file and the rules made ready by them. Cheap to clone and to share.
#[derive(Debug, Clone)]
pub struct Desk {
    pub settings: Arc<Settings>,
    pub rules: Arc<RuleSet>,
}

impl Desk {
    pub fn new(settings: Settings) -> Desk {
        let rules = RuleSet::new(&settings);
        Desk { settings: Arc::new(settings), rules: Arc::new(rules) }
    }

    /// A desk at which these rules are measured, whether they are off or not.
    fn measuring(rules: &[&'static Rule], settings: Settings) -> Desk {
        let rules = RuleSet::measuring(rules, &settings);
        Desk { settings: Arc::new(settings), rules: Arc::new(rules) }
    }

    /// The desk for `settings` that differ from its own only in what is ignored.
    fn ignoring(&self, settings: Settings) -> Desk {
        if settings.ignore == self.settings.ignore {
            return self.clone();
        }
        let rules = Arc::new(self.rules.ignoring(&settings.ignore));
        Desk { settings: Arc::new(settings), rules }
    }

    /// Checks a text that is not open anywhere.
    pub fn check(&self, text: &str, format: Format) -> Report {
        check(text, format, &self.rules, &mut Cache::new())
    }
}

/// An open story: what was read of it is kept from check to check.
#[derive(Debug)]
pub struct Story {
    format: Format,
    desk: Desk,
    cache: Cache,
}

impl Story {
    pub fn new(format: Format, desk: Desk) -> Story {
        Story { format, desk, cache: Cache::new() }
    }

    /// Puts other settings in force.
    pub fn set_desk(&mut self, desk: Desk) {
        self.desk = desk;
        self.cache = Cache::new();
    }

    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Checks a snapshot of the story. The cost is that of the paragraphs that changed.
    pub fn check(&mut self, rope: &Rope) -> Report {
        let text = String::from(rope);
        check(&text, self.format, &self.desk.rules, &mut self.cache)
    }
}

/// A `copydesk.toml` as it was read.
#[derive(Debug)]
pub struct Source {
    pub path: PathBuf,
    pub text: String,
    pub config: Config,
    /// What is wrong with it; what is right holds.
    pub errors: Vec<ConfigError>,
}

impl Source {
    fn read(path: PathBuf) -> io::Result<Source> {
        let text = fs::read_to_string(&path)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let load = |house: &Path| disk::read(&folder.join(house));
        let (config, errors) = config::read_beside(&text, &load);
        Ok(Source { path, text, config, errors })
    }

    /// A configuration that is there and cannot be read.
    fn unreadable(path: PathBuf, error: &io::Error) -> Source {
        let message = format!("This configuration cannot be read: {error}");
        let errors = vec![ConfigError { message, span: Default::default(), place: Default::default() }];
        Source { path, text: String::new(), config: Config::default(), errors }
    }

    /// `path` from the folder of the configuration on.
    fn relative<'p>(&self, path: &'p Path) -> Option<&'p Path> {
        path.strip_prefix(self.path.parent()?).ok()
    }
}

/// Finds and keeps the settings of files.
#[derive(Debug, Default)]
pub struct Workspace {
    /// What holds where no `copydesk.toml` says otherwise.
    base: Settings,
    /// The configuration for all files, whatever stands beside them.
    fixed: Option<Arc<Source>>,
    /// For each folder asked for, the nearest configuration upwards.
    folders: FxHashMap<PathBuf, Option<Arc<Source>>>,
    /// The rules to measure, where that is what desks are for.
    measured: Option<Vec<&'static Rule>>,
    /// The desks by configuration and by which of its overrides hold.
    desks: FxHashMap<(Option<PathBuf>, Vec<bool>), Desk>,
}

impl Workspace {
    pub fn new() -> Workspace {
        Workspace::default()
    }

    /// A workspace that goes by the configuration at `path` alone.
    pub fn with_config(path: &Path) -> io::Result<Workspace> {
        let fixed = Source::read(absolute(path))?;
        Ok(Workspace { fixed: Some(Arc::new(fixed)), ..Workspace::default() })
    }

    /// Has these rules measured: the desks run them whether they are off or not.
    pub fn measure(&mut self, rules: Vec<&'static Rule>) {
        self.measured = Some(rules);
        self.desks.clear();
    }

    /// Sets what holds where no `copydesk.toml` says otherwise, such as an editor’s own settings.
    pub fn set_base(&mut self, base: Settings) {
        self.base = base;
        self.desks.clear();
    }

    /// Forgets what was read: a `copydesk.toml` came, went or changed. Desks handed out stay as
    /// they are; ask for new ones.
    pub fn forget(&mut self) {
        self.folders.clear();
        self.desks.clear();
        if let Some(fixed) = &self.fixed {
            let path = fixed.path.clone();
            let again = Source::read(path.clone()).unwrap_or_else(|error| Source::unreadable(path, &error));
            self.fixed = Some(Arc::new(again));
        }
    }

    /// The desk for the file at `path`, or for one without a path: the nearest `copydesk.toml`
    /// upwards and its overrides decide.
    pub fn desk(&mut self, path: Option<&Path>) -> Desk {
        let path = path.map(absolute);
        let source = self.source_of(path.as_deref());
        let relative = source.as_ref().zip(path.as_deref()).and_then(|(source, path)| source.relative(path));
        let holds = source.iter().flat_map(|source| &source.config.overrides);
        let holds = holds.map(|it| relative.is_some_and(|path| it.paths.matches(path))).collect();
        let settings = match &source {
            Some(source) => source.config.settings(&self.base, relative),
            None => self.base.clone(),
        };
        let key = (source.map(|source| source.path.clone()), holds);
        let desk = self.desks.entry(key).or_insert_with(|| match &self.measured {
            Some(rules) => Desk::measuring(rules, settings.clone()),
            None => Desk::new(settings.clone()),
        });
        desk.ignoring(settings)
    }

    /// Does the configuration of the file at `path` leave it out?
    pub fn excludes(&mut self, path: &Path) -> bool {
        let path = absolute(path);
        self.source_of(Some(&path))
            .is_some_and(|source| source.relative(&path).is_some_and(|path| source.config.exclude.matches(path)))
    }

    /// The configuration that holds for the file at `path`, or for one without a path.
    pub fn source(&mut self, path: Option<&Path>) -> Option<Arc<Source>> {
        self.source_of(path.map(absolute).as_deref())
    }

    /// The configurations read so far, in the order of their paths.
    pub fn sources(&self) -> Vec<Arc<Source>> {
        let mut sources: Vec<_> = self.fixed.iter().chain(self.folders.values().flatten()).cloned().collect();
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        sources.dedup_by(|a, b| a.path == b.path);
        sources
    }

    fn source_of(&mut self, path: Option<&Path>) -> Option<Arc<Source>> {
        if self.fixed.is_some() {
            return self.fixed.clone();
        }
        match path {
            Some(path) => self.nearest(path.parent()?),
            None => self.nearest(&absolute(Path::new("."))),
        }
    }

    /// The configuration in `folder`, or else in the nearest folder above.
    fn nearest(&mut self, folder: &Path) -> Option<Arc<Source>> {
        if let Some(known) = self.folders.get(folder) {
            return known.clone();
        }
        let path = folder.join(config::FILE_NAME);
        let found = match Source::read(path.clone()) {
            Ok(source) => Some(Arc::new(source)),
            Err(error) if error.kind() == io::ErrorKind::NotFound || !path.exists() => {
                folder.parent().and_then(|above| self.nearest(above))
            }
            Err(error) => Some(Arc::new(Source::unreadable(path, &error))),
        };
        self.folders.insert(folder.to_path_buf(), found.clone());
        found
    }
}

/// `path` from the root on, without `.` and `..`; links are not followed.
fn absolute(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                clean.pop();
            }
            part => clean.push(part),
        }
    }
    clean
}
