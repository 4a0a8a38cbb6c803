use crate::article::{Article, Naming};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static GIVEN_ONLY: Rule = Rule {
    name: "names/given-only",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
An adult called by the given name alone.

## Why
News calls people by family name from the second time on. The given name is for children, for royals and
for families whose members would be taken for one another. The rule cannot see an age, so it is off until asked
for. It leaves alone a person whose family name somebody else in the story has.

## Examples
```news,flag
Ada Lund left at noon. [[Ada]] was late.
```
```news,fixed
Ada Lund left at noon. Lund was late.
```
```news,pass
Ada Lund and Otto Lund left at noon. Ada was late. Peter Holt left. Holt was not. “Peter was,” she said.
```
```news,pass
Prince Peter Tarn left at noon. Peter was late.
```
"#,
    check: Check::Article(given_only),
};

fn given_only(article: &Article, out: &mut StorySink) {
    let people = article.people();
    let copy: Vec<usize> = out.paragraphs().map(|(index, _)| index).collect();
    let family_of = |at: usize| {
        let (paragraph, mention) = people.located(article, at)?;
        Some(mention.family?.of(&paragraph.text))
    };
    for (own, party) in people.parties.iter().enumerate().filter(|(_, party)| party.kind == Naming::Person) {
        let Some((paragraph, fullest)) = people.located(article, party.fullest) else { continue };
        let (Some(given), Some(family)) = (fullest.given, fullest.family) else { continue };
        let (given, family) = (given.of(&paragraph.text), family.of(&paragraph.text));
        let alone = |at: &usize| people.name(article, *at) == given && *at > party.fullest;
        if given == family || !party.mentions.iter().any(&alone) {
            continue;
        }
        let royal = people.title(article, own).is_some_and(|title| {
            ["King", "Queen", "Prince", "Princess", "Pope", "Duke", "Duchess", "Sister", "Brother", "Saint"]
                .iter()
                .any(|word| title.contains(word))
        });
        let others = people.parties.iter().enumerate().filter(|(at, _)| *at != own);
        let mut shared = others.filter(|(_, other)| family_of(other.fullest) == Some(family));
        if royal || shared.next().is_some() {
            continue;
        }
        for at in party.mentions.iter().copied().filter(alone) {
            let Some((named, (paragraph, mention))) = people.mentions.get(at).zip(people.located(article, at)) else {
                continue;
            };
            if paragraph.is_quoted(mention.span)
                || mention.title.is_some()
                || mention.kind == Naming::Place
                || copy.binary_search(&named.paragraph).is_err()
            {
                continue;
            }
            let span = article.source(named.paragraph, mention.span);
            out.report(named.paragraph, mention.span, "News calls an adult by the family name")
                .fix(Fix::replacing(span, family));
        }
    }
}
