//! What is written down from the code is in step with it. `UPDATE=1 cargo test --test docs` writes
//! it again.
//!
//! How often each rule speaks on published copy stands in `docs/rules/noise.json`, as the program printed it. To measure
//! anew, with an archive of stories as a folder of text files that no `copydesk.toml` lies above:
//!
//! ```sh
//! target/release/copydesk --measure all --format json ARCHIVE > docs/rules/noise.json
//! UPDATE=1 cargo test --test docs
//! ```
//!
//! The file must have neither samples nor paths: whatever the archive is, its sentences are not ours to print. If it is
//! another archive, say so in [`CORPUS`].

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use copydesk::config::Profile;
use copydesk::rule::{ANY, House, Rule, noise};
use copydesk::text::{rate, thousands};
use copydesk::{config, rules};

/// What `docs/rules/noise.json` was measured on, behind the number of stories.
const CORPUS: &str = "news stories that seven American outlets published in 2015 and 2016";

#[test]
fn the_schema_is_in_step() {
    let schema = serde_json::to_string_pretty(&config::schema()).unwrap();
    let names = serde_json::to_string_pretty(&config::names_schema()).unwrap();
    let house = serde_json::to_string_pretty(&config::house_schema()).unwrap();
    in_step(&[
        ("copydesk.schema.json".to_owned(), format!("{schema}\n")),
        ("house.schema.json".to_owned(), format!("{house}\n")),
        ("names.schema.json".to_owned(), format!("{names}\n")),
    ]);
}

#[test]
fn the_table_of_switches_is_in_step() {
    in_step(&[("houses.md".to_owned(), switches())]);
}

/// What each house has set.
fn switches() -> String {
    let mut out = String::from(
        "# The switches of a house style\n\nWritten from the houses that come with copydesk; `copydesk --house NAME` prints one. [How to set them](house-style.md).\n",
    );
    let houses: Vec<Profile> = Profile::all().filter(|house| house.house != House::default()).collect();
    write!(out, "\n| switch |").unwrap();
    houses.iter().for_each(|house| write!(out, " {} |", house.name).unwrap());
    writeln!(out, "\n|---|{}", "---|".repeat(houses.len())).unwrap();
    for switch in House::SWITCHES {
        write!(out, "| [`{0}`](#{0}) |", switch.name).unwrap();
        houses.iter().for_each(|house| write!(out, " {} |", house.house.get(switch.name).unwrap_or(ANY)).unwrap());
        writeln!(out).unwrap();
    }
    for switch in House::SWITCHES {
        let values: Vec<_> = switch.values.iter().map(|value| format!("`\"{value}\"`")).collect();
        write!(out, "\n## {}\n\n{} It is {} or `\"{ANY}\"`.\n", switch.name, switch.about, values.join(", ")).unwrap();
    }
    out
}

#[test]
fn the_manual_is_in_step() {
    let mut pages: Vec<(String, String)> =
        rules::families().map(|family| (format!("rules/{family}.md"), page_of(family))).collect();
    pages.push(("rules/README.md".to_owned(), index()));
    in_step(&pages);
    let names = pages.iter().map(|(name, _)| &**name).chain(["rules/noise.json"]);
    let wanted: BTreeSet<PathBuf> = names.map(|name| docs().join(name)).collect();
    for entry in fs::read_dir(docs().join("rules")).unwrap() {
        let path = entry.unwrap().path();
        assert!(wanted.contains(&path), "no family has {}: delete it", path.display());
    }
}

/// The settings that the documentation shows are right.
#[test]
fn the_settings_in_the_documentation_are_right() {
    for file in ["configuration.md", "house-style.md", "../README.md"] {
        let text = fs::read_to_string(docs().join(file)).unwrap();
        let blocks: Vec<&str> = text.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
        assert!(!blocks.is_empty(), "{file} shows no settings");
        for block in blocks {
            // The file of a house of one’s own is not there.
            let block = block.replace("\"../herald.toml\"", "\"ap\"").replace("\"herald.toml\"", "\"ap\"");
            let is_house = block.contains("extends = ");
            let errors =
                if is_house { config::read_house(&block, &|_| Ok(String::new())).1 } else { config::read(&block).1 };
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

/// The measurement is of published copy, and has nothing of it.
#[test]
fn the_measurement_holds_no_text() {
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(docs().join("rules/noise.json")).unwrap()).unwrap();
    assert_eq!(json["problems"], serde_json::json!([]));
    for rule in json["rules"].as_array().unwrap() {
        assert!(rule.get("samples").is_none() && rule.get("texts").is_none(), "measured with samples: {rule}");
    }
}

/// All rules in a table.
fn index() -> String {
    let mut out = String::from(
        "# The rules\n\nWritten from the rules themselves. `copydesk --explain RULE` shows the same pages.\n\nA rule is switched off, or made louder, in a file called [`copydesk.toml`](../configuration.md) beside your stories:\n\n```toml\n[levels]\n\"style/cliche\" = \"off\"\n\"numbers/percent-form\" = \"warning\"\n```\n\nWhat your house writes, 10% or 10 percent, is set by [switches](../house-style.md).\n\nA fix is *safe* where no meaning can change and no quoted word is touched; only safe ones are applied by `--fix` and on saving.\n",
    );
    let measured = noise();
    writeln!(
        out,
        "\nHow often a rule speaks in 10,000 words was [measured](../cli.md#how-often-a-rule-speaks) on {} {CORPUS},\n{} words. \
         Published copy is mostly right, so the figure is the most that can be false alarms. Some findings are none:\nthe \
         fault was printed, or the outlet has another style. Rules that are off were switched on to be measured.",
        thousands(measured.stories),
        thousands(measured.words)
    )
    .unwrap();
    for family in rules::families() {
        write!(
            out,
            "\n## [{family}]({family}.md)\n\n| rule | level | fix | in 10,000 words | what it flags |\n|---|---|---|---|---|\n"
        )
        .unwrap();
        for rule in of(family) {
            let anchor = rule.name.replace('/', "");
            let summary = rule.manual().summary().replace('|', "\\|");
            let (name, level, fix) = (rule.name, rule.level.name(), rule.fix.name());
            let often = match measured.hits(name) {
                None => "not measured yet".to_owned(),
                Some(0) => "none".to_owned(),
                Some(hits) => rate(hits, measured.words, 10_000).to_string(),
            };
            writeln!(out, "| [{name}]({family}.md#{anchor}) | {level} | {fix} | {often} | {summary} |").unwrap();
        }
    }
    out
}

/// The pages of a family’s rules.
fn page_of(family: &str) -> String {
    let mut out = format!(
        "# Rules of the family {family}\n\nLevels stand under `[levels]` in [`copydesk.toml`](../configuration.md): `off`, `hint`, `info`, `warning` or `error`.\n`{family} = \"off\"` there switches the whole family off.\n"
    );
    for rule in of(family) {
        let (name, level, fix) = (rule.name, rule.level.name(), rule.fix.name());
        let (often, page) = (noise().said_of(name), deeper(&rule.manual().markdown()));
        write!(out, "\n## {name}\n\nLevel: {level}. Fix: {fix}. On published copy: {often}. To switch it off: `\"{name}\" = \"off\"`.\n\n{page}\n").unwrap();
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
