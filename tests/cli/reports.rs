use crate::{DOUBLED, Folder, MENDED, RULE};

#[test]
fn json_has_every_field_and_true_places() {
    let folder = Folder::with(&[("a.txt", "Fähre fährt\n\nThe café ferry sailed at noon, 😀 they said..\n")]);
    let ran = folder.run("--check --format json a.txt");
    assert_eq!(ran.code, 1);
    let json = ran.json();
    assert_eq!(json["version"], 1);
    assert_eq!(json["files"][0]["path"], "a.txt");
    let finding = &json["files"][0]["findings"][0];
    assert_eq!((&finding["rule"], &finding["level"]), (&RULE.into(), &"error".into()));
    assert_eq!((&finding["line"], &finding["column"]), (&3.into(), &43.into()));
    assert_eq!((&finding["end_line"], &finding["end_column"]), (&3.into(), &45.into()));
    assert_eq!((&finding["bytes"], &finding["text"]), (&serde_json::json!([61, 63]), &"..".into()));
    assert_eq!(finding["fixes"][0]["safe"], true);
    assert_eq!(finding["fixes"][0]["edits"][0], serde_json::json!({"bytes": [62, 63], "insert": ""}));
    assert!(finding["message"].is_string() && finding["fixes"][0]["title"].is_string());
    let summary = &json["summary"];
    assert_eq!((&summary["files"], &summary["words"], &summary["error"]), (&1.into(), &10.into(), &1.into()));
    assert_eq!((&summary["warning"], &summary["info"], &summary["hint"]), (&0.into(), &0.into(), &0.into()));
}

#[test]
fn bytes_are_those_on_disk_whatever_ends_a_line() {
    for (end, mark) in [("\n", ""), ("\r\n", ""), ("\r", ""), ("\r\n", "\u{feff}"), ("\n", "\u{feff}")] {
        let text = format!("{mark}{}", DOUBLED.replace('\n', end));
        let folder = Folder::with(&[("a.txt", &text)]);
        let json = folder.run("--check --format json a.txt").json();
        let finding = &json["files"][0]["findings"][0];
        let at = text.find("..").unwrap();
        assert_eq!(finding["bytes"], serde_json::json!([at, at + 2]), "{end:?} {mark:?}");
        assert_eq!((&finding["line"], &finding["column"]), (&3.into(), &53.into()), "{end:?} {mark:?}");
    }
    // In the first line a byte order mark takes up bytes, but no column.
    let folder = Folder::with(&[("a.txt", "\u{feff}It rained all night..\n")]);
    let json = folder.run("--check --format json a.txt").json();
    let finding = &json["files"][0]["findings"][0];
    assert_eq!((&finding["column"], &finding["bytes"][0]), (&20.into(), &22.into()));
}

#[test]
fn a_fingerprint_outlives_a_move() {
    let before = Folder::with(&[("a.txt", DOUBLED)]);
    let after = Folder::with(&[("b.txt", &DOUBLED.replace("\n\n", "\n\nNobody had expected it.\n\n"))]);
    let print = |folder: &Folder, file: &str| {
        let json = folder.run(&format!("--check --format json {file}")).json();
        json["files"][0]["findings"][0]["fingerprint"].as_str().unwrap().to_owned()
    };
    assert_eq!(print(&before, "a.txt"), print(&after, "b.txt"));
    assert_eq!(print(&before, "a.txt").len(), 16);
}

#[test]
fn text_shows_line_span_rule_fix_and_a_summary() {
    let folder = Folder::with(&[("a.txt", DOUBLED)]);
    let ran = folder.run("--check --color never a.txt");
    assert_eq!(ran.code, 1);
    let expected = "\
error[garble/doubled-terminal]: The sentence ends twice
  ╭▸ a.txt:3:53
  │
3 │ The ferry sailed at noon for the first time in weeks..
  │                                                     ━━
  │
  ╰ fix: Delete the second stop

1 error in 1 story (14 words)
";
    assert_eq!(ran.out, expected);
    assert_eq!(ran.err, "");
}

