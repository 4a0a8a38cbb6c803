use crate::article::{Article, Mention, Named, Naming, Paragraph, Party};
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static SECOND_REFERENCE: Rule = Rule {
    name: "names/second-reference",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A person who is introduced again, with the full name, shortly after the first time.

## Why
After the first reference the surname is enough, and a second introduction reads as if it were somebody
else. It comes about when two drafts are put together. Where many paragraphs lie in between, behind a
subhead, a divider or the hour of a live blog, where two people have the surname, and in captions and
quotations the full name is right.

## Examples
```news,flag
Deputy Minister Ada Lindgren spoke to reporters on Monday in Orva.

[[Deputy Minister Ada Lindgren]] said the mill would close. Lindgren did not say when.
```
```news,fixed
Deputy Minister Ada Lindgren spoke to reporters on Monday in Orva.

Lindgren said the mill would close. Lindgren did not say when.
```
```news,pass
Ada Lindgren met Otto Lindgren. Ada Lindgren spoke; Otto Lindgren did not.

“Ada Lindgren knew it,” Peter Holt said.
```
```news,pass
Deputy Minister Ada Lindgren spoke to reporters on Monday in Orva.

8:30 p.m.

Ada Lindgren has left the hall.
```
"#,
    check: Check::Article(second_reference),
};

/// After so many paragraphs without the person a reader may have forgotten the name.
const GAP: usize = 4;

fn second_reference(article: &Article, out: &mut StorySink) {
    let people = article.people();
    for party in people.parties.iter().filter(|party| party.kind == Naming::Person && party.mentions.len() > 1) {
        let again = again(article, party);
        if again.is_empty() || people.namesakes(party) != 1 {
            continue;
        }
        let family = people.family(article, party);
        for (index, span) in again {
            out.report(index, span, format!("{family} is already introduced"))
                .fix(Fix::replacing(article.source(index, span), family));
        }
    }
}

/// The full names in running copy, with their titles, that follow another mention closely.
fn again(article: &Article, party: &Party) -> Vec<(usize, Span)> {
    let people = article.people();
    let mut out = Vec::new();
    // Runs at every keystroke, and most people are introduced once.
    if party.mentions.iter().filter(|at| people.mentions[**at].parts.is_full()).count() < 2 {
        return out;
    }
    let (mut introduced, mut last) = (false, 0);
    for at in &party.mentions {
        let Named { paragraph: index, parts, .. } = people.mentions[*at];
        if !Zones::COPY.contains(parts.zone) || parts.quoted {
            continue;
        }
        let full = people.located(article, *at).filter(|_| parts.is_full());
        if let Some((paragraph, mention)) = full
            && is_plain(paragraph, mention)
            && !is_label(paragraph, mention)
        {
            if introduced && index - last <= GAP && !(last + 1..index).any(|between| divides(article, between)) {
                let start = mention.title.map_or(mention.span.start, |title| title.start);
                out.push((index, Span::new(start, mention.span.end)));
            }
            introduced = true;
        }
        last = index;
    }
    out
}

/// Does the paragraph begin another part of the story: a subhead, a line of stars, an hour?
fn divides(article: &Article, index: usize) -> bool {
    /// “8:30 p.m.”, “Full text”
    const LONGEST: usize = 2;
    article.get(index).is_some_and(|paragraph| {
        matches!(paragraph.zone, Zone::Headline | Zone::Subhead)
            || paragraph.quotes.all.is_empty() && paragraph.word_count() <= LONGEST
    })
}

/// Is each word of the name written with a capital, and is none joined to another?
fn is_plain(paragraph: &Paragraph, mention: &Mention) -> bool {
    let words = paragraph.words.get(mention.words.clone()).unwrap_or_default();
    words.len() > 1 && words.iter().all(|word| word.is_word() && word.is_capitalized() && word.is_spaced())
}

/// Is the name a sentence of its own, as in a numbered list: “2. Ada Lindgren.”
fn is_label(paragraph: &Paragraph, mention: &Mention) -> bool {
    let sentence = paragraph.sentence_at(mention.span.start);
    sentence.is_some_and(|sentence| sentence.word_count() <= mention.words.len() + 1)
}
