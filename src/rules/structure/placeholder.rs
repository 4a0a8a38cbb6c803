use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static PLACEHOLDER: Rule = Rule {
    name: "structure/placeholder",
    level: Level::Error,
    fix: Fixes::Never,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
A stand-in for something that was to be filled in.

## Why
TK (“to come”), XXX and lorem ipsum hold a place while a story is written. Published, they are an
embarrassment.

## Examples
```news,flag
The mill employs [[TK]] people and opened in [[XXXX]].
```
```news,flag
The mayor, [[NAME HERE]], said so. [[Lorem ipsum]] dolor sit amet.
```
```news,pass
Super Bowl XXX was played in Tempe. He wears a size XXL, and TK Maxx sells it.
```
"#,
    check: Check::Paragraph(placeholder),
};

fn placeholder(paragraph: &Paragraph, out: &mut Sink) {
    let words = &paragraph.words;
    let mut i = 0;
    while i < words.len() {
        let length = match words[i].kind {
            Kind::Word => by_word(paragraph, i),
            Kind::Punct if paragraph.token(i) == "?" => question_marks(paragraph, i),
            _ => 0,
        };
        if length > 0 {
            let span = Span::new(words[i].span().start, words[i + length - 1].span().end);
            out.report(span, "A stand-in that was never filled in");
        }
        i += length.max(1);
    }
}

/// How many tokens from `i` on are a stand-in in words.
fn by_word(paragraph: &Paragraph, i: usize) -> usize {
    let next = |k: usize| paragraph.token(i + k);
    let token = paragraph.token(i);
    match token {
        "TK" | "TKTK" | "TKTKTK" | "TKK" => usize::from(!belongs_to_name(paragraph, i)),
        "Lorem" | "lorem" if next(1).eq_ignore_ascii_case("ipsum") => 2,
        "NAME" | "TITLE" | "AGE" | "DATE" | "QUOTE" | "NUMBER" | "PLACE" | "HEADLINE" if next(1) == "HERE" => 2,
        "INSERT" if matches!(next(1), "NAME" | "TITLE" | "DATE" | "QUOTE" | "HERE" | "NUMBER" | "PHOTO") => 2,
        "CQ" if i > 0 && matches!(paragraph.token(i - 1), "[" | "(") => 1,
        _ => usize::from(token.len() >= 3 && token.bytes().all(|byte| byte == b'X') && !is_numeral(paragraph, i)),
    }
}

/// TK Maxx, TK Elevator; initials of a person: TK Smith.
fn belongs_to_name(paragraph: &Paragraph, i: usize) -> bool {
    let next = paragraph.words.get(i + 1);
    next.is_some_and(|next| next.is_capitalized() && next.is_spaced() && next.kind == Kind::Word)
}

/// Super Bowl XXX, Olympiad XXX, size XXX, a mark for a rating.
fn is_numeral(paragraph: &Paragraph, i: usize) -> bool {
    let before = i.checked_sub(1).map(|k| &paragraph.words[k]);
    paragraph.token(i).len() == 3
        && before.is_some_and(|word| word.is_capitalized() || matches!(paragraph.token(i - 1), "-" | "rated" | "size"))
        || paragraph.words.get(i + 1).is_some_and(|next| !next.is_spaced() && paragraph.token(i + 1) == "-")
}

/// `???` where a word was to stand, not behind an exclamation.
fn question_marks(paragraph: &Paragraph, i: usize) -> usize {
    let marks = paragraph.words[i..]
        .iter()
        .enumerate()
        .take_while(|(k, word)| paragraph.token(i + k) == "?" && (*k == 0 || !word.is_spaced()))
        .count();
    if marks >= 3 && paragraph.words[i].is_spaced() { marks } else { 0 }
}
