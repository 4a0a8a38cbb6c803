use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::date::{self, MONTHS};
use crate::language::{Class, Classes, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Months, Rule, Sink, Speech};

pub(super) static MONTH_ABBREVIATION: Rule = Rule {
    name: "dates/month-abbreviation",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
A month that is cut short with no day beside it, or cut short without its stop.

## Why
A long month may be cut short only before a day: Sept. 30, but in September. The stop belongs to the short form. How
a month is written before a day is for the switch `months` in the table `[style]`.

## Examples
```news,flag
The mill closed in [[Sept.]] after a fire. It opened on [[Feb]] 9 and burned on [[Sep]] 3.
```
```news,fixed
The mill closed in September after a fire. It opened on Feb. 9 and burned on Sept. 3.
```
```news,flag,house=guardian
The mill opened on 9 [[Feb]] and closed in [[Oct.]]
```
```news,fixed,house=guardian
The mill opened on 9 February and closed in October.
```
```news,pass
The mill closed in September. It opened on Feb. 9. Jan Brill, 7, left. Mar 7 is a star and Dec Lund a singer. It ran Jan.-March.
```
"#,
    check: Check::Paragraph(month_abbreviation),
};

/// The short forms without their stop.
static SHORT: WordSet = WordSet::new("jan feb mar apr jun jul aug sep sept oct nov dec");

fn month_abbreviation(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.kind != Kind::Word || !word.is_capitalized() || !(3..=5).contains(&word.span().len()) {
            continue;
        }
        if word.is(Class::MONTH_ABBREVIATION) && word.has_stop() {
            alone(paragraph, i, out);
        } else if word.classes == Classes::NONE && SHORT.has(word) && !word.is_all_caps() {
            without_stop(paragraph, i, out);
        }
    }
}

/// `in Sept.`
fn alone(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    let figure =
        |k: Option<usize>| k.and_then(|k| paragraph.words.get(k)).is_some_and(|word| word.kind == Kind::Number);
    let before = i.checked_sub(1);
    let opened = before.is_some_and(|before| {
        matches!(
            paragraph.token(before),
            "in" | "In" | "since" | "Since" | "until" | "last" | "next" | "early" | "late" | "mid" | "of" | "by"
        )
    });
    let joined = matches!(paragraph.token(i + 1), "-" | "–" | "/" | "," | "’" | "'" | "and" | "to" | "or");
    if !opened || joined || figure(Some(i + 1)) || figure(before) {
        return;
    }
    let span = paragraph.words[i].span();
    let Some(month) = name(paragraph.token(i)) else { return };
    // The stop of the abbreviation ends the sentence as well.
    let last = paragraph.words.get(i + 1).is_none() || paragraph.opens_sentence(i + 1);
    let text = if last { format!("{month}.") } else { month.to_owned() };
    out.report(span, format!("Without a day the month is written “{month}”"))
        .fix(Fix::new(format!("Write “{month}”")).replace(span, text).safe());
}

/// `Feb 9`, `9 Feb`
fn without_stop(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    let is_day = |k: Option<usize>| {
        k.and_then(|k| paragraph.words.get(k)).is_some_and(|word| {
            let token = word.span().of(&paragraph.text);
            word.kind == Kind::Number && token.len() <= 2 && matches!(token.parse(), Ok(1..=31u8))
        })
    };
    // Behind “on” or a day; “Jan, 7,” and “Mar 7” may be names.
    let opened = i.checked_sub(1).is_some_and(|before| {
        let word = &paragraph.words[before];
        word.is(Class::PREPOSITION | Class::WEEKDAY) || matches!(paragraph.token(before), "," | "the" | "a" | "(")
    });
    let first = opened && is_day(Some(i + 1)) && paragraph.words[i + 1].is_spaced();
    if !first && !is_day(i.checked_sub(1)) {
        return;
    }
    let span = paragraph.words[i].span();
    let Some(month) = name(paragraph.token(i)) else { return };
    let form = if out.house().months == Some(Months::Full) { month } else { short(month) };
    // “9 Feb.”: the stop ends the sentence.
    out.report(span, "The short form of a month has a stop").fix(Fix::replacing(span, form).safe());
}

fn name(short: &str) -> Option<&'static str> {
    MONTHS.get(usize::from(date::month(short)?.checked_sub(1)?)).copied()
}

/// As the wires cut a month short before a day.
fn short(month: &'static str) -> &'static str {
    const SHORT: [&str; 7] = ["Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
    SHORT.into_iter().find(|short| short.get(..3) == month.get(..3)).unwrap_or(month)
}
