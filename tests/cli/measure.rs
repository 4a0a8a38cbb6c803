use serde_json::{Value, json};

use crate::{DOUBLED, Folder, MENDED, RULE};

/// A folder with the stories of `tests/stories`, and nothing that excludes them.
fn archive() -> Folder {
    let folder = Folder::new();
    let stories = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    for kind in ["clean", "garbled"] {
        for entry in std::fs::read_dir(stories.join(kind)).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{kind}/{}", path.file_name().unwrap().to_str().unwrap());
            folder.write(&name, &std::fs::read(&path).unwrap());
        }
    }
    folder
}

#[track_caller]
fn rule<'j>(json: &'j Value, name: &str) -> &'j Value {
    let rules = json["rules"].as_array().unwrap();
    rules.iter().find(|rule| rule["rule"] == name).unwrap_or_else(|| panic!("{name} is not in {json}"))
}

#[test]
fn counts_are_those_of_a_check() {
    let folder = archive();
    let ran = folder.run("--measure all --format json .");
    assert_eq!((ran.code, &*ran.err), (0, ""));
    let measured = ran.json();
    let checked = folder.run("--check --statistics --format json .").json();
    assert_eq!((&measured["version"], &measured["problems"]), (&json!(1), &json!([])));
    assert_eq!(measured["stories"], checked["summary"]["files"]);
    assert_eq!(measured["words"], checked["summary"]["words"]);
    for level in measured["levels"].as_array().unwrap().iter().filter(|share| share["level"] != "off") {
        assert_eq!(level["hits"], checked["summary"][level["level"].as_str().unwrap()], "{level}");
    }
    assert_eq!(measured["rules"].as_array().unwrap().len(), copydesk::rules::all().count());
    let mut counts: std::collections::BTreeMap<&str, u64> = Default::default();
    for count in checked["statistics"].as_array().unwrap() {
        *counts.entry(count["rule"].as_str().unwrap()).or_default() += count["findings"].as_u64().unwrap();
    }
    assert!(counts.len() > 10, "{counts:?}");
    for (name, hits) in counts {
        assert_eq!(rule(&measured, name)["hits"], hits, "{name}");
    }
}

#[test]
fn json_has_every_field_and_true_places() {
    let folder =
        Folder::with(&[("a.txt", DOUBLED), ("b.txt", MENDED), ("c.txt", "Wéll\n\nIt rained.. It\u{a0}was fun..\n")]);
    let ran = folder.run(&format!("--measure {RULE} --format json"));
    assert_eq!((ran.code, &*ran.err), (0, ""));
    let sample = |path: &str, column: u32, bytes: [usize; 2], before: &str, after: &str| json!({"path": path, "line": 3, "column": column, "bytes": bytes, "before": before, "text": "..", "after": after});
    let samples = json!([
        sample("a.txt", 53, [71, 73], "…e ferry sailed at noon for the first time in weeks", ""),
        sample("c.txt", 10, [16, 18], "It rained", " It\u{a0}was fun.."),
        sample("c.txt", 23, [30, 32], "It rained.. It\u{a0}was fun", ""),
    ]);
    let level = |level: &str, hits: usize| json!({"level": level, "hits": hits, "per_1000_words": if hits == 0 { 0.0 } else { 88.0 }});
    let expected = json!({
        "version": 1, "stories": 3, "words": 34, "excluded": 0,
        "levels": [level("error", 3), level("warning", 0), level("info", 0), level("hint", 0), level("off", 0)],
        "problems": [],
        "rules": [{"rule": RULE, "level": "error", "hits": 3, "per_10000_words": 880.0, "stories": 2, "fixes": 3, "safe_fixes": 3,
            "texts": [{"text": "..", "hits": 3}], "samples": samples}],
    });
    assert_eq!(ran.json(), expected);
    // Without samples there is no word of the archive and no path.
    let bare = folder.run(&format!("--measure {RULE} --format json --samples 0"));
    assert_eq!((bare.json()["rules"][0].get("texts"), bare.json()["rules"][0].get("samples")), (None, None));
    assert!(!bare.out.contains(".txt") && bare.out.lines().count() == 3, "a line a rule: {}", bare.out);
}

