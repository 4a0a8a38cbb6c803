//! Plain text: paragraphs by line, zones by the conventions of the wire.

use std::borrow::Cow;

use memchr::memchr2;

use super::furniture::{Story, dateline, is_title};
use super::{Block, Layout, Map, Zone};
use crate::text::Span;

/// Reads a story in plain text: a headline, perhaps a byline, then paragraphs.
///
/// A line is a paragraph, except where lines were wrapped by a machine (see [`is_wrapped`]):
/// then a blank line ends the paragraph.
pub fn read(text: &str) -> Layout<'_> {
    let mut blocks = Vec::new();
    let mut story = Story::default();
    let paragraphs = paragraphs(text);
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(i + 1).map(|next| next.span.of(text));
        let zone = zone_of(&story, paragraph.span.of(text), paragraph.tight, next);
        let mut span = paragraph.span;
        if zone == Zone::ListItem {
            span.start += bullet(span.of(text)).unwrap_or(0);
        }
        if zone == Zone::Body && !story.in_body() {
            let dateline = dateline(span.of(text)).unwrap_or(0);
            if dateline > 0 {
                push(&mut blocks, text, Zone::Dateline, Span::new(span.start, span.start + dateline));
                span.start += dateline;
            }
        }
        story.note(zone);
        push(&mut blocks, text, zone, span);
    }
    Layout { blocks, directives: Vec::new() }
}

fn push<'a>(blocks: &mut Vec<Block<'a>>, text: &'a str, zone: Zone, span: Span) {
    let trimmed = trim(text, span);
    if !trimmed.is_empty() {
        let map = Map::Slice(trimmed.start);
        blocks.push(Block { zone, text: Cow::Borrowed(trimmed.of(text)), map });
    }
}

fn trim(text: &str, span: Span) -> Span {
    let slice = span.of(text);
    let start = span.start + (slice.len() - slice.trim_start().len());
    Span::new(start, start + slice.trim().len())
}

/// A paragraph of the file and its neighbourhood.
struct Paragraph {
    span: Span,
    /// Does it follow the paragraph before without a blank line?
    tight: bool,
}

/// Splits `text` into paragraphs: the lines of a run between blank lines, or the run as a whole
/// where it is machine-wrapped.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut out = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let mut flush = |run: &mut Vec<Span>| {
        if run.len() > 1 && is_wrapped(text, run) {
            let whole = run[0].to(run[run.len() - 1]);
            out.push(Paragraph { span: whole, tight: false });
        } else {
            let lines = run.iter().enumerate();
            out.extend(lines.map(|(i, line)| Paragraph { span: *line, tight: i > 0 }));
        }
        run.clear();
    };
    for line in lines(text) {
        let line = trim(text, line);
        if line.is_empty() { flush(&mut run) } else { run.push(line) }
    }
    flush(&mut run);
    out
}

/// The lines of `text` without their ends and a byte order mark; `\n`, `\r\n` and `\r` end a line.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut start = Some(mark);
    std::iter::from_fn(move || {
        let from = start?;
        match memchr2(b'\n', b'\r', &bytes[from..]) {
            Some(length) => {
                let end = from + length;
                let crlf = bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n');
                start = Some(end + 1 + usize::from(crlf));
                Some(Span::new(from, end))
            }
            None => {
                start = None;
                Some(Span::new(from, bytes.len()))
            }
        }
    })
}

/// Were these lines wrapped by a machine? Then no line could have taken the first word of the
/// next one without growing longer than the longest.
fn is_wrapped(text: &str, lines: &[Span]) -> bool {
    /// Wider than this nobody wraps; it is a line to a paragraph.
    const WIDEST: usize = 120;
    /// Narrower than this it is verse, an address or a table.
    const NARROWEST: usize = 30;
    let width = |span: &Span| span.of(text).chars().count();
    let widest = lines.iter().map(width).max().unwrap_or(0);
    if !(NARROWEST..=WIDEST).contains(&widest) || lines.iter().any(|line| bullet(line.of(text)).is_some()) {
        return false;
    }
    lines.windows(2).all(|pair| {
        let next = pair[1].of(text).split_whitespace().next().map_or(0, |word| word.chars().count());
        width(&pair[0]) + 1 + next > widest
    })
}

fn zone_of(story: &Story, line: &str, tight: bool, next: Option<&str>) -> Zone {
    if bullet(line).is_some() {
        return Zone::ListItem;
    }
    if let Some(zone) = story.furniture(line, tight) {
        return zone;
    }
    let title = is_title(line) && next.is_some() && dateline(line).is_none();
    match title {
        true if !story.in_body() && !story.has_headline() => Zone::Headline,
        true if !tight => Zone::Subhead,
        _ => Zone::Body,
    }
}

/// The length of a list marker and its space at the start of `line`, if it has one.
fn bullet(line: &str) -> Option<usize> {
    for marker in ["- ", "* ", "• ", "– ", "▪ ", "· "] {
        if line.starts_with(marker) {
            return Some(marker.len());
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..)?;
    ((1..=2).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") "))).then_some(digits + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The zones and texts of a story, one line a block.
    fn zones(text: &str) -> Vec<String> {
        read(text).blocks.iter().map(|block| format!("{}: {}", block.zone.name(), block.text)).collect()
    }

    #[test]
    fn a_story_has_zones() {
        let text = "Mill fire kills two in river town\n\nBy Ada Brill\n\nORVA, Norland (Newsline) — A fire killed two people Monday.\n\nFlood of gifts\n\n- Blankets\n- Food\n\nThe mayor wept.\n\nPHOTO: The mill at Orva on Monday. (Ivo Lund/Newsline)\n\nNewsline writer Per Holt contributed to this report.\n";
        assert_eq!(
            zones(text),
            [
                "headline: Mill fire kills two in river town",
                "byline: By Ada Brill",
                "dateline: ORVA, Norland (Newsline) —",
                "body: A fire killed two people Monday.",
                "subhead: Flood of gifts",
                "list item: Blankets",
                "list item: Food",
                "body: The mayor wept.",
                "caption: PHOTO: The mill at Orva on Monday. (Ivo Lund/Newsline)",
                "tagline: Newsline writer Per Holt contributed to this report.",
            ]
        );
    }

    #[test]
    fn a_credit_line_makes_the_next_line_a_caption() {
        let text = "Head here\n\nIt rained.\n\nDaily Star Photo\nWorkers look on in Orva on Monday.\n\nIt stopped.";
        assert_eq!(zones(text)[2..4], ["credit: Daily Star Photo", "caption: Workers look on in Orva on Monday."]);
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_and_long_lines_are_one_each() {
        let wrapped = "The council voted on Monday evening to\nclose the bridge for repairs that will\ntake a month.\n\nThe end came.";
        assert_eq!(read(wrapped).blocks.len(), 2);
        let lines = "The council voted on Monday.\nIt will close the bridge for repairs that are to take a month.\n";
        assert_eq!(read(lines).blocks.len(), 2);
    }

    #[test]
    fn line_ends_of_all_kinds() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["Head", "", "One ran.", "", "Two ran."].join(end);
            assert_eq!(zones(&text), ["headline: Head", "body: One ran.", "body: Two ran."], "{end:?}");
        }
    }

    #[test]
    fn blocks_point_at_their_bytes() {
        let text = "Head\r\n\r\n  Naïve “words” here.\r\n";
        for block in read(text).blocks {
            assert_eq!(block.source().of(text), block.text);
        }
    }
}
