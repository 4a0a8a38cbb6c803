use serde_json::{Value, json};

use crate::{Desk, ENCODINGS};

/// A story with letters of all lengths before its names.
pub const STORY: &str = "Harbor 😀 opens\n\n\
    Gov. Maria Ortiz opened the new harbor. She left early.\n\n\
    “It is a proud day, 👩‍🚒 café,” Ortiz said. Peter Holt, an engineer, stayed.\n\n\
    😀😀 The harbor is Ortiz’s dream, Holt said.\n";

/// The same story in Markdown, with markup around and before names.
pub const MARKDOWN: &str = "# Harbor 😀 opens\n\n\
    Gov. **Maria Ortiz** opened *the new* harbor. She left early.\n\n\
    “It is a proud day, 👩‍🚒 &amp; café,” Ortiz said. Peter Holt, an engineer, stayed.\n\n\
    > 😀😀 The harbor is [Ortiz](https://example.org)’s dream, Holt said.\n";

/// The story in all its shapes, in each way of counting.
pub fn everywhere(mut test: impl FnMut(Desk)) {
    for encoding in ENCODINGS {
        for (uri, text) in [
            ("file:///desk/a.txt", STORY.to_owned()),
            ("file:///desk/a.txt", STORY.replace('\n', "\r\n")),
            ("file:///desk/a.md", MARKDOWN.to_owned()),
            ("file:///desk/a.md", MARKDOWN.replace('\n', "\r\n")),
        ] {
            test(Desk::open(uri, &text, encoding, Value::Null));
        }
    }
}

#[test]
fn names_pronouns_and_quotations_lead_to_the_first_reference() {
    everywhere(|mut desk| {
        let first = json!({"uri": desk.uri, "range": desk.range("Maria Ortiz", 1)});
        for (words, n) in [("Maria Ortiz", 1), ("She", 1), ("proud day", 1), ("Ortiz", 2), ("Ortiz", 3)] {
            let answer = desk.ask("textDocument/definition", words, n, Value::Null);
            assert_eq!(answer["result"], first, "{words} {n} {}", desk.encoding);
        }
        let holt = desk.ask("textDocument/definition", "Holt", 2, Value::Null);
        assert_eq!(holt["result"]["range"], desk.range("Peter Holt", 1));
        let nothing = desk.ask("textDocument/definition", "early", 1, Value::Null);
        assert_eq!((&nothing["result"], nothing.get("error")), (&Value::Null, None));
    });
}

#[test]
fn a_cursor_behind_a_name_is_at_the_name() {
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    let end = desk.position(desk.byte("Ortiz said", 1) + "Ortiz".len());
    let params = json!({"textDocument": {"uri": desk.uri}, "position": end});
    let answer = desk.client.request("textDocument/definition", params);
    assert_eq!(answer["result"]["range"], desk.range("Maria Ortiz", 1));
}

#[test]
fn references_are_the_names() {
    everywhere(|mut desk| {
        let all = [desk.range("Maria Ortiz", 1), desk.range("Ortiz", 2), desk.range("Ortiz", 3)];
        for (words, n) in [("Ortiz", 3), ("She", 1), ("proud", 1)] {
            let context = json!({"context": {"includeDeclaration": true}});
            let answer = desk.ask("textDocument/references", words, n, context);
            let found = answer["result"].as_array().unwrap();
            assert!(found.iter().all(|location| location["uri"] == desk.uri));
            let ranges: Vec<_> = found.iter().map(|location| &location["range"]).collect();
            assert_eq!(ranges, all.iter().collect::<Vec<_>>(), "{words} {}", desk.encoding);
            let context = json!({"context": {"includeDeclaration": false}});
            let answer = desk.ask("textDocument/references", words, n, context);
            let ranges: Vec<_> = answer["result"].as_array().unwrap().iter().map(|it| &it["range"]).collect();
            assert_eq!(ranges, all[1..].iter().collect::<Vec<_>>());
            let answer = desk.ask("textDocument/documentHighlight", words, n, Value::Null);
            let ranges: Vec<_> = answer["result"].as_array().unwrap().iter().map(|it| &it["range"]).collect();
            assert_eq!(ranges, all.iter().collect::<Vec<_>>());
        }
        let nothing = desk.ask("textDocument/documentHighlight", "early", 1, Value::Null);
        assert_eq!(nothing["result"], Value::Null);
    });
}

#[test]
fn answers_are_about_the_newest_text() {
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    for version in 2..30 {
        desk.client.change(&desk.uri.clone(), version, (2, 0), (2, 0), "x ");
        desk.text.insert_str(desk.byte("Gov.", 1) - 2 * (version as usize - 2), "x ");
        let answer = desk.ask("textDocument/definition", "Ortiz said", 1, Value::Null);
        assert_eq!(answer["result"]["range"], desk.range("Maria Ortiz", 1), "version {version}");
    }
}

#[test]
fn a_question_that_typing_overtakes_is_taken_back_or_answered_for_its_text() {
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    let uri = desk.uri.clone();
    let place = json!({"textDocument": {"uri": uri}, "position": desk.position(desk.byte("Ortiz said", 1) + 1)});
    let want = desk.range("Maria Ortiz", 1);
    for round in 0..20 {
        let id = 1000 + round;
        let ask = json!({"jsonrpc": "2.0", "id": id, "method": "textDocument/definition", "params": place});
        desk.client.write(&ask.to_string());
        desk.client.change(&uri, 2 + 2 * round, (0, 0), (0, 0), "x\n");
        desk.client.change(&uri, 3 + 2 * round, (0, 0), (1, 0), "");
        let answer = desk
            .client
            .await_message(std::time::Duration::from_secs(10), |it| it["id"] == id && it.get("method").is_none());
        let answer = answer.expect("an answer");
        match answer.get("error") {
            Some(error) => assert_eq!(error["code"], -32801, "{answer}"),
            None => assert_eq!(answer["result"]["range"], want),
        }
    }
}

#[test]
fn persons_of_open_stories_are_symbols() {
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    let other = "Fair\n\nInga Maritz runs the fair.\n";
    let document = json!({"uri": "file:///desk/b.txt", "languageId": "plaintext", "version": 1, "text": other});
    desk.client.notify("textDocument/didOpen", json!({"textDocument": document}));
    let mut names = |query: &str| {
        let answer = desk.client.request("workspace/symbol", json!({"query": query}));
        let found = answer["result"].as_array().unwrap().clone();
        found
            .into_iter()
            .map(|it| (it["name"].as_str().unwrap().to_owned(), it["location"].clone()))
            .collect::<Vec<_>>()
    };
    let all: Vec<String> = names("").into_iter().map(|(name, _)| name).collect();
    assert_eq!(all, ["Maria Ortiz", "Peter Holt", "Inga Maritz"]);
    assert_eq!(names("MARI").len(), 2);
    assert_eq!(names("mort").iter().map(|(name, _)| &**name).collect::<Vec<_>>(), ["Maria Ortiz"]);
    assert!(names("zz").is_empty());
    let place = names("inga")[0].1.clone();
    let range = json!({"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 11}});
    assert_eq!(place, json!({"uri": "file:///desk/b.txt", "range": range}));
    let place = names("ortiz")[0].1.clone();
    assert_eq!(place["range"], desk.range("Maria Ortiz", 1));
    desk.client.notify("textDocument/didClose", json!({"textDocument": {"uri": desk.uri}}));
    let answer = desk.client.request("workspace/symbol", json!({"query": "ortiz"}));
    assert_eq!(answer["result"], json!([]));
}
