//! What is written down from the code is in step with it. `UPDATE=1 cargo test --test docs` writes
//! it again.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use copydesk::rule::Rule;
use copydesk::{config, rules};

#[test]
fn the_schema_is_in_step() {
    let schema = serde_json::to_string_pretty(&config::schema()).unwrap();
    in_step(&[("copydesk.schema.json".to_owned(), format!("{schema}\n"))]);
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
