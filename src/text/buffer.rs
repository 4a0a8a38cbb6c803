use ropey::Rope;

use super::{Encoding, Position, Span, offset_of, position_of};

/// One change as the protocol sends it: a range of the text before it and what stands there after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// `None` replaces the whole text.
    pub range: Option<(Position, Position)>,
    pub text: String,
}

/// An open text and its version.
#[derive(Debug, Clone, Default)]
pub struct Buffer {
    rope: Rope,
    version: i32,
}

impl Buffer {
    pub fn new(text: &str, version: i32) -> Self {
        Self { rope: Rope::from_str(text), version }
    }

    /// The text. Cloning the rope is a snapshot and costs next to nothing.
    pub fn rope(&self) -> &Rope {
        &self.rope
    }

    pub fn version(&self) -> i32 {
        self.version
    }

    pub fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    /// Applies one change, clamping its range to the text, and returns the bytes that were
    /// replaced and the bytes that stand there now.
    pub fn apply(&mut self, change: &Change, encoding: Encoding) -> (Span, Span) {
        let Some((from, to)) = change.range else {
            let old = std::mem::replace(&mut self.rope, Rope::from_str(&change.text));
            return (Span::new(0, old.len_bytes()), Span::new(0, change.text.len()));
        };
        let a = offset_of(&self.rope, from, encoding);
        let b = offset_of(&self.rope, to, encoding);
        // Some clients send a reversed range for a backward selection.
        let (start, end) = (a.min(b), a.max(b));
        let (first, last) = (self.rope.byte_to_char(start), self.rope.byte_to_char(end));
        self.rope.remove(first..last);
        self.rope.insert(first, &change.text);
        (Span::new(start, end), Span::new(start, start + change.text.len()))
    }

    /// See [`offset_of`].
    pub fn offset_of(&self, position: Position, encoding: Encoding) -> usize {
        offset_of(&self.rope, position, encoding)
    }

    /// See [`position_of`].
    pub fn position_of(&self, offset: usize, encoding: Encoding) -> Position {
        position_of(&self.rope, offset, encoding)
    }
}
