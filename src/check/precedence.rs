//! Which findings give way to others, and which gain by them.

use rustc_hash::FxHashMap;

use super::RuleSet;
use crate::rule::{Finding, GARBLED, HouseName, Level, VAGUE, kinds_of_garble};
use crate::text::Span;

/// A hint where a graver finding of its family stands says nothing new, nor does the vaguest of rules where any
/// other speaks.
pub(super) fn drop_lesser(findings: &mut Vec<Finding>) {
    let weight = |finding: &Finding| (finding.level, finding.rule != VAGUE);
    let mut graver = Vec::new();
    for own in findings.iter().filter(|finding| finding.level == Level::Hint || finding.rule == VAGUE) {
        let kind = (own.family(), weight(own));
        if !graver.iter().any(|(known, _)| *known == kind) {
            let others = findings.iter().filter(|other| other.family() == kind.0 && weight(other) > kind.1);
            graver.push((kind, Spans::new(others.map(|other| other.span).collect())));
        }
    }
    findings.retain(|own| {
        let kind = (own.family(), weight(own));
        !graver.iter().any(|(known, spans)| *known == kind && spans.overlap(own.span))
    });
}

/// Where two rules of a family want the same change, the graver one says so, or else the first.
pub(super) fn drop_twins(findings: &mut Vec<Finding>) {
    let mut best: FxHashMap<(&str, Span), (Level, usize)> = FxHashMap::default();
    for (i, finding) in findings.iter().enumerate().filter(|(_, finding)| !finding.fixes.is_empty()) {
        let known = best.entry((finding.family(), finding.span)).or_insert((finding.level, i));
        if known.0 < finding.level {
            *known = (finding.level, i);
        }
    }
    let same =
        |a: &Finding, b: &Finding| a.fixes.first().map(|fix| &fix.edits) == b.fixes.first().map(|fix| &fix.edits);
    let twin = |finding: &Finding, i: usize| {
        let other = best.get(&(finding.family(), finding.span)).filter(|other| other.1 != i);
        other.is_some_and(|other| same(finding, &findings[other.1]))
    };
    let twins: Vec<bool> = findings.iter().enumerate().map(|(i, finding)| twin(finding, i)).collect();
    let mut twins = twins.into_iter();
    findings.retain(|_| !twins.next().unwrap_or_default());
}

/// Spans in order, each with the end of the one among it and those before that ends last.
struct Spans(Vec<Span>);

impl Spans {
    fn new(mut spans: Vec<Span>) -> Spans {
        spans.sort_unstable();
        for i in 1..spans.len() {
            spans[i].end = spans[i].end.max(spans[i - 1].end);
        }
        Spans(spans)
    }

    /// Does any share a byte with `own`? In the time of a search.
    fn overlap(&self, own: Span) -> bool {
        let before = self.0.partition_point(|span| span.start < own.end);
        before.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|span| span.end > own.start)
    }
}

/// Where the house’s own list of names speaks, the other rules on names have nothing to add.
pub(super) fn the_house_speaks_first(findings: &mut Vec<Finding>) {
    let house = findings.iter().filter(|finding| finding.rule == HouseName::RULE).map(|finding| finding.span);
    let house = Spans::new(house.collect());
    if !house.0.is_empty() {
        findings.retain(|finding| {
            finding.rule == HouseName::RULE || finding.family() != "names" || !house.overlap(finding.span)
        });
    }
}

/// In a story that a machine went through, a hint of garble is likely right: it becomes a warning, unless
/// the house has set its level. The vaguest rule has measured how sure it is, and stays.
pub(super) fn raise_in_garble(rules: &RuleSet, findings: &mut [Finding]) {
    if kinds_of_garble(findings).len() < GARBLED {
        return;
    }
    let raised =
        |finding: &&mut Finding| finding.level == Level::Hint && finding.family() == "garble" && finding.rule != VAGUE;
    for finding in findings.iter_mut().filter(raised) {
        finding.level = rules.level(finding.rule, Level::Warning);
    }
}
