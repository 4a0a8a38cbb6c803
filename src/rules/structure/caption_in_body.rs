use crate::article::Article;
use crate::formats::{CAPTION_LABELS, Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static CAPTION_IN_BODY: Rule = Rule {
    name: "structure/caption-in-body",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::of(&[Zone::Caption]),
    speech: Speech::Read,
    page: r#"
A caption that stands between the paragraphs of a story and does not say that it is one.

## Why
Copied from a web page, a caption reads like one more paragraph and interrupts the story. Marked as a
caption it is furniture that any desk recognizes.

## Examples
```news,flag
Storm closes harbor

The harbor closed on Monday.

[[Workers tie up boats in Orva on Monday. (Ada Brill/Newsline)]]

It opened again on Friday.
```
```news,fixed
Storm closes harbor

The harbor closed on Monday.

PHOTO: Workers tie up boats in Orva on Monday. (Ada Brill/Newsline)

It opened again on Friday.
```
```news,pass
Storm closes harbor

The harbor closed on Monday.

PHOTO: Workers tie up boats in Orva on Monday. (Ada Brill/Newsline)

It opened again on Friday.
```
"#,
    check: Check::Article(caption_in_body),
};

fn caption_in_body(article: &Article, out: &mut StorySink) {
    // Markup has a place of its own for the words of a picture.
    let Some((first, last)) = article.body().filter(|_| !article.markup) else { return };
    for (i, paragraph) in out.paragraphs().filter(|(i, _)| first < *i && *i < last) {
        let is_labelled = CAPTION_LABELS.iter().any(|label| paragraph.text.starts_with(label));
        if is_labelled {
            continue;
        }
        let whole = Span::new(0, paragraph.text.len());
        let start = article.source(i, whole).start;
        out.report(i, whole, "A caption stands between the paragraphs of the story")
            .fix(Fix::new("Mark it as a caption").insert(start, "PHOTO: "));
    }
}
