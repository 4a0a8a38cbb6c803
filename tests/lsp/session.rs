use std::time::Duration;

use serde_json::{Value, json};

use crate::{Client, Folder, HEAD, URI};

#[test]
fn diagnostics_carry_the_version_and_go_with_the_story() {
    let mut client = Client::start(json!({}), None);
    assert_eq!(
        client.open(URI, "plaintext", &format!("{HEAD}The council voted on on Monday.")),
        ["garble/repeated-word"]
    );
    client.change(URI, 7, (2, 17), (2, 20), "");
    assert_eq!(client.published(URI), Some((Some(7), vec![])));
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
    assert_eq!(client.published(URI), Some((None, vec![])));
}

#[test]
fn what_is_being_typed_waits_and_what_is_pasted_does_not() {
    let mut client = Client::start(json!({}), None);
    assert!(client.open(URI, "text", &format!("{HEAD}The council voted on o Monday.")).is_empty());
    client.change(URI, 2, (2, 22), (2, 22), "n");
    assert_eq!(client.published(URI), Some((Some(2), vec![])), "held back");
    assert_eq!(
        client.published(URI),
        Some((Some(2), vec!["garble/repeated-word".to_owned()])),
        "shown after the pause"
    );
    client.change(URI, 3, (2, 31), (2, 31), " It was signed signed there.");
    assert_eq!(client.published(URI).unwrap().1.len(), 2, "pasted: shown at once");
}

#[test]
fn a_finding_that_is_shown_stays_while_its_sentence_is_typed_in() {
    let mut client = Client::start(json!({}), None);
    client.open(URI, "text", &format!("{HEAD}The council voted on on Monday."));
    client.change(URI, 2, (2, 0), (2, 0), "x");
    assert_eq!(client.published(URI), Some((Some(2), vec!["garble/repeated-word".to_owned()])));
}

#[test]
fn rapid_edits_end_right_and_versions_never_go_back() {
    let mut client = Client::start(json!({}), None);
    client.open(URI, "text", HEAD);
    let text = "The council voted on on Monday. ".repeat(10);
    for (i, c) in text.chars().enumerate() {
        let at = i as u32;
        client.change(URI, 2 + i as i64, (2, at), (2, at), &c.to_string());
    }
    let last = 1 + text.len() as i64;
    let mut versions = Vec::new();
    while let Some((version, codes)) = client.published(URI) {
        versions.push(version.unwrap());
        if version == Some(last) && codes.len() == 10 {
            break;
        }
    }
    assert!(versions.is_sorted() && versions.last() == Some(&last), "{versions:?}");
    assert!(versions.len() < text.len() / 2, "superseded versions are passed over");
}

#[test]
fn fix_all_applies_what_is_safe() {
    let can_resolve = json!({"textDocument": {"codeAction": {"resolveSupport": {"properties": ["edit"]}}}});
    for capabilities in [json!({}), can_resolve] {
        let mut client = Client::start(capabilities, None);
        client.open(URI, "text", &format!("{HEAD}It was signed.. He left on on Monday.\n\nAll ended.."));
        assert!(client.actions(URI, 2, (0, 5), json!(["quickfix.other"])).is_empty());
        let mut all = client.actions(URI, 0, (0, 0), json!(["source"]));
        assert_eq!(all.len(), 1);
        let mut action = all.remove(0);
        if action.get("edit").is_none() {
            action = client.request("codeAction/resolve", action)["result"].take();
        }
        let edits = action["edit"]["changes"][URI].as_array().unwrap();
        let texts: Vec<_> = edits.iter().map(|edit| edit["newText"].as_str().unwrap()).collect();
        assert!(texts.concat().contains("It was signed. He") && texts.concat().contains("All ended."), "{texts:?}");
    }
}

#[test]
fn a_finding_can_be_ignored_where_it_stands() {
    let mut client = Client::start(json!({}), None);
    let uri = "file:///desk/story.md";
    client.open(uri, "markdown", "# Council votes\n\nThe council voted on on Monday.\n");
    let actions = client.actions(uri, 2, (18, 23), json!(["quickfix"]));
    let ignore = actions.iter().find(|action| action["title"].as_str().unwrap().starts_with("Ignore")).unwrap();
    let edit = &ignore["edit"]["changes"][uri][0];
    let (line, text) = (edit["range"]["start"]["line"].as_u64().unwrap(), edit["newText"].as_str().unwrap());
    client.change(uri, 2, (line as u32, 0), (line as u32, 0), text);
    assert_eq!(client.published(uri), Some((Some(2), vec![])));
}

