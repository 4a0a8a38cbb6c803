use crate::article::{Mark, Paragraph, Style};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static WRONG_WAY: Rule = Rule {
    name: "quotes/wrong-way",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A curly quotation mark that faces the wrong way.

## Why
Word processors guess which way a mark faces, and guess wrong behind spaces and dashes. An opening mark
at the end of a quotation makes the next one look like part of it.

## Examples
```news,flag
“The bridge stays shut,[[“]] she said. [[”]]Nobody crosses it.”
```
```news,fixed
“The bridge stays shut,” she said. “Nobody crosses it.”
```
```news,pass
“The bridge stays shut,” she said. "Nobody crosses it."
```
"#,
    check: Check::Paragraph(wrong_way),
};

fn wrong_way(paragraph: &Paragraph, out: &mut Sink) {
    for quote in paragraph.quotes.all.iter().filter(|quote| quote.mark == Mark::Double && quote.style == Style::Curly) {
        let text = |span: crate::text::Span| span.of(&paragraph.text);
        let open = (text(quote.open) == "”").then_some((quote.open, "“"));
        let close = quote.close.filter(|close| text(*close) == "“").map(|close| (close, "”"));
        for (span, right) in open.into_iter().chain(close) {
            out.report(span, "The quotation mark faces the wrong way")
                .fix(Fix::new("Turn the mark round").replace(span, right).safe());
        }
    }
}
