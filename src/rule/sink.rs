use std::borrow::Cow;

use super::{Finding, House, Names, Rule};
use crate::article::{Article, Paragraph};
use crate::text::Span;

/// Where a sentence’s or paragraph’s check puts what it finds. It knows the rule, so that a check
/// cannot report under another’s name. Spans are bytes of the paragraph.
#[derive(Debug)]
pub struct Sink<'a> {
    rule: &'static Rule,
    house: &'a House,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Sink<'a> {
    pub(crate) fn new(rule: &'static Rule, house: &'a House, findings: &'a mut Vec<Finding>) -> Self {
        Self { rule, house, findings }
    }

    /// The house style in force.
    pub fn house(&self) -> &House {
        self.house
    }

    /// Reports a fault at `span`: what is wrong, as a sentence without a stop.
    pub fn report(&mut self, span: Span, message: impl Into<Cow<'static, str>>) -> &mut Finding {
        let finding = Finding::new(self.rule.name, self.rule.level, span, message);
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}

/// Where an article’s check puts what it finds. Spans are bytes of the file: see [`Article::source`].
#[derive(Debug)]
pub struct StorySink<'a> {
    rule: &'static Rule,
    house: &'a House,
    names: &'a Names,
    article: &'a Article,
    /// What the paragraphs hold traces of, and the bit of this rule; `None` where it looks at all.
    traces: Option<(&'a [u64], u64)>,
    findings: &'a mut Vec<Finding>,
}

impl<'a> StorySink<'a> {
    pub(crate) fn new(
        rule: &'static Rule,
        house: &'a House,
        names: &'a Names,
        article: &'a Article,
        findings: &'a mut Vec<Finding>,
    ) -> Self {
        Self { rule, house, names, article, traces: None, findings }
    }

    /// The house style in force.
    pub fn house(&self) -> &House {
        self.house
    }

    /// The house’s list of names.
    pub fn names(&self) -> &'a Names {
        self.names
    }

    /// Leaves the paragraphs alone that have not `bit` in their `traces`.
    pub(crate) fn among(self, traces: &'a [u64], bit: u64) -> Self {
        Self { traces: Some((traces, bit)), ..self }
    }

    /// The paragraphs that the rule looks at, with their indices.
    pub fn paragraphs(&self) -> impl DoubleEndedIterator<Item = (usize, &'a Paragraph)> + use<'a> {
        let (zones, traces) = (self.rule.zones, self.traces);
        let traced = move |i: usize| traces.is_none_or(|(all, bit)| all.get(i).is_some_and(|own| own & bit != 0));
        self.article.iter().filter(move |(i, paragraph)| zones.contains(paragraph.zone) && traced(*i))
    }

    /// Reports a fault at `span` of the paragraph at `index`. Fixes added to the finding take
    /// bytes of the file.
    pub fn report(&mut self, index: usize, span: Span, message: impl Into<Cow<'static, str>>) -> &mut Finding {
        let span = self.article.source(index, span);
        self.findings.push(Finding::new(self.rule.name, self.rule.level, span, message));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}