#[test]
fn the_configuration_is_edited_with_care_and_its_changes_are_seen() {
    let folder = Folder::new("config");
    let story = folder.put("story.txt", "");
    let config = folder.put("copydesk.toml", "# Ours.\nhouse = \"ap\" # since ever\n");
    let mut client =
        Client::start(json!({"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}}), Some(&folder.0));
    // The buffer, not the empty file on disk, is what is checked.
    let text = format!("{HEAD}The council voted on on Monday.");
    assert_eq!(client.open(&story, "plaintext", &text), ["garble/repeated-word"]);
    let actions = client.actions(&story, 2, (18, 23), json!(["quickfix"]));
    let off = actions.iter().find(|action| action["title"].as_str().unwrap().starts_with("Switch off")).unwrap();
    let edits = off["edit"]["changes"][&config].as_array().unwrap();
    let added: String = edits.iter().map(|edit| edit["newText"].as_str().unwrap()).collect();
    assert!(added.contains("\"garble/repeated-word\" = \"off\"") && !added.contains("# Ours."), "{added}");
    folder.put("copydesk.toml", &format!("# Ours.\nhouse = \"ap\" # since ever\n{added}"));
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": config, "type": 2}]}));
    assert_eq!(client.published(&story), Some((Some(1), vec![])));
    folder.put("copydesk.toml", "hose = \"ap\"\n");
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": config, "type": 2}]}));
    assert_eq!(client.published(&config).unwrap().1.len(), 1, "what is wrong with it is shown in it");
}

#[test]
fn a_client_that_asks_is_answered_and_not_told() {
    let mut client = Client::start(json!({"textDocument": {"diagnostic": {}}}), None);
    client.notify("textDocument/didOpen", json!({"textDocument": {"uri": URI, "languageId": "text", "version": 1, "text": format!("{HEAD}It was was so.")}}));
    let report = client.request("textDocument/diagnostic", json!({"textDocument": {"uri": URI}}));
    assert_eq!(report["result"]["kind"], "full");
    assert_eq!(report["result"]["items"].as_array().unwrap().len(), 1);
    let told = client
        .await_message(Duration::from_millis(300), |message| message["method"] == "textDocument/publishDiagnostics");
    assert_eq!(told, None);
}

#[test]
fn the_whole_folder_is_checked_on_demand() {
    let folder = Folder::new("folder");
    let bad = folder.put("bad.txt", &format!("{HEAD}The council voted on on Monday."));
    folder.put("good.txt", &format!("{HEAD}The council voted on Monday."));
    folder.put("notes.log", "on on");
    let mut client = Client::start(json!({"window": {"workDoneProgress": true}}), Some(&folder.0));
    assert!(
        client
            .request("workspace/executeCommand", json!({"command": "copydesk.checkWorkspace"}))
            .get("error")
            .is_none()
    );
    assert_eq!(client.published(&bad), Some((None, vec!["garble/repeated-word".to_owned()])));
    let ends = |message: &Value| message["method"] == "$/progress" && message["params"]["value"]["kind"] == "end";
    let end = client.await_message(Duration::from_secs(5), ends).unwrap();
    assert_eq!(end["params"]["value"]["message"], "2 stories checked, 1 with findings");
    folder.put("bad.txt", &format!("{HEAD}The council voted on Monday."));
    client.request("workspace/executeCommand", json!({"command": "copydesk.checkWorkspace"}));
    assert_eq!(client.published(&bad), Some((None, vec![])), "what was mended is taken away");
    client.await_message(Duration::from_secs(5), ends).unwrap();
    client.open(&bad, "text", HEAD);
    client.request("workspace/executeCommand", json!({"command": "copydesk.checkWorkspace"}));
    let end = client.await_message(Duration::from_secs(5), ends).unwrap();
    assert_eq!(end["params"]["value"]["message"], "1 story checked, 0 with findings", "an open one shows its own");
}

#[test]
fn damaged_messages_cost_nothing_but_themselves() {
    let mut client = Client::start(json!({}), None);
    client.open(URI, "text", HEAD);
    for damaged in [
        "{oops",
        "[]",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}]",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"x\"}",
        "7",
    ] {
        client.write(damaged);
        let refusal =
            client.await_message(Duration::from_secs(5), |message| message.get("error").is_some()).expect(damaged);
        assert!(matches!(refusal["error"]["code"].as_i64(), Some(-32700 | -32600)), "{refusal}");
    }
    let half = format!(
        r#"{{"jsonrpc":"2.0","method":"textDocument/didChange","params":{{"textDocument":{{"uri":"{URI}","version":2}},"contentChanges":[{{"text":"{}It was was \ud83d so."}}]}}}}"#,
        "Council votes on roof\\n\\n"
    );
    client.write(&half);
    assert_eq!(client.published(URI).unwrap().0, Some(2));
}

#[test]
fn the_end_is_an_end() {
    let mut client = Client::start(json!({}), None);
    assert_eq!(client.request("shutdown", Value::Null)["result"], Value::Null);
    client.notify("exit", Value::Null);
    assert_eq!(client.wait(), 0, "input still open");
    let mut client = Client::start(json!({}), None);
    client.input = None;
    assert_eq!(client.wait(), 1, "gone without a word");
}
