//! Semantic tokens: quotations, the words that name their speakers, the words that tell of speech, and the names
//! that the house’s list confirms. A token lies in one line, and no two overlap, as all clients can take it.

use tower_lsp::lsp_types::{
    Range, SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens, SemanticTokensLegend,
};

use super::from_proto;
use super::story::Checked;
use crate::article::{Article, QuotationKind};
use crate::text::{Encoding, Positions, Span};
use crate::workspace::listed::confirmed;

/// What is colored, in the order of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Paint {
    Quotation,
    Source,
    Cue,
    /// A name outside quotations and the words about them.
    Name,
}

/// The one modifier: the house’s list has the name.
const CONFIRMED: u32 = 1;

/// What is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    pub speech: bool,
    pub confirmed: bool,
}

/// The types of tokens, as clients are told once.
pub(super) fn legend() -> SemanticTokensLegend {
    let types = ["quotation", "source", "cue", "name"].map(SemanticTokenType::new);
    let modifiers = vec![SemanticTokenModifier::new("confirmed")];
    SemanticTokensLegend { token_types: types.to_vec(), token_modifiers: modifiers }
}

/// The tokens of a story, or those in a range of it.
pub(super) fn tokens(checked: &Checked, shown: Shown, range: Option<Range>, encoding: Encoding) -> SemanticTokens {
    let text = &checked.text;
    let wanted = range.map(|range| from_proto::span(text, range, encoding));
    let article = &checked.report.article;
    let speech = if shown.speech { strokes(article) } else { Vec::new() };
    let names = if shown.confirmed { confirmed(article, checked.desk.rules.list()) } else { Vec::new() };
    let strokes = with_names(&speech, names.into_iter().map(|(span, _)| span)).into_iter();
    let strokes = strokes.filter(|(span, ..)| wanted.is_none_or(|wanted| wanted.overlaps(*span)));
    let mut positions = Positions::new(text, encoding);
    let mut data = Vec::new();
    let (mut line, mut column) = (0, 0);
    let strokes =
        strokes.flat_map(|(span, paint, marks)| lines(text, span).into_iter().map(move |it| (it, paint, marks)));
    for (span, paint, marks) in strokes {
        let (start, end) = positions.of_range(span.start, span.end);
        if start.line != line {
            column = 0;
        }
        data.push(SemanticToken {
            delta_line: start.line - line,
            delta_start: start.column - column,
            length: end.column.saturating_sub(start.column),
            token_type: paint as u32,
            token_modifiers_bitset: marks,
        });
        (line, column) = (start.line, start.column);
    }
    SemanticTokens { result_id: None, data }
}

/// The strokes with the confirmed names in and between them: a stroke around a name is cut.
fn with_names(strokes: &[(Span, Paint)], names: impl Iterator<Item = Span>) -> Vec<(Span, Paint, u32)> {
    let mut out: Vec<(Span, Paint, u32)> = Vec::with_capacity(strokes.len());
    let mut rest = strokes.iter().copied().peekable();
    let mut cut: Option<(Span, Paint)> = None;
    let mut done = 0;
    for name in names.filter(|name| !name.is_empty()) {
        let mut at = name.start.max(done);
        while let Some((span, paint)) = cut.take().or_else(|| rest.next_if(|(span, _)| span.start < name.end)) {
            if span.start >= name.end {
                cut = Some((span, paint));
                break;
            }
            if span.start < at {
                out.push((Span::new(span.start, span.end.min(at)), paint, 0));
            }
            let inside = Span::new(span.start.max(at), span.end.min(name.end));
            if inside.start < inside.end {
                if at < inside.start {
                    out.push((Span::new(at, inside.start), Paint::Name, CONFIRMED));
                }
                out.push((inside, paint, CONFIRMED));
                at = inside.end;
            }
            if span.end > name.end {
                cut = Some((Span::new(name.end, span.end), paint));
                break;
            }
        }
        if at < name.end {
            out.push((Span::new(at, name.end), Paint::Name, CONFIRMED));
        }
        done = name.end;
    }
    out.extend(cut.into_iter().chain(rest).map(|(span, paint)| (span, paint, 0)));
    out
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
