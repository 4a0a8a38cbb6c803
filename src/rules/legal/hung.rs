use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static HUNG: Rule = Rule {
    name: "legal/hung",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“Hung” for a person who was hanged.

## Why
Pictures and juries are hung. A person who dies by the rope was hanged.

## Examples
```news,flag
The rebels were [[hung for treason]] in 1851. One [[hung himself]] in his cell.
```
```news,fixed
The rebels were hanged for treason in 1851. One hanged himself in his cell.
```
```news,pass
The rebels were hanged. The picture was hung for the opening. The jury hung. “He hung himself,” the guard said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |_, row| format!("People are hanged, not hung; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("hung for murder", "hanged for murder"),
    Term::new("hung for treason", "hanged for treason"),
    Term::new("hung for his crimes", "hanged for his crimes"),
    Term::new("hung for their crimes", "hanged for their crimes"),
    Term::new("hung herself", "hanged herself"),
    Term::new("hung himself", "hanged himself"),
    Term::new("hung themselves", "hanged themselves"),
    Term::new("hung to death", "hanged"),
    Term::new("hung from the gallows", "hanged"),
    Term::new("hung on the gallows", "hanged"),
    Term::new("hung by a mob", "hanged by a mob"),
    Term::new("hung by the mob", "hanged by the mob"),
    Term::new("hung by a lynch mob", "hanged by a lynch mob"),
    Term::new("publicly hung", "publicly hanged"),
];
