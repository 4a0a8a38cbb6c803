//! The checker’s own promises: a rule that fails is contained, speech is left alone, fixes in
//! quoted words are never safe.

use copydesk::article::{Article, Paragraph, Sentence};
use copydesk::check::{Cache, Report, RuleSet, check};
use copydesk::config::Settings;
use copydesk::formats::{Format, Zones};
use copydesk::rule::{Check, Finding, Fix, Fixes, Level, Rule, Sink, Speech, StorySink};
use copydesk::text::Span;

const fn rule(name: &'static str, speech: Speech, check: Check) -> Rule {
    Rule { name, level: Level::Warning, fix: Fixes::Sometimes, zones: Zones::COPY, speech, page: "A test.", check }
}

static FAILS_ON_SENTENCES: Rule = rule("test/fails", Speech::Read, Check::Sentence(fail_on_sentence));
static FAILS_ON_ARTICLES: Rule = rule("test/fails-late", Speech::Read, Check::Article(fail_on_article));
static FINDS_RAIN: Rule = rule("test/rain", Speech::Read, Check::Paragraph(find_rain));
static FINDS_RAIN_OUTSIDE_SPEECH: Rule = rule("test/rain-outside", Speech::Skip, Check::Paragraph(find_rain));
static FINDS_ALL_RAIN: Rule = rule("test/all-rain", Speech::Read, Check::Article(find_all_rain));
static ALSO_FINDS_RAIN: Rule = rule("test/rain-too", Speech::Read, Check::Paragraph(find_rain));
static COUNTS_RAIN: Rule = rule("test/count", Speech::Read, Check::Findings(count_rain));

fn fail_on_sentence(sentence: &Sentence, out: &mut Sink) {
    out.report(sentence.span, "before the failure");
    assert!(!sentence.text().contains("rain"), "cannot bear rain");
}

fn fail_on_article(_: &Article, _: &mut StorySink) {
    panic!("cannot read");
}

fn find_rain(paragraph: &Paragraph, out: &mut Sink) {
    for (at, found) in paragraph.text.match_indices("rain") {
        let span = Span::new(at, at + found.len());
        out.report(span, "Rain").fix(Fix::replacing(span, "snow").safe());
    }
}

fn count_rain(article: &Article, findings: &[Finding], out: &mut StorySink) {
    let rain = findings.iter().filter(|finding| finding.rule == "test/rain").count();
    if rain > 1 && !article.paragraphs.is_empty() {
        out.report(0, Span::new(0, 2), format!("{rain} times rain"));
    }
}

/// “rain” in the whole story, once, with a fix for all of it.
fn find_all_rain(article: &Article, out: &mut StorySink) {
    let places: Vec<_> = out
        .paragraphs()
        .flat_map(|(i, paragraph)| paragraph.text.match_indices("rain").map(move |(at, _)| (i, Span::new(at, at + 4))))
        .collect();
    let fix = Fix::new("Make it snow").safe();
    let fix = places.iter().fold(fix, |fix, (i, span)| fix.replace(article.source(*i, *span), "snow"));
    if let Some((i, span)) = places.first() {
        out.report(*i, *span, "Rain").fix(fix);
    }
}

fn run(rules: &[&'static Rule], text: &str) -> Report {
    let rules = RuleSet::of(rules.iter().copied(), &Settings::default());
    check(text, Format::Plain, &rules, &mut Cache::new())
}

fn rules_of(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|finding| finding.rule).collect()
}

#[test]
fn a_rule_that_panics_is_named_and_the_others_go_on() {
    let report = run(&[&FAILS_ON_SENTENCES, &FAILS_ON_ARTICLES, &FINDS_RAIN], "The sun shone.\n\nThe rain fell.\n");
    // Its findings in the paragraph it failed on are dropped: half a check is no check.
    assert_eq!(rules_of(&report), ["test/fails", "test/rain"]);
    let problems: Vec<_> = report.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems[0].contains("test/fails") && problems[0].contains("cannot bear rain"), "{problems:?}");
    assert!(problems[1].contains("test/fails-late") && problems[1].contains("cannot read"), "{problems:?}");
    assert_eq!(report.problems[0].span, Some(Span::new(16, 30)));
}

#[test]
fn a_problem_stays_while_the_paragraph_stays() {
    let rules = RuleSet::of([&FAILS_ON_SENTENCES].into_iter(), &Settings::default());
    let mut cache = Cache::new();
    for _ in 0..2 {
        assert_eq!(check("The rain fell.\n", Format::Plain, &rules, &mut cache).problems.len(), 1);
    }
    assert_eq!(check("The sun shone.\n", Format::Plain, &rules, &mut cache).problems.len(), 0);
}

#[test]
fn wording_rules_leave_speech_alone_and_fixes_in_speech_are_never_safe() {
    let text = "It was rain, “all rain,” she said.\n";
    let report = run(&[&FINDS_RAIN], text);
    let safe: Vec<_> = report.findings.iter().map(|finding| finding.fixes[0].safe).collect();
    assert_eq!(safe, [true, false]);
    assert_eq!(run(&[&FINDS_RAIN_OUTSIDE_SPEECH], text).findings.len(), 1);
}

#[test]
fn a_fix_for_a_whole_story_is_safe_outside_of_speech_alone() {
    let fixes = |text: &str, format: Format| -> Vec<(bool, usize)> {
        let rules = RuleSet::of([&FINDS_ALL_RAIN].into_iter(), &Settings::default());
        let report = check(text, format, &rules, &mut Cache::new());
        report.findings[0].fixes.iter().map(|fix| (fix.safe, fix.edits.len())).collect()
    };
    assert_eq!(fixes("It was rain.\n\nMore rain came.\n", Format::Plain), [(true, 2)]);
    assert_eq!(fixes("It was rain.\n\n“All rain,” she said.\n", Format::Plain), [(true, 1), (false, 2)]);
    assert_eq!(fixes("“All rain,” she said.\n", Format::Plain), [(false, 1)]);
    assert_eq!(fixes("It *was* rain.\n\nMore rain.\n", Format::Markdown), [(true, 2)]);
    assert_eq!(fixes("It was ra*in*.\n\nMore rain.\n", Format::Markdown), [], "it would cut into the markup");
}

#[test]
fn one_change_is_asked_for_once_in_a_family() {
    assert_eq!(rules_of(&run(&[&FINDS_RAIN, &ALSO_FINDS_RAIN], "It was rain.\n")), ["test/rain"]);
}

#[test]
fn rules_over_findings_see_all_of_them() {
    assert!(rules_of(&run(&[&COUNTS_RAIN, &FINDS_RAIN], "It was rain, rain.\n")).contains(&"test/count"));
    assert!(!rules_of(&run(&[&COUNTS_RAIN, &FINDS_RAIN], "It was rain.\n")).contains(&"test/count"));
}

#[test]
fn the_house_sets_levels_by_rule_and_by_family() {
    let mut settings = Settings::default();
    settings.levels.insert("test".to_owned(), Level::Off);
    settings.levels.insert("test/rain".to_owned(), Level::Error);
    let rules = RuleSet::of([&FINDS_RAIN, &FINDS_RAIN_OUTSIDE_SPEECH].into_iter(), &settings);
    let report = check("It was rain.\n", Format::Plain, &rules, &mut Cache::new());
    assert_eq!(
        report.findings.iter().map(|finding| (finding.rule, finding.level)).collect::<Vec<_>>(),
        [("test/rain", Level::Error)]
    );
}
