use crate::text::Span;

/// The words around a finding, on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::cli) struct Excerpt {
    pub text: String,
    /// What is underlined, in bytes of `text`.
    pub span: Span,
}

/// Characters shown before and behind what is underlined.
const BEFORE: usize = 64;
const BEHIND: usize = 40;
/// Of a longer fault only so many characters are shown.
const LONGEST: usize = 120;

impl Excerpt {
    /// The part of `sentence` that lies around `span`, both in bytes of `text`.
    pub fn cut(text: &str, sentence: Span, span: Span) -> Excerpt {
        let sentence = sentence.to(span);
        let before = Span::new(sentence.start, span.start).of(text);
        let fault = span.of(text);
        let behind = Span::new(span.end, sentence.end).of(text);
        let (lead, shown, tail) =
            (last_words(before, BEFORE), first_words(fault, LONGEST), first_words(behind, BEHIND));
        let mut out = String::new();
        if lead.len() < before.len() {
            out.push('…');
        }
        push(&mut out, lead);
        let start = out.len();
        push(&mut out, shown);
        if shown.len() < fault.len() {
            out.push('…');
            return Excerpt { span: Span::new(start, out.len()), text: out };
        }
        let end = out.len();
        push(&mut out, tail);
        if tail.len() < behind.len() {
            out.push('…');
        }
        Excerpt { text: out, span: Span::new(start, end) }
    }
}

/// Appends `text` without line ends and other control characters, byte for byte.
fn push(out: &mut String, text: &str) {
    out.extend(text.chars().map(|c| if c.is_ascii_control() { ' ' } else { c }));
}

/// The end of `text`, at most `limit` characters, from the beginning of a word on.
fn last_words(text: &str, limit: usize) -> &str {
    let Some((at, _)) = text.char_indices().rev().nth(limit) else { return text.trim_start() };
    let tail = &text[at..];
    tail.split_once(char::is_whitespace).map_or(tail, |(_, words)| words)
}

/// The beginning of `text`, at most `limit` characters, to the end of a word.
fn first_words(text: &str, limit: usize) -> &str {
    let Some((at, _)) = text.char_indices().nth(limit) else { return text };
    let head = &text[..at];
    head.rsplit_once(char::is_whitespace).map_or(head, |(words, _)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_sentence_is_shown_whole() {
        let text = "The ferry left. It it came back.\nNext.";
        let excerpt = Excerpt::cut(text, Span::new(16, 32), Span::new(16, 21));
        assert_eq!((excerpt.text.as_str(), excerpt.span.of(&excerpt.text)), ("It it came back.", "It it"));
    }

    #[test]
    fn a_long_one_is_cut_at_words() {
        let text = format!("{} wrong wrong {}", "aé ".repeat(60).trim(), "b ".repeat(60).trim());
        let at = text.find("wrong").unwrap();
        let excerpt = Excerpt::cut(&text, Span::new(0, text.len()), Span::new(at, at + 11));
        assert_eq!(excerpt.span.of(&excerpt.text), "wrong wrong");
        assert!(excerpt.text.starts_with("…aé ") && excerpt.text.ends_with(" b…"), "{}", excerpt.text);
        assert!(excerpt.text.chars().count() < 130);
    }

    #[test]
    fn wrapped_lines_and_lone_returns_become_one_line() {
        let excerpt = Excerpt::cut("One\r\ntwo\rthree\tfour", Span::new(0, 19), Span::new(5, 8));
        assert_eq!((excerpt.text.as_str(), excerpt.span), ("One  two three four", Span::new(5, 8)));
    }
}
