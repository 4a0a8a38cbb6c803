use tower_lsp::lsp_types::{DocumentSymbol, SymbolKind};

use super::story::Checked;
use super::to_proto;
use crate::article::Paragraph;
use crate::formats::Zone;
use crate::text::{Encoding, Span};

/// The outline of a story: its headline, its paragraphs by their first words, and the quotations
/// in them.
pub(super) fn symbols(checked: &Checked, encoding: Encoding) -> Vec<DocumentSymbol> {
    let article = &checked.report.article;
    let symbol = |(index, paragraph): (usize, &Paragraph)| {
        let whole = Span::new(0, paragraph.text.len());
        let place = |span| to_proto::range(&checked.text, article.source(index, span), encoding);
        let quotations = paragraph.quotes.outer().filter(|quote| quote.inner().of(&paragraph.text).contains(' '));
        let children: Vec<DocumentSymbol> = quotations
            .map(|quote| {
                let text = quote.span.of(&paragraph.text);
                entry(first_words(text, 8), "quotation".to_owned(), SymbolKind::STRING, place(quote.span))
            })
            .collect();
        let kind = if paragraph.zone == Zone::Headline { SymbolKind::FILE } else { SymbolKind::KEY };
        let mut symbol = entry(first_words(&paragraph.text, 6), paragraph.zone.name().to_owned(), kind, place(whole));
        symbol.children = (!children.is_empty()).then_some(children);
        symbol
    };
    let story = article.iter().filter(|(_, paragraph)| paragraph.zone != Zone::Dateline && !paragraph.text.is_empty());
    story.map(symbol).collect()
}

fn first_words(text: &str, count: usize) -> String {
    let mut words: Vec<&str> = text.split_whitespace().take(count + 1).collect();
    let more = words.len() > count;
    words.truncate(count);
    words.join(" ") + if more { " …" } else { "" }
}

#[expect(deprecated, reason = "the type has a field that the protocol has given up")]
fn entry(name: String, detail: String, kind: SymbolKind, range: tower_lsp::lsp_types::Range) -> DocumentSymbol {
    DocumentSymbol {
        name,
        detail: Some(detail),
        kind,
        tags: None,
        deprecated: None,
        range,
        selection_range: range,
        children: None,
    }
}
