//! Whole stories: clean ones stay silent, garbled ones give exactly these findings.

mod support;

use std::fmt::Write;

use copydesk::check::{Cache, RuleSet, check};
use copydesk::config::Settings;
use copydesk::rule::Level;
use support::STORIES;

#[test]
fn clean_stories_stay_silent() {
    let rules = RuleSet::new(&Settings::default());
    let mut noise = String::new();
    for (name, format, text) in STORIES.into_iter().filter(|(name, ..)| name.starts_with("clean/")) {
        let report = check(text, format, &rules, &mut Cache::new());
        assert!(report.problems.is_empty(), "{name}: {:?}", report.problems);
        for finding in report.findings.iter().filter(|finding| finding.level >= Level::Info) {
            let _ = writeln!(noise, "{name}: {} {}: “{}”", finding.level, finding.rule, finding.span.of(text));
        }
    }
    assert!(noise.is_empty(), "\n{noise}");
}

#[test]
fn garbled_stories_show_their_faults() {
    let rules = RuleSet::new(&Settings::default());
    for (name, format, text) in STORIES.into_iter().filter(|(name, ..)| name.starts_with("garbled/")) {
        let report = check(text, format, &rules, &mut Cache::new());
        assert!(report.problems.is_empty(), "{name}: {:?}", report.problems);
        let mut list = String::new();
        for finding in &report.findings {
            let line = text[..finding.span.start].lines().count().max(1);
            let _ = writeln!(list, "{line} {} {}: “{}”", finding.level, finding.rule, finding.span.of(text));
            let _ = writeln!(list, "  {}", finding.message);
            for fix in &finding.fixes {
                let _ = writeln!(list, "  {} fix: {}", if fix.safe { "safe" } else { "unsafe" }, fix.title);
            }
        }
        insta::assert_snapshot!(name.replace(['/', '.'], "-"), list);
    }
}
