//! Settings: what a `copydesk.toml` says, what is wrong with it, and for which files it holds.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use copydesk::config::{self, Config, Profile, Settings};
use copydesk::rule::{House, Level};
use copydesk::workspace::Workspace;

/// The switches of a house that comes with copydesk.
#[track_caller]
fn house(name: &str) -> House {
    Profile::named(name).unwrap().house
}

/// The faults of a configuration, each as `line:column: message`.
fn faults(text: &str) -> Vec<String> {
    config::read(text).1.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn good(text: &str) -> Config {
    let (config, errors) = config::read(text);
    assert!(errors.is_empty(), "{errors:?}");
    config
}

const ALL: &str = r#"
house = "guardian"
fail-on = "error"
names = ["Kiev"]
exclude = ["archive/"]

[style]
percent = "10 percent"

[words]
"pensioner" = ["retiree", "retired person"]
priceless = { note = "Say what it costs" }
very = ""

[levels]
garble = "warning"
"garble/doubled-terminal" = "off"

[[ignore]]
rule = "garble/stray-fragment"
sentence = "“So it   was.”"
path = "culture/*.txt"
reason = "as sung"

[[override]]
paths = ["us/"]
house = "ap"
levels = { garble = "error" }
"#;

#[test]
fn every_setting_is_read() {
    let config = good(ALL);
    assert_eq!(config.style, [("percent".to_owned(), "10 percent".to_owned())]);
    assert_eq!(
        (config.words[0].find.as_str(), config.words[0].instead.as_str()),
        ("pensioner", "retiree|retired person")
    );
    assert_eq!((config.words[1].instead.as_str(), config.words[1].note.as_deref()), ("-", Some("Say what it costs")));
    assert_eq!((config.words[2].instead.as_str(), config.words.len()), ("", 3));
    assert_eq!((config.house.unwrap().name.as_str(), config.fail_on), ("guardian", Some(Level::Error)));
    assert_eq!(config.names, ["Kiev"]);
    assert_eq!(config.levels["garble/doubled-terminal"], Level::Off);
    let entry = &config.ignore[0];
    assert_eq!((entry.rule.as_str(), entry.reason.as_deref()), ("garble/stray-fragment", Some("as sung")));
    assert_eq!(entry.sentence.as_deref(), Some("\"So it was.\""));
    assert_eq!(good("ignore = [\"garble\"]").ignore[0].rule, "garble");
    assert_eq!(good("\u{feff}house = \"bbc\"\r\n").house, Profile::named("bbc"));
    assert_eq!(good(""), Config::default());
}

#[test]
fn what_holds_depends_on_the_path() {
    let config = good(ALL);
    let at = |path: &str| config.settings(&Settings::default(), Some(Path::new(path)));
    let us = |path: &str| at(path).house.us.map(copydesk::rule::UsForm::written);
    assert_eq!((us("us/a.txt"), us("a.txt")), (Some("U.S."), Some("US")));
    let percent = copydesk::rule::PercentForm::Word;
    assert!(["us/a.txt", "a.txt"].map(at).iter().all(|settings| settings.house.percent == Some(percent)));
    assert_eq!((at("us/a.txt").levels["garble"], at("a.txt").levels["garble"]), (Level::Error, Level::Warning));
    assert_eq!((at("culture/a.txt").ignore.len(), at("a.txt").ignore.len()), (1, 0));
    let nowhere = config.settings(&Settings::default(), None);
    assert_eq!(
        (nowhere.house.us, nowhere.ignore.len(), nowhere.fail_on),
        (house("guardian").us, 0, Some(Level::Error))
    );
}

#[test]
fn the_rule_wins_over_its_family() {
    let settings = good(ALL).settings(&Settings::default(), None);
    let rule = |name: &str| copydesk::rules::named(name).unwrap();
    assert_eq!(settings.level_of(rule("garble/doubled-terminal")), Some(Level::Off));
    assert_eq!(settings.level_of(rule("garble/stray-fragment")), Some(Level::Warning));
    assert_eq!(settings.level_of(rule("attribution/orphan-clause")), None);
}

#[test]
fn faults_have_a_place_and_the_nearest_name() {
    for (text, fault) in [
        ("hous = \"ap\"", "1:1: No setting is called “hous”; is it “house”?"),
        (
            "\n  weather = 1",
            "2:3: No setting is called “weather”; there are house, style, words, fail-on, levels, names, exclude, ignore, override",
        ),
        ("house = \"gaurdian\"", "1:9: No house is called “gaurdian”; is it “guardian”?"),
        ("house = \"herald.toml\"", "1:9: herald.toml cannot be read here"),
        ("[style]\npercnt = \"10%\"", "2:1: No switch is called “percnt”; is it “percent”?"),
        ("[style]\nspelling = \"Welsh\"", "2:12: “spelling” is “American”, “British” or “any”, not “Welsh”"),
        ("[words]\ncar = 1", "2:7: Here belongs a string in quotation marks, not a number"),
        ("[words]\ncar = { rite = \"x\" }", "2:9: No setting is called “rite”; is it “write”?"),
        ("house = 3", "1:9: Here belongs a string in quotation marks, not a number"),
        ("fail-on = \"off\"", "1:11: Findings have no level “off”"),
        ("fail-on = \"warn\"", "1:11: No level is called “warn”; is it “warning”?"),
        ("levels = \"off\"", "1:10: Here belongs a table, not a string"),
        ("[levels]\ngarbel = \"off\"", "2:1: No rule or family is called “garbel”; is it “garble”?"),
        (
            "[levels]\n\"stray-fragment\" = \"off\"",
            "2:1: No rule or family is called “stray-fragment”; is it “garble/stray-fragment”?",
        ),
        ("[levels]\ngarble = true", "2:10: Here belongs a string in quotation marks, not true or false"),
        ("names = \"Kiev\"", "1:9: Here belongs a list, not a string"),
        ("names = [\"é\", 7]", "1:15: Here belongs a string in quotation marks, not a number"),
        ("[[ignore]]\nreason = \"x\"", "1:1: This entry says no “rule”"),
        ("[[ignore]]\nrule = \"garble\"\nsentense = \"x\"", "3:1: No setting is called “sentense”; is it “sentence”?"),
        ("[[override]]\nhouse = \"ap\"", "1:1: This override says no “paths”, so it holds for no file"),
        (
            "[[override]]\npaths = []\nfail-on = \"info\"",
            "3:1: No setting is called “fail-on”; there are paths, house, style, levels",
        ),
    ] {
        assert_eq!(faults(text), [fault], "{text}");
    }
}

#[test]
fn all_faults_are_told_in_order_and_the_rest_holds() {
    let text = "names = [\"Orva\"]\nhouse = \"app\"\nfail-on = \"loud\"\nexclude = [\"a{\"]\n[levels]\ngarble = \"hint\"\nx = \"off\"\n";
    let (config, errors) = config::read(text);
    let lines: Vec<u32> = errors.iter().map(|error| error.place.line + 1).collect();
    assert_eq!(lines, [2, 3, 4, 7]);
    assert_eq!((config.names.len(), config.levels["garble"], config.house), (1, Level::Hint, None));
}

#[test]
fn broken_toml_is_told_with_its_place() {
    let found = faults("house = \nnames = [\"Orva\"\n");
    assert!(!found.is_empty() && found[0].starts_with("1:"), "{found:?}");
    let found = faults("house = \"ap\"\nhouse = \"bbc\"\n");
    assert!(found.len() == 1 && found[0].starts_with("2:1: "), "{found:?}");
}

#[test]
fn any_text_is_read_without_failing() {
    for (cut, _) in ALL.char_indices() {
        let _ = config::read(&ALL[..cut]);
        let _ = config::read(&ALL[cut..]);
    }
    for text in ["\0", "[[", "a.b.c = 1", "\u{feff}house = \"ap\"", "[levels.garble]\nx = 1", "ignore = [1, [], {}]"] {
        let _ = config::read(text);
    }
}

/// The schema knows the settings that are read, and no others.
#[test]
fn the_schema_and_the_reader_agree() {
    let schema = config::schema();
    let keys = |value: &serde_json::Value| -> Vec<String> {
        value["properties"].as_object().unwrap().keys().cloned().collect()
    };
    let unknown = |prefix: &str, key: &str| {
        faults(&format!("{prefix}{key} = 1979-05-27")).iter().any(|fault| fault.contains("No setting"))
    };
    assert_eq!(schema.get("required"), None);
    assert_eq!(schema["$defs"]["Ignore"]["required"], serde_json::json!(["rule"]));
    assert_eq!(schema["$defs"]["Override"]["required"], serde_json::json!(["paths"]));
    for key in keys(&schema) {
        assert!(!unknown("", &key), "{key}");
    }
    for key in keys(&schema["$defs"]["Ignore"]) {
        assert!(!unknown("[[ignore]]\n", &key), "{key}");
    }
    for key in keys(&schema["$defs"]["Override"]) {
        assert!(!unknown("[[override]]\n", &key), "{key}");
    }
    let told = faults("zzzzzz = 1").remove(0);
    let read: Vec<&str> = told.rsplit_once("there are ").unwrap().1.split(", ").collect();
    let mut known = keys(&schema);
    let mut read: Vec<String> = read.into_iter().map(str::to_owned).collect();
    known.sort();
    read.sort();
    assert_eq!(known, read);
}

/// A folder for one test.
fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("copydesk-config-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(path.join("desk/late")).unwrap();
    path
}

#[test]
fn the_nearest_file_holds_and_is_read_once() {
    let root = folder("nearest");
    fs::write(root.join("copydesk.toml"), "house = \"bbc\"\n").unwrap();
    fs::write(root.join("desk/copydesk.toml"), "house = \"nyt\"\n").unwrap();
    let mut workspace = Workspace::new();
    let late = root.join("desk/late/a.txt");
    assert_eq!(workspace.desk(Some(&root.join("a.txt"))).settings.house, house("bbc"));
    assert_eq!(workspace.desk(Some(&late)).settings.house, house("nyt"));
    assert_eq!(workspace.desk(Some(&root.join("desk/../a.txt"))).settings.house, house("bbc"));
    let same =
        |a: &copydesk::workspace::Desk, b: &copydesk::workspace::Desk| std::sync::Arc::ptr_eq(&a.rules, &b.rules);
    assert!(same(&workspace.desk(Some(&late)), &workspace.desk(Some(&root.join("desk/b.txt")))));

    fs::write(root.join("desk/copydesk.toml"), "house = \"reuters\"\nhose = 1\n").unwrap();
    assert_eq!(workspace.desk(Some(&late)).settings.house, house("nyt"), "until it is told of the change");
    workspace.forget();
    assert_eq!(workspace.desk(Some(&late)).settings.house, house("reuters"));
    assert_eq!(workspace.source(Some(&late)).unwrap().errors.len(), 1);
    fs::remove_file(root.join("desk/copydesk.toml")).unwrap();
    workspace.forget();
    assert_eq!(workspace.desk(Some(&late)).settings.house, house("bbc"));
    fs::remove_dir_all(&root).unwrap();
}

#[test]
fn an_editor_sets_what_holds_where_no_file_does() {
    let root = folder("base");
    fs::write(root.join("copydesk.toml"), "house = \"bbc\"\n").unwrap();
    let mut workspace = Workspace::new();
    let mut base = Settings::default().of_house(&Profile::named("nyt").unwrap());
    base.levels.insert("garble".to_owned(), Level::Hint);
    workspace.set_base(base);
    let desk = workspace.desk(Some(&root.join("a.txt")));
    assert_eq!((desk.settings.house, desk.settings.levels["garble"]), (house("bbc"), Level::Hint));
    fs::remove_dir_all(&root).unwrap();
}

#[test]
fn entries_for_one_file_share_the_rules_of_the_desk() {
    let root = folder("ignore");
    fs::write(root.join("copydesk.toml"), "[[ignore]]\nrule = \"garble\"\npath = \"a.txt\"\nreason = \"so\"\n")
        .unwrap();
    let mut workspace = Workspace::new();
    let count = |desk: copydesk::workspace::Desk| {
        let report = desk.check("It rained all night..\n", copydesk::formats::Format::Plain);
        (report.findings.len(), report.ignored)
    };
    assert_eq!(count(workspace.desk(Some(&root.join("a.txt")))), (0, 1));
    assert_eq!(count(workspace.desk(Some(&root.join("b.txt")))), (1, 0));
    assert_eq!(count(workspace.desk(Some(&root.join("a.txt")))), (0, 1));
    fs::remove_dir_all(&root).unwrap();
}

#[cfg(unix)]
#[test]
fn a_configuration_that_cannot_be_read_is_told() {
    let root = folder("unreadable");
    fs::create_dir(root.join("copydesk.toml")).unwrap();
    let mut workspace = Workspace::new();
    let source = workspace.source(Some(&root.join("a.txt"))).unwrap();
    assert!(source.errors[0].message.contains("cannot be read"), "{:?}", source.errors);
    fs::remove_dir_all(&root).unwrap();
}

/// A house’s own file: what it says goes before the house it extends, and what is wrong is told
/// where the file is named.
#[test]
fn a_desk_writes_its_own_house() {
    let root = folder("house");
    fs::write(
        root.join("copydesk.toml"),
        "house = \"desk/herald.toml\"\n[style]\nus = \"any\"\n[levels]\nstyle = \"off\"\n",
    )
    .unwrap();
    fs::write(
        root.join("desk/herald.toml"),
        "about = \"The Herald\"\nextends = \"late/group.toml\"\n[style]\npercent = \"10 per cent\"\n[words]\npensioner = \"retiree\"\n",
    )
    .unwrap();
    let group = root.join("desk/late/group.toml");
    fs::write(&group, "extends = \"guardian\"\n[levels]\n\"style/cliche\" = \"warning\"\n\"dates/form\" = \"off\"\n")
        .unwrap();
    let mut workspace = Workspace::new();
    let story = root.join("a.txt");
    assert_eq!(workspace.source(Some(&story)).unwrap().errors, []);
    let settings = workspace.desk(Some(&story)).settings;
    let mut want = house("guardian");
    assert!(want.set("percent", "10 per cent") && want.set("us", "any"));
    assert_eq!(settings.house, want);
    assert_eq!(settings.words.last().map(|word| word.find.as_str()), Some("pensioner"));
    let level = |rule: &str| settings.level_of(copydesk::rules::named(rule).unwrap());
    assert_eq!((level("style/cliche"), level("dates/form")), (Some(Level::Off), Some(Level::Off)));

    fs::write(&group, "extends = \"../herald.toml\"\nabuot = \"x\"\n").unwrap();
    workspace.forget();
    let shown: Vec<_> = workspace.source(Some(&story)).unwrap().errors.iter().map(ToString::to_string).collect();
    let (herald, group) = (Path::new("desk").join("herald.toml"), Path::new("desk").join("late/group.toml"));
    let (herald, group) = (herald.display(), group.display());
    assert_eq!(
        shown,
        [
            format!("1:9: {herald}:2:11: {group}:1:11: The house “../herald.toml” extends itself"),
            format!("1:9: {herald}:2:11: {group}:2:1: No setting is called “abuot”; is it “about”?"),
        ]
    );
    fs::remove_dir_all(&root).unwrap();
}
