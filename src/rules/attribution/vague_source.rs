use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Class;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static VAGUE_SOURCE: Rule = Rule {
    name: "attribution/vague-source",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A statement put into the mouth of nobody: “critics say”, “it is believed”.

## Why
Readers want to know who says so. Name one, say how many, or drop it.

## Examples
```news,flag
[[Critics say]] the bridge is unsafe. [[It is believed that]] the river moved it.
```
```news,pass
Two engineers who inspected the bridge say it is unsafe. Critics of the bridge, among them the mayor, met Monday.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, _| format!("“{found}”: who?")).unless(is_named);

const ROWS: &[Term] = &[
    Term::new("critics argue", "-"),
    Term::new("critics contend", "-"),
    Term::new("critics have said", "-"),
    Term::new("critics said", "-"),
    Term::new("critics say", "-"),
    Term::new("experts agree", "-"),
    Term::new("experts believe", "-"),
    Term::new("experts say", "-"),
    Term::new("insiders say", "-"),
    Term::new("it has been said that", "-"),
    Term::new("it is believed that", "-"),
    Term::new("it is claimed that", "-"),
    Term::new("it is known that", "-"),
    Term::new("it is said that", "-"),
    Term::new("it is thought that", "-"),
    Term::new("it is understood that", "-"),
    Term::new("it is widely believed", "-"),
    Term::new("many believe", "-"),
    Term::new("many people say", "-"),
    Term::new("many say", "-"),
    Term::new("observers say", "-"),
    Term::new("some argue", "-"),
    Term::new("some believe", "-"),
    Term::new("some critics say", "-"),
    Term::new("some have suggested", "-"),
    Term::new("some people say", "-"),
    Term::new("some say", "-"),
    Term::new("sources claim", "-"),
    Term::new("supporters say", "-"),
    Term::new("there is speculation that", "-"),
    Term::new("well-placed sources", "-"),
];

/// “Legal experts say”, “the critics said”: somebody is meant who stands before.
fn is_named(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let at = paragraph.word_at(span.start);
    let before = at.checked_sub(1).and_then(|i| paragraph.words.get(i));
    before.is_some_and(|word| {
        word.is_spaced()
            && word.is_word()
            && (word.is(Class::DETERMINER | Class::POSSESSIVE) || word.classes == crate::language::Classes::NONE)
    })
}
