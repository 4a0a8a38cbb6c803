use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static COMPRISED_OF: Rule = Rule {
    name: "style/comprised-of",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
“Comprised of” for “composed of”.

## Why
The whole comprises its parts; it is composed of them.

## Examples
```news,flag
The panel is [[comprised of]] nine judges.
```
```news,fixed
The panel is composed of nine judges.
```
```news,pass
The panel comprises nine judges and is composed of two chambers.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |_, row| format!("The whole comprises its parts; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("comprised of", "composed of|made up of"),
    Term::new("comprises of", "comprises|consists of"),
    Term::new("comprise of", "comprise|consist of"),
    Term::new("comprising of", "comprising|consisting of"),
];
