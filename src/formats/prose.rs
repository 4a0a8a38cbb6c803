use std::borrow::Cow;

use super::{Block, Map, Piece, Zone};
use crate::text::Span;

/// Prose under construction: what a reader sees, piece by piece, and where each piece stands in
/// the file. For formats whose markup stands between the words.
#[derive(Debug, Clone)]
pub(super) struct Prose<'a> {
    file: &'a str,
    text: String,
    pieces: Vec<Piece>,
}

impl<'a> Prose<'a> {
    pub fn new(file: &'a str) -> Self {
        Self { file, text: String::new(), pieces: Vec::new() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds the bytes of the file under `source` as they are.
    pub fn copy(&mut self, source: Span) {
        self.push(source.of(self.file), source);
    }

    /// Adds `text`, which stands for the bytes of the file under `source`.
    pub fn push(&mut self, text: &str, mut source: Span) {
        if text.is_empty() || source.is_empty() {
            return;
        }
        let span = Span::new(self.text.len(), self.text.len() + text.len());
        let linear = source.of(self.file) == text;
        if !linear && source.len() == span.len() {
            // Equal lengths would map byte by byte: cede the last byte to the markup.
            source.end -= 1;
        }
        self.text.push_str(text);
        match self.pieces.last_mut() {
            Some(last) if linear && last.is_linear() && last.source.end == source.start => {
                last.text.end = span.end;
                last.source.end = source.end;
            }
            _ => self.pieces.push(Piece { text: span, source }),
        }
    }

    /// Adds a line break that stands for `source` and for the blanks around it.
    pub fn line_break(&mut self, source: Span) {
        let before = self.pieces.last().map_or(source.start, |piece| piece.source.end);
        let blank = Span::new(before, source.start).of(self.file).bytes().all(|byte| matches!(byte, b' ' | b'\t'));
        let source = if blank { Span::new(before.min(source.start), source.end) } else { source };
        match source.of(self.file) {
            end @ ("\n" | "\r\n" | "\r") => self.push(end, source),
            _ => self.push("\n", source),
        }
    }

    /// The prose without white space around it as a block; `None` where no letter or digit is
    /// left.
    pub fn block(&self, zone: Zone) -> Option<Block<'a>> {
        self.part(zone, Span::new(0, self.text.len()))
    }

    /// As [`Prose::block`], of the bytes of the prose under `span`.
    pub fn part(&self, zone: Zone, span: Span) -> Option<Block<'a>> {
        let slice = span.of(&self.text);
        let start = span.start + (slice.len() - slice.trim_start().len());
        let span = Span::new(start, start + slice.trim().len());
        let text = span.of(&self.text);
        if !text.contains(char::is_alphanumeric) {
            return None;
        }
        let pieces: Vec<Piece> = self.pieces.iter().filter_map(|piece| clip(*piece, span)).collect();
        Some(match pieces.as_slice() {
            [only] if only.is_linear() => {
                Block { zone, text: Cow::Borrowed(only.source.of(self.file)), map: Map::Slice(only.source.start) }
            }
            _ => Block { zone, text: Cow::Owned(text.to_owned()), map: Map::Pieces(pieces) },
        })
    }
}

/// The part of `piece` inside `span`, counted from the start of `span`.
fn clip(piece: Piece, span: Span) -> Option<Piece> {
    let text = Span::new(piece.text.start.max(span.start), piece.text.end.min(span.end));
    if text.is_empty() {
        return None;
    }
    let source = if piece.is_linear() {
        Span::new(text.start - piece.text.start, text.end - piece.text.start).shift(piece.source.start)
    } else {
        piece.source
    };
    Some(Piece { text: Span::new(text.start - span.start, text.end - span.start), source })
}
