use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::ink::Ink;
use super::json::Problem;
use super::table::aligned;
use super::{ReportFormat, Trouble};
use crate::rule::{Level, Rule};
use crate::text::{many, rate, thousands};

/// How often rules spoke in an archive.
#[derive(Debug, Default)]
pub(in crate::cli) struct Measurement {
    /// Stories that were read.
    pub stories: usize,
    pub words: usize,
    /// Stories that the settings leave out.
    pub excluded: usize,
    /// In the order of the register.
    pub rules: Vec<Measured>,
    /// The hits of all rules by level; [`Level::Off`] of those that speak only to be measured.
    pub levels: BTreeMap<Level, usize>,
    /// By path.
    pub problems: Vec<(String, Vec<Trouble>)>,
}

/// How often a rule spoke.
#[derive(Debug)]
pub(in crate::cli) struct Measured {
    pub rule: &'static Rule,
    /// The level in force; [`Level::Off`] where it is switched on to be measured.
    pub level: Level,
    pub hits: usize,
    /// Stories with a hit.
    pub stories: usize,
    /// Hits with a fix.
    pub fixes: usize,
    /// Hits with a fix that cannot change a meaning.
    pub safe: usize,
    /// The commonest flagged texts, if samples are wanted.
    pub texts: Option<Vec<(String, usize)>>,
    pub samples: Option<Vec<Sample>>,
}

/// A finding in its line.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Sample {
    pub path: String,
    /// From 1; columns in characters.
    pub line: u32,
    pub column: u32,
    /// Bytes of the file as it is on disk.
    pub bytes: [usize; 2],
    pub before: String,
    pub text: String,
    pub after: String,
}

/// Prints the measurement on `out`.
pub(in crate::cli) fn print_measurement(
    out: &mut dyn Write,
    measurement: &Measurement,
    format: ReportFormat,
    color: bool,
) -> io::Result<()> {
    match (format, &measurement.rules[..]) {
        (ReportFormat::Json, _) => json(out, measurement),
        (ReportFormat::Text, [only]) => alone(out, measurement, only, Ink { color }),
        (ReportFormat::Text, _) => together(out, measurement, Ink { color }),
    }
}

/// What stands in the document before the rules.
#[derive(Serialize)]
struct Head<'a> {
    version: u32,
    stories: usize,
    words: usize,
    excluded: usize,
    levels: Vec<Share>,
    problems: Vec<Located<'a>>,
}

#[derive(Serialize)]
struct Share {
    level: &'static str,
    hits: usize,
    per_1000_words: f64,
}

#[derive(Serialize)]
struct Located<'a> {
    path: &'a str,
    #[serde(flatten)]
    problem: Problem<'a>,
}

#[derive(Serialize)]
struct Row<'a> {
    rule: &'static str,
    level: &'static str,
    hits: usize,
    per_10000_words: f64,
    stories: usize,
    fixes: usize,
    safe_fixes: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<Vec<Text<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    samples: Option<&'a [Sample]>,
}

#[derive(Serialize)]
struct Text<'a> {
    text: &'a str,
    hits: usize,
}

/// One document, a line a rule: measurements are kept, and compared with later ones.
fn json(out: &mut dyn Write, measurement: &Measurement) -> io::Result<()> {
    let problems = measurement.problems.iter().flat_map(|(path, troubles)| {
        troubles.iter().map(move |trouble| Located { path, problem: Problem::of(trouble) })
    });
    let head = serde_json::to_string(&Head {
        version: 1,
        stories: measurement.stories,
        words: measurement.words,
        excluded: measurement.excluded,
        levels: shares(measurement),
        problems: problems.collect(),
    })?;
    let rules: Result<Vec<String>, _> =
        measurement.rules.iter().map(|rule| serde_json::to_string(&row(rule, measurement.words))).collect();
    // The rules are the last field of the same document.
    writeln!(out, "{},\"rules\":[\n{}\n]}}", head.trim_end_matches('}'), rules?.join(",\n"))
}

fn row(rule: &Measured, words: usize) -> Row<'_> {
    Row {
        rule: rule.rule.name,
        level: rule.level.name(),
        hits: rule.hits,
        per_10000_words: rate(rule.hits, words, 10_000),
        stories: rule.stories,
        fixes: rule.fixes,
        safe_fixes: rule.safe,
        texts: rule.texts.as_ref().map(|texts| texts.iter().map(|(text, hits)| Text { text, hits: *hits }).collect()),
        samples: rule.samples.as_deref(),
    }
}

