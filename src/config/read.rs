//! Reads a `copydesk.toml`. Everything that is wrong is reported, and what is right still holds.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use ropey::Rope;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{Config, Globs, Ignore, Override};
use crate::rule::{House, Level};
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

/// Reads the text of a `copydesk.toml`, and all that is wrong with it in the order of the file.
pub fn read(text: &str) -> (Config, Vec<ConfigError>) {
    let (root, syntax) = DeTable::parse_recoverable(text);
    let mut reader = Reader { errors: Vec::new() };
    for error in &syntax {
        reader.fault(error.span().unwrap_or(0..0), sentence(error.message()));
    }
    let config = reader.config(root.get_ref());
    let rope = Rope::from_str(text);
    let mut errors: Vec<_> = reader
        .errors
        .into_iter()
        .map(|(span, message)| ConfigError { message, span, place: position_of(&rope, span.start, Encoding::Utf32) })
        .collect();
    errors.sort_by_key(|error| error.span);
    (config, errors)
}

type Value<'i> = Spanned<DeValue<'i>>;
type Key<'i> = Spanned<DeString<'i>>;

struct Reader {
    errors: Vec<(Span, String)>,
}

impl Reader {
    fn fault(&mut self, at: Range<usize>, message: impl Into<String>) {
        self.errors.push((Span::new(at.start, at.end), message.into()));
    }

    fn config(&mut self, table: &DeTable<'_>) -> Config {
        let mut config = Config::default();
        for (key, value) in table {
            match &**key.get_ref() {
                "house" => config.house = self.house(value),
                "fail-on" => config.fail_on = self.fail_on(value),
                "levels" => config.levels = self.levels(value),
                "names" => config.names = self.strings(value).into_iter().map(|(_, name)| name).collect(),
                "exclude" => config.exclude = self.globs(value),
                "ignore" => config.ignore = self.items(value).iter().filter_map(|item| self.ignore(item)).collect(),
                "override" => config.overrides = self.items(value).iter().map(|item| self.over(item)).collect(),
                _ => {
                    self.unknown(key, &["house", "fail-on", "levels", "names", "exclude", "ignore", "override"]);
                }
            }
        }
        config
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
                "levels" => other.levels = self.levels(value),
                _ => self.unknown(key, &["paths", "house", "levels"]),
            }
        }
        if other.paths.is_empty() && !table.keys().any(|key| &**key.get_ref() == "paths") {
            self.fault(value.span(), "This override says no “paths”, so it holds for no file");
        }
        other
    }

    fn house(&mut self, value: &Value<'_>) -> Option<House> {
        let name = self.string(value)?;
        let house = House::named(name);
        if house.is_none() {
            self.no_such("house", name, &House::ALL.map(|house| house.name), value);
        }
        house
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
        let hint = match nearest(name, known.iter().copied()).first() {
            Some(near) => format!("is it “{near}”?"),
            None => format!("there are {}", known.join(", ")),
        };
        self.fault(at, format!("No {kind} is called “{name}”; {hint}"));
    }
}

/// The parser’s message in one line with a capital.
fn sentence(message: &str) -> String {
    let line = message.trim().replace('\n', "; ");
    let mut chars = line.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
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
