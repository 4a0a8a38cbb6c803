use crate::article::{Article, Paragraph};
use crate::formats::Zones;
use crate::language::{Class, WordSet, hash_of};
use crate::rule::{AttributionTense, Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static TENSE_MIX: Rule = Rule {
    name: "attribution/tense-mix",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
“Says” in a story that attributes with “said”, or the other way round.

## Why
A news story keeps one tense of attribution. A house sets it by the switch `attribution-tense`; the rule
speaks where the story follows the house in most places and not in a few. What a law, a sign or a paper
says is said as long as it stands, and is left alone.

## Examples
```news,flag
The bridge fell, Lund said. Nobody was hurt, Brill said. It will be rebuilt, the mayor said. The cost is unknown, she said. It was old, Tarnov [[says]].
```
```news,fixed
The bridge fell, Lund said. Nobody was hurt, Brill said. It will be rebuilt, the mayor said. The cost is unknown, she said. It was old, Tarnov said.
```
```news,pass
The bridge fell, Lund said. Nobody was hurt, Brill said. It will be rebuilt, the mayor said. The cost is unknown, she said. The law says so.
```
```news,pass
The bridge fell, Lund says. Nobody was hurt, Brill said.
```
"#,
    check: Check::Article(tense_mix),
};

/// The house’s tense must lead by so much, and there must be so many of it.
const LEAD: usize = 4;

/// What says something as long as it stands.
static STANDING: WordSet = WordSet::new(
    "law constitution bible quran sign website site page statute rule code bill policy who that which act profile label banner",
);

fn tense_mix(article: &Article, out: &mut StorySink) {
    let (kept, other) = match out.house().says {
        Some(AttributionTense::Said) => ("said", "says"),
        Some(AttributionTense::Says) => ("says", "said"),
        None => return,
    };
    let (right, wrong) = (hash_of(kept), hash_of(other));
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut count = 0;
    for (index, paragraph) in out.paragraphs() {
        for (i, word) in paragraph.words.iter().enumerate() {
            if word.hash == right {
                count += usize::from(!paragraph.is_quoted(word.span()));
            } else if word.hash == wrong && !is_standing(paragraph, i) {
                found.push((index, i));
            }
        }
    }
    if count < LEAD || found.len() * LEAD > count {
        return;
    }
    for (index, i) in found {
        let Some(span) = article.get(index).and_then(|paragraph| paragraph.words.get(i)).map(|word| word.span()) else {
            continue;
        };
        let finding = out.report(index, span, format!("“{other}” in a story that attributes with “{kept}”"));
        finding.fix(Fix::replacing(article.source(index, span), kept));
    }
}

/// Is it a paper or a law that says it, or are the words quoted?
fn is_standing(paragraph: &Paragraph, i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|i| paragraph.words.get(i));
    paragraph.is_quoted(paragraph.words[i].span())
        || before.is_some_and(|word| word.is(Class::DOCUMENT) || STANDING.has(word))
}
