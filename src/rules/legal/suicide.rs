use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static SUICIDE: Rule = Rule {
    name: "legal/suicide",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A phrase that makes a suicide a crime or a success.

## Why
“Commit” comes from the time when suicide was a crime, and an attempt that a person survives has not
failed. Most houses write “died by suicide” or “killed himself”.

## Examples
```news,flag
The farmer [[committed suicide]] after a [[failed suicide attempt]] in May.
```
```news,fixed
The farmer died by suicide after a suicide attempt in May.
```
```news,pass
The farmer died by suicide. “He committed suicide,” the sheriff said. A suicide bomber was caught.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” judges a death; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("commit suicide", "die by suicide|take their own lives"),
    Term::new("commits suicide", "dies by suicide"),
    Term::new("committed suicide", "died by suicide|killed himself|killed herself"),
    Term::new("committing suicide", "dying by suicide"),
    Term::new("completed suicide", "died by suicide"),
    Term::new("successful suicide", "suicide"),
    Term::new("successful suicide attempt", "suicide"),
    Term::new("failed suicide", "suicide attempt"),
    Term::new("failed suicide attempt", "suicide attempt"),
    Term::new("unsuccessful suicide attempt", "suicide attempt"),
    Term::new("suicide epidemic", "rise in suicides"),
    Term::new("suicide victim", "person who died by suicide"),
    Term::new("botched suicide", "suicide attempt"),
    Term::new("botched suicide attempt", "suicide attempt"),
    Term::new("committed suicides", "died by suicide"),
    Term::new("failed suicide attempts", "suicide attempts"),
    Term::new("failed suicide bid", "suicide attempt"),
    Term::new("successful suicides", "suicides"),
    Term::new("successfully committed suicide", "died by suicide"),
    Term::new("suicide bid", "suicide attempt"),
    Term::new("suicide epidemics", "rises in suicides"),
    Term::new("suicide victims", "people who died by suicide"),
    Term::new("unsuccessful suicide", "suicide attempt"),
];
