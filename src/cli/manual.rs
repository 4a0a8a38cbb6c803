//! `--rules` and `--explain`: what the rules are.

use std::io::{self, Write};

use serde::Serialize;

use super::{Args, Outcome, ReportFormat};
use crate::rule::{Rule, noise};
use crate::rules;

#[derive(Serialize)]
struct Document {
    version: u32,
    rules: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    name: &'static str,
    level: &'static str,
    fix: &'static str,
    summary: String,
}

impl Entry {
    fn of(rule: &'static Rule) -> Entry {
        let summary = rule.manual().summary();
        Entry { name: rule.name, level: rule.level.name(), fix: rule.fix.name(), summary }
    }
}

/// Lists the rules with their levels, and what they are about.
pub(super) fn list(args: &Args, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<Entry> = rules::all().map(Entry::of).collect();
    if args.format == ReportFormat::Json {
        serde_json::to_writer(&mut *out, &Document { version: 1, rules })?;
        return writeln!(out);
    }
    let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    for rule in rules {
        writeln!(out, "{:width$}  {:7}  {}", rule.name, rule.level, rule.summary)?;
    }
    Ok(())
}

/// Prints the manual page of the rule, or of all rules of the family, called `name`.
pub(super) fn explain(name: &str, out: &mut dyn Write) -> io::Result<Outcome> {
    let rules = rules::called(name);
    if rules.is_empty() {
        return Ok(super::refuse(&rules::unknown(name)));
    }
    for (i, rule) in rules.into_iter().enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", page(rule))?;
    }
    Ok(Outcome::Clean)
}

fn page(rule: &Rule) -> String {
    format!(
        "# {}\n\nLevel: {}. Fix: {}. On published copy: {}.\n\n{}",
        rule.name,
        rule.level.name(),
        rule.fix.name(),
        noise().said_of(rule.name),
        rule.manual().markdown()
    )
}
