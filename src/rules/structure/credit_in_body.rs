use crate::article::Article;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static CREDIT_IN_BODY: Rule = Rule {
    name: "structure/credit-in-body",
    level: Level::Error,
    fix: Fixes::Sometimes,
    zones: Zones::of(&[Zone::Credit]),
    speech: Speech::Read,
    page: r#"
A picture credit left between the paragraphs of a story.

## Why
Credits come along when copy is pasted from a web page. In print they stand in the middle of a story
and mean nothing. A credit before the first or behind the last paragraph is left alone.

## Examples
```news,flag
Storm closes harbor

The harbor closed on Monday.

[[Photo: Ada Brill / Newsline]]

It opened again on Friday.
```
```news,fixed
Storm closes harbor

The harbor closed on Monday.

It opened again on Friday.
```
```news,pass
Storm closes harbor

The harbor closed on Monday. Ada Brill of Newsline took the photo.

It opened again on Friday.

Photo: Ada Brill / Newsline
```
"#,
    check: Check::Article(credit_in_body),
};

fn credit_in_body(article: &Article, out: &mut StorySink) {
    let Some((first, last)) = article.body() else { return };
    for (i, paragraph) in out.paragraphs().filter(|(i, _)| first < *i && *i < last) {
        // In markup a credit stands under its picture, where it belongs.
        if article.markup && article.get(i - 1).is_some_and(|before| before.zone == Zone::Caption) {
            continue;
        }
        let whole = Span::new(0, paragraph.text.len());
        let finding = out.report(i, whole, "A picture credit stands between the paragraphs of the story");
        if let Some(span) = article.removable(i) {
            finding.fix(Fix::new("Delete the credit").delete(span));
        }
    }
}
