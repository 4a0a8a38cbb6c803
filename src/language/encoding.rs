//! Text that was read in the wrong encoding, and how it read before.

use crate::text::Span;

/// A stretch of wrongly read text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    pub span: Span,
    /// What stood there; `None` where it is lost.
    pub was: Option<String>,
    /// Is that certain?
    pub is_certain: bool,
}

/// Finds UTF-8 that was read as Windows-1252, replacement characters and undecoded entities.
/// Linear, and quick where there is none.
pub fn misread(text: &str) -> Vec<Misread> {
    let mut out = Vec::new();
    let suspicious = |byte: u8| byte == b'&' || byte == 0xc3 || byte == 0xef;
    let mut at = 0;
    while let Some(next) = text.as_bytes()[at..].iter().position(|byte| suspicious(*byte)) {
        at += next;
        let found = text[at..].chars().next().and_then(|c| match c {
            '&' => entity(text, at),
            '\u{fffd}' => Some(lost(text, at)),
            _ => run(text, at).or_else(|| stray_a(text, at, c)),
        });
        // All marks looked for are lead bytes: the next character begins behind this one.
        at = found.as_ref().map_or_else(|| next_char(text, at), |misread| misread.span.end);
        out.extend(found);
    }
    out
}

fn next_char(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(1, char::len_utf8)
}

/// Consecutive characters that are the bytes of one or more others.
fn run(text: &str, start: usize) -> Option<Misread> {
    let (mut was, mut at, mut count, mut sure) = (String::new(), start, 0, false);
    while let Some((c, end, plain)) = sequence(text, at) {
        was.push(c);
        sure |= plain;
        count += 1;
        at = end;
    }
    // “â€” alone: a closing mark whose last byte Windows-1252 has not.
    if count == 0 && text[start..].starts_with("â€") {
        let end = start + "â€".len();
        return Some(Misread { span: Span::new(start, end), was: Some("”".to_owned()), is_certain: false });
    }
    if count == 0 || !(sure || count > 1) {
        return None;
    }
    // Misread twice.
    if let [again] = misread(&was).as_slice()
        && again.span.len() == was.len()
        && let Some(before) = &again.was
    {
        was.clone_from(before);
    }
    Some(Misread { span: Span::new(start, at), was: Some(was), is_certain: true })
}

/// The character whose bytes stand at `at`, where they end, and whether nothing else can be meant.
fn sequence(text: &str, at: usize) -> Option<(char, usize, bool)> {
    let mut chars = text[at..].chars();
    let lead = chars.next()?;
    let first = byte_of(lead).filter(|byte| (0xc2..=0xf4).contains(byte))?;
    let length = 2 + usize::from(first >= 0xe0) + usize::from(first >= 0xf0);
    let (mut bytes, mut end) = ([first, 0, 0, 0], at + lead.len_utf8());
    let mut marks = false;
    for byte in &mut bytes[1..length] {
        let mut c = chars.next()?;
        // A spacing accent that something took apart.
        if c == ' ' {
            end += 1;
            let accent = chars.next()?;
            end += accent.len_utf8() - spacing(accent)?.len_utf8();
            c = spacing(accent)?;
        }
        *byte = byte_of(c).filter(|byte| (0x80..=0xbf).contains(byte))?;
        marks |= matches!(c, '“' | '”' | '‘' | '’' | '–' | '—' | '…' | '»' | '«' | '›' | '‹');
        end += c.len_utf8();
    }
    let c = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    let inside = chars.next().is_some_and(char::is_alphabetic);
    let sure = match first {
        0xc2..=0xc5 => !marks || inside && first <= 0xc3,
        0xe2 => matches!(bytes[1], 0x80 | 0x82 | 0x84 | 0x86 | 0x88 | 0x98 | 0x99),
        0xef => matches!(bytes[1], 0xac | 0xbb | 0xbc | 0xbf),
        0xf0 => bytes[1] == 0x9f,
        _ => false,
    };
    if marks && !sure {
        return None;
    }
    // A dash typed again over the misread one.
    Some((if c == '‖' { '–' } else { c }, end, sure))
}

/// “18Â degrees”: what is left of a space that does not break.
fn stray_a(text: &str, at: usize, c: char) -> Option<Misread> {
    let end = at + c.len_utf8();
    let before = text[..at].chars().next_back()?;
    let space = text[end..].starts_with([' ', '\n']) || text[end..].is_empty();
    let glued = !before.is_whitespace() && !before.is_uppercase();
    (c == 'Â' && glued && space).then(|| Misread {
        span: Span::new(at, end),
        was: Some(String::new()),
        is_certain: true,
    })
}

