use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Class;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static FACTIVE_VERB: Rule = Rule {
    name: "attribution/factive-verb",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
“Noted that” or “pointed out that”: verbs that say that the speaker is right.

## Why
One can only note or point out what is so. Of a claim in dispute they take the speaker’s side; “said” does
not. They are fair where the statement is a plain fact.

## Examples
```news,flag
The owner [[noted that]] the mill was safe. The union [[pointed out that]] it was not.
```
```news,fixed
The owner said that the mill was safe. The union said that it was not.
```
```news,pass
The owner said the mill was safe. She noted the hour. “He noted that it was safe,” she said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” says that it is so; {}", row.advice())).unless(is_noun);

const ROWS: &[Term] = &[
    Term::new("made clear that", "said that"),
    Term::new("made it clear that", "said that"),
    Term::new("makes clear that", "says that"),
    Term::new("makes it clear that", "says that"),
    Term::new("noted that", "said that"),
    Term::new("notes that", "says that"),
    Term::new("pointed out that", "said that"),
    Term::new("points out that", "says that"),
    Term::new("rightly noted that", "said that"),
    Term::new("rightly said that", "said that"),
];

/// “Her notes that day”, “it should be noted that”: nobody notes.
fn is_noun(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let before = paragraph.word_at(span.start).checked_sub(1).and_then(|i| paragraph.words.get(i));
    before.is_some_and(|word| word.is(Class::DETERMINER | Class::POSSESSIVE | Class::PREPOSITION | Class::AUXILIARY))
}
