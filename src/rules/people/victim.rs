use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static VICTIM: Rule = Rule {
    name: "people/victim",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
Words that make a child a partner in its abuse, or a person a victim of an illness.

## Why
A child cannot agree to sex, so no adult “has sex with” one, and no child is a prostitute. “Underage
woman” hides a girl. People have cancer or AIDS; they need not be its victims.

## Examples
```news,flag
He was convicted of [[having sex with a child]]. The trade in [[child prostitutes]] grew.
```
```news,fixed
He was convicted of sexually abusing a child. The trade in children who are trafficked for sex grew.
```
```news,pass
He was convicted of sexually abusing a child. The victims of the flood met. “He was a cancer victim,” she said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” misplaces the blame or the pity; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("aids victim", "person with AIDS"),
    Term::new("aids victims", "people with AIDS"),
    Term::new("an aids victim", "a person with AIDS"),
    Term::new("cancer victim", "cancer patient"),
    Term::new("cancer victims", "cancer patients"),
    Term::new("child prostitute", "child who is trafficked for sex"),
    Term::new("child prostitutes", "children who are trafficked for sex"),
    Term::new("child prostitution", "sex trafficking of children"),
    Term::new("had sex with a child", "sexually abused a child"),
    Term::new("had sex with a minor", "sexually abused a minor"),
    Term::new("had sex with children", "sexually abused children"),
    Term::new("have sex with a child", "sexually abuse a child"),
    Term::new("have sex with a minor", "sexually abuse a minor"),
    Term::new("having sex with a child", "sexually abusing a child"),
    Term::new("having sex with a minor", "sexually abusing a minor"),
    Term::new("having sex with children", "sexually abusing children"),
    Term::new("kiddie porn", "images of child sexual abuse"),
    Term::new("non-consensual sex", "rape"),
    Term::new("nonconsensual sex", "rape"),
    Term::new("stroke victim", "stroke patient"),
    Term::new("stroke victims", "stroke patients"),
    Term::new("teenage prostitute", "teenager who is trafficked for sex"),
    Term::new("teenage prostitutes", "teenagers who are trafficked for sex"),
    Term::new("underage prostitute", "child who is trafficked for sex"),
    Term::new("underage prostitutes", "children who are trafficked for sex"),
    Term::new("underage woman", "girl"),
    Term::new("underage women", "girls"),
    Term::new("an underage woman", "a girl"),
    Term::new("an underage prostitute", "a child who is trafficked for sex"),
];
