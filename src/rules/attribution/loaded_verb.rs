use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static LOADED_VERB: Rule = Rule {
    name: "attribution/loaded-verb",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A verb of saying that takes sides: “claimed”, “admitted”, “refuted”.

## Why
“Claimed” doubts, “admitted” convicts, “refuted” says that the proof succeeded. Where the writer means only that somebody spoke, “said” or “denied” is fair. They
are right where doubt, guilt or proof are facts, so a desk must ask for this rule.

## Examples
```news,flag
The union [[claimed that]] the mill was unsafe. The owner [[refuted]] the report.
```
```news,fixed
The union said that the mill was unsafe. The owner denied the report.
```
```news,pass
The flood claimed three lives. She said that the mill was unsafe. He admitted two of the charges in court.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” takes sides; {}", row.advice())).unless(is_plural);

const ROWS: &[Term] = &[
    Term::new("admits that", "says that"),
    Term::new("admitted that", "said that"),
    Term::new("claimed that", "said that"),
    Term::new("claims that", "says that"),
    Term::new("conceded that", "said that"),
    Term::new("concedes that", "says that"),
    Term::new("confessed that", "said that"),
    Term::new("insisted that", "said that"),
    Term::new("insists that", "says that"),
    Term::new("refuted", "denied|disputed"),
    Term::new("refutes", "denies|disputes"),
    Term::new("revealed that", "said that"),
    Term::new("reveals that", "says that"),
];

/// “his claims that”, “the claims that”: a noun.
fn is_plural(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    use crate::language::Class;
    let at = paragraph.word_at(span.start);
    let before = at.checked_sub(1).and_then(|i| paragraph.words.get(i));
    before.is_some_and(|word| word.is(Class::DETERMINER | Class::POSSESSIVE | Class::PREPOSITION))
}
