use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{Random, STORIES, edit};
use crate::{Client, Desk};

/// All that can be asked about a place.
const ASKED: [&str; 10] = [
    "hover",
    "definition",
    "references",
    "documentHighlight",
    "prepareRename",
    "rename",
    "inlayHint",
    "codeLens",
    "semanticTokens/full",
    "documentSymbol",
];

/// Codes of answers that say no for a reason: “content modified”, “request failed”.
const REASONS: [i64; 2] = [-32801, -32803];

#[test]
fn no_text_breaks_an_answer() {
    let mut random = Random(7);
    let options = json!({"semanticTokens": true, "holdBackMs": 0});
    let (mut client, _) = Client::start_with(json!({}), None, options);
    for (story, (_, _, text)) in STORIES.into_iter().enumerate() {
        let uri = format!("file:///desk/{story}.{}", if story % 2 == 0 { "txt" } else { "md" });
        let language = if story % 2 == 0 { "plaintext" } else { "markdown" };
        // Some paragraphs are enough, and quick.
        let mut text: String = text.split_inclusive("\n\n").take(6).collect();
        let document = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        client.notify("textDocument/didOpen", json!({"textDocument": document}));
        for version in 2..12 {
            (0..4).for_each(|_| edit(&mut text, &mut random));
            let change = json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]});
            client.notify("textDocument/didChange", change);
            for asked in ASKED {
                let place = json!({"line": random.below(12), "character": random.below(200)});
                let params = json!({
                    "textDocument": {"uri": uri}, "position": place, "newName": "Ann Berg",
                    "range": {"start": {"line": 0, "character": 0}, "end": place},
                    "context": {"includeDeclaration": true}
                });
                let answer = client.request(&format!("textDocument/{asked}"), params);
                let code = answer["error"]["code"].as_i64();
                assert!(code.is_none_or(|code| REASONS.contains(&code)), "{asked} {place} {answer}\n{text:?}");
            }
        }
    }
}

#[test]
fn taking_a_question_back_costs_nothing() {
    let (_, _, text) = STORIES[1];
    let mut desk = Desk::open("file:///desk/a.txt", text, "utf-16", Value::Null);
    let uri = desk.uri.clone();
    for id in 100..140 {
        let params = json!({"textDocument": {"uri": uri}});
        let ask = json!({"jsonrpc": "2.0", "id": id, "method": "textDocument/codeLens", "params": params});
        desk.client.write(&ask.to_string());
        desk.client.notify("$/cancelRequest", json!({"id": id}));
    }
    for id in 100..140 {
        let is_it = |message: &Value| message["id"] == id && message.get("method").is_none();
        let answer = desk.client.await_message(Duration::from_secs(10), is_it).expect("an answer to each");
        assert!(answer["error"]["code"] == -32800 || answer["result"].is_array(), "{answer}");
    }
    let after = desk.client.request("textDocument/codeLens", json!({"textDocument": {"uri": uri}}));
    assert_eq!(after["result"].as_array().map(Vec::len), Some(1));
}
