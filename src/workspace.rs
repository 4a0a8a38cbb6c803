//! Open stories and their settings: the one interface that both shells call.

pub(crate) mod disk;
pub(crate) mod listed;
pub(crate) mod pointed;
pub(crate) mod rename;
pub(crate) mod sheet;
pub(crate) mod voice;

use std::cell::RefCell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ropey::Rope;
use rustc_hash::FxHashMap;

use crate::check::{Cache, Report, RuleSet, check};
use crate::config::{self, Config, ConfigError, Ignore, Settings};
use crate::formats::Format;
use crate::rule::{HouseName, Rule};

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

    /// The same desk with other decisions on what to ignore.
    fn ignoring(&self, ignore: Vec<Ignore>) -> Desk {
        if ignore == self.settings.ignore {
            return self.clone();
        }
        let rules = Arc::new(self.rules.ignoring(&ignore));
        Desk { settings: Arc::new(Settings { ignore, ..Settings::clone(&self.settings) }), rules }
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
    /// The files of houses that it was read with, there or not.
    pub houses: Vec<PathBuf>,
    /// What is wrong with it; what is right holds.
    pub errors: Vec<ConfigError>,
}

impl Kept for Source {
    const NAME: &'static str = config::FILE_NAME;

    fn read(path: PathBuf) -> io::Result<Source> {
        let text = fs::read_to_string(&path)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let houses = RefCell::new(Vec::new());
        let load = |house: &Path| {
            let house = folder.join(house);
            houses.borrow_mut().push(absolute(&house));
            disk::read(&house)
        };
        let (config, errors) = config::read_beside(&text, &load);
        Ok(Source { houses: houses.into_inner(), path, text, config, errors })
    }

    fn unreadable(path: PathBuf, error: &io::Error) -> Source {
        let errors = cannot_be_read("configuration", error);
        Source { path, text: String::new(), config: Config::default(), houses: Vec::new(), errors }
    }
}

impl Source {
    /// `path` from the folder of the configuration on.
    fn relative<'p>(&self, path: &'p Path) -> Option<&'p Path> {
        path.strip_prefix(self.path.parent()?).ok()
    }
}

/// A `names.toml` as it was read.
#[derive(Debug)]
pub struct NamesFile {
    pub path: PathBuf,
    pub text: String,
    pub names: Arc<[HouseName]>,
    /// What is wrong with it; what is right holds.
    pub errors: Vec<ConfigError>,
}

impl Kept for NamesFile {
    const NAME: &'static str = config::NAMES_FILE;

    fn read(path: PathBuf) -> io::Result<NamesFile> {
        let text = fs::read_to_string(&path)?;
        let (names, errors) = config::read_names(&text);
        Ok(NamesFile { path, text, names: names.into(), errors })
    }

    fn unreadable(path: PathBuf, error: &io::Error) -> NamesFile {
        let errors = cannot_be_read("list of names", error);
        NamesFile { path, text: String::new(), names: Arc::default(), errors }
    }
}

/// A file that holds for its folder and below, down to the next of its kind.
trait Kept: Sized {
    const NAME: &'static str;

    fn read(path: PathBuf) -> io::Result<Self>;

    /// The file is there and cannot be read.
    fn unreadable(path: PathBuf, error: &io::Error) -> Self;
}

/// For each folder asked for, the nearest file upwards.
type Nearest<T> = FxHashMap<PathBuf, Option<Arc<T>>>;

/// The file in `folder`, or else in the nearest folder above.
fn nearest<T: Kept>(known: &mut Nearest<T>, folder: &Path) -> Option<Arc<T>> {
    if let Some(known) = known.get(folder) {
        return known.clone();
    }
    let found = in_folder(folder).or_else(|| folder.parent().and_then(|above| nearest(known, above)));
    known.insert(folder.to_path_buf(), found.clone());
    found
}

/// The file in `folder` itself.
fn in_folder<T: Kept>(folder: &Path) -> Option<Arc<T>> {
    let path = folder.join(T::NAME);
    match T::read(path.clone()) {
        Ok(read) => Some(Arc::new(read)),
        Err(error) if error.kind() == io::ErrorKind::NotFound || !path.exists() => None,
        Err(error) => Some(Arc::new(T::unreadable(path, &error))),
    }
}

