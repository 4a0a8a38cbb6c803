//! What stands between quotation marks: speech, some of its words, or no speech at all.

use super::beside::Spot;
use super::clause::{Clause, Form};
use super::narration::Told;
use super::story::{By, QuotationKind};
use crate::article::Paragraph;
use crate::language::{Cue, Kind, Penn, Pos, WordSet};
use crate::text::Span;

/// A quotation as it stands in its sentence, whoever says it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// How many words it has.
    words: usize,
    /// Does it stand apart from the sentence around it: at its start, or behind a comma or colon?
    apart: bool,
    /// Does it end with a mark that closes or pauses a sentence?
    paused: bool,
    /// Is it written as titles are: “The Nightly Hour”?
    titled: bool,
    /// Do the words around it say that it names something?
    names: bool,
    /// Does a clause beside it tell of speech?
    said: bool,
    capital: bool,
    /// Is that clause’s verb one that needs more than itself to tell of speech?
    weak: bool,
}

/// Words behind which a name or a term stands in marks.
static NAMERS: WordSet = WordSet::new(
    "so-called term word words phrase slogan motto title name song \
     album film movie book novel play show series podcast magazine program programme column game painting poem episode section \
     page segment headline hashtag label nickname alias codenamed stamped emblazoned abc nbc cbs cnn fox msnbc bbc broadcast \
     sign signs shirt shirts banner banners sticker hat hats poster",
);

/// Verbs behind which something is named, if nobody is their subject.
static NAMED: WordSet = WordSet::new("titled entitled dubbed named nicknamed called known termed");

impl Standing {
    pub(super) fn of(told: &Told, spot: &Spot, inner: Span, clause: Option<&Clause>) -> Standing {
        let (text, words) = (&told.paragraph.text, &told.paragraph.words);
        let inside = told.paragraph.words_in(inner);
        let plain = || words[inside.clone()].iter().filter(|word| word.kind == Kind::Word || word.kind == Kind::Number);
        let start = spot.tokens.start;
        let before = |back: usize| start.checked_sub(back);
        let led = before(1).is_some_and(|i| told.is_any(i, &[",", ":", "—", "--", "―"]) || told.is_quoted(i));
        let colon = before(1).is_some_and(|i| told.is_any(i, &[":"]));
        let near = (1..=3).filter_map(before).filter(|i| !told.is_quoted(*i) && !colon);
        let own = clause.is_some_and(|clause| clause.source.is_some() && clause.form == Form::Verb);
        let namer = near.clone().any(|i| {
            let word = told.word(i);
            word.is_some_and(|word| NAMERS.has(word)) && told.pos(i) != Some(Pos::Verb)
                || word.is_some_and(|word| NAMED.has(word))
                    && (!own || told.penn(i) == Some(Penn::Vbn) && i + 1 == start)
        });
        let possessed = before(1).is_some_and(|i| matches!(told.token(i), "’s" | "'s" | "’"));
        let placed = before(1).is_some_and(|i| {
            matches!(told.token(i), "on" | "On" | "of" | "for" | "in" | "by" | "the" | "a" | "an" | "its" | "their")
        });
        let said = clause.is_some_and(|clause| {
            let behind = clause.cue.start >= spot.tokens.end;
            let strong = clause.strength.is_some() || clause.form != Form::Verb;
            let beside = start
                .checked_sub(clause.cue.end)
                .is_some_and(|gap| gap <= 1 || led && gap <= 8 || clause.strength == Some(Cue::Strong) && gap <= 4);
            let named = clause.naming && start.checked_sub(clause.cue.end).is_some_and(|gap| gap <= 12);
            strong && (behind && spot.paused || beside || named) || clause.form == Form::Mark
        });
        let titled = is_title(text, plain().map(|word| word.span()));
        Standing {
            words: plain().count(),
            apart: start == 0 || led,
            paused: spot.paused,
            titled,
            names: namer || titled && (possessed || placed),
            said,
            weak: clause.is_some_and(|clause| clause.strength != Some(Cue::Strong)),
            capital: plain().next().is_some_and(|word| word.is_capitalized()),
        }
    }

    /// What the quotation is, once it is known what attributes it.
    pub(super) fn kind(&self, paragraph: &Paragraph, span: Span, by: Option<By>) -> QuotationKind {
        /// So few words without a verb of saying beside them are a term.
        const TERM: usize = 4;
        let own = by == Some(By::Clause);
        let sentence = self.apart && self.paused;
        let speech = match () {
            _ if !own && is_subhead(paragraph, span, self.words) => false,
            _ if self.said && !self.names && !(self.titled && self.weak) => true,
            _ if self.names => self.words > 8 && own,
            _ if self.titled && self.words > 1 => sentence && self.words > 6,
            _ if self.words <= TERM => {
                sentence && matches!(by, Some(By::Paragraph | By::SetUp | By::Context)) && self.capital
            }
            _ => true,
        };
        match speech {
            false => QuotationKind::NotSpeech,
            true if self.capital && self.paused && (self.apart || self.said) => QuotationKind::Direct,
            true => QuotationKind::Partial,
        }
    }
}

/// Are all words but the small ones capitalized, and more than one of them?
fn is_title(text: &str, words: impl Iterator<Item = Span>) -> bool {
    let (mut capitals, mut others) = (0, 0);
    for word in words.map(|span| span.of(text)) {
        let small = matches!(
            word,
            "a" | "an"
                | "the"
                | "of"
                | "in"
                | "on"
                | "for"
                | "and"
                | "or"
                | "to"
                | "at"
                | "by"
                | "with"
                | "from"
                | "is"
                | "’s"
                | "'s"
                | "n’t"
                | "n't"
        );
        match word.chars().next() {
            Some(c) if c.is_uppercase() => capitals += 1,
            Some(c) if c.is_lowercase() && !small => others += 1,
            _ => {}
        }
    }
    others == 0 && capitals > 1
}

/// A quotation that is all of its paragraph and no sentence: a subheading.
fn is_subhead(paragraph: &Paragraph, span: Span, words: usize) -> bool {
    const LONGEST: usize = 6;
    words <= LONGEST && paragraph.text.trim().len() <= span.len() + 1
}
