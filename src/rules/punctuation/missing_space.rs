use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Classes, Kind, Word};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static MISSING_SPACE: Rule = Rule {
    name: "punctuation/missing-space",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
No space behind a mark that ends a sentence or a part of it.

## Why
Two sentences run into one where a line break or a link was taken out. Readers stumble, and programs
take “here.Read” for an address. Addresses, file names, figures and initials are left alone.

## Examples
```news,flag
The bridge is [[closed.It]] opens in May[[,the]] mayor said in [[Orva.She]] waits. “We will see[[,”she]] said (twice[[).The]] town waits for [[Mr.Lund]].
```
```news,fixed
The bridge is closed. It opens in May, the mayor said in Orva. She waits. “We will see,” she said (twice). The town waits for Mr. Lund.
```
```news,pass
See www.example.org, Example.com, report.pdf or J.K. Lund’s 1,200 pages; file(s) at 4:30 p.m. cost $1.50. He got two “A”s from the U.S.-based school.
```
"#,
    check: Check::Paragraph(missing_space),
};

fn missing_space(paragraph: &Paragraph, out: &mut Sink) {
    let words = &paragraph.words;
    for (i, next) in words.iter().enumerate().skip(1) {
        if next.kind != Kind::Word || next.is_spaced() {
            continue;
        }
        let mark = &words[i - 1];
        let token = paragraph.token(i);
        let long = token.len() > 1 && token.starts_with(char::is_alphabetic) || matches!(token, "a" | "A" | "I");
        // The text that is shown: with the words on both sides where the mark alone says little.
        let from = match mark.kind {
            Kind::Word if mark.has_stop() => {
                let title = mark.is(Class::ABBREVIATION_BEFORE_NAME) && next.is_capitalized() && long;
                title.then_some(mark)
            }
            Kind::Punct if long && !mark.is_spaced() && i > 1 => glued(paragraph, i - 1, next),
            _ => None,
        };
        if let Some(from) = from {
            out.report(from.span().to(next.span()), "A space is missing behind the mark")
                .fix(Fix::new("Put a space").insert(mark.span().end, " ").safe());
        }
    }
}

/// Classes of words that open sentences, and are no part of names.
const OPENERS: Classes =
    Class::SUBJECT_PRONOUN.with(Class::DETERMINER).with(Class::CONJUNCTION).with(Class::POSSESSIVE).with(Class::WH);

/// Where what should be shown begins, if the mark at `i` and the word `next` must stand apart.
fn glued<'a>(paragraph: &'a Paragraph, i: usize, next: &Word) -> Option<&'a Word> {
    let (before, mark) = (&paragraph.words[i - 1], &paragraph.words[i]);
    let after_word = before.is_word() && before.span().len() > 1;
    let small = || paragraph.token(i - 1).ends_with(char::is_lowercase);
    match paragraph.token(i) {
        "," | ";" => (after_word && before.span().end == mark.span().start).then_some(mark),
        "." => {
            // Behind a name a small word tells that it is no address: “Orva.The”, but “Orva.Net”.
            let parted = || !before.is_capitalized() || next.is(OPENERS);
            let ended = paragraph.token(i - 1) == ")" || after_word && small() && parted();
            (ended && next.is_capitalized()).then_some(before)
        }
        "?" | "!" => (after_word && small() && next.is_capitalized() && !before.is_capitalized()).then_some(mark),
        ")" => (next.is_capitalized() && !next.is_all_caps()).then_some(mark),
        // Behind a closing mark of a quotation: `see.”She`, `see,”she`.
        "”" => matches!(paragraph.token(i - 1), "," | "." | "?" | "!").then_some(before),
        _ => None,
    }
}
