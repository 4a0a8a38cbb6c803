//! Plain text: paragraphs by line, zones by the conventions of the wire.

use std::borrow::Cow;

use memchr::memchr2;

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
        let zone = story.zone_of(text, &paragraphs, i);
        let mut span = paragraph.span;
        if zone == Zone::ListItem {
            span.start += bullet(span.of(text)).unwrap_or(0);
        }
        if zone == Zone::Body && !std::mem::replace(&mut story.in_body, true) {
            let dateline = dateline(span.of(text)).unwrap_or(0);
            if dateline > 0 {
                push(&mut blocks, text, Zone::Dateline, Span::new(span.start, span.start + dateline));
                span.start += dateline;
            }
        }
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

/// The lines of `text` without their ends; `\n`, `\r\n` and `\r` end a line.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let mut start = Some(0);
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

/// What has been read of the story so far, as far as zones depend on it.
#[derive(Default)]
struct Story {
    /// Has running copy begun?
    in_body: bool,
    has_headline: bool,
    /// The zone of the paragraph before.
    before: Option<Zone>,
}

impl Story {
    fn zone_of(&mut self, text: &str, paragraphs: &[Paragraph], i: usize) -> Zone {
        let paragraph = &paragraphs[i];
        let line = paragraph.span.of(text);
        let next = paragraphs.get(i + 1).map(|next| next.span.of(text));
        let zone = self.classify(line, paragraph.tight, next);
        self.has_headline |= zone == Zone::Headline;
        self.before = Some(zone);
        zone
    }