#[test]
fn a_long_line_is_cut_around_the_fault() {
    let long = format!("{}The ferry sailed at noon.. {}\n", "It rained. ".repeat(60), "It rained. ".repeat(60));
    let folder = Folder::with(&[("a.txt", &long)]);
    let ran = folder.run("--check --color never a.txt");
    assert!(ran.out.contains("a.txt:1:685"), "{}", ran.out);
    let line = ran.out.lines().find(|line| line.contains("at noon..")).unwrap();
    assert!(line.chars().count() <= 125, "{line}");
    assert!(line.contains('…'), "{line}");
}

#[test]
fn a_clean_run_says_so_in_a_line() {
    let folder = Folder::with(&[("a.txt", MENDED), ("b.txt", MENDED)]);
    let ran = folder.run("--check");
    assert_eq!((ran.code, &*ran.out, &*ran.err), (0, "Nothing found in 2 stories (28 words)\n", ""));
}

#[test]
fn colors_are_for_terminals_or_on_demand() {
    let folder = Folder::with(&[("a.txt", DOUBLED)]);
    assert!(!folder.run("--check a.txt").out.contains('\x1b'));
    assert!(folder.run("--check --color always a.txt").out.contains("\x1b[1m"));
}

#[test]
fn levels_decide_what_is_shown_and_what_fails() {
    let config = format!("[levels]\n\"{RULE}\" = \"hint\"\n");
    let folder = Folder::with(&[("a.txt", DOUBLED), ("copydesk.toml", &config)]);
    let ran = folder.run("--check a.txt");
    assert_eq!((ran.code, &*ran.out), (0, "Nothing found in 1 story (14 words); 1 hint not shown (--level hint)\n"));
    assert!(folder.run("--check --level hint a.txt").out.starts_with("hint[garble/doubled-terminal]"));
    assert_eq!(folder.run("--check --fail-on hint a.txt").code, 1);
    assert_eq!(folder.run("--check --format json a.txt").rules(0), [RULE]);
    assert!(folder.run("--check --format json --level info a.txt").rules(0).is_empty());
    assert_eq!(folder.run("--check --fail-on off a.txt").code, 2);
}

#[test]
fn statistics_count_the_loudest_first() {
    let twice = format!("{DOUBLED}\nIt went well..\n");
    let folder = Folder::with(&[("a.txt", &twice)]);
    let ran = folder.run("--check --statistics a.txt");
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out, "     2  error    garble/doubled-terminal\n2 errors in 1 story (17 words)\n");
    let json = folder.run("--check --statistics --format json a.txt").json();
    assert_eq!(json["statistics"], serde_json::json!([{"rule": RULE, "level": "error", "findings": 2}]));
}

#[test]
fn files_are_reported_in_the_order_of_their_paths() {
    let names: Vec<String> = (0..40).map(|i| format!("{i:02}.txt")).collect();
    let files: Vec<(&str, &str)> = names.iter().rev().map(|name| (name.as_str(), DOUBLED)).collect();
    let folder = Folder::with(&files);
    let json = folder.run("--check --format json .").json();
    let paths: Vec<&str> =
        json["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(paths, names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(folder.run("--check --format json 07.txt 03.txt 07.txt").json()["summary"]["files"], 2);
}

#[cfg(unix)]
#[test]
fn who_reads_no_further_has_read_enough() {
    use std::io::Read;
    use std::process::Stdio;
    let folder = Folder::with(&[("a.txt", &"It rained..\n\n".repeat(20_000))]);
    let mut child =
        folder.command(&["--check", "a.txt"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut some = [0; 64];
    child.stdout.take().unwrap().read_exact(&mut some).unwrap();
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), &*err), (Some(0), ""));
}
