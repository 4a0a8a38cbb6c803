//! The source sheet: who says what in a story, for both shells.

use serde::Serialize;

use crate::article::{Article, Place, Quotation, QuotationKind};
use crate::text::many;

/// Who says what in a story. Its fields are fixed, new ones may be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Sheet {
    /// In the order of the file.
    pub quotes: Vec<Quote>,
    /// In the order of their first quotations.
    pub sources: Vec<Speaker>,
    #[serde(skip)]
    pub tally: Tally,
}

/// A quotation, or its part in one paragraph. `bytes` are those of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Quote {
    pub bytes: [usize; 2],
    pub kind: &'static str,
    /// The words that name the speaker.
    pub speaker: Option<Named>,
    /// The words that tell of speech.
    pub cue: Option<Words>,
    /// Does the story say who speaks? If not, the speaker is a guess from the sentences before.
    pub told: bool,
    /// Should the story say who speaks, and does not?
    #[serde(skip)]
    pub open: bool,
}

/// Words of the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Words {
    pub bytes: [usize; 2],
    pub text: String,
}

/// Words that name a speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Named {
    #[serde(flatten)]
    pub words: Words,
    /// The full name, where the story gives one.
    pub person: Option<String>,
}

/// Somebody who speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Speaker {
    pub name: String,
    pub kind: &'static str,
    /// How many quotations, each counted once however many paragraphs it runs over.
    pub quotes: usize,
    /// How many words stand in them.
    pub words: usize,
    /// Where the story first refers to the speaker: bytes of the file.
    pub first: [usize; 2],
    /// Does the story give a name?
    #[serde(skip)]
    pub named: bool,
}

/// How many quotations a story has and how many of them tell who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    /// Direct and partial ones, each once however many paragraphs it runs over.
    pub quotations: usize,
    pub attributed: usize,
    pub sources: usize,
}

impl Sheet {
    /// Reads the sheet of a story.
    pub fn of(article: &Article) -> Sheet {
        let (quotations, sources) = (article.quotations(), article.sources());
        let runs = Runs::of(article);
        let quote = |quotation: &Quotation, source: Option<usize>, open: bool| {
            let source = source.and_then(|source| sources.all.get(source));
            let person = source.filter(|source| source.party.is_some()).map(|source| source.name.clone());
            let place = |wanted: fn(&crate::article::Attribution) -> Option<Place>| {
                quotation.attribution.as_ref().and_then(wanted).map(|place| words(article, place))
            };
            Quote {
                bytes: bytes(article, Place { paragraph: quotation.paragraph, span: quotation.span }),
                kind: quotation.kind.name(),
                speaker: place(|attribution| attribution.source).map(|words| Named { words, person }),
                cue: place(|attribution| attribution.cue),
                told: quotation.attribution.is_some_and(|it| it.by.is_told()),
                open,
            }
        };
        let marked = quotations.all.iter().zip(&sources.of).enumerate();
        let marked =
            marked.map(|(i, (quotation, source))| quote(quotation, *source, runs.begins[i] && !runs.attributed[i]));
        let indirect = article.indirect().iter().zip(&sources.of_indirect);
        let indirect = indirect.map(|(quotation, source)| quote(quotation, *source, false));
        let mut quotes: Vec<Quote> = marked.chain(indirect).collect();
        quotes.sort_by_key(|quote| quote.bytes);
        let speaker = |source: &crate::article::Source| Speaker {
            name: source.name.clone(),
            kind: source.kind.name(),
            quotes: source.quotes,
            words: source.words,
            first: bytes(article, source.first),
            named: source.party.is_some(),
        };
        let heard = sources.all.iter().zip(heard(article)).filter(|(_, heard)| *heard);
        Sheet { quotes, sources: heard.map(|(source, _)| speaker(source)).collect(), tally: runs.tally(article) }
    }
}

impl std::fmt::Display for Sheet {
    /// “Marta Velden 2, Jonas Reik 1, a neighbor (not named) 1; nobody named 1”.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let speaker = |speaker: &Speaker| {
            format!("{}{} {}", speaker.name, if speaker.named { "" } else { " (not named)" }, speaker.quotes)
        };
        let heard = self.sources.iter().filter(|speaker| speaker.quotes > 0);
        let open = self.quotes.iter().filter(|quote| quote.open).count();
        let open = (open > 0).then(|| format!("nobody named {open}"));
        let list = heard.map(speaker).collect::<Vec<_>>().join(", ");
        let parts: Vec<String> = Some(list).filter(|list| !list.is_empty()).into_iter().chain(open).collect();
        if parts.is_empty() { f.write_str("Nobody is quoted") } else { f.write_str(&parts.join("; ")) }
    }
}

