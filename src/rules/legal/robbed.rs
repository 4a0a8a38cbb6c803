use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static ROBBED: Rule = Rule {
    name: "legal/robbed",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“Robbed” for a burglary, or for what was stolen.

## Why
A robber takes from a person by force or threat. A burglar breaks into a house. A thief steals things.
People and banks are robbed, houses are burglarized, things are stolen.

## Examples
```news,flag
Three [[houses were robbed]] while their owners were away. They [[robbed jewelry]].
```
```news,fixed
Three houses were burglarized while their owners were away. They stole jewelry.
```
```news,pass
The clerk was robbed at gunpoint. Two men robbed a bank. Three houses were burglarized.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}”: robbers take from people, by force; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("apartment was robbed", "apartment was burglarized"),
    Term::new("apartments were robbed", "apartments were burglarized"),
    Term::new("home was robbed", "home was burglarized"),
    Term::new("homes were robbed", "homes were burglarized"),
    Term::new("house was robbed", "house was burglarized"),
    Term::new("houses were robbed", "houses were burglarized"),
    Term::new("robbed his house", "burglarized his house"),
    Term::new("robbed her house", "burglarized her house"),
    Term::new("robbed his home", "burglarized his home"),
    Term::new("robbed her home", "burglarized her home"),
    Term::new("robbed their home", "burglarized their home"),
    Term::new("robbed cash", "stole cash"),
    Term::new("robbed jewelry", "stole jewelry"),
    Term::new("robbed money", "stole money"),
    Term::new("robbed $", "stole $"),
    Term::new("robbed cars", "stole cars"),
];
