use crate::article::{Mark, Paragraph};
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static MISSING_COMMA: Rule = Rule {
    name: "quotes/missing-comma",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A quotation and its attribution without a comma between them.

## Why
The comma shows where the speech ends and who spoke begins.

## Examples
```news,flag
“The bridge stays shut[[”]] she said.
```
```news,fixed
“The bridge stays shut,” she said.
```
```news,flag
The mayor [[said]] “The bridge stays shut all week.”
```
```news,fixed
The mayor said, “The bridge stays shut all week.”
```
```news,pass
“The bridge stays shut,” she said. He said “shut” was the wrong word, and “shut” he said again.
```
"#,
    check: Check::Paragraph(missing_comma),
};

/// Shorter quotations are parts of sentences and take no comma.
const SHORTEST: usize = 4;

fn missing_comma(paragraph: &Paragraph, out: &mut Sink) {
    for quote in paragraph.quotes.outer().filter(|quote| quote.mark == Mark::Double) {
        let Some(close) = quote.close else { continue };
        let words = paragraph.words_in(quote.inner());
        let opens_sentence =
            paragraph.words.get(words.start).is_some_and(|word| word.is_word() && word.is_capitalized());
        if words.len() < SHORTEST || !opens_sentence {
            continue;
        }
        let inside = paragraph.words.get(words.end - 1).is_some_and(|word| word.kind == Kind::Word && !word.has_stop());
        let behind = paragraph.word_at(close.end);
        let word = |i: usize| paragraph.words.get(i);
        let said = word(behind)
            .is_some_and(|word| word.is(Class::SUBJECT_PRONOUN) && !word.is_capitalized() && word.is_spaced())
            && word(behind + 1).is_some_and(|word| word.is(Class::CUE))
            && matches!(paragraph.token(behind + 2), "." | ",");
        if inside && said {
            out.report(close, "The comma before the attribution is missing")
                .fix(Fix::new("Insert a comma").insert(close.start, ","));
        }
        let before = paragraph.word_at(quote.open.start).checked_sub(1);
        let ends_sentence = matches!(paragraph.token(words.end - 1), "." | "?" | "!");
        if let Some(cue) = before.filter(|i| is_said(paragraph, *i) && ends_sentence) {
            let cue = paragraph.words[cue].span();
            out.report(cue, "The comma before the quotation is missing")
                .fix(Fix::new("Insert a comma").insert(cue.end, ",").safe());
        }
    }
}

/// The plain verbs of saying, which take a comma before a whole sentence of speech.
fn is_said(paragraph: &Paragraph, i: usize) -> bool {
    matches!(paragraph.token(i), "said" | "says" | "added" | "replied" | "asked" | "wrote")
}
