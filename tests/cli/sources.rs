use serde_json::{Value, json};

use crate::Folder;

/// A story with a quotation that nobody is named for, two named speakers and one without a name.
const BRIDGE: &str = "Bridge to close\n\n“Who will pay for it? We have asked since the winter.”\n\n\
    Marta Velden, the mayor of Osten, opened the meeting on Monday.\n\n\
    “The bridge will close in May,” Velden said. “We have no choice.”\n\n\
    “The steel is tired,” said Jonas Reik, an engineer.\n\n\
    “No one asked us,” a neighbor said.\n";

/// The text under a pair of bytes.
#[track_caller]
fn under<'t>(text: &'t str, bytes: &Value) -> &'t str {
    let at = |i: usize| bytes[i].as_u64().unwrap() as usize;
    &text[at(0)..at(1)]
}

#[test]
fn json_says_who_says_what_and_where() {
    for (end, mark) in [("\n", ""), ("\r\n", ""), ("\n", "\u{feff}")] {
        let text = format!("{mark}{}", BRIDGE.replace('\n', end).replace("Bridge", "😀 Bridge"));
        let folder = Folder::with(&[("a.txt", &text)]);
        let ran = folder.run("--sources --format json a.txt");
        assert_eq!((ran.code, &*ran.err), (0, ""));
        let json = ran.json();
        assert_eq!((&json["version"], &json["files"][0]["path"]), (&1.into(), &"a.txt".into()));
        assert_eq!(json["files"][0]["problems"], json!([]));
        let quotes = json["files"][0]["quotes"].as_array().unwrap();
        let texts: Vec<&str> = quotes.iter().map(|quote| under(&text, &quote["bytes"])).collect();
        let all = [
            "“Who will pay for it? We have asked since the winter.”",
            "“The bridge will close in May,”",
            "“We have no choice.”",
            "“The steel is tired,”",
            "“No one asked us,”",
        ];
        assert_eq!(texts, all, "{end:?} {mark:?}");
        assert!(quotes.iter().all(|quote| quote["kind"] == "direct"), "{quotes:?}");
        assert_eq!((&quotes[0]["speaker"], &quotes[0]["cue"]), (&Value::Null, &Value::Null));
        let said = |quote: &Value| {
            let (speaker, cue) = (&quote["speaker"], &quote["cue"]);
            assert_eq!(under(&text, &speaker["bytes"]), speaker["text"]);
            assert_eq!(under(&text, &cue["bytes"]), cue["text"]);
            (speaker["person"].clone(), cue["text"].clone())
        };
        assert_eq!(said(&quotes[1]), (json!("Marta Velden"), json!("said")));
        assert_eq!(quotes[1]["speaker"]["text"], "Velden");
        assert_eq!(said(&quotes[2]), (json!("Marta Velden"), json!("said")));
        assert_eq!(said(&quotes[3]), (json!("Jonas Reik"), json!("said")));
        assert_eq!(said(&quotes[4]), (Value::Null, json!("said")));
        let sources = json["files"][0]["sources"].as_array().unwrap();
        let rows: Vec<_> = sources
            .iter()
            .map(|source| (&source["name"], &source["kind"], &source["quotes"], &source["words"]))
            .collect();
        assert_eq!(rows.len(), 3, "{rows:?}");
        assert_eq!(rows[0], (&json!("Marta Velden"), &json!("person"), &json!(2), &json!(10)));
        assert_eq!(rows[1], (&json!("Jonas Reik"), &json!("person"), &json!(1), &json!(4)));
        assert_eq!((rows[2].1, rows[2].2), (&json!("anonymous"), &json!(1)));
        assert_eq!(under(&text, &sources[0]["first"]), "Marta Velden");
    }
}

