//! Every manual page is true: its examples run.

use copydesk::check::{Cache, RuleSet, check};
use copydesk::config::{self, Profile, Settings};
use copydesk::rule::{Example, Finding, Fixes, Level, Rule, Wanted};
use copydesk::rules;
use copydesk::text::{Edit, apply, overlapping};

#[test]
fn every_example_behaves_as_its_page_says() {
    let mut faults = Vec::new();
    for rule in rules::all() {
        if let Err(fault) = check_page(rule) {
            faults.push(format!("{}: {fault}", rule.name));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n\n"));
}

/// Runs the examples of one page.
fn check_page(rule: &'static Rule) -> Result<(), String> {
    let examples = rule.manual().examples()?;
    for wanted in [Wanted::Flag, Wanted::Pass] {
        if !examples.iter().any(|example| example.wanted == wanted) {
            return Err(format!("no example of {wanted:?}"));
        }
    }
    let (mut fixed, mut unfixed) = (false, false);
    let mut flagged: Option<(&Example, Vec<Finding>)> = None;
    for example in &examples {
        match example.wanted {
            Wanted::Fixed => {
                let (before, findings) = flagged.take().ok_or("a fixed example stands behind no flag example")?;
                let after = first_fixes(&before.text, &findings);
                if after != example.text {
                    return Err(format!("fixed\n  {:?}\nbut the page says\n  {:?}", after, example.text));
                }
            }
            Wanted::Flag | Wanted::Pass => {
                let findings = findings(rule, example)?;
                let found: Vec<_> = findings.iter().map(|finding| finding.span).collect();
                if found != example.marks {
                    let show = |spans: &[copydesk::text::Span]| {
                        spans.iter().map(|span| span.of(&example.text).to_owned()).collect::<Vec<_>>()
                    };
                    return Err(format!(
                        "in {:?}\n  found {:?}\n  wanted {:?}",
                        example.text,
                        show(&found),
                        show(&example.marks)
                    ));
                }
                fixed |= findings.iter().any(|finding| !finding.fixes.is_empty());
                unfixed |= findings.iter().any(|finding| finding.fixes.is_empty());
                flagged = (example.wanted == Wanted::Flag).then_some((example, findings));
            }
        }
    }
    match rule.fix {
        Fixes::Never if fixed => Err("says it never fixes, and does".to_owned()),
        Fixes::Always if unfixed => Err("says it always fixes, and does not".to_owned()),
        Fixes::Sometimes if !fixed => Err("says it sometimes fixes, and no example shows it".to_owned()),
        _ => Ok(()),
    }
}

/// What the rule finds in the example, all other rules silent. Rules over the findings of others
/// see them all.
fn findings(rule: &'static Rule, example: &Example) -> Result<Vec<Finding>, String> {
    let mut settings = Settings::default();
    if let Some(name) = &example.house {
        settings = settings.of_house(&Profile::named(name).ok_or_else(|| format!("no house {name}"))?);
    }
    if rule.level == Level::Off {
        settings.levels.insert(rule.name.to_owned(), Level::Info);
    }
    let (names, errors) = config::read_names(&example.names);
    if let Some(error) = errors.first() {
        return Err(format!("the list of names: {error}"));
    }
    settings.list = names.into();
    let rules = RuleSet::new(&settings);
    let report = check(&example.text, example.format, &rules, &mut Cache::new());
    if let Some(problem) = report.problems.first() {
        return Err(problem.message.clone());
    }
    Ok(report.findings.into_iter().filter(|finding| finding.rule == rule.name).collect())
}

/// Applies the first fix of each finding, left to right, leaving out those that overlap.
fn first_fixes(text: &str, findings: &[Finding]) -> String {
    let mut edits: Vec<Edit> = Vec::new();
    for fix in findings.iter().filter_map(|finding| finding.fixes.first()) {
        if !fix.edits.iter().any(|new| edits.iter().any(|old| overlapping(old, new))) {
            edits.extend(fix.edits.iter().cloned());
        }
    }
    apply(text, &edits).unwrap_or_else(|| "overlapping edits".to_owned())
}