/// What is said of a file that is there and cannot be read.
fn cannot_be_read(what: &str, error: &io::Error) -> Vec<ConfigError> {
    let message = format!("This {what} cannot be read: {error}");
    vec![ConfigError { message, span: Default::default(), place: Default::default() }]
}

/// Finds and keeps the settings of files.
#[derive(Debug, Default)]
pub struct Workspace {
    /// What holds where no `copydesk.toml` says otherwise.
    base: Settings,
    /// The configuration for all files, whatever stands beside them.
    fixed: Option<Arc<Source>>,
    configurations: Nearest<Source>,
    lists: Nearest<NamesFile>,
    /// The rules to measure, where that is what desks are for.
    measured: Option<Vec<&'static Rule>>,
    desks: FxHashMap<Grounds, Desk>,
}

/// What a desk goes by: a configuration, which of its overrides hold, and a list of names.
type Grounds = (Option<PathBuf>, Vec<bool>, Option<PathBuf>);

impl Workspace {
    pub fn new() -> Workspace {
        Workspace::default()
    }

    /// A workspace that goes by the configuration at `path` and the list of names beside it alone.
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

    /// Forgets what was read: a file came, went or changed that settings come from. Desks handed out
    /// stay as they are; ask for new ones.
    pub fn forget(&mut self) {
        self.configurations.clear();
        self.lists.clear();
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
        let list = self.names_of(path.as_deref());
        let key =
            (source.as_ref().map(|source| source.path.clone()), holds, list.as_ref().map(|list| list.path.clone()));
        let (base, measured) = (&self.base, &self.measured);
        let desk = self.desks.entry(key).or_insert_with(|| {
            let settings =
                source.as_ref().map_or_else(|| base.clone(), |source| source.config.settings(base, relative));
            let settings = Settings { list: list.map(|list| list.names.clone()).unwrap_or_default(), ..settings };
            match measured {
                Some(rules) => Desk::measuring(rules, settings),
                None => Desk::new(settings),
            }
        });
        // What is ignored may differ from file to file; all else is the desk’s.
        match &source {
            Some(source) => desk.ignoring(source.config.ignores(base, relative)),
            None => desk.clone(),
        }
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
        let mut sources: Vec<_> = self.fixed.iter().chain(self.configurations.values().flatten()).cloned().collect();
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        sources.dedup_by(|a, b| a.path == b.path);
        sources
    }

    /// The list of names that holds for the file at `path`, or for one without a path.
    pub fn names(&mut self, path: Option<&Path>) -> Option<Arc<NamesFile>> {
        self.names_of(path.map(absolute).as_deref())
    }

    /// The lists of names read so far, in the order of their paths.
    pub fn lists(&self) -> Vec<Arc<NamesFile>> {
        let mut lists: Vec<_> = self.lists.values().flatten().cloned().collect();
        lists.sort_by(|a, b| a.path.cmp(&b.path));
        lists.dedup_by(|a, b| a.path == b.path);
        lists
    }

    /// Do settings come from the file at `path`, or would they if it were there?
    pub fn goes_by(&self, path: &Path) -> bool {
        let named = path.file_name().is_some_and(|name| name == config::FILE_NAME || name == config::NAMES_FILE);
        let path = absolute(path);
        named || self.sources().iter().any(|source| source.path == path || source.houses.contains(&path))
    }

    fn source_of(&mut self, path: Option<&Path>) -> Option<Arc<Source>> {
        if self.fixed.is_some() {
            return self.fixed.clone();
        }
        nearest(&mut self.configurations, &folder_of(path)?)
    }

    fn names_of(&mut self, path: Option<&Path>) -> Option<Arc<NamesFile>> {
        match &self.fixed {
            Some(fixed) => {
                let folder = fixed.path.parent()?.to_path_buf();
                self.lists.entry(folder.clone()).or_insert_with(|| in_folder(&folder)).clone()
            }
            None => nearest(&mut self.lists, &folder_of(path)?),
        }
    }
}

/// The folder of the file at `path`; the working folder for a text without one.
fn folder_of(path: Option<&Path>) -> Option<PathBuf> {
    path.map_or_else(|| Some(absolute(Path::new("."))), |path| path.parent().map(Path::to_path_buf))
}

/// `path` from the root on, without `.` and `..`; links are not followed.
fn absolute(path: &Path) -> PathBuf {
    config::plain(&std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()))
}