#[test]
fn in_markdown_bytes_are_those_of_the_file() {
    let text = "# Bridge\n\n*Marta Velden* runs Osten.\n\n“The **old** bridge closes,” Velden said.\n";
    let folder = Folder::with(&[("a.md", text)]);
    let json = folder.run("--sources --format json a.md").json();
    let file = &json["files"][0];
    assert_eq!(under(text, &file["quotes"][0]["bytes"]), "“The **old** bridge closes,”");
    assert_eq!(under(text, &file["quotes"][0]["speaker"]["bytes"]), "Velden");
    assert_eq!(under(text, &file["sources"][0]["first"]), "Marta Velden");
}

#[test]
fn text_is_a_table_and_names_what_is_open() {
    let folder = Folder::with(&[("a.txt", BRIDGE), ("b.txt", "Rain\n\nIt rained in Osten.\n")]);
    let ran = folder.run("--sources --color never");
    assert_eq!((ran.code, &*ran.err), (0, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines[0], "a.txt");
    assert_eq!(lines[1], "  who           kind       quotations  words  first  named");
    assert_eq!(lines[2], "  Marta Velden  person              2     10    5:1  named");
    assert_eq!(lines[3], "  Jonas Reik    person              1      4   9:28  named");
    assert!(lines[4].contains("anonymous") && lines[4].ends_with("not named"), "{}", ran.out);
    assert_eq!(lines[5..7], ["  nobody is named for", "  3  “Who will pay for it? We have asked since the winter.”"]);
    assert_eq!(lines[7..], ["", "5 quotations, 4 attributed, 3 sources in 2 stories"]);
    let colored = folder.run("--sources --color always a.txt");
    assert!(colored.out.starts_with("\x1b[1ma.txt\x1b[0m\n"), "{}", colored.out);
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_printed() {
    let folder = Folder::with(&[("a.txt", BRIDGE)]);
    folder.write("bad.txt", b"The caf\xe9 is open.\n");
    let ran = folder.run("--sources --format json a.txt bad.txt b.txt");
    assert_eq!(ran.code, 2);
    let problems = ran.problems();
    assert_eq!(problems.iter().map(|(path, _)| &**path).collect::<Vec<_>>(), ["b.txt", "bad.txt"]);
    assert!(problems[0].1.contains("there is no such file") && problems[1].1.contains("is not UTF-8"), "{problems:?}");
    assert!(ran.err.contains("bad.txt") && ran.err.contains("b.txt: there is no such file"), "{}", ran.err);
    assert_eq!(ran.json()["files"][0]["quotes"].as_array().unwrap().len(), 5);
    assert_eq!(folder.run("--sources --config none.toml a.txt").code, 2);
}

#[test]
fn standard_input_and_settings_are_those_of_a_check() {
    let folder = Folder::with(&[("copydesk.toml", "exclude = [\"old/\"]\n"), ("old/a.txt", BRIDGE), ("b.txt", BRIDGE)]);
    let piped = folder.pipe("--sources --format json --stdin-filename b.md -", b"# Hall\n\nThe hall is open.\n");
    assert_eq!((piped.code, &piped.json()["files"][0]["path"]), (0, &json!("b.md")));
    let ran = folder.run("--sources");
    assert!(!ran.out.contains("old/a.txt") && ran.out.ends_with("in 1 story; 1 story excluded\n"), "{}", ran.out);
    folder.write("copydesk.toml", b"hose = \"ap\"\n");
    let ran = folder.run("--sources b.txt");
    assert_eq!(ran.code, 2, "what is wrong with the settings is said");
    assert!(ran.err.contains("copydesk.toml:1:1"), "{}", ran.err);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let folder = Folder::with(&[("a.txt", BRIDGE)]);
    for (args, message) in [
        ("--sources --format yaml a.txt", "invalid value 'yaml'"),
        ("--sources --statistics a.txt", "are about findings"),
        ("--sources --check a.txt", "cannot be used with"),
        ("--sources --fix a.txt", "say --check"),
        ("--sources - a.txt", "standard input is read by itself"),
    ] {
        let ran = folder.run(args);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{args}");
        assert!(ran.err.contains(message), "{args}: {}", ran.err);
    }
}
