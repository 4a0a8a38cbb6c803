use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static WORDY: Rule = Rule {
    name: "style/wordy",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
Several words where one does.

## Why
“In order to” is “to”, “due to the fact that” is “because”. Readers get there sooner.

## Examples
```news,flag
The road was closed [[due to the fact that]] a bridge fell, [[in order to]] clear it.
```
```news,fixed
The road was closed because a bridge fell, to clear it.
```
```news,flag
[[At this point in time]] the council [[has the ability to]] act.
```
```news,fixed
Now the council can act.
```
```news,pass
The road was closed because a bridge fell. “In order to win, we fight,” he said. It stands in order tonight.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” is long; {}", row.advice()));

const ROWS: &[Term] = &[
    Term::new("a large number of", "many"),
    Term::new("a majority of the", "most of the"),
    Term::new("a number of different", "several"),
    Term::new("a small number of", "few|a few"),
    Term::new("along the lines of", "like"),
    Term::new("arrive at a decision", "decide"),
    Term::new("as a consequence of", "because of"),
    Term::new("as a result of the fact that", "because"),
    Term::new("as of yet", "yet"),
    Term::new("at a later date", "later"),
    Term::new("at all times", "always"),
    Term::new("at some point in the future", "later"),
    Term::new("at that point in time", "then"),
    Term::new("at the conclusion of", "after"),
    Term::new("at the present moment", "now"),
    Term::new("at the present time", "now"),
    Term::new("at this moment in time", "now"),
    Term::new("at this point in time", "now"),
    Term::new("at this time", "now"),
    Term::new("because of the fact that", "because"),
    Term::new("by means of", "by|with"),
    Term::new("by virtue of the fact that", "because"),
    Term::new("came to the conclusion", "concluded"),
    Term::new("come to the conclusion", "conclude"),
    Term::new("despite the fact that", "although|though"),
    Term::new("due to the fact that", "because"),
    Term::new("during the course of", "during"),
    Term::new("during the time that", "while"),
    Term::new("for the purpose of", "for|to"),
    Term::new("for the reason that", "because"),
    Term::new("gave consideration to", "considered"),
    Term::new("give consideration to", "consider"),
    Term::new("had the ability to", "could"),
    Term::new("has the ability to", "can"),
    Term::new("have the ability to", "can"),
    Term::new("has the capacity to", "can"),
    Term::new("in a timely manner", "on time|soon"),
    Term::new("in an effort to", "to"),
    Term::new("in close proximity", "near|nearby"),
    Term::new("in light of the fact that", "because"),
    Term::new("in order that", "so that"),
    Term::new("in order to", "to"),
    Term::new("in regards to", "about|on"),
    Term::new("in spite of the fact that", "although|though"),
    Term::new("in the amount of", "of"),
    Term::new("in the course of", "during|while"),
    Term::new("in the event of", "if there is"),
    Term::new("in the event that", "if"),
    Term::new("in the immediate vicinity of", "near"),
    Term::new("in the near future", "soon"),
    Term::new("in the not too distant future", "soon"),
    Term::new("in the vicinity of", "near"),
    Term::new("in view of the fact that", "because"),
    Term::new("it is important to note that", ""),
    Term::new("it should be noted that", ""),
    Term::new("made the decision to", "decided to"),
    Term::new("make the decision to", "decide to"),
    Term::new("made a decision", "decided"),
    Term::new("not in a position to", "unable to"),
    Term::new("on a daily basis", "daily"),
    Term::new("on a monthly basis", "monthly"),
    Term::new("on a regular basis", "regularly"),
    Term::new("on a weekly basis", "weekly"),
    Term::new("on a yearly basis", "yearly"),
    Term::new("on account of the fact that", "because"),
    Term::new("on numerous occasions", "often"),
    Term::new("on the grounds that", "because"),
    Term::new("on the occasion of", "on|when"),
    Term::new("on the part of", "by"),
    Term::new("owing to the fact that", "because"),
    Term::new("prior to", "before"),
    Term::new("provided that", "if"),
    Term::new("subsequent to", "after"),
    Term::new("the fact that he", "that he"),
    Term::new("the overwhelming majority of", "most"),
    Term::new("the question as to whether", "whether"),
    Term::new("the question of whether", "whether"),
    Term::new("the vast majority of", "most"),
    Term::new("took into consideration", "considered"),
    Term::new("until such time as", "until"),
    Term::new("with reference to", "about"),
    Term::new("with regard to", "about|on"),
    Term::new("with regards to", "about|on"),
    Term::new("with respect to", "about|on"),
    Term::new("with the exception of", "except"),
];
