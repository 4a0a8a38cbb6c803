use std::sync::Arc;

use crate::article::{Article, Sentence};
use crate::rule::Finding;
use crate::text::Span;

/// What a check found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The story as read.
    pub article: Arc<Article>,
    /// By place; spans and edits are bytes of the file.
    pub findings: Vec<Finding>,
    /// What kept copydesk from checking everything.
    pub problems: Vec<Problem>,
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
        let offset = finding.span.start;
        let paragraphs = &self.article.paragraphs;
        let after = paragraphs.partition_point(|placed| placed.map.source(Span::at(0)).start <= offset);
        let Some(placed) = after.checked_sub(1).and_then(|i| paragraphs.get(i)) else { return String::new() };
        let begins_before = |sentence: &Sentence| placed.map.source(sentence.span).start <= offset;
        let sentence = placed.paragraph.sentences().take_while(begins_before).last();
        let text = sentence.map_or(&*placed.paragraph.text, |sentence| sentence.text());
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
