use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static HEADLINE_STOP: Rule = Rule {
    name: "structure/headline-stop",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Headline]),
    speech: Speech::Read,
    page: r#"
A full stop at the end of a headline.

## Why
Headlines take no stop. Question marks and abbreviations are left alone.

## Examples
```markdown,flag
# Storm closes harbor[[.]]

It opened again on Friday.
```
```markdown,fixed
# Storm closes harbor

It opened again on Friday.
```
```markdown,pass
# Who closed the harbor in the U.S.?

It opened again on Friday.
```
"#,
    check: Check::Paragraph(headline_stop),
};

fn headline_stop(paragraph: &Paragraph, out: &mut Sink) {
    let Some(last) = paragraph.words.last() else { return };
    let i = paragraph.words.len() - 1;
    let alone =
        i > 0 && !matches!(paragraph.token(i - 1), "." | "?" | "!") && paragraph.words[i - 1].kind != Kind::Punct;
    // A headline of several sentences has its stops for a reason.
    if last.kind == Kind::Punct && paragraph.token(i) == "." && alone && paragraph.sentences().len() == 1 {
        out.report(last.span(), "A headline takes no stop").fix(Fix::new("Delete the stop").delete(last.span()).safe());
    }
}
