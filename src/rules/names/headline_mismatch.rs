use crate::article::{Article, Naming, is_near, skeleton};
use crate::formats::{Zone, Zones};
use crate::language::gazetteer::{self, Sense};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static HEADLINE_MISMATCH: Rule = Rule {
    name: "names/headline-mismatch",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::of(&[Zone::Headline, Zone::Subhead]),
    speech: Speech::Read,
    page: r#"
A name in the headline that the story spells otherwise, or does not have.

## Why
A misspelled name in a headline is the mistake that everybody sees. Headlines are written last and in a hurry, by
somebody else. A spelling that the story has nowhere, next to one that is nearly the same, is a slip: the
story’s spelling is offered. A person whom the story does not name at all is a hint: the passage may have
been cut.

## Examples
```news,flag
[[Lindgreen]] closes mill in Orva

Ada Lindgren closed the mill on Monday. Lindgren did not say why. About 40 people work there.
```
```news,fixed
Lindgren closes mill in Orva

Ada Lindgren closed the mill on Monday. Lindgren did not say why. About 40 people work there.
```
```news,flag
Mill closes as [[Petersen]] resigns

Ada Lindgren closed the mill on Monday. Lindgren did not say why. About 40 people work there.
```
```news,pass
Lindgren closes mill in Orva

Ada Lindgren closed the mill on Monday. About 40 people work there.
```
"#,
    check: Check::Article(headline_mismatch),
};

fn headline_mismatch(article: &Article, out: &mut StorySink) {
    let people = article.people();
    let mut shown: Vec<(usize, Span, bool)> = Vec::new();
    for (at, named) in people.mentions.iter().enumerate() {
        if !matches!(named.parts.zone, Zone::Headline | Zone::Subhead) {
            continue;
        }
        let Some((paragraph, mention)) = people.located(article, at) else { continue };
        let place = mention.family.unwrap_or(mention.span);
        let sense = gazetteer::look_up(&paragraph.text, &paragraph.words, paragraph.word_at(place.start)).word;
        if matches!(named.kind, Naming::Person | Naming::Unclear) {
            let other = Sense::COMMON | Sense::GIVEN | Sense::PLACE | Sense::BODY | Sense::PEOPLE;
            let person = sense.is(Sense::FAMILY) && !sense.is(other);
            shown.push((named.paragraph, place, person));
        }
    }
    if shown.is_empty() {
        return;
    }
    let body = || {
        article.iter().filter(|(_, paragraph)| matches!(paragraph.zone, Zone::Body | Zone::ListItem | Zone::BlockQuote))
    };
    if body().next().is_none() {
        return;
    }
    let has = |hash: u64| body().any(|(_, it)| it.may_have(hash) && it.words.iter().any(|word| word.hash == hash));
    for (index, span, person) in shown {
        let Some(paragraph) = article.get(index) else { continue };
        let name = span.of(&paragraph.text);
        let words = paragraph.words.get(paragraph.words_in(span)).unwrap_or_default();
        if words.len() != 1 || words.iter().any(|word| has(word.hash)) {
            continue;
        }
        let key = skeleton(name);
        let likely = body().find_map(|(_, paragraph)| {
            let near = paragraph
                .names
                .iter()
                .find(|other| Some(other.key) == key && is_near(other.span.of(&paragraph.text), name));
            near.map(|other| other.span.of(&paragraph.text))
        });
        if let Some(right) = likely {
            out.report(index, span, format!("The name is “{right}” in the story"))
                .fix(Fix::replacing(article.source(index, span), right));
        } else if person {
            out.report(index, span, "The story does not name this person").at(Level::Hint);
        }
    }
}
