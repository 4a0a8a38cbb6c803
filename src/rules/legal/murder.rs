use crate::article::{Article, Paragraph};
use crate::formats::Zones;
use crate::language::{Class, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static MURDER: Rule = Rule {
    name: "legal/murder",
    level: Level::Hint,
    fix: Fixes::Sometimes,
    zones: Zones::STORY,
    speech: Speech::Skip,
    page: r#"
“Murdered” or “murderer” in a story that tells of no conviction.

## Why
A killing becomes a murder by a verdict. Before it, people are killed or slain, and nobody is a murderer.
The word is left alone where it names a charge, a trial or an inquiry.

## Examples
```news,flag
Clerk found dead

The clerk was [[murdered]] on Monday, and police seek the [[murderer]].
```
```news,fixed
Clerk found dead

The clerk was killed on Monday, and police seek the killer.
```
```news,pass
Clerk killed

The clerk was murdered in 2001. A jury convicted Brill in 2003.
```
```news,pass
The clerk was killed on Monday. Brill was charged with murder. “He was murdered,” she said.
```
"#,
    check: Check::Traces(|paragraph, _| paragraph.words.iter().any(|word| WORDS.has(word)), murder),
};

static WORDS: WordSet = WordSet::new("murdered murderer murderers murdering");

/// A story with one of these tells of a verdict.
static VERDICTS: WordSet = WordSet::new(
    "convicted convict convicts convicting conviction convictions guilty sentence sentenced sentencing sentences verdict verdicts \
     imprisoned prison acquitted jury jurors",
);

fn murder(article: &Article, out: &mut StorySink) {
    let found: Vec<(usize, usize)> = out
        .paragraphs()
        .flat_map(|(index, paragraph)| {
            let words = paragraph.words.iter().enumerate();
            words.filter(|(_, word)| WORDS.has(word)).map(move |(i, _)| (index, i))
        })
        .collect();
    if article.iter().any(|(_, paragraph)| paragraph.words.iter().any(|word| VERDICTS.has(word))) {
        return;
    }
    for (index, i) in found {
        let Some(paragraph) = article.get(index).filter(|paragraph| !is_name(paragraph, i)) else { continue };
        let (token, span) = (paragraph.token(i), paragraph.words[i].span());
        let finding = out.report(index, span, format!("“{token}” before any verdict that the story tells of"));
        let instead = match token {
            "murdered" => "killed",
            "murderer" => "killer",
            "murderers" => "killers",
            "murdering" => "killing",
            _ => continue,
        };
        finding.fix(Fix::replacing(article.source(index, span), instead));
    }
}

/// “Murderers’ Row”, or a denial: “is no murderer”.
fn is_name(paragraph: &Paragraph, i: usize) -> bool {
    let capital = |i: usize| paragraph.words.get(i).is_some_and(|word| word.is_capitalized() && word.is_word());
    let before = i.checked_sub(1).and_then(|i| paragraph.words.get(i));
    capital(i) && capital(i + 1)
        || before.is_some_and(|word| word.is(Class::DETERMINER) && word.span().of(&paragraph.text) == "no")
        || paragraph.is_quoted(paragraph.words[i].span())
}
