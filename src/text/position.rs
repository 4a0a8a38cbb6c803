//! Columns. This is the only place that counts them.
//!
//! A line ends at `\n`, `\r\n` or a lone `\r`, as the language server protocol has it; U+2028 and
//! its kin are ordinary characters. The rope is built with the same notion (`cr_lines`).

use memchr::memchr2_iter;
use ropey::iter::Chunks;
use ropey::{Rope, RopeSlice};

/// What a column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, the protocol's default.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

/// A place in a text: line and column, both from 0, the column in the units of an [`Encoding`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

impl Position {
    pub const fn new(line: u32, column: u32) -> Self {
        Self { line, column }
    }
}

/// Lines in `rope`; the empty text has one.
pub fn line_count(rope: &Rope) -> usize {
    rope.len_lines()
}

/// The byte offset of `position`, clamped as the protocol says: a column past the end of its line
/// means the end of the line, a line past the end of the text means the end of the text, a column
/// inside a character means its start.
pub fn offset_of(rope: &Rope, position: Position, encoding: Encoding) -> usize {
    let line = position.line as usize;
    if line >= rope.len_lines() {
        return rope.len_bytes();
    }
    let start = rope.line_to_byte(line);
    let content = content_of(rope.line(line));
    let column = position.column as usize;
    let inside = match encoding {
        Encoding::Utf8 => content.char_to_byte(content.byte_to_char(column.min(content.len_bytes()))),
        Encoding::Utf16 => {
            let units = column.min(content.len_utf16_cu());
            content.char_to_byte(content.utf16_cu_to_char(units))
        }
        Encoding::Utf32 => content.char_to_byte(column.min(content.len_chars())),
    };
    start + inside
}

/// The position of the byte `offset`, clamped to the text and to the start of its character.
pub fn position_of(rope: &Rope, offset: usize, encoding: Encoding) -> Position {
    let char = rope.byte_to_char(offset.min(rope.len_bytes()));
    let line = rope.char_to_line(char);
    let start = rope.line_to_char(line);
    let column = match encoding {
        Encoding::Utf8 => rope.char_to_byte(char) - rope.char_to_byte(start),
        Encoding::Utf16 => rope.char_to_utf16_cu(char) - rope.char_to_utf16_cu(start),
        Encoding::Utf32 => char - start,
    };
    Position::new(line as u32, column as u32)
}

/// A line without its line end.
fn content_of(line: RopeSlice<'_>) -> RopeSlice<'_> {
    let mut end = line.len_chars();
    while end > 0 && matches!(line.char(end - 1), '\n' | '\r') {
        end -= 1;
    }
    line.slice(..end)
}

/// Turns many offsets of one text into positions. In the order of the text each costs the bytes
/// since the one before; in any other order the result is the same.
#[derive(Debug, Clone)]
pub struct Positions<'a> {
    rope: &'a Rope,
    encoding: Encoding,
    /// What is not read yet: the rest of a chunk, and the chunks behind it.
    rest: &'a str,
    chunks: Chunks<'a>,
    /// What is read, in bytes, and the position there.
    at: usize,
    position: Position,
    /// A carriage return was read last, which ends its line unless a line feed follows.
    returned: bool,
}

impl<'a> Positions<'a> {
    pub fn new(rope: &'a Rope, encoding: Encoding) -> Self {
        let position = Position::default();
        Self { rope, encoding, rest: "", chunks: rope.chunks(), at: 0, position, returned: false }
    }

    /// The same as [`position_of`].
    pub fn of(&mut self, offset: usize) -> Position {
        let offset = offset.min(self.rope.len_bytes());
        if offset < self.at {
            return position_of(self.rope, offset, self.encoding);
        }
        while offset - self.at >= self.rest.len() {
            self.read(self.rest.len());
            let Some(next) = self.chunks.next() else { break };
            self.rest = next;
        }
        let inside = (0..=offset - self.at).rev().find(|at| self.rest.is_char_boundary(*at));
        self.read(inside.unwrap_or(0));
        if self.returned && !self.rest.starts_with('\n') {
            return Position::new(self.position.line + 1, 0);
        }
        self.position
    }

    /// The positions where a span starts and ends. The next is counted from its start: spans may overlap.
    pub fn of_range(&mut self, start: usize, end: usize) -> (Position, Position) {
        /// Beyond this many bytes the rope’s own counts are faster.
        const FAR: usize = 1 << 12;
        let first = self.of(start);
        let far = end.saturating_sub(start) > FAR;
        (first, if far { position_of(self.rope, end, self.encoding) } else { self.clone().of(end) })
    }

    /// Reads so many bytes of the rest, up to a character.
    fn read(&mut self, length: usize) {
        let (text, rest) = self.rest.split_at(length);
        let bytes = text.as_bytes();
        let Some(last) = bytes.last() else { return };
        if self.returned && bytes.first() != Some(&b'\n') {
            self.position = Position::new(self.position.line + 1, 0);
        }
        let ends = |at: &usize| bytes[*at] == b'\n' || bytes.get(at + 1).is_some_and(|next| *next != b'\n');
        let mut line = 0;
        for end in memchr2_iter(b'\n', b'\r', bytes).filter(ends) {
            self.position = Position::new(self.position.line + 1, 0);
            line = end + 1;
        }
        self.position.column += columns(&bytes[line..], self.encoding) as u32;
        self.returned = *last == b'\r';
        self.at += length;
        self.rest = rest;
    }
}

/// The columns that `text` takes: bytes of UTF-8, from character to character.
fn columns(text: &[u8], encoding: Encoding) -> usize {
    let characters = || text.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
    let beyond_16_bits = || text.iter().filter(|byte| **byte >= 0xf0).count();
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16 => characters() + beyond_16_bits(),
        Encoding::Utf32 => characters(),
    }
}