impl Tally {
    /// Counts the quotations of a story.
    pub fn of(article: &Article) -> Tally {
        Runs::of(article).tally(article)
    }
}

impl std::fmt::Display for Tally {
    /// “9 quotations, 8 attributed, 4 sources”.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (quotations, sources) = (many(self.quotations, "quotation"), many(self.sources, "source"));
        write!(f, "{quotations}, {} attributed, {sources}", self.attributed)
    }
}

/// Of each quotation whether one begins with it, and whether it tells who speaks in any of its
/// parts.
struct Runs {
    begins: Vec<bool>,
    attributed: Vec<bool>,
}

impl Runs {
    fn of(article: &Article) -> Runs {
        let all = &article.quotations().all;
        let speaks = |quotation: &Quotation| quotation.kind.is_quoted();
        // A part goes on from one before it, so that one pass finds all beginnings.
        let mut heads: Vec<usize> = (0..all.len()).collect();
        let (mut attributed, mut begins) = (vec![false; all.len()], vec![false; all.len()]);
        for (i, quotation) in all.iter().enumerate() {
            if let Some(before) = quotation.continues.filter(|before| *before < i) {
                heads[i] = heads[before];
            }
            let told = quotation.attribution.is_some_and(|it| it.by.is_told());
            attributed[heads[i]] |= told;
            begins[heads[i]] |= speaks(quotation);
        }
        Runs { begins, attributed }
    }

    fn tally(&self, article: &Article) -> Tally {
        let begun = || self.begins.iter().zip(&self.attributed).filter(|(begins, _)| **begins);
        Tally {
            quotations: begun().count(),
            attributed: begun().filter(|(_, attributed)| **attributed).count(),
            sources: article.sources().all.iter().filter(|source| source.quotes > 0).count(),
        }
    }
}

/// For each of [`crate::article::Sources::all`], whether anything is said by it: not only titles and
/// terms stand between its marks.
fn heard(article: &Article) -> Vec<bool> {
    let sources = article.sources();
    let mut out = vec![false; sources.all.len()];
    let marked = article.quotations().all.iter().zip(&sources.of);
    for (quotation, source) in marked.chain(article.indirect().iter().zip(&sources.of_indirect)) {
        let told = quotation.attribution.is_some_and(|it| it.by.is_told());
        if let Some(heard) = source.and_then(|source| out.get_mut(source)) {
            *heard |= told && quotation.kind != QuotationKind::NotSpeech;
        }
    }
    out
}

fn bytes(article: &Article, place: Place) -> [usize; 2] {
    let span = place.source(article);
    [span.start, span.end]
}

fn words(article: &Article, place: Place) -> Words {
    Words { bytes: bytes(article, place), text: place.of(article).to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;

    fn sheet(text: &str) -> Sheet {
        Sheet::of(&Article::read(Format::Plain.read(text)))
    }

    #[test]
    fn titles_are_no_quotations_and_have_no_sources() {
        let sheet = sheet(
            "Fair\n\n“The fair is late and the rain is early,” Inga Lund said. Jonas Reik sang “The Old Road.”\n",
        );
        assert_eq!(sheet.quotes.iter().map(|quote| quote.kind).collect::<Vec<_>>(), ["direct", "not-speech"]);
        assert_eq!(sheet.tally.to_string(), "1 quotation, 1 attributed, 1 source");
        assert_eq!(sheet.to_string(), "Inga Lund 1");
    }

    #[test]
    fn a_quotation_over_paragraphs_counts_once() {
        let sheet = sheet(
            "Fair\n\n“The fair is late and the rain is early,” Inga Lund said. “We have waited for a long time.\n\n\
             “Now we will not wait any more, and we will go.”\n",
        );
        assert_eq!(sheet.quotes.len(), 3);
        assert_eq!((sheet.tally.quotations, sheet.tally.attributed), (2, 2));
        assert_eq!(sheet.to_string(), "Inga Lund 2");
    }

    #[test]
    fn what_nobody_says_is_open() {
        let sheet = sheet("Fair\n\n“The fair is late and the rain is early.” It rained.\n");
        assert!(sheet.quotes[0].open && sheet.sources.is_empty());
        assert_eq!(sheet.tally, Tally { quotations: 1, attributed: 0, sources: 0 });
        assert_eq!(sheet.to_string(), "nobody named 1");
        assert_eq!(super::tests::sheet("Rain\n").to_string(), "Nobody is quoted");
    }
}
