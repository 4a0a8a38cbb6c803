use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::quantity::{self, Dimension, Measure, Numeral};
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Measures, Rule, Sink, Speech};

pub(super) static MEASURE_NUMERAL: Rule = Rule {
    name: "numbers/measure-numeral",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body, Zone::Caption]),
    speech: Speech::Skip,
    page: r#"
A length, weight, speed or temperature in words where the house writes figures, or the other way round.

## Why
In American wire style a measure has figures, however small: 6 feet, 5 miles. Other houses spell
out those below ten; the switch `measures` in the table `[style]` decides. Sayings (the whole nine yards, on her
own two feet), “one mile” and words at the start of a sentence are left alone, and so are short forms such
as 6 km.

## Examples
```news,flag
The wall is [[six]] feet high and [[fifteen]] miles long; the truck carried [[two]] tons.
```
```news,fixed
The wall is 6 feet high and 15 miles long; the truck carried 2 tons.
```
```news,pass
The wall is 6 feet high. Six feet of snow fell. He got back on his two feet and went the whole nine yards for one mile.
```
```news,pass
“It is six feet high,” she said. It is two degrees from a pound of two and a half inches. He was six feet under.
```
"#,
    check: Check::Paragraph(measure_numeral),
};

fn measure_numeral(paragraph: &Paragraph, out: &mut Sink) {
    let Some(form) = out.house().measures else { return };
    for quantity in paragraph.quantities() {
        let Measure::Unit(unit) = quantity.measure else { continue };
        if unit.dimension == Dimension::Degree {
            continue;
        }
        let Some(numeral) = paragraph.numeral(quantity) else { continue };
        let first = paragraph.word_at(numeral.span.start);
        let last = paragraph.words_in(quantity.span).end.saturating_sub(1);
        if paragraph.opens_sentence(first) || numeral.value == 1 || is_saying(paragraph, first, last) {
            continue;
        }
        match form {
            Measures::Figures if numeral.in_words => {
                out.report(numeral.span, "The house writes measures in figures")
                    .fix(Fix::replacing(numeral.span, numeral.value.to_string()).safe());
            }
            Measures::Words if !numeral.in_words && wants_words(paragraph, &numeral, last) => {
                let Some(words) = quantity::in_words(numeral.value) else { continue };
                out.report(numeral.span, "The house writes measures below ten in words")
                    .fix(Fix::replacing(numeral.span, words).safe());
            }
            _ => {}
        }
    }
}

/// `her own two feet`, `the whole nine yards`, `six feet under`
fn is_saying(paragraph: &Paragraph, first: usize, last: usize) -> bool {
    let before = first.checked_sub(1).map(|i| &paragraph.words[i]);
    before.is_some_and(|word| word.is(Class::POSSESSIVE))
        || first > 0 && matches!(paragraph.token(first - 1), "own" | "whole" | "full")
        || paragraph.token(last + 1) == "under"
        || paragraph.token(last + 1) == "hat"
}

/// Is it below ten, with the name of its unit in full and no figure beside it?
fn wants_words(paragraph: &Paragraph, numeral: &Numeral, last: usize) -> bool {
    let figure = |i: usize| paragraph.words.get(i).is_some_and(|word| word.kind == Kind::Number);
    numeral.value < 10 && paragraph.token(last).len() > 3 && !(last + 1..last + 4).any(figure)
}
