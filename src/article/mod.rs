//! The story as a desk sees it: paragraphs with their zones, sentences, words and quotations.
//!
//! Flat arrays; spans are relative to their paragraph, so that moving a paragraph changes nothing
//! in it. Reading is total: any text gives an article.

mod paragraph;
mod quote;
mod sentence;

pub use paragraph::Paragraph;
pub use quote::{Mark, Quote, Quotes, Style};
pub use sentence::Sentence;

use std::sync::Arc;

use crate::formats::{Directive, Layout, Map, Zone};
use crate::text::Span;

/// A story: its paragraphs in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Article {
    pub paragraphs: Vec<Placed>,
    pub directives: Vec<Directive>,
}

/// A paragraph and where it stands in the file.
#[derive(Debug, Clone)]
pub struct Placed {
    pub paragraph: Arc<Paragraph>,
    pub map: Map,
}

impl Article {
    /// Reads a whole story at once. The checker reads paragraph by paragraph and keeps what did
    /// not change; this is the plain way to the same result.
    pub fn read(layout: Layout<'_>) -> Article {
        let place = |block: crate::formats::Block<'_>| Placed {
            paragraph: Arc::new(Paragraph::read(block.zone, &block.text)),
            map: block.map,
        };
        Article { paragraphs: layout.blocks.into_iter().map(place).collect(), directives: layout.directives }
    }

    /// The paragraphs with their indices.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &Paragraph)> {
        self.paragraphs.iter().enumerate().map(|(i, placed)| (i, &*placed.paragraph))
    }

    /// The paragraph at `index`, if there is one.
    pub fn get(&self, index: usize) -> Option<&Paragraph> {
        self.paragraphs.get(index).map(|placed| &*placed.paragraph)
    }

    pub fn headline(&self) -> Option<(usize, &Paragraph)> {
        self.iter().find(|(_, paragraph)| paragraph.zone == Zone::Headline)
    }

    /// The bytes of the file under `span` of the paragraph at `index`.
    pub fn source(&self, index: usize, span: Span) -> Span {
        self.paragraphs.get(index).map_or_else(Span::default, |placed| placed.map.source(span))
    }

    /// The sentence that holds the byte of the file at `offset`, or the last one before it in its
    /// paragraph.
    pub fn sentence_at(&self, offset: usize) -> Option<Sentence<'_>> {
        let after = self.paragraphs.partition_point(|placed| placed.map.source(Span::at(0)).start <= offset);
        let placed = self.paragraphs.get(after.checked_sub(1)?)?;
        let begins_before = |sentence: &Sentence| placed.map.source(sentence.span).start <= offset;
        placed.paragraph.sentences().take_while(begins_before).last()
    }

    /// Does the quotation that the paragraph at `index` leaves open go on in the next paragraph,
    /// as news style has it: no closing mark here, an opening mark there?
    pub fn runs_on(&self, index: usize) -> bool {
        let open = self.get(index).is_some_and(|paragraph| paragraph.quotes.open().is_some());
        open && self.get(index + 1).is_some_and(|next| next.zone != Zone::Headline && next.opens_with_quote())
    }
}
