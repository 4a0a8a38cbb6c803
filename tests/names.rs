//! The house’s list of names: what `names.toml` says, for which files it holds, and what follows for stories.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;

use copydesk::check::{Cache, Report, RuleSet, Trust, check, fix};
use copydesk::config::{self, Settings};
use copydesk::formats::Format;
use copydesk::rule::{HouseName, Level};
use copydesk::workspace::Workspace;

const LIST: &str = r#"
# The desk’s own.
"Ada Lindgren" = { wrong = ["Ada Lindgreen", "Adah Lindgren"], note = "Mayor of Orva since 2021" }
"Orvanta" = ["Orwanta"]
Brill = []

["Marek Tarnov"]
wrong = ["Marek Tarnow"]
"#;

#[track_caller]
fn good(list: &str) -> Vec<HouseName> {
    let (names, errors) = config::read_names(list);
    assert!(errors.is_empty(), "{errors:?}");
    names
}

fn rules(list: &str) -> RuleSet {
    RuleSet::new(&Settings { list: good(list).into(), ..Settings::default() })
}

fn report(list: &str, text: &str) -> Report {
    check(text, Format::Plain, &rules(list), &mut Cache::new())
}

/// What the rules on names find: rule, level and words.
fn found(list: &str, text: &str) -> Vec<(&'static str, Level, String)> {
    let findings = report(list, text).findings.into_iter().filter(|finding| finding.family() == "names");
    findings.map(|finding| (finding.rule, finding.level, finding.span.of(text).to_owned())).collect()
}

#[test]
fn a_list_says_what_is_right_and_what_is_wrong() {
    let mut names = good(LIST);
    names.sort_by(|a, b| a.right.cmp(&b.right));
    let rights: Vec<_> = names.iter().map(|name| (&*name.right, name.wrong.len(), name.note.is_some())).collect();
    assert_eq!(
        rights,
        [("Ada Lindgren", 2, true), ("Brill", 0, false), ("Marek Tarnov", 1, false), ("Orvanta", 1, false)]
    );
}

#[test]
fn all_that_is_wrong_is_said_and_what_is_right_holds() {
    let list = "\"Ada Lindgren\" = \"Lindgreen\"\n\"Orvanta\" = [\"Orvanta\", \"Brill\", \"Orwanta\", \"\"]\n\"Brill\" = { rong = [], note = 3 }\n\" \" = []\n";
    let (names, errors) = config::read_names(list);
    let faults: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "1:18: Here belongs a list, not a string",
            "2:14: “Orvanta” cannot be right and wrong",
            "2:25: “Brill” is a right form of the list as well, so it is none of “Orvanta”",
            "2:45: Here belongs a name",
            "3:13: No setting is called “rong”; is it “wrong”?",
            "3:31: Here belongs a string in quotation marks, not a number",
            "4:1: Here belongs a name",
        ]
    );
    assert_eq!(names.len(), 3);
    assert_eq!(names.iter().find(|name| name.right == "Orvanta").unwrap().wrong, ["Orwanta"]);
    assert_eq!(config::read_names("\"Brill\" = []\n\"Brill\" = []\n").1.len(), 1, "a name stands once");
}

#[test]
fn wrong_forms_are_mended_safely_where_they_are_full_names_outside_quotations() {
    let text = "ADA LINDGREEN VISITS ORWANTA\n\nMayor Ada Lindgreen’s aides left Orwanta. “Ada Lindgreen is late,” Lund said.\n";
    let fixed = fix(text, Format::Plain, &rules(LIST), Trust::Safe);
    let want = text.replace("ADA LINDGREEN", "ADA LINDGREN").replace("Ada Lindgreen’s", "Ada Lindgren’s");
    assert_eq!(fixed.text, want);
    let all = fix(text, Format::Plain, &rules(LIST), Trust::First);
    assert!(!all.text.to_lowercase().contains("lindgreen") && all.text.contains("VISITS ORVANTA"), "{}", all.text);
    assert_eq!(found(LIST, &all.text), []);
    let evidence = report(LIST, text).findings.into_iter().find(|finding| finding.rule == "names/house-form").unwrap();
    assert_eq!(evidence.evidence.as_deref(), Some("Mayor of Orva since 2021"));
}

