use std::time::Duration;

use serde_json::{Value, json};

use crate::navigation::everywhere;
use crate::{Desk, ENCODINGS};

/// Speakers by name, by pronoun, by description, and from a paragraph before.
const STORY: &str = "Bridge 😀 closes\n\n\
    Mayor Marta Velden spoke on Monday.\n\n\
    😀 “The bridge will close,” she said. “We have 👩‍🚒 no choice.”\n\n\
    “The steel is tired,” said Jonas Reik, an engineer.\n\n\
    “It is old and was built for carts. 😀\n\n\
    “It creaks,” Reik said.\n\n\
    “No one asked us,” a neighbor said.\n";

fn hints(desk: &mut Desk, range: Value) -> Value {
    let params = json!({"textDocument": {"uri": desk.uri}, "range": range});
    desk.client.request("textDocument/inlayHint", params)["result"].take()
}

fn whole() -> Value {
    json!({"start": {"line": 0, "character": 0}, "end": {"line": 1000, "character": 0}})
}

#[test]
fn a_speaker_to_look_for_stands_behind_the_quotation() {
    for encoding in ENCODINGS {
        for (uri, text) in
            [("file:///desk/a.txt", STORY.to_owned()), ("file:///desk/a.md", STORY.replace('\n', "\r\n"))]
        {
            let mut desk = Desk::open(uri, &text, encoding, Value::Null);
            let hints = hints(&mut desk, whole());
            let shown: Vec<_> =
                hints.as_array().unwrap().iter().map(|it| (it["position"].clone(), it["label"].clone())).collect();
            let end = |words: &str| desk.position(desk.byte(words, 1) + words.len());
            let velden = json!(" — Marta Velden");
            let wanted = [(end("will close,”"), velden.clone()), (end("no choice.”"), velden)];
            assert_eq!(shown[..2], wanted, "{encoding}");
            assert!(!hints.to_string().contains("neighbor"), "a description beside says all there is");
            let reik = end("tired,”");
            assert!(shown.iter().all(|(place, _)| *place != reik), "his name stands beside it");
        }
    }
}

#[test]
fn only_hints_of_the_range_are_given() {
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    let first = desk.range("😀 “The bridge will close,”", 1);
    assert_eq!(hints(&mut desk, first).as_array().unwrap().len(), 1);
    let headline = desk.range("Bridge", 1);
    assert_eq!(hints(&mut desk, headline), json!([]));
}

fn lens(desk: &mut Desk) -> Value {
    desk.client.request("textDocument/codeLens", json!({"textDocument": {"uri": desk.uri}}))["result"].take()
}

#[test]
fn the_lens_counts_and_its_command_gives_the_sheet() {
    everywhere(|mut desk| {
        let lens = lens(&mut desk);
        let headline = desk.range("Harbor 😀 opens", 1);
        assert_eq!(lens[0]["range"], headline, "{lens}");
        let command = json!({
            "title": "1 quotation, 1 attributed, 1 source", "command": "copydesk.showSources", "arguments": [desk.uri, true]
        });
        assert_eq!(lens, json!([{"range": headline, "command": command}]));
        let sheet = desk.client.request("workspace/executeCommand", lens[0]["command"].clone());
        let sheet = &sheet["result"];
        let shown = desk.client.await_message(Duration::from_secs(5), |it| it["method"] == "window/showMessage");
        assert_eq!(shown.unwrap()["params"], json!({"type": 3, "message": "Maria Ortiz 1"}));
        let quote = &sheet["quotes"][0];
        let bytes = |value: &Value| value[0].as_u64().unwrap() as usize..value[1].as_u64().unwrap() as usize;
        assert!(desk.text[bytes(&quote["bytes"])].starts_with("“It is a proud day"), "{sheet}");
        assert_eq!(&desk.text[bytes(&quote["speaker"]["bytes"])], "Ortiz");
        assert_eq!((&quote["speaker"]["person"], &quote["cue"]["text"]), (&json!("Maria Ortiz"), &json!("said")));
        assert_eq!(sheet["sources"][0]["name"], "Maria Ortiz");
    });
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    let title = lens(&mut desk)[0]["command"]["title"].clone();
    let title = title.as_str().unwrap();
    assert!(title.starts_with("5 quotations, 5 attributed, "), "a run over paragraphs is one: {title}");
    let bare = "> 😀 “The fair is late this year,”\n> Inga Lund said.\n\nIt rained.\n";
    let mut desk = Desk::open("file:///desk/a.md", bare, "utf-16", Value::Null);
    let range = json!({"start": {"line": 0, "character": 2}, "end": {"line": 1, "character": 0}});
    assert_eq!(lens(&mut desk)[0]["range"], range, "one line of the first paragraph, where there is no headline");
    let mut desk = Desk::open("file:///desk/a.txt", "Rain\n\nIt rained in Osten.\n", "utf-16", Value::Null);
    assert_eq!(lens(&mut desk), json!([]));
    let refused = desk.client.request("workspace/executeCommand", json!({"command": "copydesk.showSources"}));
    assert_eq!(refused["error"]["code"], -32602);
}

#[test]
fn the_outline_names_speakers() {
    everywhere(|mut desk| {
        let params = json!({"textDocument": {"uri": desk.uri}});
        let outline = desk.client.request("textDocument/documentSymbol", params);
        let symbols = outline["result"].as_array().unwrap();
        let spoken: Vec<_> = symbols.iter().filter_map(|symbol| symbol["children"].as_array()).flatten().collect();
        assert_eq!(spoken.len(), 1, "{outline}");
        assert_eq!(spoken[0]["detail"], "Maria Ortiz");
        let start = desk.byte("“It is", 1);
        let length = desk.byte(" Ortiz said", 1) - start;
        assert_eq!(spoken[0]["range"], desk.range_at(start, length));
    });
}

#[test]
fn settings_switch_them_off_and_on() {
    let off = json!({"inlayHints": false, "codeLens": false});
    let refreshes = json!({"workspace": {
        "inlayHint": {"refreshSupport": true}, "codeLens": {"refreshSupport": true},
        "semanticTokens": {"refreshSupport": true}
    }});
    let mut desk = Desk::open_with("file:///desk/a.txt", STORY, "utf-16", off, refreshes);
    assert_eq!((hints(&mut desk, whole()), lens(&mut desk)), (Value::Null, Value::Null));
    let on = json!({"settings": {"copydesk": {"inlayHints": true}}});
    desk.client.notify("workspace/didChangeConfiguration", on);
    for method in ["workspace/inlayHint/refresh", "workspace/codeLens/refresh"] {
        let asked = desk.client.await_message(Duration::from_secs(5), |message| message["method"] == method);
        assert!(asked.is_some(), "{method}");
    }
    assert!(hints(&mut desk, whole()).is_array() && lens(&mut desk).is_array());
    desk.client.notify("workspace/didChangeConfiguration", json!({"settings": {"copydesk": {"enable": false}}}));
    assert_eq!((hints(&mut desk, whole()), lens(&mut desk)), (Value::Null, Value::Null));
}
