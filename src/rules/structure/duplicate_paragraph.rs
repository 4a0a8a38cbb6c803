use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static DUPLICATE_PARAGRAPH: Rule = Rule {
    name: "structure/duplicate-paragraph",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::of(&[Zone::Body]),
    speech: Speech::Read,
    page: r#"
A paragraph that stands in the story twice.

## Why
It was pasted twice, or moved and not taken away. Short lines may come again on purpose: only
paragraphs of eight words and more are compared, capitals and marks aside.

## Examples
```news,flag
Storm closes harbor

The harbor of Orva closed on Monday because of the storm.

It opened again on Friday.

[[The harbor of Orva closed on Monday because of the storm.]]
```
```news,fixed
Storm closes harbor

The harbor of Orva closed on Monday because of the storm.

It opened again on Friday.
```
```news,pass
Storm closes harbor

The harbor closed.

It opened again on Friday.

The harbor closed.
```
"#,
    check: Check::Article(duplicate_paragraph),
};

/// Shorter paragraphs may be a refrain.
const SHORTEST: usize = 8;

fn duplicate_paragraph(article: &Article, out: &mut StorySink) {
    let mut seen: FxHashMap<u64, usize> = FxHashMap::default();
    for (i, paragraph) in out.paragraphs().filter(|(_, paragraph)| paragraph.words.len() >= SHORTEST) {
        let Some(&first) = seen.get(&paragraph.fingerprint) else {
            seen.insert(paragraph.fingerprint, i);
            continue;
        };
        if paragraph.word_count() < SHORTEST {
            continue;
        }
        let opening: String = article.get(first).map(|first| first.text.chars().take(30).collect()).unwrap_or_default();
        let whole = Span::new(0, paragraph.text.len());
        let finding =
            out.report(i, whole, format!("The paragraph stands in the story twice: “{}…”", opening.trim_end()));
        if let Some(span) = article.removable(i) {
            finding.fix(Fix::new("Delete this one").delete(span));
        }
    }
}
