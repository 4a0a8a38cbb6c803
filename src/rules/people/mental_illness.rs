use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Penn;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static MENTAL_ILLNESS: Rule = Rule {
    name: "people/mental-illness",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A label that makes a person of an illness: “schizophrenics”, “the mentally ill”.

## Why
A person has an illness. “Deranged” and “crazed” are no diagnosis; say who made one, or what the person
did.

## Examples
```news,flag
The clinic treats [[the mentally ill]] and [[schizophrenics]]. A [[crazed gunman]] fled.
```
```news,fixed
The clinic treats people with mental illness and people with schizophrenia. A gunman fled.
```
```news,pass
The clinic treats people with mental illness. “He is crazy,” she said. Fans were crazy about him.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” makes an illness of a person; {}", row.advice())).unless(has_noun);

const ROWS: &[Term] = &[
    Term::new("a schizophrenic", "a person with schizophrenia"),
    Term::new("anorexics", "people with anorexia"),
    Term::new("bipolar people", "people with bipolar disorder"),
    Term::new("crazed gunman", "gunman"),
    Term::new("crazed killer", "killer"),
    Term::new("deranged gunman", "gunman"),
    Term::new("deranged killer", "killer"),
    Term::new("deranged man", "man"),
    Term::new("deranged woman", "woman"),
    Term::new("insane asylum", "psychiatric hospital"),
    Term::new("an insane asylum", "a psychiatric hospital"),
    Term::new("lunatic asylum", "psychiatric hospital"),
    Term::new("is bipolar", "has bipolar disorder"),
    Term::new("mental patient", "patient"),
    Term::new("mental patients", "patients"),
    Term::new("psychos", "-"),
    Term::new("psychotics", "people with psychosis"),
    Term::new("schizophrenics", "people with schizophrenia"),
    Term::new("the mentally ill", "people with mental illness"),
];

/// “The mentally ill man”
fn has_noun(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let next = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let noun = || matches!(paragraph.syntax().get(next).map(|word| word.penn), Some(Penn::Nn | Penn::Nns | Penn::Nnp));
    term.find.starts_with("the ") && noun()
}
