//! Front matter: the settings between `---` (YAML) or `+++` (TOML) lines that open a file.
//!
//! Only text that readers see is taken, and only where it stands at the top level; dates, tags
//! and all else are left alone.

use crate::formats::Zone;
use crate::formats::prose::Prose;
use crate::text::Span;

/// Front matter and the prose in it.
pub(super) struct FrontMatter<'a> {
    /// Where the story begins.
    pub end: usize,
    pub fields: Vec<(Zone, Prose<'a>)>,
}

/// A line without its end.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl Line<'_> {
    fn is_indented(self) -> bool {
        self.text.starts_with([' ', '\t'])
    }

    fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }

    /// The trimmed rest of the line behind its first `skip` bytes.
    fn rest(self, skip: usize) -> Span {
        let rest = self.text.get(skip..).unwrap_or("");
        let start = self.start + skip + (rest.len() - rest.trim_start().len());
        Span::new(start, start + rest.trim().len())
    }
}

/// Reads the front matter that begins at byte `start` of `file`, if one does.
pub(super) fn read(file: &str, start: usize) -> Option<FrontMatter<'_>> {
    let mut lines = lines(file, start);
    let (separator, fence) = match lines.next()?.text.trim_end() {
        "---" => (':', ["---", "..."]),
        "+++" => ('=', ["+++", "+++"]),
        _ => return None,
    };
    let mut inside = Vec::new();
    for line in lines {
        if fence.contains(&line.text.trim_end()) {
            let fields = fields(file, &inside, separator);
            return Some(FrontMatter { end: line.start + line.text.len(), fields });
        }
        inside.push(line);
    }
    None
}

fn lines(file: &str, start: usize) -> impl Iterator<Item = Line<'_>> {
    let mut at = start;
    file[start..].split_inclusive('\n').map(move |line| {
        let line = Line { start: at, text: line };
        at += line.text.len();
        Line { text: line.text.trim_end_matches(['\n', '\r']), ..line }
    })
}

fn fields<'a>(file: &'a str, lines: &[Line<'a>], separator: char) -> Vec<(Zone, Prose<'a>)> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < lines.len() {
        let line = lines[i];
        i += 1;
        if separator == '=' && line.text.starts_with('[') {
            break;
        }
        let belongs = |line: &&Line| separator == ':' && (line.is_indented() || line.is_blank() || is_item(line));
        let more = &lines[i..i + lines[i..].iter().take_while(belongs).count()];
        i += more.len();
        let Some((key, value)) = line.text.split_once(separator).filter(|_| !line.is_indented()) else { continue };
        let Some(zone) = zone_of(key.trim().trim_matches('"')) else { continue };
        let value = line.rest(line.text.len() - value.len());
        let values = values(file, value, more);
        out.extend(values.into_iter().filter(|prose| !prose.text().is_empty()).map(|prose| (zone, prose)));
    }
    out
}

fn is_item(line: &Line<'_>) -> bool {
    line.text.starts_with("- ")
}

fn zone_of(key: &str) -> Option<Zone> {
    match key.to_ascii_lowercase().as_str() {
        "title" | "headline" => Some(Zone::Headline),
        "byline" | "author" | "authors" => Some(Zone::Byline),
        "description" | "dek" | "standfirst" | "subtitle" | "subhead" => Some(Zone::Subhead),
        "caption" => Some(Zone::Caption),
        _ => None,
    }
}

/// The texts of a key: the value on its line, and what stands indented `below` it.
fn values<'a>(file: &'a str, value: Span, below: &[Line<'a>]) -> Vec<Prose<'a>> {
    let text = value.of(file);
    // A mapping or a flow list holds no running text.
    if text.starts_with(['{', '[', '&', '*']) || text.starts_with("\"\"\"") || text.starts_with("'''") {
        return Vec::new();
    }
    if text.starts_with(['|', '>']) || text.is_empty() && !below.iter().any(is_list_or_mapping) {
        return vec![joined(file, Span::at(value.start), below)];
    }
    if text.is_empty() {
        let items = below.iter().filter(|line| line.text.trim_start().starts_with("- "));
        return items.map(|line| scalar(file, line.rest(line.text.len() - line.text.trim_start().len() + 2))).collect();
    }
    if text.starts_with(['"', '\'']) {
        return vec![scalar(file, value)];
    }
    vec![joined(file, plain(file, value), below)]
}

fn is_list_or_mapping(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    text.starts_with("- ") || text.split_once(':').is_some_and(|(key, _)| !key.contains(' '))
}

/// A scalar that goes on in indented lines.
fn joined<'a>(file: &'a str, first: Span, below: &[Line<'a>]) -> Prose<'a> {
    let mut prose = Prose::new(file);
    prose.copy(first);
    for line in below.iter().filter(|line| !line.is_blank()) {
        let span = line.rest(0);
        if !prose.text().is_empty() {
            let end = file[..line.start].trim_end_matches(['\n', '\r']).len();
            prose.line_break(Span::new(end, span.start));
        }
        prose.copy(span);
    }
    prose
}

/// A value in quotation marks or without.
fn scalar<'a>(file: &'a str, value: Span) -> Prose<'a> {
    let mut prose = Prose::new(file);
    let text = value.of(file);
    let Some(mark) = text.chars().next().filter(|mark| matches!(mark, '"' | '\'')) else {
        prose.copy(plain(file, value));
        return prose;
    };
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        let one = |at: usize, c: char| Span::new(at, at + c.len_utf8()).shift(value.start);
        match c {
            // `\"` in double marks, `''` in single ones.
            '\\' if mark == '"' => {
                if let Some((at, escaped)) = chars.next_if(|(_, next)| matches!(next, '"' | '\\' | '/')) {
                    prose.copy(one(at, escaped));
                } else if chars.next().is_some() {
                    prose.push(" ", Span::new(at, at + 2).shift(value.start));
                }
            }
            c if c == mark => match chars.next_if(|(_, next)| mark == '\'' && *next == mark) {
                Some((at, _)) => prose.copy(one(at, c)),
                None => break,
            },
            c => prose.copy(one(at, c)),
        }
    }
    prose
}

/// A plain scalar without the comment behind it.
fn plain(file: &str, value: Span) -> Span {
    let text = value.of(file);
    let end = text.find(" #").unwrap_or(text.len());
    Span::new(value.start, value.start + text[..end].trim_end().len())
}
