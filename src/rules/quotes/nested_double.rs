use crate::article::{Mark, Paragraph};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static NESTED_DOUBLE: Rule = Rule {
    name: "quotes/nested-double",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
Double quotation marks inside double quotation marks.

## Why
A quotation inside a quotation takes single marks. With double ones readers take the inner closing mark
for the end of the speech; sometimes a mark has slipped to the wrong place.

## Examples
```news,flag
“They called it [[“a wreck”]] and left,” she said.
```
```news,fixed
“They called it ‘a wreck’ and left,” she said.
```
```news,pass
“They called it ‘a wreck’ and left,” she said. “They did.”
```
"#,
    check: Check::Paragraph(nested_double),
};

fn nested_double(paragraph: &Paragraph, out: &mut Sink) {
    for crossed in paragraph.quotes.crossed() {
        let inner = crossed.inner;
        let Some(close) = inner.close else { continue };
        let (opening, closing) = inner.style.marks(Mark::Single);
        out.report(inner.span, "Double quotation marks inside double quotation marks")
            .fix(Fix::new("Use single marks inside").replace(inner.open, opening).replace(close, closing));
    }
}
