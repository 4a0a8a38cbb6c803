use serde_json::{Value, json};

use crate::navigation::{STORY, everywhere};
use crate::{Client, Desk};

#[track_caller]
fn rename(desk: &mut Desk, words: &str, n: usize, new: &str) -> String {
    let answer = desk.ask("textDocument/rename", words, n, json!({"newName": new}));
    let edits = &answer["result"]["changes"][&desk.uri];
    assert!(edits.is_array(), "{answer}");
    desk.apply(edits)
}

#[test]
fn all_forms_of_a_name_follow() {
    everywhere(|mut desk| {
        let full = desk.text.replace("Maria Ortiz", "Marta Ortega").replace("Ortiz", "Ortega");
        assert_eq!(rename(&mut desk, "Maria Ortiz", 1, "Marta Ortega"), full);
        let family = desk.text.replace("Ortiz", "Ortega");
        assert_eq!(rename(&mut desk, "Ortiz", 2, "Ortega"), family, "{}", desk.encoding);
        let engineer = desk.text.replace("Holt", "Lind");
        assert_eq!(rename(&mut desk, "Holt", 2, "Lind"), engineer);
    });
}

#[test]
fn given_names_and_quoted_names_follow() {
    let text = "Fair\n\nMaria Ortiz came. “Maria knows Ortiz’s plan,” said Peter Holt. Maria left.\n";
    let mut desk = Desk::open("file:///desk/a.txt", text, "utf-16", Value::Null);
    let want = "Fair\n\nMarta Ortega came. “Marta knows Ortega’s plan,” said Peter Holt. Marta left.\n";
    assert_eq!(rename(&mut desk, "Maria Ortiz", 1, " Marta  Ortega "), want);
    assert_eq!(rename(&mut desk, "Maria", 3, "Marta"), text.replace("Maria", "Marta"));
}

#[test]
fn a_rename_is_prepared_by_the_name_under_the_cursor() {
    everywhere(|mut desk| {
        let answer = desk.ask("textDocument/prepareRename", "Ortiz", 3, Value::Null);
        assert_eq!(answer["result"], json!({"range": desk.range("Ortiz", 3), "placeholder": "Ortiz"}));
        let answer = desk.ask("textDocument/prepareRename", "Maria Ortiz", 1, Value::Null);
        assert_eq!(answer["result"], json!({"range": desk.range("Maria Ortiz", 1), "placeholder": "Maria Ortiz"}));
        for words in ["She", "early", "proud"] {
            let answer = desk.ask("textDocument/prepareRename", words, 1, Value::Null);
            assert_eq!(answer["error"]["code"], -32803, "{words}: {answer}");
            assert!(answer["error"]["message"].as_str().unwrap().starts_with("There is no name here"));
        }
    });
}

#[test]
fn what_cannot_be_a_name_is_refused_with_a_reason() {
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    for (words, new, reason) in [
        ("Maria Ortiz", " ", "A name cannot be empty"),
        ("Maria Ortiz", "Ortega", "“Maria Ortiz” has a given and a family name: give both"),
        ("Maria Ortiz", "12", "“12” is not a name"),
        ("early", "Marta Ortega", "There is no name here: put the cursor on the name of a person"),
    ] {
        let answer = desk.ask("textDocument/rename", words, 1, json!({"newName": new}));
        assert_eq!(answer["error"]["message"], reason);
        assert_eq!(answer["error"]["code"], -32803);
    }
}

#[test]
fn edits_name_their_version_where_the_client_takes_it() {
    let capabilities = json!({
        "workspace": {"workspaceEdit": {"documentChanges": true}}, "textDocument": {"rename": {"prepareSupport": true}}
    });
    let mut desk = Desk::open_with("file:///desk/a.txt", STORY, "utf-16", Value::Null, capabilities.clone());
    let answer = desk.ask("textDocument/rename", "Ortiz said", 1, json!({"newName": "Ortega"}));
    let change = &answer["result"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": desk.uri, "version": 1}));
    assert_eq!(desk.apply(&change["edits"]), STORY.replace("Ortiz", "Ortega"));
    let (_, can) = Client::start_with(capabilities, None, Value::Null);
    assert_eq!(can["renameProvider"], json!({"prepareProvider": true}));
    let (_, can) = Client::start_with(json!({}), None, Value::Null);
    assert_eq!(can["renameProvider"], true);
}
