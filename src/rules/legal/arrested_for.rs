use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::WordSet;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static ARRESTED_FOR: Rule = Rule {
    name: "legal/arrested-for",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“Arrested for” and a crime: the words say that the person did it.

## Why
An arrest proves nothing. “Arrested for murder” reads as if the murder were a fact and the person its
author. Say on what suspicion, or with what a court or prosecutor charged the person.

## Examples
```news,flag
Police said a clerk was [[arrested for]] fraud. Two men were [[arrested for]] stealing copper.
```
```news,fixed
Police said a clerk was arrested on suspicion of fraud. Two men were arrested on suspicion of stealing copper.
```
```news,pass
A clerk was arrested on suspicion of fraud. He was arrested for the third time in May. She was held for two days.
```
```news,pass
“He was arrested for murder,” the neighbor said. Officers searched the barn in which he was arrested for hours.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” takes the crime for a fact; {}", row.advice()))
    .unless(is_no_crime);

const ROWS: &[Term] = &[
    Term::new("arrest for", "arrest on suspicion of"),
    Term::new("arrested for", "arrested on suspicion of"),
    Term::new("arrested again for", "arrested again on suspicion of"),
    Term::new("apprehended for", "apprehended on suspicion of"),
    Term::new("being arrested for", "being arrested on suspicion of"),
];

/// What people are arrested for, in its last or only word before what belongs to it.
static CRIMES: WordSet = WordSet::new(
    "abduction abuse arson assault battery bribery burglary conspiracy corruption drugs dui embezzlement espionage extortion \
     forgery fraud harassment homicide incest kidnapping larceny loitering manslaughter murder murders perjury possession \
     prostitution rape riot rioting robbery sedition shoplifting smuggling solicitation spying stalking terrorism theft thefts \
     treason trespass vandalism",
);

/// Is no crime named in the next words: “arrested for the third time”, “for hours”?
fn is_no_crime(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    /// “for aggravated sexual assault”
    const NEAR: usize = 3;
    let next = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let gerund =
        |token: &str| token.len() > 5 && token.ends_with("ing") && !matches!(token, "during" | "morning" | "evening");
    let near = paragraph.words.get(next..).unwrap_or_default();
    let named = near.iter().take(NEAR).take_while(|word| word.is_word()).any(|word| CRIMES.has(word));
    !named && !gerund(paragraph.token(next))
}
