//! Reads a `copydesk.toml`. Everything that is wrong is reported, and what is right still holds.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use ropey::Rope;
use rustc_hash::FxHashSet;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::file::Style;
use super::{Config, Globs, Ignore, Override, Profile, plain};
use crate::language::capitalized;
use crate::rule::{ANY, House, HouseName, Level, OwnTerm};
use crate::rules;
use crate::text::{Encoding, Position, Span, nearest, position_of};

/// Something wrong in a `copydesk.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// What is wrong, as a sentence without a stop.
    pub message: String,
    /// The bytes of the file.
    pub span: Span,
    /// Where they begin: line and column from 0, the column in characters.
    pub place: Position,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.place.line + 1, self.place.column + 1, self.message)
    }
}

/// Gives the text of the file at a path, or says why it cannot: “cannot be read: …”.
pub type Load<'l> = dyn Fn(&Path) -> Result<String, String> + 'l;

/// Reads the text of a `copydesk.toml`, and all that is wrong with it in the order of the file.
/// Houses are those that come with copydesk.
pub fn read(text: &str) -> (Config, Vec<ConfigError>) {
    read_beside(text, &no_file)
}

/// As [`read`]; the files of houses are read by `load`, with their paths as the file names them.
pub fn read_beside(text: &str, load: &Load<'_>) -> (Config, Vec<ConfigError>) {
    Reader::read(text, load, &[], Reader::config)
}

/// Reads the file of a house, and all that is wrong with it.
pub fn read_house(text: &str, load: &Load<'_>) -> (Profile, Vec<ConfigError>) {
    Reader::read(text, load, &[], Reader::profile)
}

/// Reads the text of a `names.toml`, and all that is wrong with it in the order of the file.
pub fn read_names(text: &str) -> (Vec<HouseName>, Vec<ConfigError>) {
    Reader::read(text, &|_| Err("cannot be read here".to_owned()), &[], Reader::names)
}

/// Reads the file of a house that comes with copydesk; a test sees to it that nothing is wrong.
pub(super) fn built_in(text: &str) -> Profile {
    read_house(text, &no_file).0
}

fn no_file(_: &Path) -> Result<String, String> {
    Err("cannot be read here".to_owned())
}

/// So many houses may extend each other in a row.
const MOST_HOUSES: usize = 8;

type Value<'i> = Spanned<DeValue<'i>>;
type Key<'i> = Spanned<DeString<'i>>;

struct Reader<'l> {
    errors: Vec<(Span, String)>,
    load: &'l Load<'l>,
    /// The files of houses that led here, each naming the next.
    trail: &'l [PathBuf],
}

