use rustc_hash::FxHashMap;

use crate::article::{Article, Paragraph, QuotationKind};
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

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

fn duplicate_quote(article: &Article, out: &mut StorySink) {
    let mut seen: FxHashMap<u64, ()> = FxHashMap::default();
    for (index, paragraph) in out.paragraphs() {
        if paragraph.quotes.all.is_empty() {
            continue;
        }
        for quotation in article.quotations().of(index) {
            if !matches!(quotation.kind, QuotationKind::Direct | QuotationKind::Partial) {
                continue;
            }
            if let Some(key) = key(paragraph, quotation.span)
                && seen.insert(key, ()).is_some()
            {
                out.report(index, quotation.span, "These words were quoted before");
            }
        }
    }
}

/// Equal for the same words, marks and capitals aside; `None` for too few.
fn key(paragraph: &Paragraph, span: Span) -> Option<u64> {
    let words = &paragraph.words[paragraph.words_in(span)];
    let said = || words.iter().filter(|word| matches!(word.kind, Kind::Word | Kind::Number));
    let mix = |key: u64, hash: u64| (key.rotate_left(7) ^ hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (said().count() >= SHORTEST).then(|| said().fold(0, |key, word| mix(key, word.hash)))
}
