use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::quantity::Measure;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, PercentForm, Rule, Sink, Speech};

pub(super) static PERCENT_NUMERAL: Rule = Rule {
    name: "numbers/percent-numeral",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A percentage whose number is spelled out.

## Why
Readers compare percentages, and figures are compared at a glance: 37%, not thirty-seven percent. The
switch `percent` in the table `[style]` says what stands behind the figure. At the start of a sentence the words are
right, “the one percent” are the rich, and a hundred percent is a way of speaking.

## Examples
```news,flag
Turnout fell to [[thirty-seven percent]]; support grew by [[four percentage points]].
```
```news,fixed
Turnout fell to 37%; support grew by 4 percentage points.
```
```news,flag,house=nyt
Turnout fell by [[five percent]].
```
```news,fixed,house=nyt
Turnout fell by 5 percent.
```
```news,pass
Thirty-seven percent voted. “Maybe ten percent,” she said. The one percent own half; he gave a hundred percent.
```
```news,pass
Turnout fell to 37%, or 4 percentage points. A few percent stayed away. It was zero percent.
```
"#,
    check: Check::Paragraph(percent_numeral),
};

fn percent_numeral(paragraph: &Paragraph, out: &mut Sink) {
    let Some(form) = out.house().percent else { return };
    for quantity in paragraph.quantities() {
        if !matches!(quantity.measure, Measure::Percent | Measure::Points) {
            continue;
        }
        let Some(numeral) = paragraph.numeral(quantity).filter(|numeral| numeral.in_words) else { continue };
        let first = paragraph.word_at(numeral.span.start);
        let before = first.checked_sub(1).map_or("", |before| paragraph.token(before));
        let rich = numeral.value == 1 && matches!(before, "the" | "The");
        // “one and 2 percent”, “five or six percent”
        let paired = matches!(before, "or" | "and" | "to" | "point")
            && first.checked_sub(2).is_some_and(|i| {
                let number = &paragraph.words[i];
                number.kind == Kind::Number || number.is(Class::NUMERAL) || paragraph.token(i) == "%"
            });
        // “five or so percent”: the unit is not next to its number.
        let unit = paragraph.token(numeral.next);
        let unit = if unit == "-" { paragraph.token(numeral.next + 1) } else { unit };
        let next_to = unit.starts_with("per") || unit.starts_with("Per");
        if rich || paired || !next_to || paragraph.opens_sentence(first) {
            continue;
        }
        let value = numeral.value;
        let fix = match (quantity.measure, form) {
            (Measure::Points, _) => Fix::new(format!("Write “{value}”")).replace(numeral.span, value.to_string()),
            (_, PercentForm::Sign) => Fix::replacing(quantity.span, format!("{value}%")),
            (_, PercentForm::Word) => Fix::replacing(quantity.span, format!("{value} percent")),
            (_, PercentForm::Words) => Fix::replacing(quantity.span, format!("{value} per cent")),
        };
        out.report(quantity.span, "A percentage has a figure").fix(fix.safe());
    }
}
