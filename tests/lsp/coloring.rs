use serde_json::{Value, json};

use crate::navigation::{MARKDOWN, STORY};
use crate::{Client, Desk, ENCODINGS};

/// The tokens of an answer as text and type.
#[track_caller]
fn tokens(desk: &Desk, answer: &Value) -> Vec<(String, &'static str)> {
    let data: Vec<u64> = answer["result"]["data"].as_array().unwrap().iter().map(|it| it.as_u64().unwrap()).collect();
    let (mut line, mut column) = (0, 0);
    let mut out = Vec::new();
    for token in data.chunks(5) {
        column = if token[0] > 0 { token[1] } else { column + token[1] };
        line += token[0];
        let at = |character: u64| {
            let place = json!({"line": line, "character": character});
            let ends = desk.text.char_indices().map(|(at, _)| at).chain([desk.text.len()]);
            ends.into_iter().find(|at| desk.position(*at) == place).expect("a place in the text")
        };
        let kind = ["quotation", "source", "cue"][token[3] as usize];
        out.push((desk.text[at(column)..at(column + token[2])].to_owned(), kind));
    }
    out
}

#[test]
fn quotations_speakers_and_cues_are_colored() {
    for encoding in ENCODINGS {
        for (uri, story, amp) in [("file:///desk/a.txt", STORY, ""), ("file:///desk/a.md", MARKDOWN, "&amp; ")] {
            for text in [story.to_owned(), story.replace('\n', "\r\n")] {
                let mut desk = Desk::open(uri, &text, encoding, json!({"semanticTokens": true}));
                let params = json!({"textDocument": {"uri": uri}});
                let answer = desk.client.request("textDocument/semanticTokens/full", params);
                let quotation = format!("“It is a proud day, 👩‍🚒 {amp}café,”");
                let found = tokens(&desk, &answer);
                let want =
                    [(&*quotation, "quotation"), ("Ortiz", "source"), ("said", "cue")].map(|(a, b)| (a.to_owned(), b));
                assert!(found.windows(3).any(|three| three == want), "{encoding}: {found:?}");
                let params = json!({"textDocument": {"uri": uri}, "range": desk.range("Ortiz said", 1)});
                let answer = desk.client.request("textDocument/semanticTokens/range", params);
                assert_eq!(tokens(&desk, &answer), want[1..]);
            }
        }
    }
}

#[test]
fn a_quotation_over_lines_has_a_token_in_each() {
    let text = "# Fair\n\n“We are\r\nlate 😀\nagain,” Ortiz said.\n";
    let mut desk = Desk::open("file:///desk/a.md", text, "utf-16", json!({"semanticTokens": true}));
    let answer = desk.client.request("textDocument/semanticTokens/full", json!({"textDocument": {"uri": desk.uri}}));
    let want = [
        ("“We are", "quotation"),
        ("late 😀", "quotation"),
        ("again,”", "quotation"),
        ("Ortiz", "source"),
        ("said", "cue"),
    ];
    assert_eq!(tokens(&desk, &answer), want.map(|(a, b)| (a.to_owned(), b)));
}

#[test]
fn there_are_none_unless_they_are_asked_for() {
    let (_, can) = Client::start_with(json!({}), None, Value::Null);
    assert_eq!(can["semanticTokensProvider"]["legend"]["tokenTypes"], json!(["quotation", "source", "cue", "name"]));
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    let params = json!({"textDocument": {"uri": desk.uri}});
    assert_eq!(desk.client.request("textDocument/semanticTokens/full", params.clone())["result"], Value::Null);
    let on = json!({"settings": {"copydesk": {"semanticTokens": true}}});
    desk.client.notify("workspace/didChangeConfiguration", on);
    let answer = desk.client.request("textDocument/semanticTokens/full", params);
    assert!(!answer["result"]["data"].as_array().unwrap().is_empty(), "{answer}");
}
