use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::cache::Entry;
use super::precedence::{drop_lesser, drop_twins, raise_in_garble, the_house_speaks_first};
use super::report::RulePanic;
use super::safety::{hold_to_speech_and_markup, never_safe_in_speech};
use super::suppress::Suppressor;
use super::{Cache, Problem, Report, RuleSet};
use crate::article::{Article, Paragraph, Placed};
use crate::formats::{Format, Map};
use crate::rule::{Check, Finding, Rule, Sink, Speech, StorySink, counted};
use crate::text::Span;

/// Checks a story. Total: any text gives a report.
///
/// `cache` must have been used with this rule set only, or be new.
pub fn check(text: &str, format: Format, rules: &RuleSet, cache: &mut Cache) -> Report {
    let layout = format.read(text);
    let mut paragraphs = Vec::with_capacity(layout.blocks.len());
    let (mut findings, mut problems) = (Vec::new(), Vec::new());
    let mut traces = Vec::with_capacity(paragraphs.capacity());
    cache.begin();
    for block in layout.blocks {
        let entry = cache.entry(block.zone, &block.text, || read(Paragraph::read(block.zone, &block.text), rules));
        findings.extend(entry.findings.iter().map(|finding| place(finding, &block.map, rules)));
        let whole = block.map.source(Span::new(0, block.text.len()));
        problems.extend(entry.panics.iter().map(|panic| Problem { message: panic.to_string(), span: Some(whole) }));
        traces.push(entry.traces);
        paragraphs.push(Placed { paragraph: entry.paragraph, map: block.map });
    }
    cache.end();
    let mut article = Article::new(paragraphs, layout.directives, layout.markup);
    if let Some(former) = &cache.former {
        article.inherit(former);
    }
    let mut suppressor = Suppressor::new(text, &article, rules);
    check_article(&article, &traces, rules, &mut findings, &mut problems);
    the_house_speaks_first(&mut findings);
    suppressor.sift(&mut findings);
    check_findings(&article, rules, &mut findings, &mut problems);
    raise_in_garble(rules, &mut findings);
    suppressor.sift(&mut findings);
    let (ignored, used) = suppressor.end(&mut findings);
    findings.sort_by(|a, b| (a.span, a.rule).cmp(&(b.span, b.rule)));
    findings.dedup_by(|a, b| a.rule == b.rule && a.span == b.span);
    let article = Arc::new(article);
    cache.former = Some(article.clone());
    Report { article, findings, problems, ignored, used }
}

/// Reads and checks one paragraph, by itself.
fn read(paragraph: Paragraph, rules: &RuleSet) -> Entry {
    let (mut findings, mut panics) = (Vec::new(), Vec::new());
    if let Err(panic) = contain(|| rules.terms.run(&paragraph, &mut findings)) {
        findings.clear();
        panics.push(RulePanic { rule: "for tables of terms", message: panic });
    }
    for rule in rules.rules().filter(|rule| rule.zones.contains(paragraph.zone)) {
        let begin = findings.len();
        if let Err(panic) = contain(|| run_rule(rule, &paragraph, rules, &mut findings)) {
            findings.truncate(begin);
            panics.push(RulePanic { rule: rule.name, message: panic });
        }
        keep_rules_of_speech(rule, &paragraph, &mut findings, begin);
    }
    drop_lesser(&mut findings);
    drop_twins(&mut findings);
    for finding in findings.iter_mut().filter(|finding| finding.evidence.is_none()) {
        finding.evidence = finding.fixes.first().and_then(|fix| counted(&paragraph, fix));
    }
    findings.iter_mut().for_each(|finding| never_safe_in_speech(&paragraph, finding));
    let mut traces = 0;
    for (bit, rule, trace) in rules.traced().filter(|(_, rule, _)| rule.zones.contains(paragraph.zone)) {
        match contain(|| trace(&paragraph, &rules.house)) {
            Ok(found) => traces |= if found { bit } else { 0 },
            Err(panic) => panics.push(RulePanic { rule: rule.name, message: panic }),
        }
    }
    Entry::new(paragraph, findings, traces, panics)
}

