use rustc_hash::FxHashMap;

use crate::article::{Article, Sentence};
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static DUPLICATE_SENTENCE: Rule = Rule {
    name: "structure/duplicate-sentence",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body]),
    speech: Speech::Read,
    page: r#"
A sentence that stands in the story twice.

## Why
It was moved and not taken away, or two versions were pasted together. Only sentences of eight words and
more are compared, capitals and marks aside. Whole paragraphs and quotations that come again are other
rules’ matter.

## Examples
```news,flag
Storm closes harbor

The harbor of Orva closed on Monday because of the storm. Nobody was hurt.

[[The harbor of Orva closed on Monday because of the storm.]] It opened again on Friday.
```
```news,fixed
Storm closes harbor

The harbor of Orva closed on Monday because of the storm. Nobody was hurt.

It opened again on Friday.
```
```news,pass
Storm closes harbor

The harbor closed. “We will mend the harbor before the winter comes,” she said.

The harbor closed. “We will mend the harbor before the winter comes,” she said again.
```
"#,
    check: Check::Article(duplicate_sentence),
};

/// Shorter sentences may be a refrain.
const SHORTEST: usize = 8;

fn duplicate_sentence(article: &Article, out: &mut StorySink) {
    let mut seen: FxHashMap<u64, usize> = FxHashMap::default();
    for (i, paragraph) in out.paragraphs() {
        let alone = paragraph.sentences().len() == 1;
        for sentence in paragraph.sentences().filter(|sentence| sentence.len() >= SHORTEST) {
            let Some(&first) = seen.get(&sentence.fingerprint()) else {
                seen.insert(sentence.fingerprint(), i);
                continue;
            };
            // Twice a paragraph of its own is a paragraph that stands in the story twice.
            let whole = alone && article.get(first).is_some_and(|first| first.sentences().len() == 1);
            if !whole && sentence.word_count() >= SHORTEST && !holds_speech(&sentence) {
                let gap = sentence.after().map_or(sentence.span.end, |next| next.span.start);
                let before = sentence.before().filter(|_| sentence.after().is_none()).map(|before| before.span.end);
                let start = before.unwrap_or(sentence.span.start);
                let delete = article.source(i, crate::text::Span::new(start, gap));
                out.report(i, sentence.span, "The sentence stands in the story twice")
                    .fix(Fix::new("Delete this one").delete(delete));
            }
        }
    }
}

/// Is any of the sentence quoted?
fn holds_speech(sentence: &Sentence) -> bool {
    sentence.paragraph.is_quoted(sentence.span)
}
