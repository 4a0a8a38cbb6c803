use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::quantity::{Measure, Quantity};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static POINTS: Rule = Rule {
    name: "numbers/points",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::STORY,
    speech: Speech::Read,
    page: r#"
The difference of two percentages given in percent.

## Why
From 5 percent to 7 percent is a rise of two percentage points, and of 40 percent. Calling it “2 percent” is
wrong by a factor of 20. The rule speaks only where all three numbers stand in one sentence and the third is
just the difference of the two.

## Examples
```news,flag
Unemployment rose [[2%]] from 5% to 7%. A [[3 percent]] drop, from 41 percent to 38 percent, followed.
```
```news,fixed
Unemployment rose 2 percentage points from 5% to 7%. A 3 percentage point drop, from 41 percent to 38 percent, followed.
```
```news,pass
Unemployment rose 2 percentage points from 5% to 7%, and rents rose 50% from 4% to 6%. Sales fell 3% in May, 38% in June and 41% in July.
```
```news,pass
Brill won 48 percent and Lund 46 percent, with 2 percent for others. Rates rose 1% from 100% to 101%.
```
"#,
    check: Check::Paragraph(points),
};

fn points(paragraph: &Paragraph, out: &mut Sink) {
    // Nearly all paragraphs have no percentage, and most others no third.
    let percentages: Vec<&Quantity> =
        paragraph.quantities().iter().filter(|quantity| quantity.measure == Measure::Percent).collect();
    if percentages.len() < 3 {
        return;
    }
    for three in percentages.windows(3) {
        let inside = paragraph.sentence_at(three[0].span.start);
        if inside.is_none_or(|sentence| sentence.span.end < three[2].span.end) {
            continue;
        }
        let opener = |quantity: &Quantity| {
            paragraph.word_at(quantity.span.start).checked_sub(1).map_or("", |before| paragraph.token(before))
        };
        let from = three.iter().position(|quantity| opener(quantity) == "from");
        let to = three.iter().position(|quantity| opener(quantity) == "to");
        let (Some(from), Some(to)) = (from, to) else { continue };
        let change = three[3 - from - to];
        if let (Some(old), Some(new), Some(by)) =
            (three[from].value.exact(), three[to].value.exact(), change.value.exact())
            && is_difference(old, new, by)
        {
            report(paragraph, change, by, out);
        }
    }
}

/// Is `by` the difference of the two, and not as well the change in percent?
fn is_difference(old: f64, new: f64, by: f64) -> bool {
    /// Values have one decimal as a rule.
    const ROUNDING: f64 = 0.051;
    let difference = (new - old).abs();
    let relative = difference / old * 100.0;
    by > 0.0 && (difference - by).abs() < ROUNDING && (relative - by).abs() > 2.0 * ROUNDING
}

fn report(paragraph: &Paragraph, change: &Quantity, by: f64, out: &mut Sink) {
    let words = paragraph.words_in(change.span);
    let article =
        words.start.checked_sub(1).is_some_and(|before| matches!(paragraph.token(before), "a" | "an" | "A" | "An"));
    let unit = if article || by == 1.0 { "percentage point" } else { "percentage points" };
    // The number may be a word, and its unit one token or two.
    let number = words.clone().take_while(|i| !matches!(paragraph.token(*i), "%" | "percent" | "per" | "-")).last();
    let Some(end) = number.map(|last| paragraph.words[last].span().end) else { return };
    let mark = Span::new(end, change.span.end);
    out.report(change.span, "The difference of two percentages is in percentage points")
        .fix(Fix::new(format!("Write “{unit}”")).replace(mark, format!(" {unit}")));
}
