//! The speakers of a story.

use super::story::{Place, Quotation};
use crate::article::{Article, Naming};
use crate::language::{Class, WordSet};

/// Who speaks in a story.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sources {
    /// In the order of their first quotations.
    pub all: Vec<Source>,
    /// For each of [`super::Quotations::all`], its source: an index of [`Sources::all`].
    pub of: Vec<Option<usize>>,
    /// The same for each of [`Article::indirect`].
    pub of_indirect: Vec<Option<usize>>,
}

/// Somebody who speaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The full name; for sources without one, the words of the first attribution.
    pub name: String,
    pub kind: SourceKind,
    /// The person or body: an index of [`crate::article::People::parties`].
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
    /// Groups what is said in a story by who says it.
    pub fn read(article: &Article) -> Sources {
        let mut sources = Sources::default();
        sources.of = article.quotations().all.iter().map(|quotation| sources.find(article, quotation)).collect();
        sources.of_indirect = article.indirect().iter().map(|quotation| sources.find(article, quotation)).collect();
        sources
    }

    /// The source of a quotation; counts what it says.
    fn find(&mut self, article: &Article, quotation: &Quotation) -> Option<usize> {
        let attribution = quotation.attribution?;
        let place = attribution.source?;
        let party = article.meant(place);
        let name = place.of(article);
        let known = self.all.iter().position(|source| match party {
            Some(party) => source.party == Some(party),
            None => source.party.is_none() && source.name.eq_ignore_ascii_case(name),
        });
        let at = known.unwrap_or_else(|| {
            self.all.push(introduce(article, place, party));
            self.all.len() - 1
        });
        let counts = quotation.kind.is_quoted() && attribution.by.is_told();
        if let Some(paragraph) = article.get(quotation.paragraph).filter(|_| counts) {
            let source = &mut self.all[at];
            source.quotes += usize::from(quotation.continues.is_none());
            source.words += paragraph.words_said(quotation.span);
        }
        Some(at)
    }
}

/// A source that speaks for the first time, by the words at `place`.
fn introduce(article: &Article, place: Place, party: Option<usize>) -> Source {
    let people = article.people();
    let named = party.and_then(|party| people.parties.get(party));
    let (name, kind, first) = match named {
        Some(party) => {
            let first = party.mentions.first().and_then(|mention| {
                let (_, found) = people.located(article, *mention)?;
                Some(Place { paragraph: people.mentions.get(*mention)?.paragraph, span: found.span })
            });
            let kind = if party.kind == Naming::Person { SourceKind::Person } else { SourceKind::Organization };
            (people.name(article, party.fullest), kind, first.unwrap_or(place))
        }
        None => (
            place.of(article),
            if is_document(article, place) { SourceKind::Document } else { SourceKind::Anonymous },
            place,
        ),
    };
    Source { name: name.to_owned(), kind, party, quotes: 0, words: 0, first }
}

/// “the report”, “a statement from the office”
fn is_document(article: &Article, place: Place) -> bool {
    static PAPERS: WordSet = WordSet::new(
        "ruling indictment lawsuit complaint sign letter book memoir website article editorial headline ad advertisement caption law \
         bill order warrant opinion resolution petition will treaty agreement contract banner poster",
    );
    let Some(paragraph) = article.get(place.paragraph) else { return false };
    let words = &paragraph.words[paragraph.words_in(place.span)];
    let head = words.iter().take_while(|word| !word.is(Class::PREPOSITION) && word.is_word()).last();
    head.is_some_and(|word| word.is(Class::DOCUMENT) || PAPERS.has(word))
}
