//! The speakers of a story.

use super::story::{Place, Quotation, QuotationKind, Quotations};
use crate::article::{Article, Naming, People};

/// Who speaks in a story.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sources {
    /// In the order of their first quotations.
    pub all: Vec<Source>,
    /// For each of [`Quotations::all`], its source: an index of [`Sources::all`].
    pub of: Vec<Option<usize>>,
}

/// Somebody who speaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The full name; for sources without one, the words of the first attribution.
    pub name: String,
    pub kind: SourceKind,
    /// The person or body: an index of [`People::parties`].
    pub party: Option<usize>,
    /// How many quotations, each counted once however many paragraphs it runs over. Indirect speech
    /// is not counted.
    pub quotes: usize,
    /// How many words stand in them.
    pub words: usize,
    /// Where the story first refers to it.
    pub first: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceKind {
    Person,
    Organization,
    Document,
    /// A person or body that the story does not name.
    Anonymous,
}

impl SourceKind {
    /// The word for it, as `--sources` prints it.
    pub fn name(self) -> &'static str {
        match self {
            SourceKind::Person => "person",
            SourceKind::Organization => "organization",
            SourceKind::Document => "document",
            SourceKind::Anonymous => "anonymous",
        }
    }
}

impl Sources {
    /// Groups the quotations of a story by who says them.
    pub fn read(article: &Article, quotations: &Quotations, people: &People) -> Sources {
        let mut sources = Sources::default();
        for quotation in &quotations.all {
            let found = sources.find(article, quotation, people);
            sources.of.push(found);
        }
        sources
    }

    fn find(&mut self, article: &Article, quotation: &Quotation, people: &People) -> Option<usize> {
        let place = quotation.attribution?.source?;
        let party = article.meant(place);
        let text = place.of(article);
        let known = self.all.iter().position(|source| match party {
            Some(party) => source.party == Some(party),
            None => source.party.is_none() && source.name == text,
        });
        let at = known.unwrap_or_else(|| {
            let (name, kind, first) = match party.and_then(|party| Some((party, people.parties.get(party)?))) {
                Some((_, party)) => {
                    let kind = if party.kind == Naming::Person { SourceKind::Person } else { SourceKind::Organization };
                    let first = people.mentions.get(party.mentions[0]).and_then(|named| {
                        let mention = article.get(named.paragraph)?.mentions().get(named.index)?;
                        Some(Place { paragraph: named.paragraph, span: mention.span })
                    });
                    (people.name(article, party.fullest).to_owned(), kind, first.unwrap_or(place))
                }
                None => (text.to_owned(), SourceKind::Anonymous, place),
            };
            self.all.push(Source { name, kind, party, quotes: 0, words: 0, first });
            self.all.len() - 1
        });
        if matches!(quotation.kind, QuotationKind::Direct | QuotationKind::Partial)
            && let Some(paragraph) = article.get(quotation.paragraph)
        {
            let source = &mut self.all[at];
            source.quotes += usize::from(quotation.continues.is_none());
            source.words += paragraph.words_in(quotation.span).filter(|i| paragraph.words[*i].is_word()).count();
        }
        Some(at)
    }
}
