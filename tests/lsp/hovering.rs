use serde_json::Value;

use crate::Desk;
use crate::navigation::{STORY, everywhere};

/// The text and range of the hover at the `n`th `words`.
#[track_caller]
fn hover(desk: &mut Desk, words: &str, n: usize) -> (String, Value) {
    let answer = desk.ask("textDocument/hover", words, n, Value::Null);
    let result = &answer["result"];
    assert_eq!(result["contents"]["kind"], "markdown", "{answer}");
    (result["contents"]["value"].as_str().unwrap().to_owned(), result["range"].clone())
}

#[test]
fn a_person_is_introduced() {
    everywhere(|mut desk| {
        let (text, range) = hover(&mut desk, "Ortiz", 3);
        assert_eq!(range, desk.range("Ortiz", 3));
        assert!(text.starts_with("**Gov. Maria Ortiz**\n\n"), "{text}");
        assert!(
            text.contains(
                "First reference: “Maria Ortiz” in line 3. 3 mentions. 1 quotation:\n\n- line 5: “It is a proud day"
            ),
            "{text}"
        );
        let (text, range) = hover(&mut desk, "She", 1);
        assert_eq!(range, desk.range("She", 1));
        assert!(text.starts_with("“She” means this person; that is very likely.\n\n**Gov. Maria Ortiz**"), "{text}");
        let answer = desk.ask("textDocument/hover", "early", 1, Value::Null);
        assert_eq!(answer["result"], Value::Null);
    });
}

#[test]
fn a_quotation_tells_who_says_it_and_how_sure_that_is() {
    everywhere(|mut desk| {
        let (text, range) = hover(&mut desk, "proud", 1);
        assert_eq!(text, "**Maria Ortiz** says this.\n\nBy “Ortiz said” in this paragraph; that is almost certain.");
        let start = desk.byte("“It is", 1);
        let length = desk.byte(" Ortiz said", 1) - start;
        assert_eq!(range, desk.range_at(start, length));
    });
    let text = "Fair\n\n“Who will pay for it? We have asked since the winter.”\n\n“We know *nothing*,” said Inga Lund, who knows Peter Holt.\n";
    let mut desk = Desk::open("file:///desk/a.txt", text, "utf-16", Value::Null);
    let text = hover(&mut desk, "will pay", 1).0;
    assert!(text.ends_with("Nothing tells who says this."), "a finding may stand before it: {text}");
}

#[test]
fn a_finding_shows_its_evidence_and_what_would_mend_it() {
    let text = "Fair\n\nThe demise toll rose at end of the week. Because of the long rain that fell on the hills.\n";
    let mut desk = Desk::open("file:///desk/a.txt", text, "utf-16", Value::Null);
    let text = hover(&mut desk, "demise", 1).0;
    assert!(text.contains("“demise toll” was not seen, “death toll” at least "), "{text}");
    assert!(text.contains("Offered: Replace with “death toll”.\n\n"), "{text}");
    let text = hover(&mut desk, "Because", 1).0;
    assert!(text.contains(" to 1"), "the odds of the reading: {text}");
}

#[test]
fn findings_come_first_and_names_in_quotations_have_both() {
    let text = "Fair\n\n“The the fair of Inga Lund is is late,” said Peter Holt, a baker.\n";
    let mut desk = Desk::open("file:///desk/a.txt", text, "utf-16", Value::Null);
    let (text, range) = hover(&mut desk, "is is", 1);
    assert!(text.contains("garble/repeated-word") && text.contains("## Why"), "{text}");
    let parts: Vec<&str> = text.split("\n\n---\n\n").collect();
    assert!(parts.last().unwrap().starts_with("**Peter Holt** says this."), "{text}");
    assert_eq!(range["start"]["line"], 2);
    let (text, range) = hover(&mut desk, "Inga Lund", 1);
    assert!(text.starts_with("**Inga Lund**") && text.contains("\n\n---\n\n**Peter Holt** says this."), "{text}");
    assert_eq!(range, desk.range("Inga Lund", 1));
}

#[test]
fn a_story_without_names_has_nothing_to_hover_over() {
    let mut desk = Desk::open("file:///desk/a.txt", STORY, "utf-16", Value::Null);
    assert_eq!(desk.ask("textDocument/hover", "opens", 1, Value::Null)["result"], Value::Null);
    desk.uri = "file:///desk/unopened.txt".to_owned();
    assert_eq!(desk.ask("textDocument/hover", "Maria", 1, Value::Null)["result"], Value::Null);
}
