use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static DOUBLE_COMPARATIVE: Rule = Rule {
    name: "style/double-comparative",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A comparison made twice: “more better”.

## Why
The ending or the word “more” makes the comparison, never both.

## Examples
```news,flag
The new road is [[more safer]] and the [[most fastest]] way out.
```
```news,fixed
The new road is safer and the fastest way out.
```
```news,pass
The new road is safer. More later arrivals came; no more bigger ships. More younger voters came than older ones.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” compares twice; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("more better", "better"),
    Term::new("more worse", "worse"),
    Term::new("more safer", "safer"),
    Term::new("more easier", "easier"),
    Term::new("more faster", "faster"),
    Term::new("more slower", "slower"),
    Term::new("more stronger", "stronger"),
    Term::new("more weaker", "weaker"),
    Term::new("more cheaper", "cheaper"),
    Term::new("more harder", "harder"),
    Term::new("more happier", "happier"),
    Term::new("more healthier", "healthier"),
    Term::new("more smarter", "smarter"),
    Term::new("more quicker", "quicker"),
    Term::new("more wealthier", "wealthier"),
    Term::new("most fastest", "fastest"),
    Term::new("most best", "best"),
    Term::new("most worst", "worst"),
    Term::new("most easiest", "easiest"),
    Term::new("most safest", "safest"),
    Term::new("most biggest", "biggest"),
    Term::new("most strongest", "strongest"),
    Term::new("most cheapest", "cheapest"),
    Term::new("most richest", "richest"),
    Term::new("most poorest", "poorest"),
    Term::new("most largest", "largest"),
    Term::new("most smallest", "smallest"),
    Term::new("most earliest", "earliest"),
];
