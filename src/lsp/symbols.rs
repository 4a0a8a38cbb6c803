use tower_lsp::lsp_types::{DocumentSymbol, Location, SymbolInformation, SymbolKind, Url};

use super::story::Checked;
use super::to_proto;
use crate::article::Paragraph;
use crate::formats::Zone;
use crate::text::{Encoding, Span};
use crate::workspace::voice::{Voice, first_mention, full_name, is_person};

/// The outline of a story: its headline, its paragraphs by their first words, and the quotations
/// in them with their speakers.
pub(super) fn symbols(checked: &Checked, encoding: Encoding) -> Vec<DocumentSymbol> {
    let article = &checked.report.article;
    let symbol = |(index, paragraph): (usize, &Paragraph)| {
        let whole = Span::new(0, paragraph.text.len());
        let place = |span| to_proto::range(&checked.text, article.source(index, span), encoding);
        let quotations = paragraph.quotes.outer().filter(|quote| quote.inner().of(&paragraph.text).contains(' '));
        let children: Vec<DocumentSymbol> = quotations
            .map(|quote| {
                let text = quote.span.of(&paragraph.text);
                let voice = article.quotations().at(index, quote.span.start).and_then(|it| Voice::of(article, it));
                let detail = voice.map_or_else(|| "quotation".to_owned(), |voice| voice.name);
                entry(first_words(text, 8), detail, SymbolKind::STRING, place(quote.span))
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

/// The persons of a story whose names fit what somebody typed, at their first references.
#[expect(deprecated, reason = "the type has a field that the protocol has given up")]
pub(super) fn persons(uri: &Url, checked: &Checked, query: &str, encoding: Encoding) -> Vec<SymbolInformation> {
    let article = &checked.report.article;
    let headline = article.headline().map(|(_, headline)| first_words(&headline.text, 8));
    let parties = (0..article.people().parties.len()).filter(|party| is_person(article, *party));
    let symbol = |party| {
        let name = full_name(article, party);
        let first = first_mention(article, party).filter(|_| fits(name, query))?;
        let range = to_proto::range(&checked.text, first.source(article), encoding);
        Some(SymbolInformation {
            name: name.to_owned(),
            kind: SymbolKind::OBJECT,
            tags: None,
            deprecated: None,
            location: Location::new(uri.clone(), range),
            container_name: headline.clone(),
        })
    };
    parties.filter_map(symbol).collect()
}

/// Do the letters of `query` stand in `name`, in their order?
fn fits(name: &str, query: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_lowercase);
    let mut wanted = query.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase);
    wanted.all(|wanted| letters.any(|letter| letter == wanted))
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
