//! Fixing comes to an end: whatever the text, a text that was fixed has nothing left to fix.

#![allow(clippy::unwrap_used)]

mod support;

use copydesk::article::{Article, Paragraph};
use copydesk::check::{Cache, RuleSet, Trust, check, choose, fix};
use copydesk::config::{Profile, Settings};
use copydesk::formats::Format;
use copydesk::rule::Level;
use copydesk::rules;
use copydesk::text::{Edit, apply};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::STORIES;

/// All rules, those too that a house must ask for.
fn every_rule(house: &Profile) -> RuleSet {
    let mut settings = Settings::default().of_house(house);
    for rule in rules::all().filter(|rule| rule.level == Level::Off) {
        settings.levels.insert(rule.name.to_owned(), Level::Info);
    }
    RuleSet::new(&settings)
}

/// Fixes `text` and says what is wrong with the result, if anything.
fn fault(text: &str, format: Format, rules: &RuleSet, trust: Trust) -> Option<String> {
    let fixed = fix(text, format, rules, trust);
    if !fixed.settled {
        let left: Vec<_> = fixed.report.findings.iter().map(|finding| finding.rule).collect();
        return Some(format!("no end to fixing\n  {text:?}\nat\n  {:?}\nby {left:?}", fixed.text));
    }
    let again = fix(&fixed.text, format, rules, trust);
    if again.applied > 0 || again.text != fixed.text {
        return Some(format!("{:?}\nis fixed again to\n{:?}", fixed.text, again.text));
    }
    let fresh = check(&fixed.text, format, rules, &mut Cache::new());
    (fresh.findings != fixed.report.findings).then(|| format!("the report is not on the fixed text {:?}", fixed.text))
}

#[test]
fn the_examples_of_all_pages_settle() {
    let mut faults = Vec::new();
    for house in Profile::all() {
        let rules = every_rule(&house);
        for rule in rules::all() {
            for example in rule.manual().examples().unwrap() {
                for trust in [Trust::Safe, Trust::First] {
                    let found = fault(&example.text, example.format, &rules, trust);
                    faults.extend(found.map(|fault| format!("{} {trust:?} {}: {fault}", rule.name, house.name)));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}\n{} faults", faults.join("\n\n"), faults.len());
}

/// What `--fix` promises on whole stories, in every house and with every rule on: it comes to an end,
/// nothing between quotation marks is changed, and nothing is left that it could mend.
#[test]
fn fixing_a_story_leaves_quotations_alone_and_nothing_to_mend() {
    let mut applied = 0;
    for house in Profile::all() {
        let rules = every_rule(&house);
        for (name, format, text) in STORIES {
            let fixed = fix(text, format, &rules, Trust::Safe);
            assert!(fixed.settled, "{name} in the style of {}", house.name);
            assert_eq!(quoted(&fixed.text, format), quoted(text, format), "{name} in the style of {}", house.name);
            let left = check(&fixed.text, format, &rules, &mut Cache::new()).findings;
            let left: Vec<_> = choose(&left, Trust::Safe);
            assert!(left.is_empty(), "{name} in the style of {}: {left:?}", house.name);
            applied += fixed.applied;
        }
    }
    assert!(applied > 20, "{applied}");
}

/// What stands between quotation marks.
fn quoted(text: &str, format: Format) -> Vec<String> {
    let article = Article::read(format.read(text));
    let inside = |paragraph: &Paragraph| -> Vec<String> {
        paragraph.quotes.outer().map(|quote| quote.inner().of(&paragraph.text).to_owned()).collect()
    };
    article.iter().flat_map(|(_, paragraph)| inside(paragraph)).collect()
}

#[test]
fn each_fix_of_garble_leaves_less_of_it() {
    let rules = every_rule(&Profile::named("ap").unwrap());
    let stories = std::fs::read_dir("tests/stories/garbled").unwrap().map(|entry| {
        let path = entry.unwrap().path();
        (Format::of_path(&path).unwrap_or(Format::Plain), std::fs::read_to_string(path).unwrap())
    });
    let examples = rules::all().flat_map(|rule| rule.manual().examples().unwrap());
    let mut tried = 0;
    for (format, text) in stories.chain(examples.map(|example| (example.format, example.text))) {
        let found = |text: &str| check(text, format, &rules, &mut Cache::new()).findings;
        let before = found(&text);
        for finding in before.iter().filter(|finding| finding.rule.starts_with("garble/")) {
            let count = |findings: &[copydesk::rule::Finding]| {
                findings.iter().filter(|other| other.rule == finding.rule).count()
            };
            assert!(finding.fixes.len() <= 3, "{finding:?}");
            for fix in &finding.fixes {
                let mended = apply(&text, &fix.edits).unwrap();
                let after = found(&mended);
                assert!(count(&after) < count(&before), "{}: {} in {text:?} gives {mended:?}", finding.rule, fix.title);
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "{tried}");
}

/// Sentences of all pages, put together at random and damaged.
fn stories() -> impl Strategy<Value = String> {
    let examples: Vec<String> = rules::all()
        .flat_map(|rule| rule.manual().examples().unwrap())
        .flat_map(|example| example.text.split_inclusive(". ").map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let glue = prop::sample::select(vec!["", " ", "\n", "\n\n", "..", "“", "”", "\"", "  ", ",", "\u{a0}", "the the "]);
    let piece = (prop::sample::select(examples), glue).prop_map(|(text, glue)| text + glue);
    prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1851),
        ..ProptestConfig::default()
    })]

    #[test]
    fn stories_settle(text in stories(), house in prop::sample::select(Profile::all().collect::<Vec<_>>()), markdown: bool) {
        let rules = every_rule(&house);
        let format = if markdown { Format::Markdown } else { Format::Plain };
        for trust in [Trust::Safe, Trust::First] {
            let fault = fault(&text, format, &rules, trust);
            prop_assert!(fault.is_none(), "{}", fault.unwrap_or_default());
        }
    }

    /// Each fix alone fits the text, and so do those that are chosen together.
    #[test]
    fn every_fix_applies(text in stories(), markdown: bool) {
        let format = if markdown { Format::Markdown } else { Format::Plain };
        let report = check(&text, format, &every_rule(&Profile::named("ap").unwrap()), &mut Cache::new());
        for finding in &report.findings {
            for fix in &finding.fixes {
                let fixed = apply(&text, &fix.edits);
                prop_assert!(fixed.is_some(), "{} {:?} in {text:?}", finding.rule, fix);
                prop_assert!(fixed.as_ref() != Some(&text), "{} {:?} changes nothing in {text:?}", finding.rule, fix);
            }
        }
        let chosen: Vec<Edit> = choose(&report.findings, Trust::First).iter().flat_map(|fix| fix.edits.clone()).collect();
        prop_assert!(apply(&text, &chosen).is_some(), "{chosen:?}");
    }
}
