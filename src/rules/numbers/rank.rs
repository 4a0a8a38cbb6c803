use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static RANK: Rule = Rule {
    name: "numbers/rank",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A rank in words or with a number sign: “number one”, “#1”.

## Why
A rank is written No. 1, so that it is read as one. “Number one, I was asleep” counts reasons and is left
alone.

## Examples
```news,flag
Tarnov is the [[number one]] seed and Brill [[#2]]; rent is the [[number-one]] worry.
```
```news,fixed
Tarnov is the No. 1 seed and Brill No. 2; rent is the No. 1 worry.
```
```news,pass
Tarnov is the No. 1 seed. Number one, he was asleep; number two, it rained. The fans number two or three. A number one says little. Letters from the Harbor, #2, is out.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |_, row| format!("A rank is written “{}”", row.instead)).unless(is_no_rank);

/// Is it a point of a list (“number one, …”), a verb (“fans number two”) or a number as such?
fn is_no_rank(paragraph: &Paragraph, span: Span, _: &Term<'_>) -> bool {
    let words = paragraph.words_in(span);
    let before = words.start.checked_sub(1).map(|i| &paragraph.words[i]);
    let behind = paragraph.token(words.end);
    let sign = paragraph.token(words.start) == "#";
    let opens = paragraph.opens_sentence(words.start) || paragraph.token(words.start.saturating_sub(1)) == ";";
    let opened = before.is_some_and(|before| {
        before.is(Class::DETERMINER | Class::POSSESSIVE | Class::AUXILIARY | Class::PREPOSITION)
            || matches!(paragraph.token(words.start - 1), "'s" | "’s")
    });
    let article = matches!(words.start.checked_sub(1).map(|i| paragraph.token(i)), Some("a" | "A" | "any"));
    let joined = matches!(behind, "-" | "or" | "and")
        || paragraph.words.get(words.end).is_some_and(|word| word.is(Class::NUMERAL));
    // “From inside the capital, #2”: a number of a series.
    let series = sign && before.is_none_or(|before| before.kind == Kind::Punct) && !is_noun(paragraph, words.end);
    series
        || opens && matches!(behind, "," | ":" | "is")
        || !sign && (!opened || article && !is_noun(paragraph, words.end))
        || joined
}

fn is_noun(paragraph: &Paragraph, i: usize) -> bool {
    let closed = Class::NO_COMMON_NOUN | Class::FINITE | Class::CUE;
    paragraph.words.get(i).is_some_and(|word| word.is_word() && !word.is(closed))
}

const ROWS: &[Term<'_>] = &[
    Term::new("number one", "No. 1"),
    Term::new("number two", "No. 2"),
    Term::new("number three", "No. 3"),
    Term::new("number-one", "No. 1"),
    Term::new("number-two", "No. 2"),
    Term::new("number-three", "No. 3"),
    Term::new("#1", "No. 1"),
    Term::new("#2", "No. 2"),
    Term::new("#3", "No. 3"),
    Term::new("#4", "No. 4"),
    Term::new("#5", "No. 5"),
    Term::new("#6", "No. 6"),
    Term::new("#7", "No. 7"),
    Term::new("#8", "No. 8"),
    Term::new("#9", "No. 9"),
    Term::new("#10", "No. 10"),
];
