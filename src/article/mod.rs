//! The story as a desk sees it: paragraphs with their zones, sentences, words and quotations.
//!
//! Flat arrays; spans are relative to their paragraph, so that moving a paragraph changes nothing
//! in it. Reading is total: any text gives an article.

mod abbreviation;
mod figure;
mod fragment;
mod issue;
mod mention;
mod name;
mod owner;
mod paragraph;
mod parts;
mod people;
mod pronoun;
mod quotation;
mod quote;
mod sentence;

pub use abbreviation::{Abbreviation, abbreviations};
pub use figure::{Figure, counted, is_definite};
pub use mention::{Mention, Naming};
pub use name::{Name, is_near, skeleton, sound};
pub use paragraph::Paragraph;
pub use parts::{Gender, Parts};
pub use people::{Named, Party, People};
pub use pronoun::{Reference, resolve};
pub use quotation::{
    Attribution, By, Form, Place, Quotation, QuotationKind, Quotations, Reported, Source, SourceKind, Sources, Spoken,
    candidates,
};
pub use quote::{Crossed, Mark, Quote, Quotes, Style};
pub use sentence::Sentence;

use std::sync::{Arc, OnceLock};

use crate::formats::{Directive, Layout, Map, Zone, Zones};
use crate::text::Span;

/// A story: its paragraphs in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Article {
    pub paragraphs: Vec<Placed>,
    pub directives: Vec<Directive>,
    /// Does the file hold markup besides the prose? See [`Layout::markup`].
    pub markup: bool,
    later: Later,
}

/// What is read of the whole story only when somebody asks.
#[derive(Debug, Clone, Default)]
struct Later {
    people: OnceLock<Arc<People>>,
    quotations: OnceLock<Quotations>,
    indirect: OnceLock<Vec<Quotation>>,
    sources: OnceLock<Sources>,
    references: OnceLock<Vec<Reference>>,
}

/// A paragraph and where it stands in the file.
#[derive(Debug, Clone)]
pub struct Placed {
    pub paragraph: Arc<Paragraph>,
    pub map: Map,
}

impl Article {
    /// A story of these paragraphs.
    pub fn new(paragraphs: Vec<Placed>, directives: Vec<Directive>, markup: bool) -> Article {
        Article { paragraphs, directives, markup, later: Later::default() }
    }