/// The hits by level, the gravest first.
fn shares(measurement: &Measurement) -> Vec<Share> {
    let share = |level: Level| {
        let hits = measurement.levels.get(&level).copied().unwrap_or(0);
        Share { level: level.name(), hits, per_1000_words: rate(hits, measurement.words, 1000) }
    };
    Level::ALL.into_iter().rev().map(share).collect()
}

/// A rule by itself: how often, where, what.
fn alone(out: &mut dyn Write, measurement: &Measurement, only: &Measured, ink: Ink) -> io::Result<()> {
    let Measured { rule, level, hits, fixes, safe, .. } = *only;
    let level = match level {
        Level::Off if rule.level == Level::Off => "off by default, measured as a hint",
        Level::Off => "off in the settings, measured as a hint",
        level => level.name(),
    };
    writeln!(out, "{} ({level})", ink.strong(rule.name))?;
    writeln!(out, "{}", read(measurement))?;
    if hits == 0 {
        return writeln!(out, "Nothing found");
    }
    let per = rate(hits, measurement.words, 10_000);
    let share = |part, all| format!("{}%", rate(part, all, 100));
    writeln!(out, "{}, {per} in 10,000 words", many(hits, "hit"))?;
    writeln!(out, "{} with a hit, {}", many(only.stories, "story"), share(only.stories, measurement.stories))?;
    writeln!(out, "{} of the hits with a fix, {} with a safe one", share(fixes, hits), share(safe, hits))?;
    let levels: Vec<Share> = shares(measurement).into_iter().filter(|share| share.hits > 0).collect();
    if levels.len() > 1 {
        let levels: Vec<String> =
            levels.iter().map(|share| format!("{} {}", share.level, thousands(share.hits))).collect();
        writeln!(out, "by level: {}", levels.join(", "))?;
    }
    if let Some(texts) = only.texts.as_ref().filter(|texts| !texts.is_empty()) {
        writeln!(out, "\n{}", ink.faint("commonest"))?;
        texts.iter().try_for_each(|(text, count)| writeln!(out, "{:>7}  {text}", thousands(*count)))?;
    }
    print_samples(out, only, ink)
}

fn print_samples(out: &mut dyn Write, rule: &Measured, ink: Ink) -> io::Result<()> {
    let samples = rule.samples.as_deref().unwrap_or_default();
    if samples.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", ink.faint(&format!("{} of {}", thousands(samples.len()), many(rule.hits, "hit"))))?;
    samples.iter().try_for_each(|Sample { path, line, column, before, text, after, .. }| {
        let place = ink.faint(&format!("{path}:{line}:{column}:"));
        writeln!(out, "{place} {before}{}{after}", ink.warning(&format!("[{text}]")))
    })
}

/// Several rules in a table, the loudest first.
fn together(out: &mut dyn Write, measurement: &Measurement, ink: Ink) -> io::Result<()> {
    let mut rules: Vec<&Measured> = measurement.rules.iter().collect();
    rules.sort_by_key(|rule| Reverse(rule.hits));
    let cells = |rule: &&Measured| {
        [
            rule.rule.name.to_owned(),
            rule.level.name().to_owned(),
            thousands(rule.hits),
            rate(rule.hits, measurement.words, 10_000).to_string(),
            thousands(rule.stories),
        ]
    };
    let head = ["rule", "level", "hits", "in 10,000 words", "stories"];
    let (head, lines) = aligned(head, &rules.iter().map(cells).collect::<Vec<_>>(), 2..5);
    writeln!(out, "{}", ink.faint(&head))?;
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
    for rule in rules.iter().filter(|rule| rule.samples.as_ref().is_some_and(|samples| !samples.is_empty())) {
        write!(out, "\n{}", ink.strong(rule.rule.name))?;
        print_samples(out, rule, ink)?;
    }
    writeln!(out, "\n{}", read(measurement))?;
    let levels = shares(measurement).into_iter().filter(|share| share.hits > 0);
    let levels: Vec<String> = levels.map(|share| format!("{} {}", share.level, share.per_1000_words)).collect();
    if levels.is_empty() {
        writeln!(out, "Nothing found")
    } else {
        writeln!(out, "In 1,000 words: {}", levels.join(", "))
    }
}

/// “265,116 words in 350 stories; 2 stories excluded”.
fn read(measurement: &Measurement) -> String {
    let excluded = match measurement.excluded {
        0 => String::new(),
        excluded => format!("; {} excluded", many(excluded, "story")),
    };
    format!("{} in {}{excluded}", many(measurement.words, "word"), many(measurement.stories, "story"))
}
