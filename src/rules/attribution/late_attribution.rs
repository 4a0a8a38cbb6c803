use crate::article::{By, Paragraph, QuotationKind, Quote, Spoken};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static LATE_ATTRIBUTION: Rule = Rule {
    name: "attribution/late-attribution",
    level: Level::Hint,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A long quotation whose speaker comes only after several sentences.

## Why
Readers weigh words by who says them. After more than 40 words of several sentences the name comes
late; behind the first sentence it helps. The fix moves it there.

## Examples
```news,flag
[[“We waited for the bridge for eleven years, and in all that time nobody came to see how the children of this town get to school. They walk over the ice in winter and over the planks in summer. Now they walk safely at last,”]] Lund said.
```
```news,fixed
“We waited for the bridge for eleven years, and in all that time nobody came to see how the children of this town get to school,” Lund said. “They walk over the ice in winter and over the planks in summer. Now they walk safely at last.”
```
```news,pass
“We waited for the bridge for eleven years,” Lund said. “In all that time nobody came to see how the children of this town get to school. They walk over the ice in winter and over the planks in summer. Now they walk safely at last.”
```
```news,pass
“We waited. Nobody came,” Lund said.
```
"#,
    check: Check::Paragraph(late_attribution),
};

/// More words than this come before the name. An editor’s rule of thumb is one sentence, or 30 words.
const LATE: usize = 40;

fn late_attribution(paragraph: &Paragraph, out: &mut Sink) {
    if paragraph.words.len() <= LATE || paragraph.quotes.all.is_empty() {
        return;
    }
    for spoken in paragraph.spoken() {
        let behind = spoken.cue.is_some_and(|cue| cue.start >= spoken.span.end);
        if spoken.kind != QuotationKind::Direct || spoken.by != Some(By::Clause) || !behind {
            continue;
        }
        let Some(quote) = paragraph.quotes.at(spoken.span.start) else { continue };
        let words = spoken.words;
        let Some(first) = paragraph.sentence_at(quote.inner().start) else { continue };
        if words <= LATE || first.span.end >= quote.inner().end || first.span.start != quote.span.start {
            continue;
        }
        let finding = out.report(spoken.span, format!("The speaker comes only after {words} words"));
        if let Some(fix) = move_up(paragraph, quote, spoken, first.span.end) {
            finding.fix(fix);
        }
    }
}

/// Moves ` Lund said` behind the first sentence, if nothing else stands behind the quotation.
fn move_up(paragraph: &Paragraph, quote: &Quote, spoken: &Spoken, first: usize) -> Option<Fix> {
    let (text, close) = (&paragraph.text, quote.close?);
    let (source, cue) = (spoken.source?, spoken.cue?);
    let clause = source.to(cue);
    let end = Span::new(clause.end, text.len());
    let alone = text.get(close.end..clause.start)? == " " && end.of(text).trim_end() == ".";
    let stop = Span::new(first.checked_sub(1)?, first);
    let comma = Span::new(close.start.checked_sub(1)?, close.start);
    let (open, shut) = quote.style.marks(quote.mark);
    if !alone || stop.of(text) != "." || comma.of(text) != "," {
        return None;
    }
    let moved = format!(",{shut} {}. {open}", clause.of(text));
    let gap = Span::new(stop.start, first + text[first..].len() - text[first..].trim_start().len());
    let tail = Span::new(close.end, clause.end + 1);
    Some(
        Fix::new(format!("Move “{}” behind the first sentence", clause.of(text)))
            .replace(gap, moved)
            .replace(comma, ".")
            .delete(tail),
    )
}
