//! The furniture of a story: what stands around the running copy, told by the conventions of news.
//!
//! Works on single paragraphs without their markup, so that all formats share it.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::Zone;

/// What has been read of a story so far, as far as zones depend on it.
#[derive(Debug, Default)]
pub(super) struct Story {
    has_headline: bool,
    has_dateline: bool,
    /// Body paragraphs so far.
    paragraphs: usize,
    /// The zone of the paragraph before.
    before: Option<Zone>,
}

impl Story {
    /// Has running copy begun?
    pub fn in_body(&self) -> bool {
        self.paragraphs > 0
    }

    pub fn has_headline(&self) -> bool {
        self.has_headline
    }

    /// Notes the zone of the paragraph that was read.
    pub fn note(&mut self, zone: Zone) {
        self.has_headline |= zone == Zone::Headline;
        self.has_dateline |= zone == Zone::Dateline;
        self.paragraphs += usize::from(zone == Zone::Body);
        self.before = Some(zone);
    }

    /// The zone of the paragraph before.
    pub fn before(&self) -> Option<Zone> {
        self.before
    }

    /// The length of the dateline that opens a body paragraph, dash and space included. It stands
    /// at the top of a story, if only below a summary.
    pub fn dateline(&self, line: &str) -> Option<usize> {
        /// Further down, what looks like a dateline is something else.
        const PARAGRAPHS: usize = 3;
        if self.has_dateline || self.paragraphs >= PARAGRAPHS { None } else { dateline(line) }
    }

    /// The zone of a paragraph that is furniture; `None` for titles and running copy. `tight` says
    /// that no blank line stands before it.
    pub fn furniture(&self, line: &str, tight: bool) -> Option<Zone> {
        // Furniture is short but for captions, and captions show at their ends.
        if is_labelled_caption(line) || ends_in_credit(line) {
            return Some(Zone::Caption);
        }
        if is_labelled_note(line) {
            return Some(Zone::EditorsNote);
        }
        if line.len() <= 200 {
            if is_wire_mark(line) {
                return Some(Zone::EditorsNote);
            }
            if is_credit(line) {
                return Some(Zone::Credit);
            }
            if !self.in_body() && (is_byline(line) || self.goes_with_byline(line, tight)) {
                return Some(Zone::Byline);
            }
        }
        if !self.in_body() && is_dateline(line) {
            return Some(Zone::Dateline);
        }
        if tight && self.before == Some(Zone::Credit) {
            return Some(Zone::Caption);
        }
        if self.in_body() && line.len() <= 400 && is_tagline(line) {
            return Some(Zone::Tagline);
        }
        None
    }

    /// The agency or the town on the line below a byline.
    fn goes_with_byline(&self, line: &str, tight: bool) -> bool {
        tight && self.before == Some(Zone::Byline) && is_title(line) && line.split_whitespace().count() <= 5
    }

    /// The zone of a paragraph where titles are marked as such. `emphasized` says that all of it
    /// stands in italics or bold.
    pub fn paragraph(&self, text: &str, emphasized: bool) -> Zone {
        if let Some(zone) = self.furniture(text, false) {
            return zone;
        }
        match emphasized {
            true if self.before == Some(Zone::Caption) => Zone::Caption,
            true if is_note_of_desk(text) => Zone::EditorsNote,
            true if is_title(text) => Zone::Subhead,
            _ => Zone::Body,
        }
    }
}

/// Does an emphasized paragraph speak of the story itself?
fn is_note_of_desk(text: &str) -> bool {
    ["This story ", "This article ", "This version ", "Correction:", "Clarification:", "Update:", "Updated:"]
        .iter()
        .any(|start| starts_with_ignoring_case(text, start))
}

/// Does the line look like a headline: short, and without a stop?
pub(super) fn is_title(line: &str) -> bool {
    /// Beyond this many bytes a line is a paragraph that lacks its stop.
    const LONGEST: usize = 140;
    if line.len() > LONGEST {
        return false;
    }
    let last = line.trim_end_matches(['”', '’', '"', '\'', ')', ']']).chars().next_back();
    !matches!(last, Some('.' | ':' | ';' | ',' | '…') | None)
        && !line.starts_with(['“', '"', '‘', '\'', '(', '…'])
        && line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// Does the title look like one inside a story? A longer one is a sentence that lacks its stop, and
/// a question may be part of the story.
pub(super) fn is_subhead(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let asks = line.contains(['?', '!', '”', '"']);
    is_title(line) && line.len() <= 80 && words <= if asks { 6 } else { 11 } && !line.starts_with("Q:")
}

/// Are its longer words capitalized, or all of its letters capitals?
pub(super) fn is_title_case(line: &str) -> bool {
    let long = || line.split_whitespace().filter(|word| word.len() > 3 && word.starts_with(char::is_alphabetic));
    let capitalized = long().filter(|word| word.starts_with(char::is_uppercase)).count();
    capitalized >= 3 && capitalized * 10 >= long().count() * 8
}

fn is_byline(line: &str) -> bool {
    let rest = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY "));
    rest.is_some_and(|name| {
        name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 12 && !name.ends_with('.')
    })
}

/// A note to editors or by them, that says so.
fn is_labelled_note(line: &str) -> bool {
    const STARTS: [&str; 5] = ["Eds:", "Eds.:", "Editor's note", "Editor’s note", "Note to editors"];
    let line = line.trim_start_matches(['(', '[']);
    STARTS.iter().any(|start| starts_with_ignoring_case(line, start))
}

/// A mark of the wire on a line of its own.
pub(super) fn is_wire_mark(line: &str) -> bool {
    let inner = line.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '-' | '–' | '—' | ' '));
    matches!(inner, "MORE" | "more" | "30" | "ENDS" | "ends" | "END")
        // `###`, `* * *`, `___`: a rule between parts, or the end.
        || !line.contains(char::is_alphanumeric)
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
    // Nearly every paragraph ends in a stop: the question is answered before words are counted.
    if line.ends_with(['.', '?', '!', ':', ',', '”', '"']) {
        return false;
    }
    let words = line.split_whitespace().count();
    if words > 12 {
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
    static CONTRIBUTED: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("contributed "));
    let inner = line.trim_matches(['(', ')', '_', '—', '–', '-', '*', ' ']);
    ["Reporting by ", "Additional reporting ", "Editing by "]
        .iter()
        .any(|start| starts_with_ignoring_case(inner, start))
        || CONTRIBUTED.find(inner.as_bytes()).is_some_and(|at| {
            let what = &inner[at + "contributed ".len()..];
            ["to this report", "to this story", "reporting"].iter().any(|end| what.starts_with(end))
        })
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
        // In a headline in capitals a dash is a dash.
        if begins && is_place(place) && sentence.contains(char::is_lowercase) {
            return Some(line.len() - sentence.len());
        }
    }
    None
}

/// Is the line a dateline and nothing else: `ORVA, Norland (Newsline) —`?
fn is_dateline(line: &str) -> bool {
    let place = line.trim_end_matches(['—', '–', '-', ' ']);
    let ended = place.len() < line.len() || place.ends_with(')');
    ended && line.len() <= 90 && line.starts_with(char::is_uppercase) && is_place(place)
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
}
