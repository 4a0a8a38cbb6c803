use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static LGBTQ: Rule = Rule {
    name: "people/lgbtq",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A dated or loaded word for gay and transgender people.

## Why
“Transgender” is an adjective without “-ed”; people transition, and “sex change” tells of one operation.
“Preference” and “lifestyle” say that they chose; “admitted” and “avowed” say that they confessed.

## Examples
```news,flag
The [[transgendered]] teacher and an [[avowed homosexual]] spoke of [[sexual preference]].
```
```news,fixed
The transgender teacher and an openly gay man spoke of sexual orientation.
```
```news,pass
The transgender teacher spoke of sexual orientation. The court struck down a law on homosexuality.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” is dated or loaded; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("a transgender who", "a transgender person who"),
    Term::new("admitted homosexual", "openly gay man"),
    Term::new("admitted lesbian", "openly lesbian woman"),
    Term::new("avowed homosexual", "openly gay man"),
    Term::new("avowed lesbian", "openly lesbian woman"),
    Term::new("gay lifestyle", "-"),
    Term::new("hermaphrodite", "intersex person"),
    Term::new("hermaphrodites", "intersex people"),
    Term::new("a hermaphrodite", "an intersex person"),
    Term::new("homosexual lifestyle", "-"),
    Term::new("homosexuals", "gay people"),
    Term::new("practicing homosexual", "gay man"),
    Term::new("preferred pronoun", "pronoun"),
    Term::new("preferred pronouns", "pronouns"),
    Term::new("sex-change operation", "gender-affirming surgery"),
    Term::new("sex change operation", "gender-affirming surgery"),
    Term::new("sex-change surgery", "gender-affirming surgery"),
    Term::new("sex change surgery", "gender-affirming surgery"),
    Term::new("sexual preference", "sexual orientation"),
    Term::new("sexual preferences", "sexual orientation"),
    Term::new("transgendered", "transgender"),
    Term::new("transgenderism", "-"),
    Term::new("transgenders", "transgender people"),
    Term::new("tranny", "-"),
    Term::new("transvestite", "cross-dresser"),
    Term::new("transvestites", "cross-dressers"),
];
