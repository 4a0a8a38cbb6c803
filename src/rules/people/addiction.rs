use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static ADDICTION: Rule = Rule {
    name: "people/addiction",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A label that makes a person of an addiction: “addict”, “junkie”.

## Why
Addiction is a disease that people have and recover from. The label stays; “people with addiction” and
“people who use drugs” say what is so now.

## Examples
```news,flag
The shelter takes in [[drug addicts]]. A former [[junkie]] runs it.
```
```news,fixed
The shelter takes in people with drug addiction. A former person with addiction runs it.
```
```news,pass
The shelter takes in people with drug addiction. He was addicted to opioids. “I am an addict,” she said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” is a label; {}", row.advice())).unless(is_fan);

const ROWS: &[Term] = &[
    Term::new("addicts", "people with addiction"),
    Term::new("an addict", "a person with addiction"),
    Term::new("drug abuser", "person with drug addiction"),
    Term::new("drug abusers", "people with drug addiction"),
    Term::new("drug addict", "person with drug addiction"),
    Term::new("drug addicts", "people with drug addiction"),
    Term::new("drug habit", "drug addiction"),
    Term::new("heroin addict", "person addicted to heroin"),
    Term::new("heroin addicts", "people addicted to heroin"),
    Term::new("junkie", "person with addiction"),
    Term::new("junkies", "people with addiction"),
    Term::new("opioid addict", "person addicted to opioids"),
    Term::new("opioid addicts", "people addicted to opioids"),
    Term::new("an opioid addict", "a person addicted to opioids"),
    Term::new("recovering addict", "person in recovery"),
    Term::new("recovering addicts", "people in recovery"),
    Term::new("substance abuser", "person with addiction"),
    Term::new("substance abusers", "people with addiction"),
    Term::new("crack babies", "-"),
    Term::new("crack baby", "-"),
];

/// “News junkies”, “adrenaline junkie”, “TV addicts”: no disease is meant.
fn is_fan(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let one_word = !term.find.contains(' ');
    let before =
        paragraph.word_at(span.start).checked_sub(1).and_then(|i| paragraph.words.get(i).map(|word| (i, word)));
    let fan = |i: usize| {
        let token = paragraph.token(i).to_ascii_lowercase();
        let drugs = ["drug", "heroin", "opioid", "crack", "cocaine", "meth", "fentanyl", "opium", "methamphetamine"];
        let of = [
            "the", "a", "an", "of", "for", "by", "former", "young", "and", "many", "some", "as", "with", "to", "among",
        ];
        !drugs.contains(&&*token) && !of.contains(&&*token)
    };
    one_word && before.is_some_and(|(i, word)| word.is_word() && fan(i))
}
