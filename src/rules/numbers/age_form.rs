use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static AGE_FORM: Rule = Rule {
    name: "numbers/age-form",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
An age with hyphens missing or with hyphens it does not take.

## Why
A 5-year-old boy is 5 years old. As a noun or before a noun the age is one word with two hyphens and
no plural inside; after a verb it has none. “In her 30s” has no apostrophe.

## Examples
```news,flag
A [[25 year-old]] man and a [[5 year old]] girl left. She is [[29-years-old]], he is in his [[30’s]].
```
```news,fixed
A 25-year-old man and a 5-year-old girl left. She is 29 years old, he is in his 30s.
```
```news,flag
His [[7-years-old]] son and two [[16-year olds]] ran.
```
```news,fixed
His 7-year-old son and two 16-year-olds ran.
```
```news,pass
A 25-year-old man, 29 years old at the time, ran. The 5-year-olds cheered. The house is 100 years old.
```
```news,pass
In year 5 year old rules ended, and the 12-year plan began.
```
"#,
    check: Check::Sentence(age_form),
};

fn age_form(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Number && !word.is(Class::NUMERAL) {
            continue;
        }
        decade(sentence, i, out);
        let dash = |k: usize| matches!(sentence.token(k), "-" | "–");
        let glued = |k: usize| sentence.words().get(k).is_some_and(|word| !word.is_spaced());
        let year = if dash(i + 1) && glued(i + 1) { i + 2 } else { i + 1 };
        if !sentence.is_any(year, &["year", "years"]) {
            continue;
        }
        let old = if dash(year + 1) { year + 2 } else { year + 1 };
        if !sentence.is_any(old, &["old", "olds"]) {
            continue;
        }
        let (first, second) = (year == i + 2 && glued(year), old == year + 2 && glued(old));
        let plural = sentence.is(year, "years");
        let singular_form = !plural && first && second;
        if singular_form || plural && !first && !second {
            continue;
        }
        let attribute = !plural || is_attribute(sentence, i, old);
        let (number, tail) = (sentence.token(i), sentence.token(old));
        let text = if attribute { format!("{number}-year-{tail}") } else { format!("{number} years {tail}") };
        if !plural && !is_phrase(sentence, i) {
            continue;
        }
        let span = Span::new(word.span().start, sentence.words()[old].span().end);
        out.report(span, format!("The age is written “{text}”")).fix(Fix::replacing(span, text.clone()).safe());
    }
}

/// Can what ends with the number at `i` open a phrase: “a 5 year old”, “his 5 year old”?
fn is_phrase(sentence: &Sentence, i: usize) -> bool {
    i > 0
        && (sentence.has(
            i - 1,
            Class::DETERMINER | Class::POSSESSIVE | Class::NUMERAL | Class::PREPOSITION | Class::CONJUNCTION,
        ) || sentence.is_any(i - 1, &["'s", "’s", ","])
            || sentence.words()[i - 1].is_word()
                && !sentence.words()[i - 1].is_capitalized()
                && !sentence.is(i - 1, "year"))
}

/// Does the age from `i` to `old` stand before a noun: “his 7-years-old son”?
fn is_attribute(sentence: &Sentence, i: usize, old: usize) -> bool {
    i > 0
        && sentence.has(i - 1, Class::ARTICLE | Class::POSSESSIVE)
        && sentence
            .words()
            .get(old + 1)
            .is_some_and(|next| next.is_word() && !next.is(Class::PREPOSITION | Class::CONJUNCTION))
}

/// `in her 30's`
fn decade(sentence: &Sentence, i: usize, out: &mut Sink) {
    let Some(clitic) = sentence.words().get(i + 1) else { return };
    let s = !clitic.is_spaced() && matches!(sentence.token(i + 1), "'s" | "’s");
    let round = sentence.token(i).len() == 2 && sentence.token(i).ends_with('0');
    if s && round && i > 1 && sentence.has(i - 1, Class::POSSESSIVE) && sentence.is(i - 2, "in") {
        let span = sentence.span_of(i..i + 2);
        let apostrophe = Span::new(clitic.span().start, clitic.span().end - 1);
        out.report(span, "A decade of life takes no apostrophe")
            .fix(Fix::new("Delete the apostrophe").delete(apostrophe).safe());
    }
}
