use serde_json::{Value, json};

use crate::{Client, Folder};

const STORY: &str =
    "Council votes\n\nMayor Ada Lindgren spoke. “It is late,” Lindgren said.\n\nAda Lindgreen met Marek Tarnov.\n";
const LIST: &str = "# Ours.\n\"Ada Lindgren\" = { wrong = [], note = \"Mayor of Orva\" } # since 2021\n";

fn action<'a>(actions: &'a [Value], title: &str) -> &'a Value {
    let titles: Vec<_> = actions.iter().map(|action| action["title"].clone()).collect();
    actions.iter().find(|action| action["title"] == title).unwrap_or_else(|| panic!("no {title} in {titles:?}"))
}

/// The text after the edits of an action, by lines alone.
fn edited(text: &str, edits: &Value) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    lines.push(String::new());
    for edit in edits.as_array().unwrap().iter().rev() {
        let line = |end: &str| edit["range"][end]["line"].as_u64().unwrap() as usize;
        lines.splice(line("start")..line("end"), [edit["newText"].as_str().unwrap().to_owned()]);
    }
    lines.concat()
}

/// An open story beside a list of names.
fn start(folder: &Folder, list: Option<&str>, capabilities: Value, options: Value) -> (Client, String, String) {
    let story = folder.put("story.txt", STORY);
    let uri = list.map_or_else(
        || format!("file://{}", folder.0.join("names.toml").display()),
        |list| folder.put("names.toml", list),
    );
    let (mut client, _) = Client::start_with(capabilities, Some(&folder.0), options);
    client.open(&story, "plaintext", STORY);
    (client, story, uri)
}

#[test]
fn a_wrong_form_is_listed_with_the_comments_kept_and_is_in_force_at_once() {
    let folder = Folder::new("names-wrong");
    let (mut client, story, list) = start(&folder, Some(LIST), json!({}), Value::Null);
    let actions = client.actions(&story, 4, (5, 5), Value::Null);
    let wrong = action(&actions, "Wrong form of “Ada Lindgren” (names.toml)");
    let text = edited(LIST, &wrong["edit"]["changes"][&list]);
    assert_eq!(text, LIST.replace("wrong = []", "wrong = [\"Ada Lindgreen\"]"));
    folder.put("names.toml", &text);
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": list, "type": 2}]}));
    assert_eq!(client.published(&story), Some((Some(1), vec!["names/house-form".to_owned()])));
}

#[test]
fn a_name_is_accepted_into_the_buffer_that_is_open() {
    let folder = Folder::new("names-accept");
    let (mut client, story, list) = start(&folder, Some("# On disk.\n"), json!({}), Value::Null);
    let document = json!({"uri": list, "languageId": "plaintext", "version": 1, "text": "# In the editor.\n"});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
    client.change(&list, 2, (0, 2), (0, 2), "Now i");
    client.change(&list, 3, (0, 7), (0, 8), "");
    let actions = client.actions(&story, 4, (25, 25), json!(["refactor"]));
    let accept = action(&actions, "Accept the name “Marek Tarnov” in names.toml");
    let text = edited("# Now in the editor.\n", &accept["edit"]["changes"][&list]);
    assert_eq!(text, "# Now in the editor.\n\"Marek Tarnov\" = []\n");
    assert!(client.actions(&story, 4, (25, 25), json!(["quickfix"])).is_empty());
}

