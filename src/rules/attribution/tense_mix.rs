use crate::article::{Article, Paragraph};
use crate::formats::Zones;
use crate::language::{Class, WordSet, hash_of};
use crate::rule::{AttributionTense, Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

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
    check: Check::Traces(
        |paragraph, house| house.says.is_some_and(|says| others(paragraph, forms(says).1).next().is_some()),
        tense_mix,
    ),
};

/// The house’s tense must lead by so much, and there must be so many of it.
const LEAD: usize = 4;

/// What says something as long as it stands.
static STANDING: WordSet = WordSet::new(
    "law constitution bible quran sign website site page statute rule code bill policy who that which act profile label banner",
);

fn tense_mix(article: &Article, out: &mut StorySink) {
    let Some((kept, other)) = out.house().says.map(forms) else { return };
    let places = out.paragraphs().flat_map(|(index, paragraph)| others(paragraph, other).map(move |it| (index, it)));
    let found: Vec<(usize, Span)> = places.collect();
    if found.is_empty() {
        return;
    }
    let right = hash_of(kept);
    let copy = article.iter().filter(|(_, it)| TENSE_MIX.zones.contains(it.zone) && it.may_have(right));
    let said = copy.flat_map(|(_, paragraph)| {
        paragraph.words.iter().filter(move |word| word.hash == right && !paragraph.is_quoted(word.span()))
    });
    let enough = found.len() * LEAD;
    if said.take(enough).count() < enough {
        return;
    }
    for (index, span) in found {
        let finding = out.report(index, span, format!("“{other}” in a story that attributes with “{kept}”"));
        finding.fix(Fix::replacing(article.source(index, span), kept));
    }
}

/// The form that the house keeps to, and the other one.
fn forms(says: AttributionTense) -> (&'static str, &'static str) {
    match says {
        AttributionTense::Said => ("said", "says"),
        AttributionTense::Says => ("says", "said"),
    }
}

/// Where the paragraph has the form `other`.
fn others<'a>(paragraph: &'a Paragraph, other: &str) -> impl Iterator<Item = Span> + use<'a> {
    let wrong = hash_of(other);
    let places = paragraph.words.iter().enumerate();
    let found = places.filter(move |(i, word)| word.hash == wrong && !is_standing(paragraph, *i));
    found.map(|(_, word)| word.span())
}

/// Is it a paper or a law that says it, or are the words quoted?
fn is_standing(paragraph: &Paragraph, i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|i| paragraph.words.get(i));
    paragraph.is_quoted(paragraph.words[i].span())
        || before.is_some_and(|word| word.is(Class::DOCUMENT) || STANDING.has(word))
}
