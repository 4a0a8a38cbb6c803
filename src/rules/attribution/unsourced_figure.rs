use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::quantity::{Measure, Quantity};
use crate::language::{Class, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static UNSOURCED_FIGURE: Rule = Rule {
    name: "attribution/unsourced-figure",
    level: Level::Off,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A figure of casualties, damage or a poll in a paragraph that names no source.

## Why
Such figures are somebody’s count, and they change. Readers want to know whose. The source may stand a
paragraph earlier, which the rule does not see; a desk must ask for it.

## Examples
```news,flag
The flood left [[12 people]] dead and did [[$30 million]] in damage.
```
```news,pass
The flood left 12 people dead and did $30 million in damage, the governor’s office said.
```
```news,pass
The mayor met 12 people. The bridge is 30 years old.
```
"#,
    check: Check::Paragraph(unsourced_figure),
};

static CASUALTIES: WordSet = WordSet::new("casualties dead deaths died fatalities injured killed missing wounded");
static COSTS: WordSet = WordSet::new("cost costs damage damages losses");
static POLLS: WordSet = WordSet::new("approve approved disapprove favor oppose respondents voters");

/// What tells of a source besides verbs of saying.
static SOURCES: WordSet = WordSet::new(
    "according data estimate estimated estimates figures official officials poll polls records report reports show showed shows \
     statement statistics study survey",
);

fn unsourced_figure(paragraph: &Paragraph, out: &mut Sink) {
    let has = |set: &WordSet| paragraph.words.iter().any(|word| set.has(word));
    let (casualties, costs, polls) = (has(&CASUALTIES), has(&COSTS), has(&POLLS));
    if !(casualties || costs || polls) || paragraph.words.iter().any(|word| word.is(Class::CUE) || SOURCES.has(word)) {
        return;
    }
    let told = |it: &&Quantity| match it.measure {
        Measure::Count(_) => casualties,
        Measure::Money(_) => costs,
        Measure::Percent => polls,
        _ => false,
    };
    for figure in paragraph.quantities().iter().filter(told) {
        out.report(figure.span, "Whose figure is it?");
    }
}
