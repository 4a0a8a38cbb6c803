use rustc_hash::FxHashSet;

use crate::article::Article;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static DUPLICATE_QUOTE: Rule = Rule {
    name: "quotes/duplicate-quote",
    level: Level::Info,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
The same words quoted twice in one story.

## Why
A paragraph was moved and its old place left standing, or two drafts were merged. Readers notice.
Quotations of six words or more are looked at.

## Examples
```news,flag
“We never wanted this bridge here,” Lund said.

The council voted on Monday. [[“We never wanted this bridge here,”]] she said.
```
```news,pass
“We never wanted this bridge here,” Lund said. “Nobody asked us whether we wanted it.”
```
"#,
    check: Check::Article(duplicate_quote),
};

/// Shorter ones are phrases that a story may come back to.
const SHORTEST: usize = 6;

fn duplicate_quote(_: &Article, out: &mut StorySink) {
    let mut seen: FxHashSet<u64> = FxHashSet::default();
    for (index, paragraph) in out.paragraphs() {
        if paragraph.quotes.all.is_empty() {
            continue;
        }
        for spoken in paragraph.spoken() {
            let speech = spoken.kind.is_quoted();
            if speech && spoken.words >= SHORTEST && !seen.insert(spoken.fingerprint) {
                out.report(index, spoken.span, "These words were quoted before");
            }
        }
    }
}
