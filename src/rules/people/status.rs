use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Penn;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static STATUS: Rule = Rule {
    name: "people/status",
    level: Level::Hint,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A group of people called by an adjective or by what became of them: “the homeless”, “ex-cons”.

## Why
“Homeless people” says that they are people first. A person who served a sentence is more than a
convict.

## Examples
```news,flag
The kitchen feeds [[the homeless]]. Two [[ex-cons]] cook.
```
```news,fixed
The kitchen feeds homeless people. Two people who served time in prison cook.
```
```news,pass
The kitchen feeds homeless people. The homeless shelter is full. “I am an ex-con,” he said.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” reduces people to it; {}", row.advice())).unless(has_noun);

const ROWS: &[Term] = &[
    Term::new("an ex-con", "a person who served time in prison"),
    Term::new("an ex-convict", "a person who served time in prison"),
    Term::new("bag lady", "homeless woman"),
    Term::new("bums", "homeless people"),
    Term::new("derelicts", "homeless people"),
    Term::new("ex-cons", "people who served time in prison"),
    Term::new("ex-convicts", "people who served time in prison"),
    Term::new("hobos", "homeless people"),
    Term::new("the homeless", "homeless people"),
    Term::new("the uninsured", "people without insurance"),
    Term::new("vagrants", "homeless people"),
    Term::new("welfare queen", "-"),
    Term::new("welfare queens", "-"),
];

/// “The homeless shelter”, “the poor harvest”: the adjective of a noun.
fn has_noun(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let last = paragraph.word_at(span.end.saturating_sub(1));
    let next = paragraph.syntax().get(last + 1).map(|word| word.penn);
    let noun = matches!(
        next,
        Some(Penn::Nn | Penn::Nns | Penn::Nnp | Penn::Nnps | Penn::Jj | Penn::Vbg | Penn::Hyph | Penn::Cd | Penn::Cc)
    );
    let joined = paragraph.words.get(last + 1).is_some_and(|word| !word.is_spaced() && word.is_word());
    term.find.starts_with("the ") && (noun || joined)
}
