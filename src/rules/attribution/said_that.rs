use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Class;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static SAID_THAT: Rule = Rule {
    name: "attribution/said-that",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
“Said that” where “said” does.

## Why
The clause is understood without “that”, and a line of attribution reads faster. “That” stays where a
time stands between, and before the first of two clauses; a house that cuts it must ask for this rule.

## Examples
```news,flag
The mayor [[said that]] she would resign.
```
```news,fixed
The mayor said she would resign.
```
```news,pass
The mayor said Monday that she would resign. She said that she would resign and that her deputy would follow.
```
```news,pass
“He said that he would,” she added. She said that much. It was said that night.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” is long; {}", row.advice())).unless(needs_that);

const ROWS: &[Term] = &[Term::new("said that", "said"), Term::new("says that", "says")];

/// No subject follows, or another clause with “that” does.
fn needs_that(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let that = paragraph.word_at(span.end.saturating_sub(1));
    let subject = Class::SUBJECT_PRONOUN | Class::ARTICLE | Class::POSSESSIVE;
    let next = paragraph.words.get(that + 1);
    if !next.is_some_and(|word| word.is(subject) || word.is_capitalized()) {
        return true;
    }
    let sentence = paragraph.sentence_at(span.start);
    sentence.is_some_and(|sentence| (that + 1 - sentence.first_word()..sentence.len()).any(|i| sentence.is(i, "that")))
}
