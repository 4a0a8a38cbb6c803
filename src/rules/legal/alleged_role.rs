use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static ALLEGED_ROLE: Rule = Rule {
    name: "legal/alleged-role",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“Alleged” before a role that the story then takes for a fact.

## Why
“The alleged killer” and “the accused rapist” name a person as what is to be proved. Say what the
person is accused of. An alleged victim is cast into doubt.

## Examples
```news,flag
The [[alleged killer]] was held; the [[accused rapist]] fled.
```
```news,fixed
The man accused of the killing was held; the man accused of rape fled.
```
```news,pass
The man accused of the killing was held. The alleged scheme failed. “The alleged killer is here,” he said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, _| format!("“{found}” takes the charge for a fact; say what the person is accused of"));

const ROWS: &[Term] = &[
    Term::new("accused attacker", "suspect"),
    Term::new("accused bomber", "suspect"),
    Term::new("accused gunman", "suspect"),
    Term::new("accused kidnapper", "suspect"),
    Term::new("accused killer", "man accused of the killing|woman accused of the killing"),
    Term::new("accused murderer", "man accused of murder|woman accused of murder"),
    Term::new("accused rapist", "man accused of rape"),
    Term::new("accused robber", "suspect"),
    Term::new("accused shooter", "suspect"),
    Term::new("accused stabber", "suspect"),
    Term::new("accused swindler", "suspect"),
    Term::new("accused terrorist", "suspect"),
    Term::new("accused thief", "suspect"),
    Term::new("alleged abuser", "person accused of abuse"),
    Term::new("alleged arsonist", "suspect"),
    Term::new("alleged assailant", "suspect"),
    Term::new("alleged attacker", "suspect"),
    Term::new("alleged bomber", "suspect"),
    Term::new("alleged burglar", "suspect"),
    Term::new("alleged gunman", "suspect"),
    Term::new("alleged gunmen", "suspects"),
    Term::new("alleged kidnapper", "suspect"),
    Term::new("alleged killer", "man accused of the killing|woman accused of the killing"),
    Term::new("alleged killers", "suspects"),
    Term::new("alleged murderer", "man accused of murder|woman accused of murder"),
    Term::new("alleged rapist", "man accused of rape"),
    Term::new("alleged robber", "suspect"),
    Term::new("alleged robbers", "suspects"),
    Term::new("alleged shooter", "suspect"),
    Term::new("alleged terrorist", "suspect"),
    Term::new("alleged thief", "suspect"),
    Term::new("alleged thieves", "suspects"),
];
