//! Columns. This is the only place that counts them.
//!
//! A line ends at `\n`, `\r\n` or a lone `\r`, as the language server protocol has it; U+2028 and
//! its kin are ordinary characters. The rope is built with the same notion (`cr_lines`).

use std::ops::Range;

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
    line: usize,
    /// The bytes of the line, its end included.
    bytes: Range<usize>,
    /// A place in the line and its column.
    at: usize,
    column: usize,
}

impl<'a> Positions<'a> {
    pub fn new(rope: &'a Rope, encoding: Encoding) -> Self {
        let mut positions = Self { rope, encoding, line: 0, bytes: 0..0, at: 0, column: 0 };
        positions.go_to_line_of(0);
        positions
    }

    /// The same as [`position_of`].
    pub fn of(&mut self, offset: usize) -> Position {
        /// Beyond this many bytes the rope’s own counts are faster.
        const FAR: usize = 1 << 10;
        let offset = start_of_char(self.rope, offset.min(self.rope.len_bytes()));
        if !self.bytes.contains(&offset) {
            self.go_to_line_of(offset);
        }
        if offset < self.at {
            (self.at, self.column) = (self.bytes.start, 0);
        }
        if offset - self.at > FAR {
            self.column = position_of(self.rope, offset, self.encoding).column as usize;
        } else {
            let between = self.rope.byte_slice(self.at..offset);
            self.column += between.chunks().map(|chunk| columns(chunk, self.encoding)).sum::<usize>();
        }
        self.at = offset;
        Position::new(self.line as u32, self.column as u32)
    }

    fn go_to_line_of(&mut self, offset: usize) {
        self.line = self.rope.byte_to_line(offset);
        let start = self.rope.line_to_byte(self.line);
        let end =
            if self.line + 1 < self.rope.len_lines() { self.rope.line_to_byte(self.line + 1) } else { usize::MAX };
        self.bytes = start..end;
        (self.at, self.column) = (start, 0);
    }
}

/// The offset of the character that holds the byte at `offset`.
fn start_of_char(rope: &Rope, offset: usize) -> usize {
    let (chunk, start, ..) = rope.chunk_at_byte(offset);
    let inside = (0..=offset - start).rev().find(|at| chunk.is_char_boundary(*at));
    start + inside.unwrap_or(0)
}

/// The columns that `text` takes.
fn columns(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16 => text.encode_utf16().count(),
        Encoding::Utf32 => text.chars().count(),
    }
}
