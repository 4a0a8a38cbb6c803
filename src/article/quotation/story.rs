//! The quotations of a story and what attributes them.

use rustc_hash::FxHashMap;

use super::unmarked;
use crate::article::{Article, Paragraph};
use crate::formats::{Zone, Zones};
use crate::text::Span;

/// The quotations of a story, in its order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Quotations {
    pub all: Vec<Quotation>,
}

/// A quotation, or its part in one of the paragraphs that it runs over.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotation {
    /// The index of its paragraph.
    pub paragraph: usize,
    /// Bytes of the paragraph, from mark to mark; what is said, for indirect speech.
    pub span: Span,
    pub kind: QuotationKind,
    /// The part that it goes on from, in an earlier paragraph: an index of [`Quotations::all`].
    pub continues: Option<usize>,
    /// What tells who speaks; `None` where nothing does.
    pub attribution: Option<Attribution>,
}

/// What stands between the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuotationKind {
    /// Sentences in the speaker’s own words.
    Direct,
    /// Some of the speaker’s words in a sentence of the writer’s.
    Partial,
    /// Speech without marks: “The bridge is safe, she said.”
    Indirect,
    /// No speech: the title of a work, a nickname, a slogan, a word held at arm’s length.
    NotSpeech,
}

impl QuotationKind {
    /// Are somebody’s own words between the marks, all of them or some?
    pub const fn is_quoted(self) -> bool {
        matches!(self, QuotationKind::Direct | QuotationKind::Partial)
    }

    /// The word for it, as `--sources` prints it.
    pub fn name(self) -> &'static str {
        match self {
            QuotationKind::Direct => "direct",
            QuotationKind::Partial => "partial",
            QuotationKind::Indirect => "indirect",
            QuotationKind::NotSpeech => "not-speech",
        }
    }
}

/// What tells who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribution {
    /// The words that name the speaker: “the mayor”, “she”.
    pub source: Option<Place>,
    /// The words that tell of speech: “said”, “according to”, a colon.
    pub cue: Option<Place>,
    pub by: By,
}

/// Where the attribution of a quotation stands, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// In a clause beside the quotation.
    Clause,
    /// With another quotation of the same paragraph.
    Paragraph,
    /// With an earlier paragraph of the same quotation.
    Run,
    /// In the sentence that leads the quotation in.
    LeadIn,
    /// In the sentence before, which tells of speech.
    SetUp,
    /// Nowhere: the sentences before speak of somebody.
    Context,
    /// In a clause beside the quotation that has lost its speaker: “…,” said on Monday.
    Lost,
}

impl By {
    /// Does the story say who speaks, rather than leave it to a guess?
    pub fn is_told(self) -> bool {
        !matches!(self, By::Context | By::Lost)
    }

    /// From 0 to 1: how sure the speaker is. Shares of right speakers on annotated news.
    pub fn confidence(self) -> f32 {
        match self {
            By::Clause => 0.97,
            By::Paragraph => 0.95,
            By::Run => 0.95,
            By::LeadIn => 0.9,
            By::SetUp => 0.8,
            By::Context => 0.6,
            By::Lost => 0.0,
        }
    }
}

/// A stretch of a paragraph of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The index of the paragraph.
    pub paragraph: usize,
    /// Bytes of the paragraph.
    pub span: Span,
}

impl Place {
    /// The text that stands there.
    pub fn of(self, article: &Article) -> &str {
        article.get(self.paragraph).map_or("", |paragraph| self.span.of(&paragraph.text))
    }

    /// The bytes of the file.
    pub fn source(self, article: &Article) -> Span {
        article.source(self.paragraph, self.span)
    }
}

/// Where people speak. Headlines and captions repeat what the story quotes.
const SPEECH: Zones = Zones::of(&[Zone::Body, Zone::ListItem, Zone::BlockQuote, Zone::Subhead]);

impl Quotations {
    /// Reads the quotations of a story from what its paragraphs keep.
    pub fn read(article: &Article) -> Quotations {
        let mut all: Vec<Quotation> = Vec::new();
        // For each paragraph that a quotation runs on in, the part before.
        let mut runs: FxHashMap<usize, usize> = FxHashMap::default();
        for (index, paragraph) in article.iter() {
            if !SPEECH.contains(paragraph.zone) {
                continue;
            }
            if paragraph.quotes.all.is_empty() {
                all.extend(unmarked::read(article, index, || context(article, &all, index, true)));
                continue;
            }
            let place = |span: Span| Place { paragraph: index, span };
            for (at, spoken) in paragraph.spoken().iter().enumerate() {
                let own = spoken.by.map(|by| Attribution {
                    source: spoken.source.map(place),
                    cue: spoken.cue.map(place),
                    by,
                });
                let continues = runs.get(&index).copied().filter(|_| at == 0);
                let before = |by| continues.and_then(|part| all[part].attribution).map(|it| Attribution { by, ..it });
                let alone = paragraph.text.trim_end().len() <= spoken.span.len() + 1;
                let opens = spoken.span.start < 3;
                let around = || opens.then(|| context(article, &all, index, alone)).flatten();
                let attribution = own.or_else(|| before(By::Run)).or_else(around);
                // What is led in, or goes on, is speech however short it is.
                let led = continues.is_some() || attribution.is_some_and(|it| it.by == By::LeadIn);
                let kind = if led { QuotationKind::Direct } else { spoken.kind };
                let attribution = attribution.filter(|_| kind != QuotationKind::NotSpeech);
                all.push(Quotation { paragraph: index, span: spoken.span, kind, continues, attribution });
            }
            go_on(&mut all, index);
            if let (Some(next), Some(last)) = (article.continuation(index), all.len().checked_sub(1)) {
                runs.insert(next, last);
            }
        }
        Quotations { all }
    }

