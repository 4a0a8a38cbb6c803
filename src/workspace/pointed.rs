//! What stands under a cursor, and whom it leads to.

use super::voice::{SURE, Voice, first_mention};
use crate::article::{Article, Place};
use crate::text::Span;

/// The words under a cursor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pointed {
    pub place: Place,
    pub what: What,
    /// The person or body that they lead to: an index of [`crate::article::People::parties`].
    pub party: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum What {
    /// A name: an index of [`crate::article::People::mentions`].
    Name(usize),
    /// A pronoun, and how sure it is whom it means, from 0 to 1.
    Pronoun(f32),
    /// The words that name the speaker of a quotation, such as “the mayor”: an index of
    /// [`crate::article::Quotations::all`].
    Speaker(usize),
    /// An index of [`crate::article::Quotations::all`].
    Quotation(usize),
}

impl Pointed {
    /// What stands at a byte of the file; the narrowest, where one stands inside another.
    pub fn at(article: &Article, offset: usize) -> Option<Pointed> {
        let (paragraph, inside) = article.place_at(offset)?;
        let name = || Pointed::name(article, paragraph, inside);
        let speaker = || Pointed::speaker(article, paragraph, inside);
        let pronoun = || Pointed::pronoun(article, paragraph, inside);
        // Who a quotation’s speaker is was decided with more in view than the pronoun.
        let known = || speaker().filter(|pointed| pointed.party.is_some());
        let quotation = || Pointed::quotation(article, paragraph, inside);
        name().or_else(known).or_else(pronoun).or_else(speaker).or_else(quotation)
    }

    fn name(article: &Article, paragraph: usize, inside: usize) -> Option<Pointed> {
        let people = article.people();
        let from = people.mentions.partition_point(|named| named.paragraph < paragraph);
        let here = people.mentions.iter().enumerate().skip(from).take_while(|(_, named)| named.paragraph == paragraph);
        let spans = here.filter_map(|(i, named)| Some((i, named.party, people.located(article, i)?.1.span)));
        let ((i, party), span) = nearest(spans.map(|(i, party, span)| ((i, party), span)), inside)?;
        Some(Pointed { place: Place { paragraph, span }, what: What::Name(i), party })
    }

    fn pronoun(article: &Article, paragraph: usize, inside: usize) -> Option<Pointed> {
        let all = article.references();
        let from = all.partition_point(|reference| reference.paragraph < paragraph);
        let here = all[from..].iter().take_while(|reference| reference.paragraph == paragraph);
        let (found, span) = nearest(here.map(|reference| (reference, reference.span)), inside)?;
        let what = What::Pronoun(found.confidence);
        Some(Pointed { place: Place { paragraph, span }, what, party: Some(found.party) })
    }

    fn speaker(article: &Article, paragraph: usize, inside: usize) -> Option<Pointed> {
        let all = article.quotations().all.iter().enumerate();
        let sources = all.filter_map(|(i, quotation)| Some((i, quotation.attribution?.source?)));
        let here = sources.filter(|(_, place)| place.paragraph == paragraph);
        let (i, span) = nearest(here.map(|(i, place)| (i, place.span)), inside)?;
        let party = Voice::of(article, i).and_then(|voice| voice.party);
        Some(Pointed { place: Place { paragraph, span }, what: What::Speaker(i), party })
    }

    fn quotation(article: &Article, paragraph: usize, inside: usize) -> Option<Pointed> {
        let i = quotation_at(article, paragraph, inside)?;
        let place = Place { paragraph, span: article.quotations().all[i].span };
        let party = Voice::of(article, i).and_then(|voice| voice.party);
        Some(Pointed { place, what: What::Quotation(i), party })
    }

    /// The person or body, unless that is a guess.
    pub fn sure_party(&self) -> Option<usize> {
        self.party.filter(|_| !matches!(self.what, What::Pronoun(confidence) if confidence < SURE))
    }

    /// The first reference to whom the words lead, unless that is a guess.
    pub fn first(&self, article: &Article) -> Option<Place> {
        let unnamed = || match self.what {
            What::Speaker(i) | What::Quotation(i) => Voice::of(article, i).map(|voice| voice.first),
            What::Name(_) => Some(self.place),
            What::Pronoun(_) => None,
        };
        self.sure_party().and_then(|party| first_mention(article, party)).or_else(unnamed)
    }
}

/// The quotation at a byte of a paragraph, or that ends there.
pub(crate) fn quotation_at(article: &Article, paragraph: usize, inside: usize) -> Option<usize> {
    let quotations = article.quotations();
    quotations.at(paragraph, inside).or_else(|| {
        let from = quotations.all.partition_point(|quotation| quotation.paragraph < paragraph);
        let here = quotations.all.iter().enumerate().skip(from);
        let mut here = here.take_while(|(_, quotation)| quotation.paragraph == paragraph);
        here.find(|(_, quotation)| quotation.span.end == inside).map(|(i, _)| i)
    })
}

/// The one that covers the byte, or else ends there: a cursor stands between letters.
fn nearest<T>(all: impl Iterator<Item = (T, Span)>, inside: usize) -> Option<(T, Span)> {
    let mut ends = None;
    for (item, span) in all {
        if span.covers(inside) {
            return Some((item, span));
        }
        if span.end == inside && !span.is_empty() {
            ends = Some((item, span));
        }
    }
    ends
}
