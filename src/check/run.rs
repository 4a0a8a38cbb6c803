use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::cache::Entry;
use super::report::RulePanic;
use super::suppress::Suppressor;
use super::{Cache, Problem, Report, RuleSet};
use crate::article::{Article, Paragraph, Placed};
use crate::formats::{Format, Map};
use crate::rule::{
    Check, Finding, Fix, GARBLED, HouseName, Level, Rule, Sink, Speech, StorySink, VAGUE, counted, kinds_of_garble,
};
use crate::text::{Edit, Span};

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
        findings.extend(entry.findings.iter().filter_map(|finding| place(finding, &block.map, rules)));
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

/// A hint where a graver finding of its family stands says nothing new, nor does the vaguest of rules where any
/// other speaks.
fn drop_lesser(findings: &mut Vec<Finding>) {
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
fn drop_twins(findings: &mut Vec<Finding>) {
    let mut best: FxHashMap<(&str, Span), (Level, usize)> = FxHashMap::default();
    for (i, finding) in findings.iter().enumerate().filter(|(_, finding)| !finding.fixes.is_empty()) {
        let known = best.entry((finding.family(), finding.span)).or_insert((finding.level, i));
        if known.0 < finding.level {
            *known = (finding.level, i);
        }
    }
    let edits = |finding: &Finding| finding.fixes.first().map(|fix| fix.edits.clone());
    let twin = |finding: &Finding, i: usize| {
        let other = best.get(&(finding.family(), finding.span)).filter(|other| other.1 != i);
        other.is_some_and(|other| edits(finding) == edits(&findings[other.1]))
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

/// What stands between quotation marks is somebody’s words: a person must look at every change.
fn never_safe_in_speech(paragraph: &Paragraph, finding: &mut Finding) {
    for fix in finding.fixes.iter_mut().filter(|fix| fix.safe) {
        fix.safe = !fix.edits.iter().any(|edit| paragraph.is_quoted(edit.span));
    }
}

/// A paragraph’s finding in bytes of the file, at the level of the house. Fixes that would cut
/// into markup are left out.
fn place(finding: &Finding, map: &Map, rules: &RuleSet) -> Option<Finding> {
    let mut finding = finding.clone();
    finding.level = rules.level(finding.rule, finding.level);
    finding.span = map.source(finding.span);
    finding.fixes.retain_mut(|fix| {
        fix.edits.iter_mut().all(|edit| map.editable(edit.span).map(|span| edit.span = span).is_some())
    });
    Some(finding)
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

/// Where the house’s own list of names speaks, the other rules on names have nothing to add.
fn the_house_speaks_first(findings: &mut Vec<Finding>) {
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
fn raise_in_garble(rules: &RuleSet, findings: &mut [Finding]) {
    if kinds_of_garble(findings).len() < GARBLED {
        return;
    }
    let raised =
        |finding: &&mut Finding| finding.level == Level::Hint && finding.family() == "garble" && finding.rule != VAGUE;
    for finding in findings.iter_mut().filter(raised) {
        finding.level = rules.level(finding.rule, Level::Warning);
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

/// A fix that takes bytes of the file, held against the paragraphs: one that would cut into markup is left
/// out, and of a safe one that touches quoted words as well, the rest is offered first.
fn hold_to_speech_and_markup(article: &Article, fix: Fix) -> Vec<Fix> {
    let places: Vec<_> = fix.edits.iter().map(|edit| article.within(edit.span)).collect();
    if places.iter().flatten().any(|(placed, span)| placed.map.editable(*span).is_none()) {
        return Vec::new();
    }
    if !fix.safe || !places.iter().all(Option::is_some) {
        return vec![Fix { safe: false, ..fix }];
    }
    let is_quoted = |place: &Option<(&Placed, Span)>| {
        place.as_ref().is_some_and(|(placed, span)| placed.paragraph.is_quoted(*span))
    };
    let free = fix.edits.iter().zip(&places).filter(|(_, place)| !is_quoted(place));
    let free: Vec<Edit> = free.map(|(edit, _)| edit.clone()).collect();
    if free.len() == fix.edits.len() {
        return vec![fix];
    }
    let whole = Fix { safe: false, ..fix };
    if free.is_empty() {
        return vec![whole];
    }
    vec![Fix { title: format!("{}, except in quotations", whole.title), safe: true, edits: free }, whole]
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
