use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static FIRST_ANNUAL: Rule = Rule {
    name: "style/first-annual",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“First annual”, “very unique” and other absolutes that are compared.

## Why
Nothing is annual before its second time, and unique, fatal or unanimous have no degrees.

## Examples
```news,flag
The [[first annual]] fair drew a [[very unique]] crowd and a [[completely unanimous]] jury.
```
```news,fixed
The first fair drew a unique crowd and a unanimous jury.
```
```news,pass
The second annual fair drew a unique crowd. “It is very unique,” she said. Her first annual report came late.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” has no degrees; {}", row.advice())).unless(is_of_a_series);

const ROWS: &[Term] = &[
    Term::new("first annual", "first|inaugural"),
    Term::new("1st annual", "first"),
    Term::new("first ever annual", "first"),
    Term::new("first-ever annual", "first"),
    Term::new("very unique", "unique|very unusual"),
    Term::new("most unique", "most unusual|unique"),
    Term::new("more unique", "more unusual"),
    Term::new("so unique", "so unusual"),
    Term::new("quite unique", "unique"),
    Term::new("rather unique", "unusual"),
    Term::new("somewhat unique", "unusual"),
    Term::new("completely unanimous", "unanimous"),
    Term::new("totally unanimous", "unanimous"),
    Term::new("fairly unanimous", "nearly unanimous"),
    Term::new("very fatal", "fatal"),
    Term::new("fatally killed", "killed"),
    Term::new("killed dead", "killed"),
    Term::new("fatally murdered", "murdered"),
];

/// A first annual report, meeting or payment is the first of those that come every year.
fn is_of_a_series(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let end = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let series = [
        "report", "meeting", "review", "payment", "profit", "loss", "decline", "increase", "rise", "drop", "budget",
        "gain", "fall", "deficit", "surplus",
    ];
    term.find.ends_with("annual") && series.contains(&paragraph.token(end))
}
