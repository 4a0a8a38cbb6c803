//! Columns. This is the only place that counts them.
//!
//! A line ends at `\n`, `\r\n` or a lone `\r`, as the language server protocol has it; U+2028 and
//! its kin are ordinary characters. The rope is built with the same notion (`cr_lines`).

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
