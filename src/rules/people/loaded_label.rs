use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static LOADED_LABEL: Rule = Rule {
    name: "people/loaded-label",
    level: Level::Off,
    fix: Fixes::Never,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A label that takes a side: “terrorist”, “regime”, “thug”.

## Why
One side’s terrorist is the other’s fighter. Many houses keep such words for quotations and say what
people did: bombed, seized, ruled without elections. The words are right where a court or a body with a
list said so; a desk must ask for this rule.

## Examples
```news,flag
The [[regime]] sent [[thugs]] against the [[terrorists]] of Orva.
```
```news,pass
The government sent men with clubs against the gunmen of Orva. “They are terrorists,” the general said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, _| format!("“{found}” takes a side; say what they did"));

const ROWS: &[Term] = &[
    Term::new("despot", "-"),
    Term::new("despots", "-"),
    Term::new("eco-terrorist", "-"),
    Term::new("eco-terrorists", "-"),
    Term::new("extremist", "-"),
    Term::new("extremists", "-"),
    Term::new("fanatic", "-"),
    Term::new("fanatics", "-"),
    Term::new("henchman", "-"),
    Term::new("henchmen", "-"),
    Term::new("jihadi", "-"),
    Term::new("jihadis", "-"),
    Term::new("jihadist", "-"),
    Term::new("jihadists", "-"),
    Term::new("radicals", "-"),
    Term::new("regime", "-"),
    Term::new("regimes", "-"),
    Term::new("strongman", "-"),
    Term::new("strongmen", "-"),
    Term::new("terrorist", "-"),
    Term::new("terrorists", "-"),
    Term::new("thug", "-"),
    Term::new("thugs", "-"),
    Term::new("warlord", "-"),
    Term::new("warlords", "-"),
    Term::new("zealot", "-"),
    Term::new("zealots", "-"),
];