    /// The quotations of the paragraph at `index`.
    pub fn of(&self, index: usize) -> &[Quotation] {
        let range = |at: usize| self.all.partition_point(|quotation| quotation.paragraph < at);
        &self.all[range(index)..range(index + 1)]
    }

    /// The words that name the speakers of the paragraph at `index`, as far as they stand in it, each
    /// place once; of quotations whose kind is `wanted`.
    pub fn speakers(&self, index: usize, wanted: fn(QuotationKind) -> bool) -> impl Iterator<Item = Place> + '_ {
        let mut last = None;
        self.of(index).iter().filter_map(move |quotation| {
            let source = quotation.attribution.and_then(|it| it.source).filter(|_| wanted(quotation.kind));
            source.filter(|source| source.paragraph == index && last.replace(*source) != Some(*source))
        })
    }

    /// The index of the quotation that covers the byte at `offset` of a paragraph.
    pub fn at(&self, paragraph: usize, offset: usize) -> Option<usize> {
        let from = self.all.partition_point(|quotation| quotation.paragraph < paragraph);
        let here = self.all[from..].iter().take_while(|quotation| quotation.paragraph == paragraph);
        here.enumerate().find(|(_, quotation)| quotation.span.covers(offset)).map(|(i, _)| from + i)
    }
}

/// Who is spoken of before a quotation that has no attribution: in the lead-in, or in the paragraph
/// before.
///
/// `alone` says that the quotation is all of its paragraph.
fn context(article: &Article, earlier: &[Quotation], index: usize, alone: bool) -> Option<Attribution> {
    let (before, paragraph) = (0..index).rev().find_map(|i| {
        let paragraph = article.get(i)?;
        (!matches!(paragraph.zone, Zone::Caption | Zone::Credit)).then_some((i, paragraph))
    })?;
    let place = |span: Span| Place { paragraph: before, span };
    let closing = paragraph.closing();
    if let Some(closing) = closing.filter(|closing| closing.lead_in) {
        return Some(Attribution { source: closing.source.map(place), cue: Some(place(closing.cue)), by: By::LeadIn });
    }
    let last = earlier.last().filter(|quotation| quotation.paragraph == before);
    let spoke = last.and_then(|it| it.attribution);
    let behind =
        |quotation: &Quotation| spoke.and_then(|it| it.cue).is_some_and(|cue| cue.span.start >= quotation.span.end);
    let direct = last.is_some_and(|quotation| quotation.kind == QuotationKind::Direct || behind(quotation));
    match (spoke, closing) {
        // Quotation after quotation: the speaker goes on.
        (Some(spoke), _) => {
            let goes_on = alone && direct && ends_in_speech(paragraph) && spoke.source.is_some();
            Some(Attribution { by: if goes_on { By::SetUp } else { By::Context }, ..spoke })
        }
        (None, Some(closing)) => {
            Some(Attribution { source: closing.source.map(place), cue: Some(place(closing.cue)), by: By::Context })
        }
        _ => None,
    }
}

/// Does the paragraph end with a quotation, or with the clause behind one?
fn ends_in_speech(paragraph: &Paragraph) -> bool {
    let Some(last) = paragraph.quotes.outer().next_back() else { return false };
    let rest = paragraph.words_in(Span::new(last.span.end, paragraph.text.len()));
    /// “…,” Ada Lund, the mayor, said in an interview.
    const CLAUSE: usize = 16;
    rest.len() <= CLAUSE
        && paragraph
            .sentence_at(last.span.end.saturating_sub(1))
            .is_none_or(|it| it.span.end + 1 >= paragraph.text.trim_end().len())
}

/// The second quotation of a paragraph goes on with the first, whatever told who speaks.
fn go_on(all: &mut [Quotation], paragraph: usize) {
    let first = all.partition_point(|quotation| quotation.paragraph < paragraph);
    for i in first + 1..all.len() {
        if all[i].attribution.is_none() {
            all[i].attribution = all[i - 1].attribution;
        }
    }
}
