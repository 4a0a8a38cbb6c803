use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static IMMIGRATION: Rule = Rule {
    name: "people/immigration",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A label that makes a person illegal: “illegal immigrant”, “illegals”.

## Why
An act can be illegal, a person cannot. Most houses say how somebody came or stays: in the country
illegally, without permission. “Alien” is a term of law that readers do not use of people.

## Examples
```news,flag
The bus carried 12 [[illegal immigrants]]. The sheriff counts the [[illegals]].
```
```news,fixed
The bus carried 12 immigrants in the country illegally. The sheriff counts the immigrants in the country illegally.
```
```news,pass
The bus carried 12 people who had crossed the border illegally. Illegal immigration fell. “They are illegals,” he said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” is said of people, not of what they did; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("alien smuggling", "human smuggling|people smuggling"),
    Term::new("anchor babies", "-"),
    Term::new("anchor baby", "-"),
    Term::new("criminal aliens", "-"),
    Term::new("illegal alien", "immigrant in the country illegally"),
    Term::new("illegal aliens", "immigrants in the country illegally"),
    Term::new("illegal immigrant", "immigrant in the country illegally"),
    Term::new("illegal immigrants", "immigrants in the country illegally"),
    Term::new("illegal migrant", "migrant in the country illegally"),
    Term::new("illegal migrants", "migrants in the country illegally"),
    Term::new("an illegal migrant", "a migrant in the country illegally"),
    Term::new("illegals", "immigrants in the country illegally"),
    Term::new("undocumented alien", "immigrant in the country illegally"),
    Term::new("undocumented aliens", "immigrants in the country illegally"),
];
