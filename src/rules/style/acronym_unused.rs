use rustc_hash::FxHashSet;

use crate::article::{Article, abbreviations};
use crate::formats::Zones;
use crate::language::hash_of;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static ACRONYM_UNUSED: Rule = Rule {
    name: "style/acronym-unused",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
An abbreviation that the story introduces and never uses.

## Why
Readers take note of it for nothing. Often the sentence that used it was cut.

## Examples
```news,flag
The Orva Seismic Network[[ (OSN)]] felt the quake first. The network has six stations.
```
```news,fixed
The Orva Seismic Network felt the quake first. The network has six stations.
```
```news,pass
The Orva Seismic Network (OSN) felt the quake first. OSN-run stations and other networks of non-governmental organizations (NGOs) agree. An NGO has its limits.
```
"#,
    check: Check::Traces(|paragraph, _| abbreviations(paragraph).next().is_some(), acronym_unused),
};

fn acronym_unused(article: &Article, out: &mut StorySink) {
    let introduced: Vec<_> = out
        .paragraphs()
        .flat_map(|(i, paragraph)| abbreviations(paragraph).map(move |found| (i, paragraph, found)))
        .collect();
    // Plurals count as their singulars.
    let hash = |token: &str| hash_of(token.strip_suffix('s').unwrap_or(token));
    let mut used: FxHashSet<u64> = FxHashSet::default();
    for (i, paragraph) in article.iter() {
        let places = paragraph.words.iter().enumerate().filter(|(_, word)| word.is_capitalized());
        let again = places.filter(|(k, _)| !introduced.iter().any(|(at, _, found)| (*at, found.short) == (i, *k)));
        used.extend(again.map(|(k, _)| hash(paragraph.token(k))));
    }
    for (i, paragraph, found) in introduced {
        let short = paragraph.token(found.short);
        if !used.contains(&hash(short)) {
            let end = |k: usize| paragraph.words[k].span().end;
            let span = Span::new(end(found.short - 2), end(found.short + 1));
            let delete = article.source(i, span);
            out.report(i, span, format!("“{short}” is introduced and never used"))
                .fix(Fix::new("Delete the parentheses").delete(delete));
        }
    }
}
