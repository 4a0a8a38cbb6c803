//! What is written down from the code is in step with it. `UPDATE=1 cargo test --test docs` writes
//! it again.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use copydesk::rule::Rule;
use copydesk::{config, rules};

#[test]
fn the_schema_is_in_step() {
    let schema = serde_json::to_string_pretty(&config::schema()).unwrap();
    let names = serde_json::to_string_pretty(&config::names_schema()).unwrap();
    in_step(&[
        ("copydesk.schema.json".to_owned(), format!("{schema}\n")),
        ("names.schema.json".to_owned(), format!("{names}\n")),
    ]);
}

#[test]
fn the_manual_is_in_step() {
    let mut pages: Vec<(String, String)> =
        rules::families().map(|family| (format!("rules/{family}.md"), page_of(family))).collect();
    pages.push(("rules/README.md".to_owned(), index()));
    in_step(&pages);
    let wanted: BTreeSet<PathBuf> = pages.iter().map(|(name, _)| docs().join(name)).collect();
    for entry in fs::read_dir(docs().join("rules")).unwrap() {
        let path = entry.unwrap().path();
        assert!(wanted.contains(&path), "no family has {}: delete it", path.display());
    }
}

/// The settings that the documentation shows are right.
#[test]
fn the_settings_in_the_documentation_are_right() {
    for file in ["configuration.md", "../README.md"] {
        let text = fs::read_to_string(docs().join(file)).unwrap();
        let blocks: Vec<&str> = text.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
        assert!(!blocks.is_empty(), "{file} shows no settings");
        for block in blocks {
            let (_, errors) = config::read(block);
            assert!(errors.is_empty(), "{file}: {errors:?}");
        }
    }
}

/// The list of names that the documentation shows is right.
#[test]
fn the_list_of_names_in_the_documentation_is_right() {
    let text = fs::read_to_string(docs().join("configuration.md")).unwrap();
    let block = text.split("```toml names.toml\n").nth(1).unwrap().split("```").next().unwrap();
    let (names, errors) = config::read_names(block);
    assert!(errors.is_empty() && names.len() == 4, "{errors:?}");
}

/// What `--init` writes is right, also where a comment is taken for its setting.
#[test]
fn a_new_configuration_is_right() {
    let text = include_str!("../src/cli/template.toml");
    let is_setting = |line: &str| line.starts_with(['[', '"']) || line.contains(" = ");
    let lines = text.lines().map(|line| line.strip_prefix("# ").filter(|it| is_setting(it)).unwrap_or(line));
    let bare = lines.collect::<Vec<_>>().join("\n");
    for text in [text, &bare] {
        let (_, errors) = config::read(text);
        assert!(errors.is_empty(), "{errors:?}\n{text}");
    }
    let (config, _) = config::read(&bare);
    assert_eq!((config.ignore.len(), config.overrides.len(), config.levels.len()), (1, 1, 1));
}

/// The keys and options that there are stand in the documentation.
#[test]
fn the_documentation_is_complete() {
    let read = |file: &str| fs::read_to_string(docs().join(file)).unwrap();
    let settings = read("configuration.md");
    for key in config::schema()["properties"].as_object().unwrap().keys() {
        assert!(settings.contains(&format!("| `{key}` |")), "docs/configuration.md has no row for {key}");
    }
    let options = read("cli.md");
    let command = <copydesk::cli::Args as clap::CommandFactory>::command();
    for option in command.get_arguments().filter(|option| !option.is_hide_set()) {
        if let Some(long) = option.get_long() {
            assert!(options.contains(&format!("`--{long}")), "docs/cli.md does not tell of --{long}");
        }
    }
}

/// All rules in a table.
fn index() -> String {
    let mut out = String::from(
        "# The rules\n\nWritten from the rules themselves. `copydesk --explain RULE` shows the same pages.\n\nA fix is *safe* where no meaning can change; only safe ones are applied by `--fix` and on saving.\nLevels are set in [`copydesk.toml`](../configuration.md).\n",
    );
    for family in rules::families() {
        write!(out, "\n## [{family}]({family}.md)\n\n| rule | level | fix | what it flags |\n|---|---|---|---|\n")
            .unwrap();
        for rule in of(family) {
            let anchor = rule.name.replace('/', "");
            let summary = rule.manual().summary().replace('|', "\\|");
            let (name, level, fix) = (rule.name, rule.level.name(), rule.fix.name());
            writeln!(out, "| [{name}]({family}.md#{anchor}) | {level} | {fix} | {summary} |").unwrap();
        }
    }
    out
}

/// The pages of a family’s rules.
fn page_of(family: &str) -> String {
    let mut out = format!("# Rules of the family {family}\n");
    for rule in of(family) {
        let (level, fix) = (rule.level.name(), rule.fix.name());
        write!(out, "\n## {}\n\nLevel: {level}. Fix: {fix}.\n\n{}\n", rule.name, deeper(&rule.manual().markdown()))
            .unwrap();
    }
    out
}

fn of(family: &str) -> impl Iterator<Item = &'static Rule> {
    rules::all().filter(move |rule| rule.family() == family)
}

/// The page with its headings a level lower; what stands in fences stays.
fn deeper(page: &str) -> String {
    let mut in_fence = false;
    let line = |line: &str| {
        in_fence ^= line.starts_with("```");
        if !in_fence && line.starts_with('#') { format!("#{line}") } else { line.to_owned() }
    };
    page.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Compares files under `docs/` with what they should say, or writes them.
#[track_caller]
fn in_step(files: &[(String, String)]) {
    let update = std::env::var_os("UPDATE").is_some();
    let mut late = Vec::new();
    for (name, text) in files {
        let path = docs().join(name);
        if update {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        } else if fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n") != *text {
            late.push(name);
        }
    }
    assert!(late.is_empty(), "out of step under docs/: {late:?}; run UPDATE=1 cargo test --test docs");
}

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}
