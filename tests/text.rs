//! Positions in every encoding, and buffers under edits as the protocol sends them.

#![allow(clippy::unwrap_used, reason = "a test")]

use copydesk::text::{Buffer, Change, Encoding, Position, Positions, line_count};
use proptest::prelude::*;

const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

/// Positions the slow way: by walking the characters of a plain string.
mod twin {
    use super::*;

    pub fn width(c: char, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Utf8 => c.len_utf8(),
            Encoding::Utf16 => c.len_utf16(),
            Encoding::Utf32 => 1,
        }
    }

    /// The lines of `text`: start, end without the line end, end with it.
    pub fn lines(text: &str) -> Vec<(usize, usize, usize)> {
        let mut out = Vec::new();
        let (mut start, mut at) = (0, 0);
        while at < text.len() {
            let rest = &text[at..];
            let length = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(['\n', '\r'])) };
            if length > 0 {
                out.push((start, at, at + length));
                start = at + length;
            }
            at += length.max(rest.chars().next().map_or(1, char::len_utf8) * usize::from(length == 0));
        }
        out.push((start, text.len(), text.len()));
        out
    }

    pub fn offset_of(text: &str, position: Position, encoding: Encoding) -> usize {
        let Some((start, end, _)) = lines(text).get(position.line as usize).copied() else { return text.len() };
        let mut left = position.column as usize;
        for (at, c) in text[start..end].char_indices() {
            if left < width(c, encoding) {
                return start + at;
            }
            left -= width(c, encoding);
        }
        end
    }

    pub fn position_of(text: &str, offset: usize, encoding: Encoding) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let lines = lines(text);
        let line = lines.iter().rposition(|(start, ..)| *start <= offset).unwrap();
        let column: usize = text[lines[line].0..offset].chars().map(|c| width(c, encoding)).sum();
        Position::new(line as u32, column as u32)
    }

    pub fn apply(text: &mut String, change: &Change, encoding: Encoding) {
        match change.range {
            None => *text = change.text.clone(),
            Some((from, to)) => {
                let (a, b) = (offset_of(text, from, encoding), offset_of(text, to, encoding));
                text.replace_range(a.min(b)..a.max(b), &change.text);
            }
        }
    }
}

#[track_caller]
fn at(text: &str, line: u32, columns: [u32; 3], offset: usize) {
    let buffer = Buffer::new(text, 0);
    for (encoding, column) in ENCODINGS.into_iter().zip(columns) {
        let position = Position::new(line, column);
        assert_eq!(buffer.position_of(offset, encoding), position, "{encoding:?}");
        assert_eq!(buffer.offset_of(position, encoding), offset, "{encoding:?}");
    }
}

#[test]
fn columns_count_what_the_encoding_counts() {
    // A fire engine’s crew of four scalar values, one drawn character.
    at("a👩‍🚒b", 0, [12, 6, 4], 12);
    at("cafe\u{301} x", 0, [6, 5, 5], 6);
    at("“no” x", 0, [9, 5, 5], 9);
    at("a\r\nb\rc\nd", 3, [1, 1, 1], 8);
    // U+2028 and its kin end no line.
    at("a\u{2028}b\u{85}c\u{b}d\u{c}e", 0, [11, 8, 8], 11);
    at("", 0, [0, 0, 0], 0);
    at("a\n", 1, [0, 0, 0], 2);
}

#[test]
fn what_does_not_fit_is_clamped() {
    let text = "ab\r\n👍c\n";
    let buffer = Buffer::new(text, 0);
    for encoding in ENCODINGS {
        assert_eq!(buffer.offset_of(Position::new(0, 99), encoding), 2, "the end of the line, before its end mark");
        assert_eq!(buffer.offset_of(Position::new(9, 0), encoding), text.len());
        assert_eq!(buffer.offset_of(Position::new(u32::MAX, u32::MAX), encoding), text.len());
        assert_eq!(buffer.position_of(usize::MAX, encoding), Position::new(2, 0));
        assert_eq!(buffer.position_of(6, encoding), Position::new(1, 0), "inside a character is its start");
    }
    assert_eq!(buffer.offset_of(Position::new(1, 1), Encoding::Utf16), 4, "between the halves of a pair");
    assert_eq!(buffer.offset_of(Position::new(1, 2), Encoding::Utf8), 4);
    assert_eq!(buffer.offset_of(Position::new(1, 2), Encoding::Utf16), 8);
}

