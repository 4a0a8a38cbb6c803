use crate::article::{Mark, Paragraph};
use crate::formats::Zones;
use crate::language::Class;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static CAPITAL_AFTER_QUOTE: Rule = Rule {
    name: "quotes/capital-after-quote",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A capital letter at the start of an attribution that only goes on.

## Why
Behind a comma the sentence goes on: “he said” takes a small letter.

## Examples
```news,flag
“The bridge stays shut,” [[She]] said.
```
```news,fixed
“The bridge stays shut,” she said.
```
```news,pass
“The bridge stays shut,” Ada Brill said. “It is shut.” She said no more. “Shut,” I said.
```
"#,
    check: Check::Paragraph(capital_after_quote),
};

fn capital_after_quote(paragraph: &Paragraph, out: &mut Sink) {
    for quote in paragraph.quotes.outer().filter(|quote| quote.mark == Mark::Double) {
        let Some(close) = quote.close else { continue };
        if !paragraph.text[..close.start].ends_with(',') {
            continue;
        }
        let next = paragraph.word_at(close.end);
        let pronoun = matches!(paragraph.token(next), "He" | "She" | "They" | "It" | "We");
        if pronoun && paragraph.words.get(next + 1).is_some_and(|word| word.is(Class::CUE)) {
            let span = paragraph.words[next].span();
            let small = span.of(&paragraph.text).to_lowercase();
            out.report(span, "The sentence goes on with a small letter").fix(Fix::replacing(span, small).safe());
        }
    }
}
