//! The quotations of a paragraph and the clauses that attribute them.

use std::ops::Range;

use super::beside::{Spot, choose, is_dash, lost};
use super::clause::{self, Clause};
use super::closing::{Closing, close};
use super::kind::Standing;
use super::narration::{self, Told};
use super::story::{By, QuotationKind};
use crate::article::paragraph::fingerprint;
use crate::article::{Paragraph, Quote};
use crate::text::Span;

/// A quotation in its paragraph, as far as the paragraph tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// From mark to mark, or to the end of the paragraph that leaves it open.
    pub span: Span,
    pub kind: QuotationKind,
    /// How many words it has.
    pub words: usize,
    /// Equal for quotations of the same words, capitals and marks aside.
    pub fingerprint: u64,
    /// Who speaks, as it is written.
    pub source: Option<Span>,
    /// The words that tell of speech.
    pub cue: Option<Span>,
    /// Where the attribution stands; `None` without one.
    pub by: Option<By>,
}

pub(in crate::article) fn read(paragraph: &Paragraph) -> Vec<Spoken> {
    let told = narration::tell(paragraph);
    let quotes: Vec<Quote> = paragraph.quotes.outer().copied().collect();
    let mut out: Vec<Spoken> = Vec::new();
    // What the sentences before each quotation end with.
    let mut set_ups: Vec<Option<Closing>> = Vec::new();
    let mut standings: Vec<Standing> = Vec::new();
    let mut set_up = None;
    for sentence in &told {
        let clauses = clause::read(sentence);
        let mut here: Vec<usize> = sentence.tokens.iter().filter_map(|token| token.quote).collect();
        here.dedup();
        for quote in &here {
            let inner = paragraph.words_in(quotes[*quote].inner());
            let tokens = sentence.quote(*quote);
            let last = inner
                .clone()
                .rev()
                .map(|i| paragraph.token(i))
                .find(|token| !matches!(*token, "’" | "'" | "”" | ")" | "]"));
            let paused = last.is_some_and(is_pause) || sentence.is_any(tokens.end, &[",", "."]);
            let spot = Spot { tokens, paused };
            let lost = lost(sentence, &clauses, &spot);
            let clause = choose(sentence, &clauses, &spot).filter(|_| lost.is_none());
            standings.push(Standing::of(sentence, &spot, quotes[*quote].inner(), clause.as_ref()));
            let (source, mut cue) =
                labeled(paragraph, inner.clone()).or_else(|| attributed(sentence, clause)).unwrap_or_default();
            let mut by = (source.is_some() || cue.is_some()).then_some(By::Clause);
            if let Some(lost) = lost {
                (cue, by) = (Some(sentence.span(lost)), Some(By::Lost));
            }
            let said = &paragraph.words[inner];
            out.push(Spoken {
                span: quotes[*quote].span,
                kind: QuotationKind::Direct,
                words: paragraph.words_said(quotes[*quote].inner()),
                fingerprint: fingerprint(said),
                source,
                cue,
                by,
            });
            set_ups.push(set_up);
        }
        if here.is_empty() {
            set_up = close(sentence, &clauses);
        }
    }
    inherit(&mut out);
    for (spoken, set_up) in out.iter_mut().zip(set_ups) {
        if let Some(set_up) = set_up.filter(|_| spoken.by.is_none()) {
            let by = if set_up.speaks { By::SetUp } else { By::Context };
            (spoken.source, spoken.cue, spoken.by) = (set_up.source, Some(set_up.cue), Some(by));
        }
    }
    for (spoken, standing) in out.iter_mut().zip(standings) {
        spoken.kind = standing.kind(paragraph, spoken.span, spoken.by);
    }
    out
}

/// The bytes of a clause: its source and its cue.
fn attributed(told: &Told, clause: Option<Clause>) -> Option<(Option<Span>, Option<Span>)> {
    let clause = clause?;
    Some((clause.source.map(|range| told.span(range)), Some(told.span(clause.cue))))
}

/// A transcript: `“LUND: We go.`
fn labeled(paragraph: &Paragraph, inner: Range<usize>) -> Option<(Option<Span>, Option<Span>)> {
    let colon = (inner.start + 1..inner.end.min(inner.start + 4)).find(|i| paragraph.token(*i) == ":")?;
    let name = &paragraph.words[inner.start..colon];
    let span = name.first()?.span().to(name.last()?.span());
    name.iter()
        .all(|word| word.is_all_caps() || word.has_stop())
        .then(|| (Some(span), Some(paragraph.words[colon].span())))
}

fn is_pause(token: &str) -> bool {
    matches!(token, "," | "?" | "!" | "." | "-" | "…" | ":") || is_dash(token) || token.starts_with("...")
}

/// Quotations without a clause of their own have that of the quotation before, or else of the one
/// behind.
fn inherit(spoken: &mut [Spoken]) {
    let give = |spoken: &mut [Spoken], from: usize, to: usize| {
        if spoken[to].by.is_none() && spoken[from].by.is_some() {
            (spoken[to].source, spoken[to].cue, spoken[to].by) =
                (spoken[from].source, spoken[from].cue, spoken[from].by.map(|by| by.max(By::Paragraph)));
        }
    };
    (1..spoken.len()).for_each(|i| give(spoken, i - 1, i));
    (1..spoken.len()).rev().for_each(|i| give(spoken, i, i - 1));
}