#[test]
fn text_shows_rate_texts_and_samples_from_everywhere() {
    let folder = Folder::new();
    for i in 0..9 {
        folder.write(&format!("{i}.txt"), DOUBLED.as_bytes());
    }
    let ran = folder.run("--measure doubled-terminal --samples 3 --color never");
    let place = |i: usize| format!("{i}.txt:3:53: …e ferry sailed at noon for the first time in weeks[..]\n");
    let expected = format!(
        "{RULE} (error)\n126 words in 9 stories\n9 hits, 710 in 10,000 words\n9 stories with a hit, 100%\n\
         100% of the hits with a fix, 100% with a safe one\n\ncommonest\n      9  ..\n\n3 of 9 hits\n{}{}{}",
        place(1),
        place(4),
        place(7)
    );
    assert_eq!((ran.code, &*ran.out, &*ran.err), (0, &*expected, ""));
    assert!(folder.run(&format!("--measure {RULE} --color always")).out.contains("\x1b[33m[..]\x1b[0m\n"));
    let none = folder.run("--measure garble/mojibake").out;
    assert_eq!(none, "garble/mojibake (error)\n126 words in 9 stories\nNothing found\n");
}

#[test]
fn several_rules_are_a_table_the_loudest_first() {
    let folder = Folder::with(&[("a.txt", &format!("{DOUBLED}\nIt went went well..\n"))]);
    let ran = folder.run("--measure garble --color never");
    let lines: Vec<Vec<&str>> = ran.out.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[0], ["rule", "level", "hits", "in", "10,000", "words", "stories"]);
    assert_eq!(lines[1], [RULE, "error", "2", "1100", "1"]);
    assert_eq!(lines[2], ["garble/repeated-word", "warning", "1", "560", "1"]);
    assert!(ran.out.ends_with("\n\n18 words in 1 story\nIn 1,000 words: error 110, warning 56\n"), "{}", ran.out);
    assert!(!ran.out.contains('['), "no samples unless they are asked for: {}", ran.out);
    let ran = folder.run("--measure garble --samples 1");
    assert!(ran.out.contains(&format!("\n\n{RULE}\n1 of 2 hits\na.txt:")), "{}", ran.out);
}

#[test]
fn a_rule_that_is_off_is_switched_on() {
    const OFF: &str = "attribution/loaded-verb";
    let claimed = "Ferry sails\n\nVelden claimed that the ferry was safe.\n";
    let folder = Folder::with(&[("a.txt", claimed), ("b.txt", DOUBLED)]);
    let ran = folder.run(&format!("--measure {OFF}"));
    assert!(ran.out.starts_with(&format!("{OFF} (off by default, measured as a hint)\n")), "{}", ran.out);
    assert!(ran.out.contains("\n1 hit, "), "{}", ran.out);
    let json = folder.run("--measure all --format json").json();
    assert_eq!((&rule(&json, OFF)["level"], &rule(&json, OFF)["hits"]), (&json!("off"), &json!(1)));
    assert_eq!(json["levels"][4]["level"], "off", "{}", json["levels"]);
    assert!(json["levels"][4]["hits"].as_u64().unwrap() >= 1);
    folder.write("copydesk.toml", format!("[levels]\n\"garble\" = \"off\"\n\"{OFF}\" = \"info\"\n").as_bytes());
    let ran = folder.run(&format!("--measure {RULE}"));
    assert!(ran.out.starts_with(&format!("{RULE} (off in the settings, measured as a hint)\n")), "{}", ran.out);
    assert!(ran.out.contains("\n1 hit, "), "{}", ran.out);
    assert!(folder.run(&format!("--measure {OFF}")).out.starts_with(&format!("{OFF} (info)\n")));
}

