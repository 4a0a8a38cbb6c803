use crate::article::Article;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static TAGLINE_IN_BODY: Rule = Rule {
    name: "structure/tagline-in-body",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::of(&[Zone::Tagline]),
    speech: Speech::Read,
    page: r#"
A line that names contributors, before the end of a story.

## Why
The line is the last one of a story. Where paragraphs follow, copy was added below it, or two versions
were pasted together.

## Examples
```news,flag
Storm closes harbor

The harbor closed on Monday.

[[Newsline writer Per Holt contributed to this report.]]

It opened again on Friday.
```
```news,fixed
Storm closes harbor

The harbor closed on Monday.

It opened again on Friday.

Newsline writer Per Holt contributed to this report.
```
```news,pass
Storm closes harbor

The harbor closed on Monday. Per Holt contributed to the report of the mayor.

Newsline writer Per Holt contributed to this report.

Photo: Ada Brill / Newsline
```
"#,
    check: Check::Article(tagline_in_body),
};

fn tagline_in_body(article: &Article, out: &mut StorySink) {
    let Some((_, last)) = article.body() else { return };
    for (i, paragraph) in out.paragraphs().filter(|(i, _)| *i < last) {
        let whole = Span::new(0, paragraph.text.len());
        let end = article.get(last).map(|body| article.source(last, Span::new(0, body.text.len())).end);
        let finding = out.report(i, whole, "The line that names contributors is not the last one");
        if let (Some(span), Some(end)) = (article.removable(i), end) {
            finding.fix(Fix::new("Move it to the end").delete(span).insert(end, format!("\n\n{}", paragraph.text)));
        }
    }
}
