use std::sync::Arc;

use crate::article::Article;
use crate::rule::Finding;
use crate::text::{Span, single_spaced};

/// What a check found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The story as read.
    pub article: Arc<Article>,
    /// By place; spans and edits are bytes of the file.
    pub findings: Vec<Finding>,
    /// What kept copydesk from checking everything.
    pub problems: Vec<Problem>,
    /// How many findings were ignored, by marks in the story or by the settings.
    pub ignored: usize,
    /// For each entry of [`RuleSet::ignores`](super::RuleSet::ignores) whether it ignored anything.
    pub used: Vec<bool>,
}

/// Something that kept copydesk from doing all of its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// A sentence that says what happened and what was left undone.
    pub message: String,
    /// Where, in bytes of the file.
    pub span: Option<Span>,
}

/// A rule that panicked on a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RulePanic {
    pub rule: &'static str,
    pub message: String,
}

impl Report {
    /// The sentence that holds the finding’s first byte, or the last one before it in its
    /// paragraph, with single spaces: the key by which a finding is known when lines move.
    pub fn sentence_of(&self, finding: &Finding) -> String {
        single_spaced(self.article.sentence_at(finding.span.start).map_or("", |sentence| sentence.text()))
    }
}
