use std::collections::BTreeMap;

use super::{Cache, Report, RuleSet, check};
use crate::formats::Format;
use crate::rule::{Finding, Fix};
use crate::text::{Edit, Span, apply, overlapping};

/// Fixing stops after so many rounds. Most texts need two: a fix seldom uncovers another fault.
const ROUNDS: usize = 16;

/// Which fixes are applied without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Trust {
    /// Those that cannot change a meaning.
    #[default]
    Safe,
    /// For findings without a safe one, the first one.
    First,
}

impl Trust {
    fn pick(self, finding: &Finding) -> Option<&Fix> {
        let safe = finding.fixes.iter().find(|fix| fix.safe);
        match self {
            Trust::Safe => safe,
            Trust::First => safe.or(finding.fixes.first()),
        }
    }
}

/// What fixing made of a text.
#[derive(Debug, Clone)]
pub struct Fixed {
    pub text: String,
    /// How many fixes were applied.
    pub applied: usize,
    /// What is found in the text as it is now.
    pub report: Report,
    /// False where fixes of different rules undo each other, so that there is no end to them.
    pub settled: bool,
}

/// Applies fixes until there are none left.
pub fn fix(text: &str, format: Format, rules: &RuleSet, trust: Trust) -> Fixed {
    let mut cache = Cache::new();
    let report = check(text, format, rules, &mut cache);
    let mut fixed = Fixed { text: text.to_owned(), applied: 0, report, settled: false };
    for _ in 0..ROUNDS {
        let fixes = choose(&fixed.report.findings, trust);
        let edits: Vec<Edit> = fixes.iter().flat_map(|fix| fix.edits.iter().cloned()).collect();
        let Some(text) = apply(&fixed.text, &edits).filter(|text| *text != fixed.text) else {
            return Fixed { settled: true, ..fixed };
        };
        fixed.applied += fixes.len();
        fixed.report = check(&text, format, rules, &mut cache);
        fixed.text = text;
    }
    fixed
}

/// The fixes that can be applied together: where two touch the same bytes, the one of the graver
/// finding is taken, or else the one that comes first.
pub fn choose(findings: &[Finding], trust: Trust) -> Vec<&Fix> {
    let mut wanted: Vec<(&Finding, &Fix)> =
        findings.iter().filter_map(|finding| Some((finding, trust.pick(finding)?))).collect();
    wanted.sort_by(|(a, _), (b, _)| b.level.cmp(&a.level).then(a.span.cmp(&b.span)));
    // Edits that do not overlap are in the same order by start and by end: neighbours suffice.
    let mut taken: BTreeMap<Span, &Edit> = BTreeMap::new();
    let mut chosen = Vec::new();
    for (_, fix) in wanted {
        let is_free = |edit: &Edit| {
            let before = taken.range(..=edit.span).next_back();
            let after = taken.range(edit.span..).next();
            before.into_iter().chain(after).all(|(_, other)| !overlapping(other, edit))
        };
        if fix.edits.iter().all(is_free) {
            taken.extend(fix.edits.iter().map(|edit| (edit.span, edit)));
            chosen.push(fix);
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Level;

    fn finding(level: Level, span: Span, fixes: Vec<Fix>) -> Finding {
        Finding { fixes, ..Finding::new("test/rule", level, span, "") }
    }

    fn titles(findings: &[Finding], trust: Trust) -> Vec<&str> {
        choose(findings, trust).iter().map(|fix| fix.title.as_str()).collect()
    }

    #[test]
    fn the_graver_finding_wins_then_the_first() {
        let at = |start, end, title: &str| Fix::new(title).replace(Span::new(start, end), "").safe();
        let findings = [
            finding(Level::Info, Span::new(0, 4), vec![at(0, 4, "info")]),
            finding(Level::Error, Span::new(3, 6), vec![at(3, 6, "error")]),
            finding(Level::Error, Span::new(5, 9), vec![at(5, 9, "late")]),
            finding(Level::Hint, Span::new(6, 7), vec![at(6, 7, "hint")]),
        ];
        assert_eq!(titles(&findings, Trust::Safe), ["error", "hint"]);
    }

    #[test]
    fn a_fix_is_taken_whole_or_not_at_all() {
        let two = Fix::new("two").delete(Span::new(0, 2)).delete(Span::new(8, 9)).safe();
        let one = Fix::new("one").delete(Span::new(8, 9)).safe();
        let findings =
            [finding(Level::Error, Span::new(8, 9), vec![one]), finding(Level::Hint, Span::new(0, 2), vec![two])];
        assert_eq!(titles(&findings, Trust::Safe), ["one"]);
    }

    #[test]
    fn trust_decides() {
        let fix = |title: &str| Fix::new(title).delete(Span::new(0, 2));
        let findings = [
            finding(Level::Error, Span::new(0, 2), vec![fix("bold"), fix("safe").safe()]),
            finding(Level::Error, Span::new(4, 6), vec![Fix::new("bold").delete(Span::new(4, 6))]),
            finding(Level::Error, Span::new(7, 8), vec![]),
        ];
        assert_eq!(titles(&findings, Trust::Safe), ["safe"]);
        assert_eq!(titles(&findings, Trust::First), ["safe", "bold"]);
    }
}
