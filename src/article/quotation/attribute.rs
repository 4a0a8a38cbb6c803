//! The quotations of a paragraph and the clauses that attribute them.

use std::ops::Range;

use super::clause::{self, Clause};
use super::narration::{self, Told};
use crate::article::Paragraph;
use crate::text::Span;

/// A quotation in its paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    pub span: Span,
    pub source: Option<Span>,
    pub cue: Option<Span>,
}

pub(in crate::article) fn read(paragraph: &Paragraph) -> Vec<Spoken> {
    let told = narration::tell(paragraph);
    let quotes: Vec<_> = paragraph.quotes.outer().copied().collect();
    let mut out: Vec<Spoken> = Vec::new();
    for sentence in &told {
        let clauses = clause::read(sentence);
        let mut here: Vec<usize> = sentence.tokens.iter().filter_map(|token| token.quote).collect();
        here.dedup();
        for quote in here {
            let found = choose(sentence, &clauses, sentence.quote(quote));
            let (source, cue) = match found {
                Some(clause) => {
                    (clause.source.clone().map(|range| sentence.span(range)), Some(sentence.span(clause.cue.clone())))
                }
                None => (None, None),
            };
            out.push(Spoken { span: quotes[quote].span, source, cue });
        }
    }
    for i in 0..out.len() {
        if out[i].cue.is_none() && i > 0 && out[i - 1].cue.is_some() {
            out[i].source = out[i - 1].source;
            out[i].cue = out[i - 1].cue;
        }
    }
    for i in (0..out.len().saturating_sub(1)).rev() {
        if out[i].cue.is_none() && out[i + 1].cue.is_some() {
            out[i].source = out[i + 1].source;
            out[i].cue = out[i + 1].cue;
        }
    }
    out
}

fn choose<'c>(told: &Told, clauses: &'c [Clause], quote: Range<usize>) -> Option<&'c Clause> {
    let after = after(told, clauses, quote.end);
    let before = before(told, clauses, quote.start);
    after.or(before)
}

fn is_stop(told: &Told, i: usize) -> bool {
    matches!(told.token(i), ";" | "." | ":") || told.is_quoted(i)
}

fn after<'c>(told: &Told, clauses: &'c [Clause], at: usize) -> Option<&'c Clause> {
    let limit = (at..told.len()).find(|i| is_stop(told, *i)).unwrap_or(told.len());
    clauses.iter().find(|clause| {
        (at..limit).contains(&clause.cue.start)
            && clause.source.as_ref().is_some_and(|source| source.start >= at && source.start < limit)
            && (clause.strength.is_some())
    })
}

fn before<'c>(_told: &Told, clauses: &'c [Clause], at: usize) -> Option<&'c Clause> {
    clauses.iter().rfind(|clause| clause.cue.end <= at && clause.strength.is_some())
}
