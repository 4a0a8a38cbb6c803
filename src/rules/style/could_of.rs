use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static COULD_OF: Rule = Rule {
    name: "style/could-of",
    level: Level::Error,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
“Of” written for the “have” that is heard.

## Why
“Could’ve” sounds like “could of”, and no sentence means the latter.

## Examples
```news,flag
The crew [[could of]] stopped, he said, and it [[should of]] called.
```
```news,fixed
The crew could have stopped, he said, and it should have called.
```
```news,pass
The crew could have stopped. What it could, of course, it did. He would of course call. The might of the army grew.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” is a slip of the ear; {}", row.advice())).unless(is_of_course);

const ROWS: &[Term] = &[
    Term::new("could of", "could have"),
    Term::new("should of", "should have"),
    Term::new("would of", "would have"),
    Term::new("must of", "must have"),
    Term::new("couldn't of", "couldn't have"),
    Term::new("shouldn't of", "shouldn't have"),
    Term::new("wouldn't of", "wouldn't have"),
];

/// “He would of course call.”
fn is_of_course(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let end = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    ["course", "necessity", "late", "old", "its", "their", "his", "her", "itself"].contains(&paragraph.token(end))
}
