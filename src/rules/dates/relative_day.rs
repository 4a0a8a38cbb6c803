use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Class;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static RELATIVE_DAY: Rule = Rule {
    name: "dates/relative-day",
    level: Level::Off,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
“Yesterday”, “tomorrow” or “later today” in a story that will be read on another day.

## Why
A story is found by a search next week, and “tomorrow” is then long ago. The wires name the weekday. Papers that
appear once a day may say today, so the rule is off until a house switches it on. “Today” in the sense of nowadays is not
meant.

## Examples
```news,flag
The council met [[yesterday]] and votes [[tomorrow]]; the mayor speaks [[later today]].
```
```news,pass
The council met Tuesday. “We vote tomorrow,” she said. Today the mill is a museum; yesterday’s news is the city of tomorrow.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, _| format!("“{found}” is another day for some readers: name the weekday"))
        .unless(is_no_day);

/// `yesterday’s news`, `the city of tomorrow`, a show called “This Morning”: no day is meant.
fn is_no_day(paragraph: &Paragraph, span: Span, _: &Term<'_>) -> bool {
    let words = paragraph.words_in(span);
    let named = paragraph.words[words.start].is_capitalized() && !paragraph.opens_sentence(words.start);
    named
        || matches!(paragraph.token(words.end), "'s" | "’s" | "-" | "’" | "'")
        || words.start.checked_sub(1).is_some_and(|before| {
            matches!(paragraph.token(before), "of" | "for" | "-") || paragraph.words[before].is(Class::ARTICLE)
        })
}

const ROWS: &[Term<'_>] = &[
    Term::new("yesterday", "-"),
    Term::new("tomorrow", "-"),
    Term::new("tonight", "-"),
    Term::new("earlier today", "-"),
    Term::new("later today", "-"),
    Term::new("this morning", "-"),
    Term::new("this afternoon", "-"),
    Term::new("this evening", "-"),
    Term::new("last night", "-"),
];
