use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static PERSON_FORM: Rule = Rule {
    name: "names/person-form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A public person under a spelling that no desk uses.

## Why
Names from other alphabets come in many spellings. One that has settled is kept to, so that a search finds all.
Where houses differ (Zelensky, Zelenskyy) each says its own in the `[words]` of its file.

## Examples
```news,flag
[[Shoygu]] met [[Krushchev]]’s biographer.
```
```news,fixed
Shoigu met Khrushchev’s biographer.
```
```news,pass
Shoigu met Zelenskyy. “Shoygu is here,” she said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” is spelled otherwise; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("Zelenski", "Zelenskyy"),
    Term::new("Shoygu", "Shoigu"),
    Term::new("Yeltzin", "Yeltsin"),
    Term::new("Gorbachov", "Gorbachev"),
    Term::new("Krushchev", "Khrushchev"),
    Term::new("Kruschev", "Khrushchev"),
    Term::new("Lukashenka", "Lukashenko"),
    Term::new("Timoshenko", "Tymoshenko"),
    Term::new("Yanukovich", "Yanukovych"),
    Term::new("Yuschenko", "Yushchenko"),
    Term::new("Budanow", "Budanov"),
    Term::new("Medvedyev", "Medvedev"),
    Term::new("Ahmadinajad", "Ahmadinejad"),
    Term::new("Ahmedinejad", "Ahmadinejad"),
    Term::new("Netanyhu", "Netanyahu"),
    Term::new("Netanyaho", "Netanyahu"),
    Term::new("Erdogon", "Erdogan"),
];
