use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Class;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static MISSING_ARTICLE: Rule = Rule {
    name: "garble/missing-article",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A set phrase without the article that belongs in it: “for first time”, “one of most”.

## Why
Languages without articles lose them in translation. In these phrases nothing else can be meant.

## Examples
```news,flag
It fell [[short of majority]] [[for first time]] since 2010, [[in wake of]] a flood.
```
```news,fixed
It fell short of a majority for the first time since 2010, in the wake of a flood.
```
```news,pass
It fell short of a majority for the first time. In United States v. Lund, the court sat for first-time voters.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” lacks its article; {}", row.advice())).unless(goes_on);

/// “In United States history”, “in the same time zone as”: another noun follows.
fn goes_on(paragraph: &Paragraph, span: Span, row: &Term) -> bool {
    let next = paragraph.words.get(paragraph.word_at(span.end));
    let country = row.find.contains("United") || row.find.contains("Netherlands") || row.find.contains("Philippines");
    let joined =
        next.is_some_and(|next| !next.is_spaced() && next.span().of(&paragraph.text).starts_with(['-', '’', '\'']));
    let noun = next.is_some_and(|next| {
        next.is_word()
            && (next.is_capitalized()
                || next.classes == crate::language::Classes::NONE
                || next.is(Class::ABBREVIATION_BEFORE_NAME))
    });
    joined || country && noun
}

const ROWS: &[Term] = &[
    Term::new("all of sudden", "all of a sudden"),
    Term::new("as result of", "as a result of"),
    Term::new("at beginning of", "at the beginning of"),
    Term::new("at end of", "at the end of"),
    Term::new("at expense of", "at the expense of"),
    Term::new("at same time", "at the same time"),
    Term::new("at start of", "at the start of"),
    Term::new("at time of", "at the time of"),
    Term::new("at time when", "at a time when"),
    Term::new("by end of", "by the end of"),
    Term::new("declared day of mourning", "declared a day of mourning"),
    Term::new("during course of", "during the course of"),
    Term::new("for first time", "for the first time"),
    Term::new("for last time", "for the last time"),
    Term::new("for rest of", "for the rest of"),
    Term::new("for sake of", "for the sake of"),
    Term::new("for second time", "for the second time|for a second time"),
    Term::new("for third time", "for the third time|for a third time"),
    Term::new("in absence of", "in the absence of"),
    Term::new("in aftermath of", "in the aftermath of"),
    Term::new("in course of", "in the course of"),
    Term::new("in event of", "in the event of"),
    Term::new("in face of", "in the face of"),
    Term::new("in middle of", "in the middle of"),
    Term::new("in Netherlands", "in the Netherlands"),
    Term::new("in Philippines", "in the Philippines"),
    Term::new("in process of", "in the process of"),
    Term::new("in same way", "in the same way"),
    Term::new("in United Kingdom", "in the United Kingdom"),
    Term::new("in United States", "in the United States"),
    Term::new("in wake of", "in the wake of"),
    Term::new("most of time", "most of the time"),
    Term::new("on basis of", "on the basis of"),
    Term::new("on day of", "on the day of"),
    Term::new("on eve of", "on the eve of"),
    Term::new("on verge of", "on the verge of"),
    Term::new("on other hand", "on the other hand"),
    Term::new("on same day", "on the same day"),
    Term::new("one of best", "one of the best"),
    Term::new("one of biggest", "one of the biggest"),
    Term::new("one of first", "one of the first"),
    Term::new("one of largest", "one of the largest"),
    Term::new("one of main", "one of the main"),
    Term::new("one of most", "one of the most"),
    Term::new("short of majority", "short of a majority"),
    Term::new("since beginning of", "since the beginning of"),
    Term::new("since end of", "since the end of"),
    Term::new("since start of", "since the start of"),
    Term::new("under auspices of", "under the auspices of"),
    Term::new("until end of", "until the end of"),
    Term::new("with aim of", "with the aim of"),
    Term::new("with exception of", "with the exception of"),
    Term::new("with help of", "with the help of"),
];
