use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static EXECUTED: Rule = Rule {
    name: "legal/executed",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“Executed” or “execution-style” for a killing that no court ordered.

## Why
An execution carries out a sentence. Gunmen and gangs kill; to say that they execute lends them a court.
“Execution-style” says nothing that can be checked: tell how the person was shot.

## Examples
```news,flag
Three farmers were [[executed by gunmen]] on Monday. Police called it [[an execution-style killing]].
```
```news,fixed
Three farmers were killed by gunmen on Monday. Police called it a killing.
```
```news,pass
The state executed him in May. The drill was well executed by the team. Gunmen killed three farmers.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” is what a court orders; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("execution style killing", "killing"),
    Term::new("execution style killings", "killings"),
    Term::new("execution-style killing", "killing"),
    Term::new("execution-style killings", "killings"),
    Term::new("execution-style murder", "killing"),
    Term::new("execution-style shooting", "shooting"),
    Term::new("an execution-style killing", "a killing"),
    Term::new("an execution-style murder", "a killing"),
    Term::new("an execution-style shooting", "a shooting"),
    Term::new("executed by a gunman", "killed by a gunman"),
    Term::new("executed by gunmen", "killed by gunmen"),
    Term::new("executed by armed men", "killed by armed men"),
    Term::new("executed by militants", "killed by militants"),
    Term::new("executed by rebels", "killed by rebels"),
    Term::new("executed by extremists", "killed by extremists"),
    Term::new("executed by terrorists", "killed by terrorists"),
    Term::new("executed by a gang", "killed by a gang"),
    Term::new("executed by gang members", "killed by gang members"),
    Term::new("executed by drug traffickers", "killed by drug traffickers"),
    Term::new("executed by a mob", "killed by a mob"),
];
