use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Penn;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static AGE_LABEL: Rule = Rule {
    name: "people/age-label",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A label for age: “elderly”, “senior citizen”.

## Why
A person of 66 may run marathons. State the age where it matters; of a group say “older people” or the
ages meant.

## Examples
```news,flag
The fire drove out an [[elderly man]]. The town has many [[senior citizens]].
```
```news,fixed
The fire drove out an older man. The town has many older people.
```
```news,pass
The fire drove out a man, 81. The town has many older people. “I am a senior citizen,” she said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” is vague; state the age, or {}", row.advice())).unless(has_noun);

const ROWS: &[Term] = &[
    Term::new("an octogenarian", "a person in their 80s"),
    Term::new("elderly couple", "older couple"),
    Term::new("elderly man", "older man"),
    Term::new("elderly men", "older men"),
    Term::new("elderly people", "older people"),
    Term::new("elderly person", "older person"),
    Term::new("elderly residents", "older residents"),
    Term::new("elderly resident", "older resident"),
    Term::new("elderly woman", "older woman"),
    Term::new("elderly women", "older women"),
    Term::new("golden-agers", "older people"),
    Term::new("old folks", "older people"),
    Term::new("senior citizen", "older person"),
    Term::new("senior citizens", "older people"),
    Term::new("a senior citizen", "an older person"),
    Term::new("the aged", "older people"),
    Term::new("the elderly", "older people"),
];

/// “The elderly Tarnov”, “the aged cheese”
fn has_noun(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let next = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let noun = || {
        matches!(paragraph.syntax().get(next).map(|word| word.penn), Some(Penn::Nn | Penn::Nns | Penn::Nnp | Penn::Jj))
    };
    term.find.starts_with("the ") && noun()
}
