use std::sync::Arc;

use crate::article::{Article, Placed, Sentence};
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
    /// The sentence that holds the finding’s first byte, with single spaces: the key by which a
    /// finding is known when lines move.
    pub fn sentence_of(&self, finding: &Finding) -> String {
        let text = self.sentence_at(finding.span.start).map_or("", |(_, _, text)| text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The bytes of the file to show with the finding: its sentence, and the one before it where
    /// the sentence is but a few words.
    pub fn context_of(&self, finding: &Finding) -> Span {
        /// Shorter sentences, in bytes, say too little.
        const SHORT: usize = 48;
        let Some((paragraph, sentence, _)) = self.sentence_at(finding.span.start) else { return finding.span };
        let before = sentence.start.checked_sub(1).and_then(|before| self.sentence_at(before));
        match before {
            Some((same, before, _)) if same == paragraph && sentence.len() < SHORT => before.to(sentence),
            _ => sentence,
        }
    }

    /// The sentence that holds the byte at `offset`, or the last one before it in its paragraph:
    /// the paragraph’s index, the bytes of the file, and the text.
    fn sentence_at(&self, offset: usize) -> Option<(usize, Span, &str)> {
        let paragraphs = &self.article.paragraphs;
        let after = paragraphs.partition_point(|placed| placed.map.source(Span::at(0)).start <= offset);
        let index = after.checked_sub(1)?;
        let Placed { paragraph, map } = paragraphs.get(index)?;
        let source = |sentence: &Sentence| map.source(sentence.span);
        let sentence = paragraph.sentences().take_while(|sentence| source(sentence).start <= offset).last();
        let whole = || (map.source(Span::new(0, paragraph.text.len())), &*paragraph.text);
        let (span, text) = sentence.map_or_else(whole, |sentence| (source(&sentence), sentence.text()));
        Some((index, span, text))
    }
}