#[test]
fn a_form_that_is_wrong_for_two_names_is_left_to_a_person() {
    let list = "\"Ada Lindgren\" = [\"Ada Lindgreen\"]\n\"Ada Lindgrehn\" = [\"Ada Lindgreen\"]\n";
    let report = report(list, "Head\n\nMayor Ada Lindgreen left.\n");
    let [finding] = &report.findings[..] else { panic!("{:?}", report.findings) };
    assert!(finding.fixes.len() == 2 && finding.fixes.iter().all(|fix| !fix.safe), "{finding:?}");
}

#[test]
fn right_forms_are_accepted_names() {
    let text = "Head\n\nDeputy Minister Ada Lindgreen spoke. Lindgreen left. Later Lindgren left, Lindgreen said.\n";
    assert_eq!(found("", text), [("names/variant", Level::Warning, "Lindgren".to_owned())]);
    let slips =
        ["Lindgreen", "Lindgreen", "Lindgreen"].map(|word| ("names/near-miss", Level::Warning, word.to_owned()));
    assert_eq!(found("\"Ada Lindgren\" = []\n", text), slips);
    let both = "\"Ada Lindgren\" = []\n\"Ada Lindgreen\" = []\n";
    assert_eq!(found(both, text), []);
    let kiev = "Head\n\nHe left for Kiev. The Kiev Players met.\n";
    assert_eq!(found("\"Kiev Players\" = []\n", kiev).len(), 1, "the rest is a finding as ever");
    assert_eq!(found("Kiev = []\n", kiev), []);
}

#[test]
fn near_misses_need_a_given_name_to_be_warnings() {
    let list = "\"Marek Toktosev\" = []\n\"John Browne\" = []\n";
    let lone = |word: &str| format!("Head\n\nThe hall was empty when {word} came.\n");
    let hint = |word: &str| vec![("names/near-miss", Level::Hint, word.to_owned())];
    assert_eq!(found(list, &lone("Toktossev")), hint("Toktossev"));
    assert_eq!(found(list, &lone("Tokhtosew")), hint("Tokhtosew"));
    for pass in ["Toktosev", "Toktoseva", "Toktosevs", "Brown", "Petr Toktossev"] {
        assert_eq!(found(list, &lone(pass)), [], "{pass}");
    }
    assert_eq!(found(list, &lone("Marek Toktossev"))[0].1, Level::Warning);
    assert_eq!(found(list, &lone("John Brown")), [], "a name that many have");
}

#[test]
fn the_nearest_list_holds_and_config_takes_the_one_beside_it() {
    let folder = std::env::temp_dir().join(format!("copydesk-names-{}", std::process::id()));
    let put = |name: &str, text: &str| -> PathBuf {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    };
    put("names.toml", "\"Ada Lindgren\" = []\n");
    let config = put("desk/copydesk.toml", "house = \"herald.toml\"\n");
    put("desk/near/names.toml", "Brill = []\n");
    let mut workspace = Workspace::new();
    let mut rights = |path: &str| -> Vec<String> {
        let desk = workspace.desk(Some(&folder.join(path)));
        desk.settings.list.iter().map(|name| name.right.clone()).collect()
    };
    assert_eq!(rights("a.txt"), ["Ada Lindgren"]);
    assert_eq!(rights("desk/a.txt"), ["Ada Lindgren"], "another copydesk.toml changes nothing");
    assert_eq!(rights("desk/near/deep/a.txt"), ["Brill"]);
    assert!(workspace.goes_by(&folder.join("desk/herald.toml")), "a house file that is not there yet");
    assert!(workspace.goes_by(&folder.join("other/names.toml")) && !workspace.goes_by(&folder.join("Cargo.toml")));
    let mut fixed = Workspace::with_config(&config).unwrap();
    assert!(fixed.desk(Some(&folder.join("a.txt"))).settings.list.is_empty());
    put("desk/names.toml", "Orvanta = []\n");
    fixed.forget();
    assert_eq!(fixed.desk(Some(&folder.join("a.txt"))).settings.list.len(), 1);
    fs::remove_dir_all(&folder).unwrap();
}
