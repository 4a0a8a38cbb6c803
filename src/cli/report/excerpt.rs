use crate::text::Span;

/// The line of a finding; the lines, where it runs over a line’s end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::cli) struct Excerpt {
    pub text: String,
    /// What is underlined, in bytes of `text`.
    pub span: Span,
    /// Does it begin where the line begins? Only then can columns be counted in it.
    pub whole: bool,
}

/// Of a longer fault only so many characters are underlined.
const LONGEST: usize = 100;
/// So many bytes before and behind the fault are kept of a line: a file may be one line.
const AROUND: usize = 512;

impl Excerpt {
    /// The lines of `text` that hold `span`.
    pub fn cut(text: &str, span: Span) -> Excerpt {
        let ends_line = |c: char| matches!(c, '\n' | '\r');
        let (before, from) = text.split_at_checked(span.start).unwrap_or((text, ""));
        let near = last_bytes(before, AROUND);
        let line = near.rfind(ends_line).map_or(near, |at| &near[at + 1..]);
        let whole = line.len() < near.len() || near.len() == before.len();
        let lead = line.trim_start_matches('\u{feff}');
        let fault = first_chars(span.of(text), LONGEST);
        let behind = first_bytes(from.get(fault.len()..).unwrap_or(""), AROUND);
        let tail = behind.split(ends_line).next().unwrap_or("");
        let text = with_line_feeds(&[lead, fault, tail].concat());
        Excerpt { text, span: Span::new(lead.len(), lead.len() + fault.len()), whole }
    }
}

fn first_chars(text: &str, limit: usize) -> &str {
    text.char_indices().nth(limit).map_or(text, |(at, _)| &text[..at])
}

fn first_bytes(text: &str, limit: usize) -> &str {
    let end = (0..=limit.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

fn last_bytes(text: &str, limit: usize) -> &str {
    let start = (text.len().saturating_sub(limit)..=text.len()).find(|at| text.is_char_boundary(*at));
    &text[start.unwrap_or(text.len())..]
}

/// `lines` where only a line feed ends a line; no byte is moved.
fn with_line_feeds(lines: &str) -> String {
    lines.replace("\r\n", " \n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, fault: &str) -> (String, String) {
        let at = text.find(fault).unwrap();
        let excerpt = Excerpt::cut(text, Span::new(at, at + fault.len()));
        (excerpt.span.of(&excerpt.text).to_owned(), excerpt.text)
    }

    #[test]
    fn shows_the_line_whatever_ends_it() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("One.{end}The café is is open.{end}Two.");
            assert_eq!(cut(&text, "is is"), ("is is".to_owned(), "The café is is open.".to_owned()));
        }
    }

    #[test]
    fn shows_all_lines_of_a_fault() {
        assert_eq!(cut("A is\r\nis b.\r\nC", "is\r\nis"), ("is \nis".to_owned(), "A is \nis b.".to_owned()));
    }

    #[test]
    fn a_byte_order_mark_is_not_shown() {
        assert_eq!(cut("\u{feff}It it is.\n", "It it"), ("It it".to_owned(), "It it is.".to_owned()));
        assert_eq!(Excerpt::cut("\u{feff}", Span::at(0)).text, "\u{feff}");
        assert_eq!(Excerpt::cut("", Span::new(5, 9)).text, "");
    }

    #[test]
    fn of_a_very_long_line_a_part_is_kept() {
        let text = format!("{}xx{}", "é".repeat(9000), "é".repeat(9000));
        let excerpt = Excerpt::cut(&text, Span::new(18_000, 18_002));
        assert_eq!((excerpt.span.of(&excerpt.text), excerpt.whole), ("xx", false));
        assert!(excerpt.text.len() <= 2 * AROUND + 2);
        assert!(Excerpt::cut(&format!("A.\n{}xx", "é".repeat(100)), Span::new(203, 205)).whole);
    }

    #[test]
    fn of_a_long_fault_the_beginning_is_underlined() {
        let text = "é".repeat(500);
        assert_eq!(Excerpt::cut(&text, Span::new(0, 1000)).span, Span::new(0, 200));
    }
}
