use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::quantity::{self, Measure};
use crate::language::{Class, WordSet};
use crate::rule::{Ages, Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static AGE_NUMERAL: Rule = Rule {
    name: "numbers/age-numeral",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
An age in words where the house writes figures, or in figures where it writes words.

## Why
American wire style has figures for every age, however small: a 5-year-old girl, a man in his 30s. Other
houses spell out ages below ten. The switch `ages` in the table `[style]` decides. A sentence that opens with
an age spells it out in any house.

## Examples
```news,flag
The girl, [[five]] years old, was found by a [[twenty-two]]-year-old hiker in his [[twenties]]. His son is aged [[six]].
```
```news,fixed
The girl, 5 years old, was found by a 22-year-old hiker in his 20s. His son is aged 6.
```
```news,pass
The girl, 5 years old, was found by a 22-year-old in his 20s. Six-year-old boys ran. “She is five years old,” he said.
```
```news,pass
Five years ago the mill, a century old, closed after two years. He joined in the thirties and won in his twentieth race.
```
"#,
    check: Check::Paragraph(age_numeral),
};

/// The last age that a house that writes ages in words spells out.
const LAST_IN_WORDS: u8 = 9;

fn age_numeral(paragraph: &Paragraph, out: &mut Sink) {
    let Some(form) = out.house().ages else { return };
    for quantity in paragraph.quantities() {
        if !matches!(quantity.measure, Measure::Age(_)) {
            continue;
        }
        let Some(numeral) = paragraph.numeral(quantity) else { continue };
        let first = paragraph.word_at(numeral.span.start);
        match form {
            Ages::Figures if numeral.in_words && !paragraph.opens_sentence(first) => {
                out.report(numeral.span, "The house writes ages in figures")
                    .fix(Fix::replacing(numeral.span, numeral.value.to_string()).safe());
            }
            // “Lund, 5,” has a figure in any house.
            Ages::Words
                if !numeral.in_words
                    && numeral.value <= LAST_IN_WORDS
                    && first.checked_sub(1).is_none_or(|before| paragraph.token(before) != ",") =>
            {
                let Some(words) = quantity::in_words(numeral.value) else { continue };
                out.report(numeral.span, "The house writes ages below ten in words")
                    .fix(Fix::replacing(numeral.span, words).safe());
            }
            _ => {}
        }
    }
    if form == Ages::Figures {
        decades(paragraph, out);
    }
}

/// `in her late thirties`
fn decades(paragraph: &Paragraph, out: &mut Sink) {
    const NAMES: [&str; 8] =
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    static PARTS: WordSet = WordSet::new("early mid late middle");
    for (i, word) in paragraph.words.iter().enumerate().skip(1) {
        if !word.is(Class::POSSESSIVE) || !matches!(paragraph.token(i - 1), "in" | "into" | "In") {
            continue;
        }
        let part = paragraph.words.get(i + 1).is_some_and(|next| PARTS.has(next));
        let joint = usize::from(part && paragraph.token(i + 2) == "-");
        let at = i + 1 + usize::from(part) + joint;
        let Some(tens) = NAMES.iter().position(|name| *name == paragraph.token(at)) else { continue };
        let span = paragraph.words[at].span();
        out.report(span, "The house writes ages in figures")
            .fix(Fix::replacing(span, format!("{}0s", tens + 2)).safe());
    }
}