#[test]
fn the_settings_of_each_story_hold() {
    let folder = Folder::with(&[
        ("copydesk.toml", "exclude = [\"old/\"]\n[[override]]\npaths = [\"wire/\"]\nhouse = \"bbc\"\n"),
        ("old/a.txt", DOUBLED),
        ("wire/a.txt", "Mill\n\nThe mill closed on March 5, 2015, after a fire.\n"),
        ("a.txt", "Mill\n\nThe mill closed on March 5, 2015, after a fire.\n"),
    ]);
    let ran = folder.run("--measure dates/form --format json");
    let json = ran.json();
    assert_eq!(
        (&json["excluded"], &json["stories"], &json["rules"][0]["hits"]),
        (&json!(1), &json!(2), &json!(1)),
        "{}",
        ran.out
    );
    assert_eq!(json["rules"][0]["samples"][0]["path"], "wire/a.txt");
    folder.write("a.md", format!("<!-- copydesk-ignore-file {RULE}: as sent -->\n\n{DOUBLED}").as_bytes());
    assert!(folder.run(&format!("--measure {RULE} a.md")).out.contains("\nNothing found\n"));
    let piped = folder.pipe(&format!("--measure {RULE} -"), DOUBLED.as_bytes());
    assert!(piped.out.contains("\n-:3:53: "), "{}", piped.out);
}

/// Rules that look at what the others find are measured with the others.
#[test]
fn a_rule_over_findings_sees_them_all() {
    let folder = archive();
    let alone = folder.run("--measure garble/machine-processed --format json").json();
    let all = folder.run("--measure all --format json").json();
    let hits = &rule(&alone, "garble/machine-processed")["hits"];
    assert!(hits.as_u64().unwrap() > 0, "{alone}");
    assert_eq!(*hits, rule(&all, "garble/machine-processed")["hits"]);
    // A mark is of use if any rule is held by it.
    for (text, hits) in [(DOUBLED, 0), (MENDED, 1)] {
        let folder = Folder::with(&[("a.md", &format!("<!-- copydesk-ignore-file {RULE}: as sent -->\n\n{text}"))]);
        let json = folder.run("--measure structure/unused-ignore --format json").json();
        assert_eq!(json["rules"][0]["hits"], hits, "{json}");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_measured() {
    let folder = Folder::with(&[("a.txt", DOUBLED)]);
    folder.write("bad.txt", b"The caf\xe9 is open.\n");
    let ran = folder.run(&format!("--measure {RULE} --format json a.txt bad.txt none.txt"));
    assert_eq!(ran.code, 2);
    let json = ran.json();
    assert_eq!((&json["stories"], &json["rules"][0]["hits"]), (&json!(1), &json!(1)));
    let problems = json["problems"].as_array().unwrap();
    assert_eq!(problems.iter().map(|problem| &problem["path"]).collect::<Vec<_>>(), ["bad.txt", "none.txt"]);
    assert!(problems[1]["message"].as_str().unwrap().contains("there is no such file"), "{problems:?}");
    assert!(ran.err.contains("bad.txt") && ran.err.contains("none.txt: there is no such file"), "{}", ran.err);
    folder.write("copydesk.toml", b"hose = \"ap\"\n");
    let ran = folder.run("--measure all a.txt");
    assert_eq!(ran.code, 2, "what is wrong with the settings is said");
    assert!(ran.err.contains("copydesk.toml:1:1"), "{}", ran.err);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let folder = Folder::with(&[("a.txt", DOUBLED)]);
    for (args, message) in [
        ("--measure garble/doubled-termnal a.txt", "is it “garble/doubled-terminal”?"),
        ("--measure garbel a.txt", "is it “garble”?"),
        ("--measure a.txt", "No rule or family is called “a.txt”"),
        ("--measure all --format yaml a.txt", "invalid value 'yaml'"),
        ("--measure all --level hint a.txt", "go with --check"),
        ("--measure all --fail-on hint a.txt", "go with --check"),
        ("--measure all --statistics a.txt", "go with --check"),
        ("--measure all --fix a.txt", "go with --check"),
        ("--measure all --check a.txt", "cannot be used with"),
        ("--check --samples 3 a.txt", "--measure"),
        ("--measure all - a.txt", "standard input is read by itself"),
    ] {
        let ran = folder.run(args);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{args}");
        assert!(ran.err.contains(message), "{args}: {}", ran.err);
    }
}
