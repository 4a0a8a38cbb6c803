//! What a desk has decided to leave alone: marks in Markdown, entries in the settings, names.

#![allow(clippy::unwrap_used)]

use copydesk::check::{Cache, Report, RuleSet, check};
use copydesk::config::{self, Settings};
use copydesk::formats::Format;
use copydesk::text::Span;

const DOUBLED: &str = "garble/doubled-terminal";
const STRAY: &str = "garble/stray-fragment";
const UNUSED: &str = "structure/unused-ignore";
const UNEXPLAINED: &str = "structure/unexplained-ignore";

fn run(text: &str, format: Format, config: &str) -> Report {
    let (config, errors) = config::read(config);
    assert!(errors.is_empty(), "{errors:?}");
    let rules = RuleSet::new(&config.settings(&Settings::default(), None));
    check(text, format, &rules, &mut Cache::new())
}

/// The rules and texts of the findings in Markdown, and how many were ignored.
fn markdown(text: &str) -> (Vec<(&'static str, String)>, usize) {
    let report = run(text, Format::Markdown, "");
    (report.findings.iter().map(|it| (it.rule, it.span.of(text).to_owned())).collect(), report.ignored)
}

fn found(rule: &'static str, text: &str) -> (&'static str, String) {
    (rule, text.to_owned())
}

#[test]
fn a_mark_holds_for_the_next_block_alone() {
    let (findings, ignored) = markdown(
        "It snowed..\n\n<!-- copydesk-ignore garble/doubled-terminal: as sent -->\n\nIt rained.. It poured..\n\nIt cleared..\n",
    );
    assert_eq!(findings, [found(DOUBLED, ".."), found(DOUBLED, "..")]);
    assert_eq!(ignored, 2);
}

#[test]
fn a_mark_holds_for_a_file_or_a_region() {
    let (findings, ignored) =
        markdown("It rained..\n\n<!-- copydesk-ignore-file garble: as sent -->\n\nIt cleared..\n");
    assert_eq!((findings.len(), ignored), (0, 2));
    let (findings, ignored) = markdown(
        "It snowed..\n\n<!-- copydesk-ignore-start garble: as sent -->\n\nIt rained..\n\nIt poured..\n\n<!-- copydesk-ignore-end -->\n\nIt cleared..\n",
    );
    assert_eq!((findings.len(), ignored), (2, 2));
}

#[test]
fn a_mark_names_a_rule_a_family_several_or_none() {
    let text = |mark: &str| {
        format!("<!-- copydesk-ignore {mark} -->\n\nThe council met to end the strike. ended. It rained..\n")
    };
    for (mark, left) in [
        ("garble/stray-fragment: so", vec![DOUBLED]),
        ("garble: so", vec![]),
        ("garble/stray-fragment, garble/doubled-terminal: so", vec![]),
        (": so", vec![]),
    ] {
        let (findings, _) = markdown(&text(mark));
        assert_eq!(findings.iter().map(|it| it.0).collect::<Vec<_>>(), left, "{mark}");
    }
    let (findings, _) = markdown(&text("garbl: so"));
    assert_eq!(findings.iter().map(|it| it.0).collect::<Vec<_>>(), [UNUSED, STRAY, DOUBLED]);
}

#[test]
fn a_mark_that_does_nothing_is_told_at_its_rule() {
    let (findings, ignored) =
        markdown("<!-- copydesk-ignore garble/stray-fragment, garble/doubled-terminal: as sent -->\n\nIt rained..\n");
    assert_eq!((findings, ignored), (vec![found(UNUSED, STRAY)], 1));
    // Nothing comes behind it.
    let (findings, _) = markdown("It rained.\n\n<!-- copydesk-ignore garble: as sent -->\n");
    assert_eq!(findings, [found(UNUSED, "garble")]);
}

#[test]
fn a_mark_for_a_rule_that_is_off_is_left_alone() {
    let text = "<!-- copydesk-ignore garble/stray-fragment: as sent -->\n\nIt rained.\n";
    let report = run(text, Format::Markdown, "[levels]\n\"garble/stray-fragment\" = \"off\"\n");
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}

#[test]
fn a_mark_without_a_reason_is_told_once() {
    let (findings, ignored) = markdown("<!-- copydesk-ignore garble, structure -->\n\nIt rained..\n");
    let mark = "<!-- copydesk-ignore garble, structure -->";
    assert_eq!((findings, ignored), (vec![found(UNEXPLAINED, mark), found(UNUSED, "structure")], 1));
}

#[test]
fn the_levels_of_the_house_hold_for_what_the_checker_reports() {
    let text = "<!-- copydesk-ignore garble -->\n\nIt rained.\n";
    let report = run(
        text,
        Format::Markdown,
        "[levels]\n\"structure/unused-ignore\" = \"error\"\n\"structure/unexplained-ignore\" = \"off\"\n",
    );
    let levels: Vec<_> = report.findings.iter().map(|it| (it.rule, it.level.name())).collect();
    assert_eq!(levels, [(UNUSED, "error")]);
}

const STORY: &str = "Strike ends\n\nThe “council” met to end\tthe strike.. It rained..\n";

#[test]
fn an_entry_holds_for_its_sentence() {
    let entry =
        |sentence: &str| format!("[[ignore]]\nrule = \"garble\"\nsentence = '''{sentence}'''\nreason = \"as sent\"\n");
    let report = run(STORY, Format::Plain, &entry("The \"council\" met  to end\nthe strike.."));
    assert_eq!((report.findings.len(), report.ignored, report.used), (1, 1, vec![true]));
    let report = run(STORY, Format::Plain, &entry("The council met."));
    assert_eq!((report.findings.len(), report.ignored, report.used), (2, 0, vec![false]));
}

#[test]
fn what_the_report_calls_a_sentence_can_be_ignored() {
    let report = run(STORY, Format::Plain, "");
    for finding in &report.findings {
        let sentence = report.sentence_of(finding);
        let entry = config::edit::NewIgnore { rule: finding.rule, sentence: Some(&sentence), path: None, reason: "so" };
        let again = run(STORY, Format::Plain, &config::edit::ignore("", entry).unwrap());
        assert_eq!((again.findings.len(), again.ignored), (1, 1), "{sentence}");
        assert!(!again.findings.contains(finding));
    }
}

#[test]
fn an_entry_without_a_sentence_holds_for_all() {
    let report = run(STORY, Format::Plain, "ignore = [\"garble/doubled-terminal\"]\n");
    assert_eq!((report.findings.len(), report.ignored), (0, 2));
}

#[test]
fn an_accepted_name_is_no_finding_of_the_rules_on_names() {
    let text = "Flight delayed\n\nThe flight to Kiev was late. He ordered chicken Kiev on board.\n";
    let spans = |config: &str| -> Vec<Span> {
        let report = run(text, Format::Plain, config);
        report.findings.iter().filter(|it| it.rule.starts_with("names/")).map(|it| it.span).collect()
    };
    let all = spans("");
    let place = text.find("Kiev").unwrap();
    assert!(all.contains(&Span::new(place, place + 4)), "{all:?}");
    assert!(spans("names = [\"Kiev\"]").is_empty());
    assert_eq!(spans("names = [\"flight to Kiev\"]").iter().filter(|span| span.start == place).count(), 0);
    assert_eq!(spans("names = [\"Lviv\", \"ew\"]"), all);
}