    /// Reads a whole story at once. The checker reads paragraph by paragraph and keeps what did
    /// not change; this is the plain way to the same result.
    pub fn read(layout: Layout<'_>) -> Article {
        let place = |block: crate::formats::Block<'_>| Placed {
            paragraph: Arc::new(Paragraph::read(block.zone, &block.text)),
            map: block.map,
        };
        Article::new(layout.blocks.into_iter().map(place).collect(), layout.directives, layout.markup)
    }

    /// The persons and bodies that it names; read when first asked for.
    pub fn people(&self) -> &People {
        self.later.people.get_or_init(|| Arc::new(People::read(self)))
    }

    /// Takes over what `former`, an earlier state of the story, has read, where it must still be the same.
    pub fn inherit(&mut self, former: &Article) {
        let Some(people) = former.later.people.get() else { return };
        let same_names = |(own, other): (&Placed, &Placed)| {
            Arc::ptr_eq(&own.paragraph, &other.paragraph) || own.paragraph.parts() == other.paragraph.parts()
        };
        if self.paragraphs.len() == former.paragraphs.len()
            && self.paragraphs.iter().zip(&former.paragraphs).all(same_names)
        {
            self.later.people = OnceLock::from(people.clone());
        }
    }

    /// Its quotations and what attributes them; read when first asked for.
    pub fn quotations(&self) -> &Quotations {
        self.later.quotations.get_or_init(|| Quotations::read(self))
    }

    /// Whom its pronouns mean; read when first asked for.
    pub fn references(&self) -> &[Reference] {
        self.later.references.get_or_init(|| resolve(self, self.people()))
    }

    /// The person or body that the words at `place` name or, as a pronoun, mean: an index of
    /// [`People::parties`].
    pub fn meant(&self, place: Place) -> Option<usize> {
        let people = self.people();
        let references = self.references();
        let from = references.partition_point(|it| (it.paragraph, it.span.start) < (place.paragraph, place.span.start));
        let pronoun = references.get(from).filter(|it| it.paragraph == place.paragraph && it.span == place.span);
        let mention = |named: &Named| Some(self.get(named.paragraph)?.mentions().get(named.index)?.span);
        let here = || {
            let from = people.mentions.partition_point(|named| named.paragraph < place.paragraph);
            let here = people.mentions[from..].iter().take_while(|named| named.paragraph == place.paragraph);
            here.filter_map(|named| Some((named, mention(named)?)))
        };
        // “Ada Lund, the mayor, who said”
        if matches!(place.of(self), "who" | "which" | "that") {
            const REACH: usize = 80;
            let before = here().filter(|(named, span)| {
                let near = span.end <= place.span.start && span.end + REACH > place.span.start;
                near && named.kind == Naming::Person
            });
            return before.last().and_then(|(named, _)| named.party);
        }
        let named = || {
            let inside: Vec<&Named> =
                here().filter(|(_, span)| place.span.contains(*span)).map(|(named, _)| named).collect();
            let person = inside.iter().find(|named| named.kind == Naming::Person && named.party.is_some());
            person.or_else(|| inside.first()).and_then(|named| named.party)
        };
        pronoun.map(|it| it.party).or_else(named)
    }

    /// The day that it gives itself, in its dateline or in a line of its own.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        issue::read(self)
    }

    /// What is said in it without quotation marks; read when first asked for.
    pub fn indirect(&self) -> &[Quotation] {
        self.later.indirect.get_or_init(|| quotation::indirect(self))
    }

    /// Who speaks in it; read when first asked for.
    pub fn sources(&self) -> &Sources {
        self.later.sources.get_or_init(|| Sources::read(self))
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

    /// The paragraph that holds the byte of the file at `offset`, and the byte of the paragraph that
    /// stands there. The end of a paragraph belongs to it.
    pub fn place_at(&self, offset: usize) -> Option<(usize, usize)> {
        /// A picture’s words may stand inside a paragraph, but no more than a few of them.
        const NESTED: usize = 8;
        let after = self.paragraphs.partition_point(|placed| placed.map.source(Span::at(0)).start <= offset);
        let near = (after.saturating_sub(NESTED)..after).rev();
        near.filter_map(|index| {
            let Placed { paragraph, map } = self.paragraphs.get(index)?;
            Some((index, map.text_at(offset, paragraph.text.len())?))
        })
        .next()
    }

    /// The paragraph that these bytes of the file belong to, and its bytes under them; `None` where they
    /// belong to several or to none.
    pub fn within(&self, source: Span) -> Option<(&Placed, Span)> {
        let (index, start) = self.place_at(source.start)?;
        let placed = self.paragraphs.get(index)?;
        let end = placed.map.text_at(source.end, placed.paragraph.text.len())?;
        (start <= end).then(|| (placed, Span::new(start, end)))
    }

    /// The first and the last paragraph of running copy.
    pub fn body(&self) -> Option<(usize, usize)> {
        let is_body = |placed: &Placed| placed.paragraph.zone == Zone::Body;
        Some((self.paragraphs.iter().position(is_body)?, self.paragraphs.iter().rposition(is_body)?))
    }

    /// The bytes of the file to delete so that the paragraph at `index` goes and what stands around
    /// it stays as it is; `None` where markup may stand between paragraphs.
    pub fn removable(&self, index: usize) -> Option<Span> {
        let source = |index: usize| {
            let placed = self.paragraphs.get(index)?;
            Some(placed.map.source(Span::new(0, placed.paragraph.text.len())))
        };
        let this = source(index)?;
        if self.markup || self.get(index)?.zone == Zone::ListItem {
            return None;
        }
        match (source(index + 1), index.checked_sub(1).and_then(source)) {
            (Some(next), _) if self.get(index + 1)?.zone != Zone::ListItem => Some(Span::new(this.start, next.start)),
            (_, Some(before)) => Some(Span::new(before.end, this.end)),
            _ => Some(this),
        }
    }

    /// The sentence that holds the byte of the file at `offset`, or the last one before it in its
    /// paragraph.
    pub fn sentence_at(&self, offset: usize) -> Option<Sentence<'_>> {
        self.placed_sentence(offset).map(|(_, sentence)| sentence)
    }

    /// The bytes of the file that this sentence takes.
    pub fn sentence_span_at(&self, offset: usize) -> Option<Span> {
        self.placed_sentence(offset).map(|(map, sentence)| map.source(sentence.span))
    }

    fn placed_sentence(&self, offset: usize) -> Option<(&Map, Sentence<'_>)> {
        let after = self.paragraphs.partition_point(|placed| placed.map.source(Span::at(0)).start <= offset);
        let placed = self.paragraphs.get(after.checked_sub(1)?)?;
        let begins_behind = |sentence: &Sentence| placed.map.source(sentence.span).start > offset;
        let (mut from, mut to) = (0, placed.paragraph.sentences().len());
        while from < to {
            let middle = from.midpoint(to);
            if placed.paragraph.sentence(middle).is_none_or(|sentence| begins_behind(&sentence)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        Some((&placed.map, placed.paragraph.sentence(from.checked_sub(1)?)?))
    }

    /// Does the quotation that the paragraph at `index` leaves open go on in a later paragraph, as
    /// news style has it: no closing mark here, an opening mark there?
    pub fn runs_on(&self, index: usize) -> bool {
        self.continuation(index).is_some()
    }

    /// The paragraph in which the quotation that the one at `index` leaves open goes on: the next
    /// one, pictures and their words aside.
    pub fn continuation(&self, index: usize) -> Option<usize> {
        /// More furniture than this parts the paragraphs for good.
        const FURNITURE: usize = 4;
        self.get(index)?.quotes.open()?;
        let between = Zones::of(&[Zone::Caption, Zone::Credit]);
        let mut later = (index + 1..self.paragraphs.len()).take(FURNITURE + 1);
        let next = later.find(|next| self.get(*next).is_some_and(|paragraph| !between.contains(paragraph.zone)))?;
        self.get(next).filter(|next| next.zone != Zone::Headline && next.opens_with_quote()).map(|_| next)
    }

    /// Does the paragraph at `index` sign the quotation that the one before leaves open, and close it:
    /// “We stay. / Ada Lund, Orva Farmers’ Union.”
    pub fn signs(&self, index: usize) -> bool {
        /// A name, a title and a body.
        const LONGEST: usize = 14;
        let Some(paragraph) = self.get(index) else { return false };
        let before = index.checked_sub(1).and_then(|before| self.get(before));
        let open = before.is_some_and(|before| {
            before.quotes.open().is_some_and(|quote| quote.span.end == before.text.trim_end().len())
        });
        let named = paragraph.words.first().is_some_and(|word| word.is_capitalized());
        open && named
            && paragraph.words.len() <= LONGEST
            && paragraph.quotes.all.is_empty()
            && paragraph.quotes.strays.last().is_some_and(|stray| stray.end == paragraph.text.trim_end().len())
    }

    /// The quotations that run over several paragraphs: the indices of each one’s paragraphs.
    pub fn runs(&self) -> Vec<Vec<usize>> {
        let mut out: Vec<Vec<usize>> = Vec::new();
        for index in 0..self.paragraphs.len() {
            let Some(next) = self.continuation(index) else { continue };
            match out.last_mut().filter(|run| run.last() == Some(&index)) {
                Some(run) => run.push(next),
                None => out.push(vec![index, next]),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;

    #[test]
    fn places_are_found_again() {
        let text = "# Bridge **closes** at\u{a0}6\n\nThe *old* &amp; tired one 😀 goes.\n\nNext.\n";
        let article = Article::read(Format::Markdown.read(text));
        for word in ["Bridge", "closes", "6", "old", "&amp;", "tired", "😀", "goes", "Next"] {
            let at = text.find(word).unwrap();
            let (paragraph, offset) = article.place_at(at).unwrap();
            assert_eq!(article.source(paragraph, Span::new(offset, offset + 1)).start, at, "{word}");
        }
        assert_eq!(article.place_at(0), None, "markup before the first paragraph");
        let end = text.find("Next.").unwrap() + "Next.".len();
        assert_eq!(article.place_at(end), Some((2, 5)));
        assert_eq!(article.place_at(end + 1), None);
        let markup = text.find("*old").unwrap();
        assert_eq!(article.place_at(markup), Some((1, 4)), "markup is taken for what follows");
    }

    #[test]
    fn quotations_run_over_paragraphs() {
        let text = "Head\n\n“It is gone,” she said. “All of it.\n\n“The mill, the road.\n\nPHOTO: The mill. (Ivo Lund/Newsline)\n\n“We stay,” she said.\n\n“It rained.\n\nIt stopped.\n\n“No.”\n";
        let article = Article::read(Format::Plain.read(text));
        assert_eq!(article.runs(), [[1, 2, 4]]);
        assert!(article.runs_on(1) && article.runs_on(2) && !article.runs_on(4));
        assert!(!article.runs_on(5), "what is left open ends with its paragraph where no mark reopens it");
        assert!(!article.get(6).is_some_and(|paragraph| paragraph.is_quoted(Span::new(0, 5))));
        let paragraph = article.get(1).unwrap();
        assert_eq!(paragraph.words_in(paragraph.quotes.all[0].inner()), 1..5);
    }
}
