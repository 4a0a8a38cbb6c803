//! The code lens above a story: how many quotations and sources it has.

use serde_json::json;
use tower_lsp::lsp_types::{CodeLens, Command, Position, Range, Url};

use super::story::Checked;
use super::to_proto;
use crate::text::{Encoding, Span};
use crate::workspace::sheet::Tally;

/// Gives the source sheet of an open story; with `true` behind the address it is shown as a message, too.
pub(super) const SHOW_SOURCES: &str = "copydesk.showSources";

/// “9 quotations, 8 attributed, 4 sources” above the headline, or above the first paragraph where
/// there is none; nothing for a story without quotations.
pub(super) fn lenses(uri: &Url, checked: &Checked, encoding: Encoding) -> Vec<CodeLens> {
    let article = &checked.report.article;
    let tally = Tally::of(article);
    let Some((index, paragraph)) =
        article.headline().or_else(|| article.iter().next()).filter(|_| tally.quotations > 0)
    else {
        return Vec::new();
    };
    let whole = article.source(index, Span::new(0, paragraph.text.len()));
    let range = to_proto::range(&checked.text, whole, encoding);
    // A lens stands above one line.
    let end = if range.end.line > range.start.line { Position::new(range.start.line + 1, 0) } else { range.end };
    let command = Command {
        title: tally.to_string(),
        command: SHOW_SOURCES.to_owned(), // Most clients have no use for the answer: it is shown.
        arguments: Some(vec![json!(uri), json!(true)]),
    };
    vec![CodeLens { range: Range::new(range.start, end), command: Some(command), data: None }]
}
