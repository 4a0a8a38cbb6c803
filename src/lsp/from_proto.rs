//! From the protocol’s types to copydesk’s.

use std::path::PathBuf;

use ropey::Rope;
use tower_lsp::lsp_types::{self as lsp, ClientCapabilities, PositionEncodingKind, Url};

use crate::formats::Format;
use crate::text::{Change, Encoding, Position, Span, offset_of};

pub(super) fn position(position: lsp::Position) -> Position {
    Position::new(position.line, position.character)
}

/// The byte of `text` at a position.
pub(super) fn offset(text: &Rope, place: lsp::Position, encoding: Encoding) -> usize {
    offset_of(text, position(place), encoding)
}

/// The bytes of `text` in a range; a range the wrong way round is turned.
pub(super) fn span(text: &Rope, range: lsp::Range, encoding: Encoding) -> Span {
    let a = offset_of(text, position(range.start), encoding);
    let b = offset_of(text, position(range.end), encoding);
    Span::new(a.min(b), a.max(b))
}

pub(super) fn change(event: lsp::TextDocumentContentChangeEvent) -> Change {
    Change { range: event.range.map(|range| (position(range.start), position(range.end))), text: event.text }
}

/// The path of a file’s address; `None` for what is no file, such as a buffer without a name.
pub(super) fn path(uri: &Url) -> Option<PathBuf> {
    (uri.scheme() == "file").then(|| uri.to_file_path().ok()).flatten()
}

/// The format of a document: by its language, or else by the ending of its name. `None` for what
/// copydesk does not read.
pub(super) fn format(language: &str, uri: &Url) -> Option<Format> {
    Format::of_language(language).or_else(|| Format::of_path(std::path::Path::new(uri.path())))
}

/// What columns are to count: bytes where the client can, for that costs least.
pub(super) fn encoding(client: &ClientCapabilities) -> Encoding {
    let offered = client.general.as_ref().and_then(|general| general.position_encodings.as_deref()).unwrap_or_default();
    let offers = |kind: PositionEncodingKind| offered.contains(&kind);
    if offers(PositionEncodingKind::UTF8) {
        Encoding::Utf8
    } else if offers(PositionEncodingKind::UTF32) && !offers(PositionEncodingKind::UTF16) {
        Encoding::Utf32
    } else {
        Encoding::Utf16
    }
}
