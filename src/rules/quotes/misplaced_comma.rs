use crate::article::{Mark, Paragraph};
use crate::formats::Zones;
use crate::rule::{Check, CommaAndQuote, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static MISPLACED_COMMA: Rule = Rule {
    name: "quotes/misplaced-comma",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A comma or full stop outside the closing quotation mark, where the house puts it inside.

## Why
American style puts commas and stops inside the marks, always. British style puts them where they
belong by logic; under such a house the rule is silent.

## Examples
```news,flag
She called the plan “a wreck[[”,]] and he called it “a brochure[[”.]]
```
```news,fixed
She called the plan “a wreck,” and he called it “a brochure.”
```
```news,pass
She called the plan “a wreck,” and he asked “why?”, as one does.
```
```news,pass,house=guardian
She called the plan “a wreck”, and he called it “a brochure”.
```
"#,
    check: Check::Paragraph(misplaced_comma),
};

fn misplaced_comma(paragraph: &Paragraph, out: &mut Sink) {
    if out.house().comma != Some(CommaAndQuote::Inside) {
        return;
    }
    for quote in paragraph.quotes.outer().filter(|quote| quote.mark == Mark::Double) {
        let Some(close) = quote.close else { continue };
        let next = paragraph.word_at(close.end);
        let Some(mark) = paragraph.words.get(next).filter(|word| word.span().start == close.end) else { continue };
        let token = paragraph.token(next);
        let more = paragraph
            .words
            .get(next + 1)
            .is_some_and(|word| !word.is_spaced() && matches!(paragraph.token(next + 1), "." | ","));
        // What ends in a mark of its own keeps it: “Why?”, and so does an ellipsis or an address.
        let ends_in_letter = quote
            .inner()
            .of(&paragraph.text)
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '’' | '\''));
        if matches!(token, "," | ".") && ends_in_letter && !more {
            let span = close.to(mark.span());
            let swapped = format!("{token}{}", close.of(&paragraph.text));
            let name = if token == "," { "comma" } else { "full stop" };
            out.report(span, format!("The {name} goes inside the quotation mark"))
                .fix(Fix::new(format!("Move the {name} inside")).replace(span, swapped));
        }
    }
}
