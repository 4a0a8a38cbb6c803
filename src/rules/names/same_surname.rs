use rustc_hash::FxHashMap;

use crate::article::{Article, Naming};
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static SAME_SURNAME: Rule = Rule {
    name: "names/same-surname",
    level: Level::Info,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A surname alone, where two people of the story have it.

## Why
“Lindgren said” does not tell which of the two Lindgrens said it. Write the full name, or the given name where
both are of one family. The rule speaks where both full names stand in the same paragraph or the one before. Titles that tell them apart (“Mrs. Lindgren”) are enough.

## Examples
```news,flag
Ada Lindgren runs the mill with her brother, Otto Lindgren. On Monday [[Lindgren]] said it would close.
```
```news,pass
Ada Lindgren runs the mill with her brother, Otto Lindgren. On Monday Ada Lindgren said it would close.
```
```news,pass
Ada Lindgren runs the mill. Lindgren said on Monday it would close. Her brother, Otto Lindgren, left in May.
```
"#,
    check: Check::Article(same_surname),
};

/// So many paragraphs back a reader remembers whom the full name meant.
const REACH: usize = 2;

/// The persons of one surname who were introduced, with the paragraph of the last full name of each.
#[derive(Default)]
struct Namesakes {
    last: Vec<(usize, usize)>,
    reported: bool,
}

fn same_surname(article: &Article, out: &mut StorySink) {
    let people = article.people();
    // By the hash of the surname.
    let mut introduced: FxHashMap<u64, Namesakes> = FxHashMap::default();
    for (at, named) in people.mentions.iter().enumerate() {
        let Some(party) = named.party.filter(|_| named.kind == Naming::Person) else { continue };
        let parts = &named.parts;
        if !Zones::COPY.contains(parts.zone) || parts.quoted {
            continue;
        }
        if parts.is_full() {
            let namesakes = introduced.entry(parts.family).or_default();
            namesakes.last.retain(|(other, _)| *other != party);
            namesakes.last.push((party, named.paragraph));
        } else if parts.is_bare()
            && let Some(namesakes) = introduced.get_mut(&parts.whole)
            && !namesakes.reported
            && let [.., (one, before), (other, _)] = namesakes.last[..]
            && before + REACH > named.paragraph
            && let Some((_, mention)) = people.located(article, at)
        {
            namesakes.reported = true;
            let name = |party: usize| people.parties.get(party).map_or("", |party| people.name(article, party.fullest));
            out.report(named.paragraph, mention.span, format!("This may be {} or {}", name(one), name(other)));
        }
    }
}
