//! Plain text: paragraphs by line, zones by the conventions of the wire.

use std::borrow::Cow;

use memchr::memchr2;

use super::furniture::{Story, dateline, is_subhead, is_title, is_title_case, is_wire_mark};
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
        if zone == Zone::Body
            && let Some(length) = story.dateline(span.of(text))
        {
            story.note(Zone::Dateline);
            push(&mut blocks, text, Zone::Dateline, Span::new(span.start, span.start + length));
            span.start += length;
        }
        story.note(zone);
        push(&mut blocks, text, zone, span);
    }
    Layout { blocks, directives: Vec::new(), markup: false }
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
/// where it is machine-wrapped. Where only some lines of a run are indented, each of them opens a
/// paragraph.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut out = Vec::new();
    let mut run: Vec<Line> = Vec::new();
    for line in lines(text) {
        let span = trim(text, line);
        if span.is_empty() {
            close(text, &mut run, &mut out);
        } else {
            run.push(Line { span, indented: line.start < span.start });
        }
    }
    close(text, &mut run, &mut out);
    out
}

/// A line with words in it.
struct Line {
    span: Span,
    indented: bool,
}

/// Ends a run of lines.
fn close(text: &str, run: &mut Vec<Line>, out: &mut Vec<Paragraph>) {
    let mixed = run.iter().any(|line| line.indented) && !run.iter().all(|line| line.indented);
    let mut first = true;
    for part in run.chunk_by(|_, next| !(mixed && next.indented)) {
        if let [line, .., last] = part
            && is_wrapped(text, part)
        {
            out.push(Paragraph { span: line.span.to(last.span), tight: !first });
        } else {
            let lines = part.iter().enumerate();
            out.extend(lines.map(|(i, line)| Paragraph { span: line.span, tight: i > 0 || !first }));
        }
        first = false;
    }
    run.clear();
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
/// next one without growing longer than the longest, or else the next one goes on in mid-sentence.
fn is_wrapped(text: &str, lines: &[Line]) -> bool {
    /// Wider than this nobody wraps; it is a line to a paragraph.
    const WIDEST: usize = 120;
    /// Narrower than this it is verse, an address or a table.
    const NARROWEST: usize = 30;
    let width = |line: &Line| line.span.of(text).chars().count();
    let widest = lines.iter().map(width).max().unwrap_or(0);
    if !(NARROWEST..=WIDEST).contains(&widest) || lines.iter().any(|line| bullet(line.span.of(text)).is_some()) {
        return false;
    }
    lines.windows(2).all(|pair| {
        let (line, next) = (pair[0].span.of(text), pair[1].span.of(text));
        let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
        let goes_on = next.starts_with(char::is_lowercase) && !line.ends_with(['.', '?', '!', '”', '"']);
        width(&pair[0]) + 1 + word > widest || goes_on
    })
}

fn zone_of(story: &Story, line: &str, tight: bool, next: Option<&str>) -> Zone {
    // `- 30 -` and `* * *` are no list items.
    if bullet(line).is_some() && !(line.len() <= 12 && is_wire_mark(line)) {
        return Zone::ListItem;
    }
    if let Some(zone) = story.furniture(line, tight) {
        return zone;
    }
    let title = is_title(line) && next.is_some() && dateline(line).is_none();
    let above = !story.in_body();
    match title {
        true if above && !story.has_headline() => Zone::Headline,
        // Capitals make a headline even with a stop, at the very top.
        false if story.before().is_none() && next.is_some() && line.len() <= 140 && is_title_case(line) => {
            Zone::Headline
        }
        true if above && matches!(story.before(), Some(Zone::Headline | Zone::Byline | Zone::Subhead)) => Zone::Subhead,
        true if !tight && is_subhead(line) => Zone::Subhead,
        _ if !tight && is_time_mark(line) => Zone::Subhead,
        _ => Zone::Body,
    }
}

/// A time of day on a line of its own, as live reports have it: `8:50 p.m.`
fn is_time_mark(line: &str) -> bool {
    line.len() <= 12 && line.starts_with(|c: char| c.is_ascii_digit()) && line.ends_with(".m.")
}

/// The length of a list marker and its space at the start of `line`, if it has one.
fn bullet(line: &str) -> Option<usize> {
    let rest = line.strip_prefix(['-', '*', '•', '–', '▪', '·']).or_else(|| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        line.get(digits..)?.strip_prefix(['.', ')']).filter(|_| (1..=2).contains(&digits))
    })?;
    let text = rest.trim_start_matches([' ', '\t']);
    (text.len() < rest.len() && !text.is_empty()).then(|| line.len() - text.len())
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
    fn an_edit_in_wrapped_lines_keeps_the_paragraph() {
        let wrapped =
            "The council voted on Monday evening to\nclose it\nfor repairs that will take\na month.\n\nThe end came.";
        assert_eq!(read(wrapped).blocks.len(), 2);
    }

    #[test]
    fn indented_lines_open_paragraphs() {
        let text = "    ORVA (Newsline) — The council voted on\nMonday evening to close the bridge over the\nriver.\n    It will open in a month.\n\tNobody minds.";
        assert_eq!(
            zones(text),
            [
                "dateline: ORVA (Newsline) —",
                "body: The council voted on\nMonday evening to close the bridge over the\nriver.",
                "body: It will open in a month.",
                "body: Nobody minds.",
            ]
        );
    }

    #[test]
    fn the_top_of_a_story() {
        let text = "\u{feff}BC-Norland-Ferry, 1st Ld\nFERRY AGROUND - ALL SAVED\nThe captain blames the fog\nBy ADA BRILL\nNewsline\n\nORVA, Norland (Newsline) —\n\nA ferry ran aground.\n\n- 30 -\n* * *";
        assert_eq!(
            zones(text),
            [
                "editor’s note: BC-Norland-Ferry, 1st Ld",
                "headline: FERRY AGROUND - ALL SAVED",
                "subhead: The captain blames the fog",
                "byline: By ADA BRILL",
                "byline: Newsline",
                "dateline: ORVA, Norland (Newsline) —",
                "body: A ferry ran aground.",
                "editor’s note: - 30 -",
                "editor’s note: * * *",
            ]
        );
    }

    #[test]
    fn titles_and_what_only_looks_like_them() {
        let text = "Five Dead After Mill Fire In Orva.\n\nThe fire began at night.\n\nORVA — It spread.\n\n8:50 p.m.\n\nSo what is the chance that the old mill comes back to the river?\n\nThe mayor said on Monday that the bridge will be closed for a month and then some more\n\nWhat comes next\n\nIt rained.";
        assert_eq!(
            zones(text),
            [
                "headline: Five Dead After Mill Fire In Orva.",
                "body: The fire began at night.",
                "dateline: ORVA —",
                "body: It spread.",
                "subhead: 8:50 p.m.",
                "body: So what is the chance that the old mill comes back to the river?",
                "body: The mayor said on Monday that the bridge will be closed for a month and then some more",
                "subhead: What comes next",
                "body: It rained.",
            ]
        );
        assert_eq!(zones("Ferry runs aground"), ["body: Ferry runs aground"]);
        assert_eq!(zones("It ran aground.\n"), ["body: It ran aground."]);
        assert_eq!(zones(" \n\r\n\t\n"), [""; 0]);
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