fn run_rule(rule: &'static Rule, paragraph: &Paragraph, rules: &RuleSet, findings: &mut Vec<Finding>) {
    let mut sink = Sink::new(rule, &rules.house, findings);
    match rule.check {
        Check::Sentence(check) => paragraph.sentences().for_each(|sentence| check(&sentence, &mut sink)),
        Check::Paragraph(check) => check(paragraph, &mut sink),
        Check::Terms(_) | Check::Article(_) | Check::Traces(..) | Check::Findings(_) | Check::Engine => {}
    }
}

/// Drops what a rule of wording found in quoted speech.
fn keep_rules_of_speech(rule: &Rule, paragraph: &Paragraph, findings: &mut Vec<Finding>, begin: usize) {
    if rule.speech == Speech::Skip && findings.len() > begin {
        let found = findings.split_off(begin);
        findings.extend(found.into_iter().filter(|finding| !paragraph.is_quoted(finding.span)));
    }
}

/// A paragraph’s finding in bytes of the file, at the level of the house. Fixes that would cut
/// into markup are left out.
fn place(finding: &Finding, map: &Map, rules: &RuleSet) -> Finding {
    let mut finding = finding.clone();
    finding.level = rules.level(finding.rule, finding.level);
    finding.span = map.source(finding.span);
    finding.fixes.retain_mut(|fix| {
        fix.edits.iter_mut().all(|edit| map.editable(edit.span).map(|span| edit.span = span).is_some())
    });
    finding
}

/// Runs the rules that see the whole story.
fn check_article(
    article: &Article,
    traces: &[u64],
    rules: &RuleSet,
    findings: &mut Vec<Finding>,
    problems: &mut Vec<Problem>,
) {
    let anywhere = traces.iter().fold(0, |all, own| all | own);
    let mut bits = rules.traced().map(|(bit, ..)| bit);
    for rule in rules.rules() {
        let (check, bit) = match rule.check {
            Check::Article(check) => (check, None),
            Check::Traces(_, check) => (check, bits.next()),
            _ => continue,
        };
        if bit.is_some_and(|bit| anywhere & bit == 0) {
            continue;
        }
        let mut found = Vec::new();
        let mut sink = StorySink::new(rule, &rules.house, rules.list(), article, &mut found);
        if let Some(bit) = bit {
            sink = sink.among(traces, bit);
        }
        let ran = contain(|| check(article, &mut sink));
        finish(article, rule, rules, ran, found, findings, problems);
    }
}

/// Runs the rules that see what the others found.
fn check_findings(article: &Article, rules: &RuleSet, findings: &mut Vec<Finding>, problems: &mut Vec<Problem>) {
    for rule in rules.rules() {
        if let Check::Findings(check) = rule.check {
            let mut found = Vec::new();
            let mut sink = StorySink::new(rule, &rules.house, rules.list(), article, &mut found);
            let ran = contain(|| check(article, findings, &mut sink));
            finish(article, rule, rules, ran, found, findings, problems);
        }
    }
}

fn finish(
    article: &Article,
    rule: &Rule,
    rules: &RuleSet,
    ran: Result<(), String>,
    mut found: Vec<Finding>,
    findings: &mut Vec<Finding>,
    problems: &mut Vec<Problem>,
) {
    match ran {
        Ok(()) => {
            for finding in &mut found {
                finding.level = rules.level(finding.rule, finding.level);
                let fixes = std::mem::take(&mut finding.fixes);
                finding.fixes = fixes.into_iter().flat_map(|fix| hold_to_speech_and_markup(article, fix)).collect();
            }
            findings.append(&mut found);
        }
        Err(message) => {
            problems.push(Problem { message: RulePanic { rule: rule.name, message }.to_string(), span: None })
        }
    }
}

/// Runs `work`; a panic in it becomes its message.
fn contain<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic: Box<dyn Any + Send>| {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no message".to_owned())
    })
}

impl std::fmt::Display for RulePanic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the rule {} failed here and was left out ({}); this is a fault in copydesk", self.rule, self.message)
    }
}
