use rustc_hash::{FxHashMap, FxHashSet};

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

/// So many of a story are looked at; more are a table.
const MOST: usize = 24;

fn acronym_unused(article: &Article, out: &mut StorySink) {
    let introduced: Vec<_> = out
        .paragraphs()
        .flat_map(|(i, paragraph)| abbreviations(paragraph).map(move |found| (i, paragraph, found)))
        .collect();
    let places: FxHashSet<(usize, usize)> = introduced.iter().map(|(i, _, found)| (*i, found.short)).collect();
    let stands = |hash: u64| {
        article.iter().filter(|(_, paragraph)| paragraph.may_have(hash)).any(|(i, paragraph)| {
            let mut words = paragraph.words.iter().enumerate();
            words.any(|(k, word)| word.hash == hash && word.is_capitalized() && !places.contains(&(i, k)))
        })
    };
    let mut used: FxHashMap<&str, bool> = FxHashMap::default();
    for (i, paragraph, found) in introduced {
        let short = paragraph.token(found.short);
        // Plurals count as their singulars.
        let singular = short.strip_suffix('s').unwrap_or(short);
        if used.len() == MOST && !used.contains_key(singular) {
            continue;
        }
        let is_used = || stands(hash_of(singular)) || stands(hash_of(&format!("{singular}s")));
        if !*used.entry(singular).or_insert_with(is_used) {
            let end = |k: usize| paragraph.words[k].span().end;
            let span = Span::new(end(found.short - 2), end(found.short + 1));
            let delete = article.source(i, span);
            out.report(i, span, format!("“{short}” is introduced and never used"))
                .fix(Fix::new("Delete the parentheses").delete(delete));
        }
    }
}