#[test]
fn a_list_is_begun_where_there_is_none_and_made_when_it_is_chosen() {
    let folder = Folder::new("names-new");
    let can = json!({
        "workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}},
        "textDocument": {"codeAction": {"resolveSupport": {"properties": ["edit"]}}}
    });
    let (mut client, story, list) = start(&folder, None, can, Value::Null);
    let actions = client.actions(&story, 4, (5, 5), Value::Null);
    let accept = action(&actions, "Accept the name “Lindgreen” in names.toml").clone();
    assert_eq!(accept["edit"], Value::Null);
    let resolved = client.request("codeAction/resolve", accept)["result"].take();
    let changes = &resolved["edit"]["documentChanges"];
    assert_eq!((&changes[0]["kind"], &changes[0]["uri"]), (&json!("create"), &json!(list)));
    assert_eq!(changes[1]["edits"][0]["newText"], "Lindgreen = []\n");
    // The story’s own people are right forms that can be begun with.
    let wrong = action(&actions, "Wrong form of “Ada Lindgren” (names.toml)").clone();
    let resolved = client.request("codeAction/resolve", wrong)["result"].take();
    let text = &resolved["edit"]["documentChanges"][1]["edits"][0]["newText"];
    assert_eq!(text, "\"Ada Lindgren\" = [\"Ada Lindgreen\"]\n");
}

#[test]
fn confirmed_names_are_marked_for_who_wants_it() {
    let folder = Folder::new("names-marks");
    let (mut client, story, list) = start(&folder, Some(LIST), json!({}), json!({"inlayHints": false}));
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}});
    let document = json!({"textDocument": {"uri": story}, "range": range});
    assert_eq!(client.request("textDocument/inlayHint", document.clone())["result"], Value::Null);
    assert_eq!(client.request("textDocument/semanticTokens/full", document.clone())["result"], Value::Null);
    let on = json!({"settings": {"copydesk": {"confirmedNames": true, "inlayHints": false}}});
    client.notify("workspace/didChangeConfiguration", on);
    let hints = client.request("textDocument/inlayHint", document.clone());
    let ticks: Vec<_> =
        hints["result"].as_array().unwrap().iter().map(|hint| (&hint["label"], &hint["position"])).collect();
    let places = [18, 48].map(|character| json!({"line": 2, "character": character}));
    assert_eq!(ticks, [(&json!("✓"), &places[0]), (&json!("✓"), &places[1])]);
    let tokens = client.request("textDocument/semanticTokens/full", document.clone());
    assert_eq!(tokens["result"]["data"], json!([2, 6, 12, 3, 1, 0, 34, 8, 3, 1]));
    let both = json!({"settings": {"copydesk": {"confirmedNames": true, "semanticTokens": true}}});
    client.notify("workspace/didChangeConfiguration", both);
    let tokens = client.request("textDocument/semanticTokens/full", document);
    let source = tokens["result"]["data"]
        .as_array()
        .unwrap()
        .chunks(5)
        .any(|token| token[2..] == [json!(8), json!(1), json!(1)]);
    assert!(source, "a speaker is confirmed too: {tokens}");
    let at = json!({"textDocument": {"uri": story}, "position": {"line": 2, "character": 42}});
    let hover = client.request("textDocument/hover", at);
    let text = hover["result"]["contents"]["value"].as_str().unwrap();
    assert!(text.contains("“Ada Lindgren” stands in the house’s list of names: Mayor of Orva."), "{text}");
    folder.put("names.toml", "Brill = [\n");
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": list, "type": 2}]}));
    assert_eq!(client.published(&list).unwrap().1.len(), 1, "what is wrong with it is shown in it");
}

#[test]
fn a_change_of_the_file_of_a_house_is_seen() {
    let folder = Folder::new("house");
    folder.put("copydesk.toml", "house = \"herald.toml\"\n");
    let house = folder.put("herald.toml", "[words]\nroofer = \"roof worker\"\n");
    let story = folder.put("story.txt", "");
    let (mut client, _) = Client::start_with(json!({}), Some(&folder.0), Value::Null);
    assert_eq!(client.open(&story, "plaintext", "Council votes\n\nThe roofer spoke.\n"), ["style/house-word"]);
    folder.put("herald.toml", "about = \"The Herald\"\n");
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": house, "type": 2}]}));
    assert_eq!(client.published(&story), Some((Some(1), vec![])));
}