impl<'l> Reader<'l> {
    fn read<T>(
        text: &str,
        load: &'l Load<'l>,
        trail: &'l [PathBuf],
        root: impl FnOnce(&mut Self, &DeTable<'_>) -> T,
    ) -> (T, Vec<ConfigError>) {
        let (table, syntax) = DeTable::parse_recoverable(text);
        let mut reader = Reader { errors: Vec::new(), load, trail };
        for error in &syntax {
            reader.fault(error.span().unwrap_or(0..0), sentence(error.message()));
        }
        let read = root(&mut reader, table.get_ref());
        let rope = Rope::from_str(text);
        let place = |span: Span| position_of(&rope, span.start, Encoding::Utf32);
        let errors = reader.errors.into_iter();
        let mut errors: Vec<_> =
            errors.map(|(span, message)| ConfigError { message, span, place: place(span) }).collect();
        errors.sort_by_key(|error| error.span);
        (read, errors)
    }

    fn fault(&mut self, at: Range<usize>, message: impl Into<String>) {
        self.errors.push((Span::new(at.start, at.end), message.into()));
    }

    fn config(&mut self, table: &DeTable<'_>) -> Config {
        let mut config = Config::default();
        for (key, value) in table {
            match &**key.get_ref() {
                "house" => config.house = self.house(value),
                "style" => config.style = self.style(value),
                "words" => config.words = self.words(value),
                "fail-on" => config.fail_on = self.fail_on(value),
                "levels" => config.levels = self.levels(value),
                "names" => config.names = self.strings(value).into_iter().map(|(_, name)| name).collect(),
                "exclude" => config.exclude = self.globs(value),
                "ignore" => config.ignore = self.items(value).iter().filter_map(|item| self.ignore(item)).collect(),
                "override" => config.overrides = self.items(value).iter().map(|item| self.over(item)).collect(),
                _ => {
                    const KNOWN: [&str; 9] =
                        ["house", "style", "words", "fail-on", "levels", "names", "exclude", "ignore", "override"];
                    self.unknown(key, &KNOWN);
                }
            }
        }
        config
    }

    /// The file of a house. What it does not say is as in the house it extends.
    fn profile(&mut self, table: &DeTable<'_>) -> Profile {
        let named = |name: &str| table.iter().find(|(key, _)| &**key.get_ref() == name).map(|(_, value)| value);
        let mut profile = named("extends").and_then(|value| self.house(value)).unwrap_or_default();
        for (key, value) in table {
            match &**key.get_ref() {
                "extends" => {}
                "about" => profile.about = self.string(value).unwrap_or_default().to_owned(),
                "style" => {
                    for (switch, written) in self.style(value) {
                        profile.house.set(&switch, &written);
                    }
                }
                "levels" => profile.levels.extend(self.levels(value)),
                "words" => OwnTerm::put(&mut profile.words, &self.words(value)),
                _ => self.unknown(key, &["about", "extends", "style", "levels", "words"]),
            }
        }
        profile
    }

    fn style(&mut self, value: &Value<'_>) -> Style {
        let mut style = Style::new();
        for (key, value) in self.table(value).into_iter().flatten() {
            let Some(switch) = House::SWITCHES.iter().find(|switch| switch.name == &**key.get_ref()) else {
                let known: Vec<_> = House::SWITCHES.iter().map(|switch| switch.name).collect();
                self.no_such_at("switch", key.get_ref(), &known, key.span());
                continue;
            };
            let Some(written) = self.string(value) else { continue };
            if House::default().set(switch.name, written) {
                style.push((switch.name.to_owned(), written.to_owned()));
            } else {
                let values: Vec<_> = switch.values.iter().map(|value| format!("“{value}”")).collect();
                let values = values.join(", ");
                self.fault(value.span(), format!("“{}” is {values} or “{ANY}”, not “{written}”", switch.name));
            }
        }
        style
    }

    /// `"wrong" = "right"`, `"wrong" = ["this", "that"]`, or a table with `write` and `note`.
    fn words(&mut self, value: &Value<'_>) -> Vec<OwnTerm> {
        let mut words = Vec::new();
        for (key, value) in self.table(value).into_iter().flatten() {
            let find = key.get_ref().trim().to_owned();
            if find.is_empty() {
                self.fault(key.span(), "Here belongs a word");
                continue;
            }
            let (mut instead, mut note) = (None, None);
            match value.get_ref() {
                DeValue::Table(table) => {
                    for (key, value) in table {
                        match &**key.get_ref() {
                            "write" => instead = Some(self.replacements(value)),
                            "note" => note = self.string(value).map(str::to_owned),
                            _ => self.unknown(key, &["write", "note"]),
                        }
                    }
                }
                _ => instead = Some(self.replacements(value)),
            }
            let instead = instead.unwrap_or_else(|| "-".to_owned());
            words.push(OwnTerm { rule: OwnTerm::WORDS, find, instead, note });
        }
        words
    }

    /// `"right" = ["wrong", "wrong too"]`, or a table with `wrong` and `note`.
    fn names(&mut self, table: &DeTable<'_>) -> Vec<HouseName> {
        let rights: FxHashSet<&str> = table.keys().map(|key| key.get_ref().trim()).collect();
        let mut names = Vec::new();
        for (key, value) in table {
            let mut name = HouseName { right: key.get_ref().trim().to_owned(), ..HouseName::default() };
            if name.right.is_empty() {
                self.fault(key.span(), "Here belongs a name");
                continue;
            }
            match value.get_ref() {
                DeValue::Table(table) => {
                    for (key, value) in table {
                        match &**key.get_ref() {
                            "wrong" => name.wrong = self.wrong_forms(&name.right, value, &rights),
                            "note" => name.note = self.string(value).map(str::to_owned),
                            _ => self.unknown(key, &["wrong", "note"]),
                        }
                    }
                }
                _ => name.wrong = self.wrong_forms(&name.right, value, &rights),
            }
            names.push(name);
        }
        names
    }

    fn wrong_forms(&mut self, right: &str, value: &Value<'_>, rights: &FxHashSet<&str>) -> Vec<String> {
        let mut forms = Vec::new();
        for (at, form) in self.strings(value) {
            match form.trim() {
                "" => self.fault(at, "Here belongs a name"),
                form if form == right => self.fault(at, format!("“{form}” cannot be right and wrong")),
                form if rights.contains(form) => {
                    self.fault(at, format!("“{form}” is a right form of the list as well, so it is none of “{right}”"))
                }
                form => forms.push(form.to_owned()),
            }
        }
        forms
    }

    /// One replacement or several, as [`OwnTerm::instead`] has them; an empty list for none.
    fn replacements(&mut self, value: &Value<'_>) -> String {
        if value.get_ref().is_array() {
            let all: Vec<_> = self.strings(value).into_iter().map(|(_, text)| text).collect();
            return if all.is_empty() { "-".to_owned() } else { all.join("|") };
        }
        self.string(value).unwrap_or("-").to_owned()
    }

    fn ignore(&mut self, value: &Value<'_>) -> Option<Ignore> {
        let span = value.span();
        let mut entry = Ignore {
            rule: String::new(),
            sentence: None,
            path: None,
            reason: None,
            span: Span::new(span.start, span.end),
        };
        if value.get_ref().is_str() {
            entry.rule = self.rule(value)?;
            return Some(entry);
        }
        let mut named = false;
        for (key, value) in self.table(value)? {
            match &**key.get_ref() {
                "rule" => {
                    named = true;
                    entry.rule = self.rule(value).unwrap_or_default();
                }
                "sentence" => entry.sentence = self.string(value).map(Ignore::key),
                "path" => {
                    entry.path = self.string(value).map(|path| self.compile(vec![(value.span(), path.to_owned())]))
                }
                "reason" => entry.reason = self.string(value).map(str::to_owned),
                _ => self.unknown(key, &["rule", "sentence", "path", "reason"]),
            }
        }
        if !named {
            self.fault(span, "This entry says no “rule”");
        }
        // An entry without a rule would ignore everything.
        (!entry.rule.is_empty()).then_some(entry)
    }

    fn over(&mut self, value: &Value<'_>) -> Override {
        let mut other = Override::default();
        let Some(table) = self.table(value) else { return other };
        for (key, value) in table {
            match &**key.get_ref() {
                "paths" => other.paths = self.globs(value),
                "house" => other.house = self.house(value),
                "style" => other.style = self.style(value),
                "levels" => other.levels = self.levels(value),
                _ => self.unknown(key, &["paths", "house", "style", "levels"]),
            }
        }
        if other.paths.is_empty() && !table.keys().any(|key| &**key.get_ref() == "paths") {
            self.fault(value.span(), "This override says no “paths”, so it holds for no file");
        }
        other
    }

    /// A house by its name or by the path of its file.
    fn house(&mut self, value: &Value<'_>) -> Option<Profile> {
        let name = self.string(value)?;
        if name.ends_with(".toml") {
            return self.house_file(name, value.span());
        }
        let house = Profile::named(name);
        if house.is_none() {
            self.fault(value.span(), no_such("house", name, &Profile::NAMES));
        }
        house
    }

    /// The house in the file at `name`, from the folder of the file that names it on. What is wrong
    /// there is said here, with its place.
    fn house_file(&mut self, name: &str, at: Range<usize>) -> Option<Profile> {
        let folder = self.trail.last().and_then(|file| file.parent());
        let path = plain(&folder.map_or_else(|| PathBuf::from(name), |folder| folder.join(name)));
        // A link to a folder above gives one file ever longer paths.
        if self.trail.contains(&path) || self.trail.len() >= MOST_HOUSES {
            self.fault(at, format!("The house “{name}” extends itself"));
            return None;
        }
        match (self.load)(&path) {
            Ok(text) => {
                let trail = [self.trail, std::slice::from_ref(&path)].concat();
                let (mut profile, errors) = Reader::read(&text, self.load, &trail, Reader::profile);
                for error in errors {
                    self.fault(at.clone(), format!("{}:{error}", path.display()));
                }
                profile.name = path.display().to_string();
                Some(profile)
            }
            Err(why) => {
                self.fault(at, format!("{} {why}", path.display()));
                None
            }
        }
    }

    fn level(&mut self, value: &Value<'_>) -> Option<Level> {
        let name = self.string(value)?;
        let level = name.parse().ok();
        if level.is_none() {
            self.no_such("level", name, &Level::ALL.map(Level::name), value);
        }
        level
    }

    fn fail_on(&mut self, value: &Value<'_>) -> Option<Level> {
        let level = self.level(value)?;
        if level == Level::Off {
            self.fault(value.span(), "Findings have no level “off”");
            return None;
        }
        Some(level)
    }

    fn levels(&mut self, value: &Value<'_>) -> BTreeMap<String, Level> {
        let mut levels = BTreeMap::new();
        for (key, value) in self.table(value).into_iter().flatten() {
            let level = self.level(value);
            if let Some(rule) = self.known_rule(key.get_ref(), key.span())
                && let Some(level) = level
            {
                levels.insert(rule, level);
            }
        }
        levels
    }

    fn rule(&mut self, value: &Value<'_>) -> Option<String> {
        let name = self.string(value)?;
        self.known_rule(name, value.span())
    }

    fn known_rule(&mut self, name: &str, at: Range<usize>) -> Option<String> {
        let known = rules::named(name).is_some() || rules::families().any(|family| family == name);
        if !known {
            self.fault(at, rules::unknown(name));
        }
        known.then(|| name.to_owned())
    }

    fn globs(&mut self, value: &Value<'_>) -> Globs {
        let patterns = self.strings(value);
        self.compile(patterns)
    }

    fn compile(&mut self, patterns: Vec<(Range<usize>, String)>) -> Globs {
        let (places, patterns): (Vec<_>, Vec<_>) = patterns.into_iter().unzip();
        let (globs, errors) = Globs::new(patterns);
        for (i, message) in errors {
            self.fault(places.get(i).cloned().unwrap_or(0..0), message);
        }
        globs
    }

    fn strings(&mut self, value: &Value<'_>) -> Vec<(Range<usize>, String)> {
        let items = self.items(value);
        items.iter().filter_map(|item| Some((item.span(), self.string(item)?.to_owned()))).collect()
    }

    fn string<'v>(&mut self, value: &'v Value<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_kind("a string in quotation marks", value);
        }
        text
    }

    fn items<'v, 'i>(&mut self, value: &'v Value<'i>) -> Vec<&'v Value<'i>> {
        let array = value.get_ref().as_array();
        if array.is_none() {
            self.wrong_kind("a list", value);
        }
        array.into_iter().flat_map(|array| array.iter()).collect()
    }

    fn table<'v, 'i>(&mut self, value: &'v Value<'i>) -> Option<&'v DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_kind("a table", value);
        }
        table
    }

    fn wrong_kind(&mut self, wanted: &str, value: &Value<'_>) {
        self.fault(value.span(), format!("Here belongs {wanted}, not {}", kind_of(value.get_ref())));
    }

    fn unknown(&mut self, key: &Key<'_>, known: &[&str]) {
        self.no_such_at("setting", key.get_ref(), known, key.span());
    }

    fn no_such(&mut self, kind: &str, name: &str, known: &[&str], value: &Value<'_>) {
        self.no_such_at(kind, name, known, value.span());
    }

    fn no_such_at(&mut self, kind: &str, name: &str, known: &[&str], at: Range<usize>) {
        self.fault(at, no_such(kind, name, known));
    }
}

/// What to say of a name that is none of those known.
pub fn no_such(kind: &str, name: &str, known: &[&str]) -> String {
    let hint = match nearest(name, known.iter().copied()).first() {
        Some(near) => format!("is it “{near}”?"),
        None => format!("there are {}", known.join(", ")),
    };
    format!("No {kind} is called “{name}”; {hint}")
}

/// The parser’s message in one line with a capital.
fn sentence(message: &str) -> String {
    capitalized(&message.trim().replace('\n', "; "))
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
