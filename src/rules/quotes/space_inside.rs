use crate::article::{Mark, Paragraph, Style};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static SPACE_INSIDE: Rule = Rule {
    name: "quotes/space-inside",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A space between a quotation mark and what it marks.

## Why
The mark hangs in the air, and at the end of a line it is torn off. French leaves a space there, English
does not.

## Examples
```news,flag
“[[ ]]The bridge stays shut,[[ ]]” she said.
```
```news,fixed
“The bridge stays shut,” she said.
```
```news,pass
“The bridge stays shut,” she said. “ ‘Shut’ is the word,” he said.
```
"#,
    check: Check::Paragraph(space_inside),
};

fn space_inside(paragraph: &Paragraph, out: &mut Sink) {
    let curly = paragraph.quotes.outer().filter(|quote| quote.mark == Mark::Double && quote.style == Style::Curly);
    for quote in curly {
        let inner = quote.inner();
        let text = inner.of(&paragraph.text);
        let (front, back) = (text.len() - text.trim_start().len(), text.len() - text.trim_end().len());
        if front == text.len() {
            continue;
        }
        // A thin space between two marks keeps them apart.
        if front > 0 && !text.trim_start().starts_with(['‘', '\'', '’']) {
            report(out, Span::new(inner.start, inner.start + front));
        }
        if back > 0 && quote.close.is_some() && !text.trim_end().ends_with(['’', '\'']) {
            report(out, Span::new(inner.end - back, inner.end));
        }
    }
}

fn report(out: &mut Sink, span: Span) {
    out.report(span, "A space inside the quotation mark").fix(Fix::new("Delete the space").delete(span));
}
