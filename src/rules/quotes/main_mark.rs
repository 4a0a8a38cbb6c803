use crate::article::{Mark, Paragraph, Quote};
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, HeadlineMarks, Level, Marks, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static MAIN_MARK: Rule = Rule {
    name: "quotes/main-mark",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A quotation in single marks where the house has double ones, or the reverse.

## Why
A house has one kind of marks for quotations and the other for quotations inside them
(`quotation-marks` in the table `[style]`). Many houses turn them round in headlines, where space is short
(`headline-marks`).

## Examples
```news,flag
[[‘The bridge is “safe” now,’]] she said.
```
```news,fixed
“The bridge is ‘safe’ now,” she said.
```
```markdown,flag
# Mayor calls bridge [[“a wreck”]]

“It is a wreck,” she said.
```
```markdown,fixed
# Mayor calls bridge ‘a wreck’

“It is a wreck,” she said.
```
```news,pass
“They called it ‘safe,’” she said. The farmers’ bridge was built in the ’80s; rock ’n’ roll was new.
```
```news,pass,house=none
‘The bridge is safe,’ she said.
```
"#,
    check: Check::Paragraph(main_mark),
};

fn main_mark(paragraph: &Paragraph, out: &mut Sink) {
    if paragraph.quotes.all.is_empty() {
        return;
    }
    let headline = matches!(paragraph.zone, Zone::Headline | Zone::Subhead);
    let wanted = match (headline, out.house().marks, out.house().headline_marks) {
        (false, Some(Marks::Double), _) | (true, _, Some(HeadlineMarks::Double)) => Mark::Double,
        (false, Some(Marks::Single), _) | (true, _, Some(HeadlineMarks::Single)) => Mark::Single,
        _ => return,
    };
    // A line of nothing but a quotation is a title in a text that does not mark titles.
    let title = |quote: &Quote| quote.span.len() == paragraph.text.len() && quote.mark == Mark::Single;
    let wrong = |quote: &&Quote| quote.mark != wanted && quote.close.is_some() && !title(quote);
    for outer in paragraph.quotes.outer().filter(wrong) {
        let inside = |quote: &&Quote| outer.span.contains(quote.span);
        let edits = paragraph.quotes.all.iter().filter(inside).flat_map(|quote| {
            // What stands inside gets the other mark at each level.
            let mark = if quote.depth % 2 == outer.depth % 2 { wanted } else { outer.mark };
            let (open, close) = quote.style.marks(mark);
            [Some((quote.open, open)), quote.close.map(|span| (span, close))]
        });
        let fix = edits
            .flatten()
            .fold(Fix::new("Change the marks"), |fix, (span, mark): (Span, &str)| fix.replace(span, mark));
        let place = if headline { "in headlines" } else { "around a quotation" };
        let kind = if wanted == Mark::Double { "double" } else { "single" };
        out.report(outer.span, format!("The house has {kind} marks {place}")).fix(fix);
    }
}
