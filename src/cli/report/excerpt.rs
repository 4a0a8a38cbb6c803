use crate::text::Span;

/// The line of a finding; the lines, where it runs over a line’s end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::cli) struct Excerpt {
    pub text: String,
    /// What is underlined, in bytes of `text`.
    pub span: Span,
}

/// Of a longer fault only so many characters are underlined.
const LONGEST: usize = 100;

impl Excerpt {
    /// The lines of `text` that hold `span`.
    pub fn cut(text: &str, span: Span) -> Excerpt {
        let ends_line = |c: char| matches!(c, '\n' | '\r');
        let (before, from) = text.split_at_checked(span.start).unwrap_or((text, ""));
        let start = before.rfind(ends_line).map_or(0, |at| at + 1);
        let fault = first_chars(span.of(text), LONGEST);
        let behind = from.get(fault.len()..).unwrap_or("");
        let end = span.start + fault.len() + behind.find(ends_line).unwrap_or(behind.len());
        let lines = Span::new(start, end).of(text).trim_start_matches('\u{feff}');
        let offset = span.start.saturating_sub(end - lines.len());
        Excerpt { text: with_line_feeds(lines), span: Span::new(offset, offset + fault.len()) }
    }
}

fn first_chars(text: &str, limit: usize) -> &str {
    text.char_indices().nth(limit).map_or(text, |(at, _)| &text[..at])
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
        assert_eq!(Excerpt::cut("\u{feff}", Span::at(0)), Excerpt::default());
        assert_eq!(Excerpt::cut("", Span::new(5, 9)), Excerpt::default());
    }

    #[test]
    fn of_a_long_fault_the_beginning_is_underlined() {
        let text = "é".repeat(500);
        assert_eq!(Excerpt::cut(&text, Span::new(0, 1000)).span, Span::new(0, 200));
    }
}
