//! Semantic tokens: quotations, the words that name their speakers, and the words that tell of
//! speech. A token lies in one line, and no two overlap, as all clients can take it.

use tower_lsp::lsp_types::{Range, SemanticToken, SemanticTokenType, SemanticTokens, SemanticTokensLegend};

use super::from_proto;
use super::story::Checked;
use crate::article::{Article, QuotationKind};
use crate::text::{Encoding, Positions, Span};

/// What is colored, in the order of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Paint {
    Quotation,
    Source,
    Cue,
}

/// The types of tokens, as clients are told once.
pub(super) fn legend() -> SemanticTokensLegend {
    let types = ["quotation", "source", "cue"].map(SemanticTokenType::new);
    SemanticTokensLegend { token_types: types.to_vec(), token_modifiers: Vec::new() }
}

/// The tokens of a story, or those in a range of it.
pub(super) fn tokens(checked: &Checked, range: Option<Range>, encoding: Encoding) -> SemanticTokens {
    let text = &checked.text;
    let wanted = range.map(|range| from_proto::span(text, range, encoding));
    let strokes = strokes(&checked.report.article).into_iter();
    let strokes = strokes.filter(|(span, _)| wanted.is_none_or(|wanted| wanted.overlaps(*span)));
    let mut positions = Positions::new(text, encoding);
    let mut data = Vec::new();
    let (mut line, mut column) = (0, 0);
    for (span, paint) in strokes.flat_map(|(span, paint)| lines(text, span).into_iter().map(move |it| (it, paint))) {
        let (start, end) = (positions.of(span.start), positions.of(span.end));
        if start.line != line {
            column = 0;
        }
        data.push(SemanticToken {
            delta_line: start.line - line,
            delta_start: start.column - column,
            length: end.column.saturating_sub(start.column),
            token_type: paint as u32,
            token_modifiers_bitset: 0,
        });
        (line, column) = (start.line, start.column);
    }
    SemanticTokens { result_id: None, data }
}

/// What is colored how: bytes of the file, in their order, none of which overlap.
fn strokes(article: &Article) -> Vec<(Span, Paint)> {
    let speech = article.quotations().all.iter().filter(|quotation| quotation.kind != QuotationKind::NotSpeech);
    let mut clauses: Vec<(Span, Paint)> = Vec::new();
    let mut quotations: Vec<Span> = Vec::new();
    for quotation in speech {
        quotations.push(article.source(quotation.paragraph, quotation.span));
        let attribution = quotation.attribution;
        let source = attribution.and_then(|attribution| attribution.source).map(|place| (place, Paint::Source));
        let cue = attribution.and_then(|attribution| attribution.cue).map(|place| (place, Paint::Cue));
        clauses.extend(source.into_iter().chain(cue).map(|(place, paint)| (place.source(article), paint)));
    }
    clauses.sort();
    // One clause may be that of several quotations.
    let mut inner: Vec<(Span, Paint)> = Vec::new();
    for (span, paint) in clauses {
        if inner.last().is_none_or(|(last, _)| last.end <= span.start) && !span.is_empty() {
            inner.push((span, paint));
        }
    }
    quotations.sort();
    let mut out = inner.clone();
    let mut done = 0;
    for quotation in quotations {
        let mut start = quotation.start.max(done);
        let from = inner.partition_point(|(span, _)| span.end <= start);
        for (span, _) in inner[from..].iter().take_while(|(span, _)| span.start < quotation.end) {
            if start < span.start {
                out.push((Span::new(start, span.start), Paint::Quotation));
            }
            start = span.end;
        }
        if start < quotation.end {
            out.push((Span::new(start, quotation.end), Paint::Quotation));
        }
        done = done.max(quotation.end);
    }
    out.sort();
    out
}

/// The parts of `span` in each line, line ends left out.
fn lines(text: &ropey::Rope, span: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = span.start;
    while start < span.end.min(text.len_bytes()) {
        let line = text.byte_to_line(start);
        let next = if line + 1 < text.len_lines() { text.line_to_byte(line + 1) } else { text.len_bytes() };
        let ends = text.byte_slice(start..next).chars_at(text.byte_slice(start..next).len_chars()).reversed();
        let line_end = ends.take_while(|c| matches!(c, '\n' | '\r')).count();
        let end = span.end.min(next - line_end);
        if start < end {
            out.push(Span::new(start, end));
        }
        start = next;
    }
    out
}