#[test]
fn a_buffer_is_edited_as_the_protocol_says() {
    let mut buffer = Buffer::new("one two\nthree", 1);
    let range = |a, b, c, d| Some((Position::new(a, b), Position::new(c, d)));
    let (_, made) = buffer.apply(&Change { range: range(0, 4, 1, 0), text: "2 ".into() }, Encoding::Utf16);
    assert_eq!((buffer.rope().to_string().as_str(), made.start, made.end), ("one 2 three", 4, 6));
    let reversed = Change { range: range(0, 6, 0, 4), text: String::new() };
    buffer.apply(&reversed, Encoding::Utf16);
    assert_eq!(buffer.rope().to_string(), "one three");
    buffer.apply(&Change { range: None, text: "new".into() }, Encoding::Utf16);
    assert_eq!(buffer.rope().to_string(), "new");
}

#[test]
fn ten_thousand_edits_leave_what_they_leave_in_a_string() {
    let snippets = ["a", "“", "👩‍🚒", "\r\n", "\n", "\r", "e\u{301}", "\u{2028}", "", " said ", "one two three four"];
    for encoding in ENCODINGS {
        let mut random = Random(0x5eed + encoding as u64);
        let mut text = "A first line.\r\nA second 👍 line.\n".to_owned();
        let mut buffer = Buffer::new(&text, 0);
        for i in 0..10_000 {
            let lines = line_count(buffer.rope()) as u64 + 1;
            let mut position = || Position::new(random.below(lines) as u32, random.below(24) as u32);
            let (from, to) = (position(), position());
            // Mostly short ranges, so that the text grows and shrinks.
            let to = if random.below(4) > 0 { Position::new(from.line, from.column + 2) } else { to };
            let snippet = snippets[random.below(snippets.len() as u64) as usize];
            let range = (i % 331 != 330).then_some((from, to));
            let change = Change { range, text: snippet.repeat(1 + random.below(3) as usize) };
            buffer.apply(&change, encoding);
            twin::apply(&mut text, &change, encoding);
            assert_eq!(buffer.rope().len_bytes(), text.len(), "after edit {i}: {change:?}");
            if i % 50 == 0 {
                assert_eq!(buffer.rope().to_string(), text, "after edit {i}: {change:?}");
            }
        }
        assert_eq!(buffer.rope().to_string(), text);
    }
}

/// A small seeded generator, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit.max(1)
    }
}

fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\r".to_owned()),
        Just("\u{2028}".to_owned()),
        Just("👩‍🚒".to_owned()),
        "[a-z “”é👍]{0,8}",
        Just("a long line of plain words ".repeat(60)),
    ];
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn positions_are_those_of_the_slow_way(text in text(), line in 0u32..30, column in 0u32..60, offset in 0usize..400) {
        let buffer = Buffer::new(&text, 0);
        for encoding in ENCODINGS {
            let position = Position::new(line, column);
            prop_assert_eq!(buffer.offset_of(position, encoding), twin::offset_of(&text, position, encoding));
            prop_assert_eq!(buffer.position_of(offset, encoding), twin::position_of(&text, offset, encoding));
        }
    }

    #[test]
    fn a_place_survives_the_way_there_and_back(text in text(), offset in 0usize..400) {
        let buffer = Buffer::new(&text, 0);
        for encoding in ENCODINGS {
            let position = buffer.position_of(offset, encoding);
            let back = buffer.offset_of(position, encoding);
            let inside_crlf = text.get(back..).is_some_and(|rest| rest.starts_with("\r\n")) && offset == back + 1;
            prop_assert!(buffer.position_of(back, encoding) == position || inside_crlf);
        }
    }

    #[test]
    fn many_positions_are_those_of_each(text in text(), offsets in prop::collection::vec(0usize..2_000, 0..40)) {
        let buffer = Buffer::new(&text, 0);
        for encoding in ENCODINGS {
            let mut positions = Positions::new(buffer.rope(), encoding);
            for offset in &offsets {
                prop_assert_eq!(positions.of(*offset), buffer.position_of(*offset, encoding), "{}", offset);
            }
            let mut positions = Positions::new(buffer.rope(), encoding);
            for ends in offsets.chunks_exact(2) {
                let want = (buffer.position_of(ends[0], encoding), buffer.position_of(ends[1], encoding));
                prop_assert_eq!(positions.of_range(ends[0], ends[1]), want, "{:?}", ends);
            }
        }
    }
}
