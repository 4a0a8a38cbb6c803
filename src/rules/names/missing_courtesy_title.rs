use crate::article::{Article, Gender, Naming};
use crate::formats::Zones;
use crate::language::Class;
use crate::language::{Pos, Relation};
use crate::rule::{Abbreviations, Check, Courtesy, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static MISSING_COURTESY_TITLE: Rule = Rule {
    name: "names/missing-courtesy-title",
    level: Level::Hint,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A person called by the bare family name in a house that uses courtesy titles.

## Why
Some newspapers write Mr. Tarnov and Ms. Lund from the second time on. The switch `courtesy-titles` in the
table `[style]` decides: this rule speaks where it is set to “Mr. Tarnov” or “Mr Tarnov.” The fix follows the given name or
an earlier title; where neither tells, there is none. The first reference, headlines, captions and
speech are left alone.

## Examples
```news,flag,house=nyt
Peter Tarnov left at noon, and Mary Lund stayed. [[Tarnov]] was late; [[Lund]] was not.
```
```news,fixed,house=nyt
Peter Tarnov left at noon, and Mary Lund stayed. Mr. Tarnov was late; Ms. Lund was not.
```
```news,pass,house=nyt
Peter Tarnov left at noon. Mr. Tarnov was late. “Tarnov is late,” she said. Dr. Tarnov is a Tarnov fan. Two Tarnov aides wept.
```
```news,pass
Peter Tarnov left at noon. Tarnov was late.
```
"#,
    check: Check::Article(missing_courtesy_title),
};

fn missing_courtesy_title(article: &Article, out: &mut StorySink) {
    if !matches!(out.house().courtesy, Some(Courtesy::Stops | Courtesy::Plain)) {
        return;
    }
    let stop = if out.house().abbreviations == Some(Abbreviations::Plain) { "" } else { "." };
    let people = article.people();
    let copy: Vec<usize> = out.paragraphs().map(|(index, _)| index).collect();
    for party in people.parties.iter().filter(|party| party.kind == Naming::Person) {
        let Some((_, fullest)) = people.located(article, party.fullest) else { continue };
        let (Some(_), Some(family)) = (fullest.given, fullest.family) else { continue };
        let full = people.located(article, party.fullest).map_or("", |(paragraph, _)| family.of(&paragraph.text));
        for at in party.mentions.iter().filter(|at| **at > party.fullest) {
            let Some((named, (paragraph, mention))) = people.mentions.get(*at).zip(people.located(article, *at)) else {
                continue;
            };
            let span = mention.span;
            let bare = mention.title.is_none() && span.of(&paragraph.text) == full;
            let before = mention.words.start.checked_sub(1).and_then(|i| paragraph.words.get(i));
            // “the Tarnov campaign”, “a Tarnov fan”, “Dr. Tarnov”
            let attribute = before.is_some_and(|before| {
                before.is(Class::ARTICLE | Class::POSSESSIVE | Class::ABBREVIATION_BEFORE_NAME | Class::TITLE)
                    || before.is_capitalized() && before.is_spaced()
                    || !paragraph.words[mention.words.start].is_spaced()
                    // “Senators Lund and Tarnov”
                    || paragraph.token(mention.words.start - 1) == "and"
            });
            if !bare || attribute || paragraph.is_quoted(span) || copy.binary_search(&named.paragraph).is_err() {
                continue;
            }
            // “Tarnov supporters”
            let before_noun = || {
                let last = paragraph.syntax().get(mention.words.end - 1);
                let noun = paragraph.syntax().get(mention.words.end).is_some_and(|it| it.pos == Pos::Noun);
                noun || last.is_some_and(|it| matches!(it.relation, Relation::Compound | Relation::Amod))
            };
            if before_noun() {
                continue;
            }
            let title = match party.gender {
                Some(Gender::Female) => Some("Ms"),
                Some(Gender::Male) => Some("Mr"),
                None => None,
            };
            let start = article.source(named.paragraph, span).start;
            let finding = out.report(named.paragraph, span, "The house uses courtesy titles");
            if let Some(title) = title {
                finding.fix(Fix::new(format!("Add “{title}{stop}”")).insert(start, format!("{title}{stop} ")));
            }
        }
    }
}
