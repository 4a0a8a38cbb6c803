use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static PLEADED: Rule = Rule {
    name: "legal/pleaded",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“Pled”, or a plea of innocence.

## Why
The past of “plead” is “pleaded”. Courts take pleas of guilty and not guilty; nobody pleads
innocent.

## Examples
```news,flag
The clerk [[pled]] guilty; the driver [[pleaded innocent]].
```
```news,fixed
The clerk pleaded guilty; the driver pleaded not guilty.
```
```news,pass
The clerk pleaded guilty and pleaded with the judge. “I pled guilty,” he said. An innocent man pleaded.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” is not how a plea is reported; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("pled", "pleaded"),
    Term::new("plead innocent", "plead not guilty"),
    Term::new("pleads innocent", "pleads not guilty"),
    Term::new("pleaded innocent", "pleaded not guilty"),
    Term::new("pleading innocent", "pleading not guilty"),
    Term::new("pled innocent", "pleaded not guilty"),
    Term::new("entered a plea of innocent", "pleaded not guilty"),
    Term::new("plea of innocent", "plea of not guilty"),
    Term::new("innocent plea", "plea of not guilty"),
];
