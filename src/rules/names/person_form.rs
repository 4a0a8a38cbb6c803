use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static PERSON_FORM: Rule = Rule {
    name: "names/person-form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A public person under a spelling that wire style does not use.

## Why
Names from other alphabets come in many spellings. A house keeps to one, so that a search finds all.

## Examples
```news,flag
[[Shoygu]] met [[Khadafy]]’s envoy.
```
```news,fixed
Shoigu met Gadhafi’s envoy.
```
```news,flag
[[Zelensky]] spoke at noon.
```
```news,fixed
Zelenskyy spoke at noon.
```
```news,pass,house=nyt
Shoigu met Gadhafi’s envoy.
```
```news,pass
Shoigu met Zelenskyy. “Zelensky is here,” she said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("Wire style spells “{found}” otherwise; {}", row.advice()))
    .only(|house| matches!(house.name, "ap" | "reuters"));

const ROWS: &[Term] = &[
    Term::new("Zelensky", "Zelenskyy"),
    Term::new("Zelenskiy", "Zelenskyy"),
    Term::new("Zelenski", "Zelenskyy"),
    Term::new("Shoygu", "Shoigu"),
    Term::new("Gaddafi", "Gadhafi"),
    Term::new("Kadafi", "Gadhafi"),
    Term::new("Kaddafi", "Gadhafi"),
    Term::new("Khadafy", "Gadhafi"),
    Term::new("Qaddafi", "Gadhafi"),
    Term::new("Qadhafi", "Gadhafi"),
    Term::new("Yeltzin", "Yeltsin"),
    Term::new("Gorbachov", "Gorbachev"),
    Term::new("Krushchev", "Khrushchev"),
    Term::new("Kruschev", "Khrushchev"),
    Term::new("Lukashenka", "Lukashenko"),
    Term::new("Timoshenko", "Tymoshenko"),
    Term::new("Yanukovich", "Yanukovych"),
    Term::new("Yuschenko", "Yushchenko"),
    Term::new("Zaluzhny", "Zaluzhnyi"),
    Term::new("Zaluzhniy", "Zaluzhnyi"),
    Term::new("Budanow", "Budanov"),
    Term::new("Medvedyev", "Medvedev"),
    Term::new("Ahmadinajad", "Ahmadinejad"),
    Term::new("Ahmedinejad", "Ahmadinejad"),
    Term::new("Netanyhu", "Netanyahu"),
    Term::new("Netanyaho", "Netanyahu"),
    Term::new("Erdogon", "Erdogan"),
];