    fn classify(&self, line: &str, tight: bool, next: Option<&str>) -> Zone {
        if bullet(line).is_some() {
            return Zone::ListItem;
        }
        // Furniture is short but for captions, and captions show at their ends.
        if is_labelled_caption(line) || ends_in_credit(line) {
            return Zone::Caption;
        }
        if line.len() <= 200 {
            if is_editors_note(line) {
                return Zone::EditorsNote;
            }
            if is_credit(line) {
                return Zone::Credit;
            }
            if !self.in_body && is_byline(line) {
                return Zone::Byline;
            }
        }
        if tight && self.before == Some(Zone::Credit) {
            return Zone::Caption;
        }
        if self.in_body && line.len() <= 400 && is_tagline(line) {
            return Zone::Tagline;
        }
        let title = is_title(line) && next.is_some() && dateline(line).is_none();
        match title {
            true if !self.in_body && !self.has_headline => Zone::Headline,
            true if !tight => Zone::Subhead,
            _ => Zone::Body,
        }
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

/// Does the line look like a headline or a subhead: short, and without a stop?
fn is_title(line: &str) -> bool {
    /// Beyond this many bytes a line is a paragraph that lacks its stop.
    const LONGEST: usize = 140;
    let last = line.trim_end_matches(['”', '’', '"', '\'', ')', ']']).chars().next_back();
    line.len() <= LONGEST
        && !matches!(last, Some('.' | ':' | ';' | ',' | '…') | None)
        && !line.starts_with(['“', '"', '‘', '\'', '(', '…'])
        && line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

fn is_byline(line: &str) -> bool {
    let rest = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY "));
    rest.is_some_and(|name| {
        name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 12 && !name.ends_with('.')
    })
}

/// A note to editors, or a mark of the wire on a line of its own.
fn is_editors_note(line: &str) -> bool {
    const STARTS: [&str; 9] = [
        "Eds:",
        "Eds.:",
        "EDS:",
        "Editor's note",
        "Editor’s note",
        "EDITOR'S NOTE",
        "EDITOR’S NOTE",
        "Note to editors",
        "NOTE TO EDITORS",
    ];
    let inner = line.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '-' | '–' | '—' | ' '));
    STARTS.iter().any(|start| line.trim_start_matches(['(', '[']).starts_with(start))
        || matches!(inner, "MORE" | "more" | "30" | "ENDS" | "ends" | "END" | "###")
        || line.bytes().all(|b| matches!(b, b'#' | b' '))
        || line.starts_with("BC-")
}

/// Words that name the maker of a picture.
const CREDIT_STARTS: [&str; 14] = [
    "Photo:",
    "Photos:",
    "Photo by ",
    "Photos by ",
    "Photo courtesy",
    "Photo credit",
    "Image:",
    "Image by ",
    "Image credit",
    "Images:",
    "Picture:",
    "Credit:",
    "Photograph by ",
    "Photograph:",
];

/// Ends of a line that is nothing but a credit.
const CREDIT_ENDS: [&str; 11] = [
    " Photo",
    " Photos",
    " photo",
    "Getty Images",
    "Shutterstock",
    " via Reuters",
    " via AP",
    " via AFP",
    " Handout",
    "/AFP",
    "/Reuters",
];

/// Is the line nothing but a picture credit?
fn is_credit(line: &str) -> bool {
    let line = line.trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
    let words = line.split_whitespace().count();
    let stopped = line.ends_with(['.', '?', '!', ':', ',']);
    if words > 12 || stopped {
        return false;
    }
    let starts = || CREDIT_STARTS.iter().any(|start| starts_with_ignoring_case(line, start));
    let agency = || line.starts_with("AP Photo") || line.starts_with("AFP/") || line.starts_with("REUTERS/");
    let capitals = || {
        words <= 6
            && line.split_whitespace().all(|word| {
                word.starts_with(|c: char| c.is_uppercase() || matches!(c, '/' | '|'))
                    || matches!(word, "via" | "of" | "for" | "the")
            })
    };
    agency() || starts() || CREDIT_ENDS.iter().any(|end| line.ends_with(end) && capitals_but_last(line, end, capitals))
}

/// “Daily Star Photo” is a credit, “The court saw the photo” is not.
fn capitals_but_last(line: &str, end: &str, capitals: impl Fn() -> bool) -> bool {
    match end {
        " photo" => {
            line.split_whitespace().count() <= 4
                && line[..line.len() - end.len()].split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        }
        _ => capitals(),
    }
}

/// Words that open a caption and say that it is one.
pub const CAPTION_LABELS: [&str; 9] =
    ["PHOTO:", "CAPTION:", "Caption:", "PICTURED:", "Pictured:", "FILE -", "FILE —", "FILE –", "FILE PHOTO:"];

fn is_labelled_caption(line: &str) -> bool {
    CAPTION_LABELS.iter().any(|label| line.starts_with(label))
}

/// Does the line end in a credit in parentheses: `(AP Photo/Ana Ruiz)`, `(Town Hall / handout via Newsline)`?
fn ends_in_credit(line: &str) -> bool {
    let Some(inner) = line.strip_suffix(')').and_then(|rest| rest.rfind('(').map(|at| &rest[at + 1..])) else {
        return false;
    };
    let words = inner.split_whitespace().count();
    if words == 0 || words > 14 || inner.ends_with('.') {
        return false;
    }
    let named =
        inner.contains("Photo") || inner.contains("Images") || inner.contains(" via ") || inner.contains("andout");
    let slash = inner.split('/').map(str::trim);
    let name = |part: &str| part.starts_with(char::is_uppercase) && part.split_whitespace().count() <= 5;
    named && inner.starts_with(char::is_uppercase)
        || inner.contains('/')
            && slash.clone().count() == 2
            && slash.clone().all(name)
            && !inner.contains(|c: char| c.is_ascii_digit())
}

fn is_tagline(line: &str) -> bool {
    let inner = line.trim_matches(['(', ')', '_', '—', '*', ' ']);
    inner.contains("contributed to this report")
        || inner.contains("contributed reporting")
        || inner.contains("contributed to this story")
        || (inner.starts_with("Reporting by ") || inner.starts_with("Additional reporting by "))
}

fn starts_with_ignoring_case(line: &str, start: &str) -> bool {
    line.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// The length of the dateline that opens `line`, its dash and space included.
///
/// A dateline is a place in capitals, perhaps a region, an agency or a date, then a dash and a
/// sentence. The agency alone will do: `(Meridian) — `.
pub fn dateline(line: &str) -> Option<usize> {
    /// No dateline is longer, in bytes.
    const LONGEST: usize = 90;
    for dash in ["—", "–", "--", " - ", " _ "] {
        let Some(at) = line.find(dash).filter(|at| *at > 0 && *at <= LONGEST) else { continue };
        let (place, rest) = (line[..at].trim_end(), &line[at + dash.len()..]);
        let sentence = rest.trim_start();
        let begins = sentence
            .trim_start_matches(['“', '"', '‘', '\''])
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if begins && is_place(place) {
            return Some(line.len() - sentence.len());
        }
    }
    None
}

fn is_place(place: &str) -> bool {
    if place.split_whitespace().count() > 10 || place.contains(['?', '!', '“', '"']) {
        return false;
    }
    // `HELENA, Mont. (Meridian)`: the stop belongs to the state.
    let stops = place.matches('.').count();
    if stops > 0 && !(stops <= 4 && place.contains(',')) {
        return false;
    }
    let agency = place.ends_with(')')
        && place.rfind('(').is_some_and(|open| place[open..].split_whitespace().count() <= 3)
        && place.split_whitespace().count() <= 6;
    let first = place.split([' ', ',']).next().unwrap_or("");
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    agency || letters >= 3 && first.chars().all(|c| !c.is_lowercase())
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
    fn datelines() {
        for (line, dateline_text) in [
            ("HELENA, Mont. (Meridian) — A jury met.", "HELENA, Mont. (Meridian) — "),
            ("LONDON - The bank said so.", "LONDON - "),
            ("ORVA, April 6 (Newsline) -- Rain fell.", "ORVA, April 6 (Newsline) -- "),
            ("SAINT ELM — “No,” he said.", "SAINT ELM — "),
        ] {
            assert_eq!(dateline(line).map(|end| &line[..end]), Some(dateline_text));
        }
        for line in ["NASA — the space agency — said so.", "The mayor — She is new — said so.", "It rained. LONDON — A"]
        {
            assert_eq!(dateline(line), None, "{line}");
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
