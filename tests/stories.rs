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