/// Replacement characters. Inside a word before “s” or “t” an apostrophe stood there.
fn lost(text: &str, at: usize) -> Misread {
    let rest = &text[at..];
    let end = at + rest.len() - rest.trim_start_matches('\u{fffd}').len();
    let tail: String = text[end..].chars().take_while(|c| c.is_alphanumeric()).take(3).collect();
    let inside = text[..at].chars().next_back().is_some_and(char::is_alphabetic);
    let clitic = inside && matches!(tail.as_str(), "s" | "t" | "re" | "ve" | "ll" | "d" | "m");
    Misread { span: Span::new(at, end), was: clitic.then(|| "’".to_owned()), is_certain: false }
}

/// An entity that nobody decoded.
fn entity(text: &str, at: usize) -> Option<Misread> {
    const NAMED: [(&str, &str); 16] = [
        ("amp", "&"),
        ("quot", "\""),
        ("apos", "'"),
        ("nbsp", " "),
        ("lt", "<"),
        ("gt", ">"),
        ("rsquo", "’"),
        ("lsquo", "‘"),
        ("rdquo", "”"),
        ("ldquo", "“"),
        ("mdash", "—"),
        ("ndash", "–"),
        ("hellip", "…"),
        ("eacute", "é"),
        ("uuml", "ü"),
        ("pound", "£"),
    ];
    let name = text[at + 1..].get(..10).or_else(|| text.get(at + 1..))?.split_once(';')?.0;
    let was = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
            char::from_u32(code).filter(|c| !c.is_control())?.to_string()
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1.to_owned(),
    };
    Some(Misread { span: Span::new(at, at + name.len() + 2), was: Some(was), is_certain: true })
}

/// The accent standing by itself.
fn spacing(combining: char) -> Option<char> {
    match combining {
        '\u{304}' => Some('¯'),
        '\u{308}' => Some('¨'),
        '\u{301}' => Some('´'),
        '\u{327}' => Some('¸'),
        _ => None,
    }
}

/// The byte that Windows-1252 reads as `c`.
fn byte_of(c: char) -> Option<u8> {
    /// What stands at 0x80 to 0x9f; a space where nothing does.
    const HIGH: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    match c {
        '\u{80}'..='\u{ff}' => Some(c as u8),
        ' ' => None,
        _ => HIGH.chars().position(|high| high == c).map(|at| 0x80 + at as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn was(text: &str, want: &[(&str, Option<&str>)]) {
        let found = misread(text);
        let found: Vec<_> = found.iter().map(|m| (m.span.of(text), m.was.as_deref())).collect();
        assert_eq!(found, want, "{text}");
    }

    #[test]
    fn utf_8_read_as_windows_1252() {
        for text in ["ü", "é", "’", "—", "€", "”", "“", "Á", "à", "😀", "ł"] {
            let wrong: String = text
                .bytes()
                .map(|byte| {
                    (0x80..=0xff_u32)
                        .filter_map(char::from_u32)
                        .chain("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".chars())
                        .rfind(|c| byte_of(*c) == Some(byte))
                        .unwrap_or('?')
                })
                .collect();
            was(&format!("a{wrong}b"), &[(wrong.as_str(), Some(text))]);
        }
        was("SÃ¼d wonâ€™t", &[("Ã¼", Some("ü")), ("â€™", Some("’"))]);
        was("ÃƒÂ¼", &[("ÃƒÂ¼", Some("ü"))]);
        was("naÃ \u{304}ve SÃ \u{308}ve", &[("Ã \u{304}", Some("ï")), ("Ã \u{308}", Some("è"))]);
        was("18Â degrees", &[("Â", Some(""))]);
    }

    #[test]
    fn what_is_lost_and_what_was_never_decoded() {
        was("don\u{fffd}t caf\u{fffd}", &[("\u{fffd}", Some("’")), ("\u{fffd}", None)]);
        was("R&amp;B &#8217; AT&T; &copy", &[("&amp;", Some("&")), ("&#8217;", Some("’"))]);
    }

    #[test]
    fn accents_that_are_meant() {
        for text in
            ["Ana Gonçalves, São Tomé", "the CAFÉ’s “IRMÃ” — Âge", "naïve “café”—he", "Å, Ängelholm", "20 £ « ici »"]
        {
            was(text, &[]);
        }
    }
}
