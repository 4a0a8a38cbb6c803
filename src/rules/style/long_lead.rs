use crate::article::Article;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static LONG_LEAD: Rule = Rule {
    name: "style/long-lead",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A lead whose first sentence has more than 40 words.

## Why
The first sentence decides whether the second is read. Editors’ limits lie between 30 and 40 words.

## Examples
```news,flag
Flood closes bridge

[[The council of Orva, which met for nine hours behind closed doors on Monday night and heard 14 engineers, two historians and a ferryman, voted to close the old bridge over the Lind until the river falls below the mark that the state set in 1951.]] Nobody was hurt.
```
```news,pass
Flood closes bridge

The council of Orva voted on Monday to close the old bridge over the Lind. Nobody was hurt.
```
"#,
    check: Check::Article(long_lead),
};

/// In words, marks not counted.
const LIMIT: usize = 40;

fn long_lead(article: &Article, out: &mut StorySink) {
    let Some((index, lead)) = article.iter().find(|(_, paragraph)| paragraph.zone == Zone::Body) else { return };
    let Some(sentence) = lead.sentence(0) else { return };
    let words = sentence.word_count();
    if words > LIMIT {
        out.report(index, sentence.span, format!("The lead’s first sentence has {words} words; {LIMIT} are long"));
    }
}
