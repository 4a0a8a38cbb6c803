//! What a desk has decided to leave alone: marks in the story, entries in the settings, accepted
//! names. And which of those decisions no longer decide anything.

use super::RuleSet;
use crate::article::Article;
use crate::config::{Ignore, is_named};
use crate::formats::Directive;
use crate::rule::{Finding, Rule};
use crate::rules;
use crate::text::Span;

/// Reported by this part of the checker itself; their pages say when.
const UNUSED: &str = "structure/unused-ignore";
const UNEXPLAINED: &str = "structure/unexplained-ignore";

/// Takes ignored findings out and remembers what each decision did.
pub(super) struct Suppressor<'a> {
    text: &'a str,
    article: &'a Article,
    rules: &'a RuleSet,
    /// The directives, with whether anything was ignored by them.
    marks: Vec<(&'a Directive, bool)>,
    /// For each entry of the settings whether anything was ignored by it.
    entries: Vec<bool>,
    ignored: usize,
}

impl<'a> Suppressor<'a> {
    pub fn new(text: &'a str, article: &'a Article, rules: &'a RuleSet) -> Self {
        let marks = article.directives.iter().map(|directive| (directive, false)).collect();
        let entries = vec![false; rules.ignores().len()];
        Suppressor { text, article, rules, marks, entries, ignored: 0 }
    }

    /// Drops from `findings` what is ignored.
    pub fn sift(&mut self, findings: &mut Vec<Finding>) {
        if self.marks.is_empty()
            && self.entries.is_empty()
            && self.rules.names().is_empty()
            && self.rules.list().is_empty()
        {
            return;
        }
        findings.retain(|finding| {
            if self.is_accepted_name(finding) {
                return false;
            }
            let ignored = self.is_marked(finding) | self.has_entry(finding);
            self.ignored += usize::from(ignored);
            !ignored
        });
    }

    /// All that hold the finding are used by it: who takes one away sees the finding again only
    /// if no other holds it.
    fn is_marked(&mut self, finding: &Finding) -> bool {
        let mut any = false;
        for (mark, used) in &mut self.marks {
            let scope = mark.scope;
            let inside = scope.covers(finding.span.start) || scope.start == finding.span.start;
            if inside && is_named(finding.rule, &mark.rule) {
                (*used, any) = (true, true);
            }
        }
        any
    }

    fn has_entry(&mut self, finding: &Finding) -> bool {
        let mut sentence = None;
        let mut any = false;
        for (entry, used) in self.rules.ignores().iter().zip(&mut self.entries) {
            if !entry.names(finding.rule) {
                continue;
            }
            let found =
                || Ignore::key(self.article.sentence_at(finding.span.start).map_or("", |sentence| sentence.text()));
            if entry.sentence.is_none() || entry.sentence.as_ref() == Some(sentence.get_or_insert_with(found)) {
                (*used, any) = (true, true);
            }
        }
        any
    }

    /// Does the finding of a name lie in a name that the desk accepts?
    fn is_accepted_name(&self, finding: &Finding) -> bool {
        let Span { start, end } = finding.span;
        let stands = |name: &String, at: usize| self.text.get(at..at + name.len()) == Some(name);
        let holds = |name: &String| (end.saturating_sub(name.len())..=start).any(|at| stands(name, at));
        matches!(finding.family(), "names" | "places")
            && (self.rules.names().iter().any(holds) || self.is_right_form(finding))
    }

    /// Does the finding of a name lie in a right form of the house’s list?
    fn is_right_form(&self, finding: &Finding) -> bool {
        let list = self.rules.list();
        let place = || self.article.place_at(finding.span.start);
        let paragraph = if list.is_empty() { None } else { place() };
        paragraph.is_some_and(|(index, start)| {
            let end = self.article.place_at(finding.span.end).filter(|(last, _)| *last == index);
            let end = end.map_or(start + finding.span.len(), |(_, end)| end);
            self.article.get(index).is_some_and(|paragraph| list.covers(paragraph, Span::new(start, end)))
        })
    }

    /// Ends the work: what the decisions that decided nothing, or were not explained, give rise to.
    pub fn end(self, findings: &mut Vec<Finding>) -> (usize, Vec<bool>) {
        let rule = |name| self.rules.rules().find(|rule| rule.name == name);
        let (unused, unexplained) = (rule(UNUSED), rule(UNEXPLAINED));
        for (mark, used) in &self.marks {
            if let Some(rule) = unused.filter(|_| !used)
                && let Some(message) = complaint(mark, self.rules)
            {
                findings.push(self.report(rule, rule_in(mark, self.text), message));
            }
        }
        if let Some(rule) = unexplained {
            let silent = self.article.directives.iter().filter(|directive| directive.reason.is_empty());
            findings.extend(
                silent.map(|directive| {
                    self.report(rule, directive.span, "It is not said why this is ignored".to_owned())
                }),
            );
        }
        (self.ignored, self.entries)
    }

    fn report(&self, rule: &'static Rule, span: Span, message: String) -> Finding {
        Finding::new(rule.name, self.rules.level(rule.name, rule.level), span, message)
    }
}

/// What to say of a mark that has ignored nothing; nothing where its rules do not run at all.
fn complaint(mark: &Directive, rules: &RuleSet) -> Option<String> {
    let named = |rule: &Rule| is_named(rule.name, &mark.rule);
    if rules.rules().any(named) {
        return Some(match &*mark.rule {
            "" => "There is nothing to ignore here".to_owned(),
            rule => format!("There is nothing of {rule} to ignore here"),
        });
    }
    (!rules::all().any(named)).then(|| rules::unknown(&mark.rule))
}

/// The rule’s name in the mark, or the mark.
fn rule_in(mark: &Directive, text: &str) -> Span {
    let at = if mark.rule.is_empty() { None } else { mark.span.of(text).find(&mark.rule) };
    at.map_or(mark.span, |at| Span::new(at, at + mark.rule.len()).shift(mark.span.start))
}
