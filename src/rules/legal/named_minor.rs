use crate::article::{Mention, Naming, Paragraph, Sentence};
use crate::formats::Zones;
use crate::language::WordSet;
use crate::language::quantity::{Measure, Period, Quantity};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static NAMED_MINOR: Rule = Rule {
    name: "legal/named-minor",
    level: Level::Warning,
    fix: Fixes::Never,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A child named beside a sexual crime, or as a suspect.

## Why
Most houses, and the law in many places, shield children who were sexually abused, and children accused of
a crime. A name with an age under 18 in such a sentence is a slip that cannot be taken back. A child who
was killed is often named, and is left alone. A suspect’s name is only a remark: some courts try a
child as an adult, and some houses then name it.

## Examples
```news,flag
A coach raped [[Mia Lund, 14]], in Orva, the indictment said.
```
```news,flag
Police arrested [[15-year-old Peter Brill]] and charged him with theft.
```
```news,pass
A coach raped a girl, 14, in Orva. Mia Lund, 14, won the race. Ada Brill, 41, was raped, she said.
```
```news,pass
Mia Lund, 7, was raped and killed in 1994, and the law bears her name.
```
"#,
    check: Check::Paragraph(named_minor),
};

static SEXUAL: WordSet = WordSet::new(
    "molest molested molester molesting rape raped rapes rapist raping sexually sexual sodomized sodomy incest",
);

static ACCUSED: WordSet = WordSet::new("accused arrested charged defendant indicted suspect suspected");

/// With one of these the child is dead.
static DEAD: WordSet = WordSet::new("body dead death died killed killer killing murder murdered remains slain slaying");

/// Of age, in years.
const ADULT: f64 = 18.0;

fn named_minor(paragraph: &Paragraph, out: &mut Sink) {
    if !paragraph.words.iter().any(|word| SEXUAL.has(word) || ACCUSED.has(word)) {
        return;
    }
    let minor = |it: &&Quantity| {
        matches!(it.measure, Measure::Age(Period::Year)) && it.value.exact().is_some_and(|age| age < ADULT)
    };
    for age in paragraph.quantities().iter().filter(minor) {
        let Some(sentence) = paragraph.sentence_at(age.span.start) else { continue };
        let has = |set: &WordSet| has(&sentence, set);
        let level = match (has(&SEXUAL), has(&ACCUSED)) {
            _ if has(&DEAD) => continue,
            (true, _) => Level::Warning,
            (false, true) => Level::Info,
            _ => continue,
        };
        let Some(name) =
            paragraph.mentions().iter().find(|it| it.kind == Naming::Person && belongs(paragraph, it, age))
        else {
            continue;
        };
        let span = name.span.to(age.span);
        let span = if age.span.start < name.span.start { age.span.to(name.span) } else { span };
        out.report(span, "A child is named beside a crime; may the name be published?").at(level);
    }
}

fn has(sentence: &Sentence, set: &WordSet) -> bool {
    sentence.words().iter().any(|word| set.has(word))
}

/// “Mia Lund, 14”, “14-year-old Mia Lund”: nothing else stands between them.
fn belongs(paragraph: &Paragraph, name: &Mention, age: &Quantity) -> bool {
    let between = if name.span.end <= age.span.start {
        paragraph.text.get(name.span.end..age.span.start)
    } else {
        paragraph.text.get(age.span.end..name.span.start)
    };
    between
        .is_some_and(|between| matches!(between.trim(), "," | "" | "-old" | "old" | "(" | ", aged" | ", age" | "aged"))
}
