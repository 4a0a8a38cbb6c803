//! The house rules that a compiler does not check in one crate: layers, registers, pages, names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use copydesk::rules;

/// The layers of `src/`, the lowest first. A layer names only itself and those before it.
const LAYERS: [&str; 11] =
    ["text", "formats", "language", "article", "rule", "rules", "config", "check", "workspace", "cli", "lsp"];

/// Layers that share a line of the drawing see nothing of each other.
const STRANGERS: [(&str, &str); 1] = [("cli", "lsp")];

/// What may be named only in some places: the word, and the paths under `src/` it may stand in.
const FENCES: [(&str, &[&str]); 7] = [
    ("tower_lsp", &["lsp/"]),
    ("tokio", &["lsp/", "main.rs"]),
    ("std::fs", &["cli/", "lsp/", "config/", "workspace", "main.rs"]),
    ("std::env", &["cli/", "lsp/", "config/", "workspace", "main.rs"]),
    ("println!", &["cli/report", "main.rs"]),
    ("eprintln!", &["cli/report", "main.rs"]),
    ("clap", &["cli/", "main.rs"]),
];

#[test]
fn layers_import_downward_only() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let Some(layer) = layer_of(&path) else { continue };
        for other in imports(&text) {
            let known = LAYERS.iter().position(|name| *name == other);
            let upward = known.is_some_and(|other| other > layer);
            let strange = STRANGERS
                .iter()
                .any(|(a, b)| (*a, *b) == (LAYERS[layer], &*other) || (*b, *a) == (LAYERS[layer], &*other));
            if upward || strange {
                faults.push(format!("src/{path} imports crate::{other}"));
            }
        }
    }
    assert!(faults.is_empty(), "a layer uses only those before it in src/lib.rs:\n{}", faults.join("\n"));
}

#[test]
fn no_rule_imports_another() {
    for (path, text) in
        sources().into_iter().filter(|(path, _)| path.starts_with("rules/") && !path.ends_with("mod.rs"))
    {
        assert!(
            !text.contains("crate::rules"),
            "src/{path} imports from crate::rules; what rules share goes down into article or language"
        );
        // Files in a rule’s own folder are parts of it.
        if path.split('/').count() > 3 {
            continue;
        }
        let sibling = text.lines().find(|line| line.trim_start().starts_with("use super::"));
        assert_eq!(sibling, None, "src/{path} imports a sibling rule");
    }
}

#[test]
fn fenced_names_stay_in_their_places() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        for (word, places) in FENCES {
            let allowed = places.iter().any(|place| path.starts_with(place));
            let named = text.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| names(line, word));
            if named && !allowed {
                faults.push(format!("src/{path} names {word}, which belongs in {places:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_rule_file_is_registered_under_its_name() {
    let registered: BTreeSet<String> = rules::all().map(|rule| rule.name.replace('-', "_")).collect();
    let files: BTreeSet<String> = sources()
        .into_iter()
        .filter_map(|(path, _)| path.strip_prefix("rules/")?.strip_suffix(".rs").map(str::to_owned))
        // What lies deeper is a part of its rule.
        .filter(|path| !path.ends_with("mod") && path.split('/').count() == 2)
        .collect();
    assert_eq!(files, registered, "a rule’s file is named as the rule, and its family’s mod.rs registers it");
}

#[test]
fn rules_are_well_named_and_explained() {
    let mut seen = BTreeMap::new();
    for rule in rules::all() {
        let name = rule.name;
        assert!(seen.insert(name, ()).is_none(), "two rules are called {name}");
        let kebab = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit())
        };
        assert!(
            name.split('/').count() == 2 && name.split('/').all(kebab),
            "{name} is not family/fault in small letters"
        );
        let page = rule.manual();
        assert!(page.summary().ends_with('.') && page.summary().len() > 15, "{name}: the page opens with a sentence");
        for section in ["## Why", "## Examples"] {
            assert!(page.markdown().contains(section), "{name}: the page has no “{section}”");
        }
    }
}

#[test]
fn registers_are_in_alphabetical_order() {
    for family in rules::all().map(|rule| rule.family()).collect::<BTreeSet<_>>() {
        let names: Vec<_> = rules::all().filter(|rule| rule.family() == family).map(|rule| rule.name).collect();
        assert!(names.is_sorted(), "src/rules/{family}/mod.rs: {names:?}");
    }
}

#[test]
fn files_stay_readable() {
    /// Beyond this many lines a file has more than one reason to exist. Tables may be longer.
    const LONGEST: usize = 600;
    const TABLES: [&str; 2] = ["language/lexicon.rs", "language/morphology/frames.rs"];
    for (path, text) in sources() {
        let lines = text.split("#[cfg(test)]").next().unwrap_or("").lines().count();
        assert!(lines <= LONGEST || TABLES.contains(&&*path) || is_table(&text), "src/{path} has {lines} lines");
    }
}

/// Is most of the file rows of a term table?
fn is_table(text: &str) -> bool {
    let rows = text.lines().filter(|line| line.trim_start().starts_with("Term::new(")).count();
    rows * 2 > text.lines().count()
}

/// Does `line` name `word`, as a whole path segment?
fn names(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
            && !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// All files of `src/`: the path below it, with slashes, and the text.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut out = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of sources") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
                out.push((below, fs::read_to_string(&path).expect("a source")));
            }
        }
    }
    out.sort();
    assert!(out.len() > 20, "found the sources");
    out
}

/// The index in [`LAYERS`] of the layer that a file belongs to; `lib.rs` and `main.rs` have none.
fn layer_of(path: &str) -> Option<usize> {
    let first = path.split('/').next()?.trim_end_matches(".rs");
    LAYERS.iter().position(|name| *name == first)
}

/// The modules that a file names behind `crate::`, in `use {…}` groups too; tests aside.
fn imports(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or("");
    let mut out = Vec::new();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            if let Some(group) = rest.strip_prefix('{') {
                out.extend(
                    group
                        .split(',')
                        .map(|part| part.trim().split("::").next().unwrap_or("").trim_end_matches('}').to_owned()),
                );
            } else {
                out.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            }
        }
    }
    out
}
