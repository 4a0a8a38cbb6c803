use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::date::{Date, MONTHS};
use crate::language::{Class, Kind};
use crate::rule::{Check, DateOrder, Fix, Fixes, Level, Months, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static FORM: Rule = Rule {
    name: "dates/form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
A date that is not written as the house writes dates.

## Why
American wire style cuts the long months short before a day (Sept. 30) and never March to July; British
style writes the day first and the month in full. No style takes “April 6th” or “March, 2015”.

## Examples
```news,flag
The fair opened on [[September]] 30 and closes [[April 6th]]. It began in [[March,]] 2015. [[Mar.]] 3 was wet.
```
```news,fixed
The fair opened on Sept. 30 and closes April 6. It began in March 2015. March 3 was wet.
```
```news,flag,house=guardian
The fair opened on [[April 6, 2021]].
```
```news,fixed,house=guardian
The fair opened on 6 April 2021.
```
```news,flag
The fair opened on [[6 April 2021]].
```
```news,fixed
The fair opened on April 6, 2021.
```
```news,pass
The fair opened on Sept. 30 and closes April 6. It began in September 2015, on the July 4th weekend.
```
"#,
    check: Check::Paragraph(form),
};

fn form(paragraph: &Paragraph, out: &mut Sink) {
    for date in &paragraph.dates {
        check_date(paragraph, date, out);
    }
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.is(Class::MONTH | Class::MONTH_ABBREVIATION) && word.is_capitalized() {
            month_and_year(paragraph, i, out);
        }
    }
}

fn check_date(paragraph: &Paragraph, date: &Date, out: &mut Sink) {
    let house = *out.house();
    let other_order = house.date.filter(|order| date.day_first != (*order == DateOrder::DayFirst));
    let misordered = other_order.is_some();
    let written = date.month_span.of(&paragraph.text);
    let right = house.months.map_or(written, |form| month_before_day(date.month, form));
    if let Some(order) = other_order
        && (date.year.is_some() || date.day_first)
        && date.weekday.is_none()
    {
        out.report(date.span, "The house writes day and month the other way round")
            .fix(Fix::replacing(date.span, in_order(date, order, right)));
        return;
    }
    let in_capitals = written.len() > 1 && written.chars().all(|c| !c.is_lowercase());
    if written != right && !misordered && !in_capitals {
        out.report(date.month_span, format!("With a day the month is written “{right}”"))
            .fix(Fix::replacing(date.month_span, right).safe());
    }
    let day = date.day_span.of(&paragraph.text);
    let holiday = matches!((date.month, date.day), (7, 4) | (9, 11));
    if day.ends_with(|c: char| c.is_alphabetic()) && !holiday && !date.day_first {
        let whole = date.month_span.to(date.day_span);
        out.report(whole, "In a date the day is a plain number")
            .fix(Fix::new(format!("Replace with “{}”", date.day)).replace(date.day_span, date.day.to_string()).safe());
    }
}

/// The month as it stands before a day: the long ones cut short in American style.
fn month_before_day(month: u8, form: Months) -> &'static str {
    const SHORT: [&str; 12] =
        ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
    let at = usize::from(month - 1);
    if form == Months::Short { SHORT[at] } else { MONTHS[at] }
}

fn in_order(date: &Date, order: DateOrder, month: &str) -> String {
    match (order, date.year) {
        (DateOrder::MonthFirst, Some(year)) => format!("{month} {}, {year}", date.day),
        (DateOrder::MonthFirst, None) => format!("{month} {}", date.day),
        (DateOrder::DayFirst, Some(year)) => format!("{} {month} {year}", date.day),
        (DateOrder::DayFirst, None) => format!("{} {month}", date.day),
    }
}

/// `March, 2015` and `Sept. 2015`: a month with its year alone.
fn month_and_year(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    let words = &paragraph.words;
    let is_year = |i: usize| {
        let year = words.get(i).filter(|word| word.kind == Kind::Number && word.is_spaced());
        year.is_some_and(|word| {
            word.span().len() == 4
                && matches!(paragraph.token(i).as_bytes(), [b'1' | b'2', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'])
        })
    };
    let month = words[i].span();
    let after_day = i > 0 && words[i - 1].kind == Kind::Number;
    if paragraph.token(i + 1) == "," && is_year(i + 2) && !after_day {
        let comma = words[i + 1].span();
        out.report(month.to(comma), "No comma between a month and its year")
            .fix(Fix::new("Delete the comma").delete(comma).safe());
    } else if words[i].is(Class::MONTH_ABBREVIATION) && is_year(i + 1) && !after_day {
        full_month(paragraph, month, out);
    }
}

fn full_month(paragraph: &Paragraph, month: Span, out: &mut Sink) {
    let short = month.of(&paragraph.text).trim_end_matches('.');
    if let Some(full) = MONTHS.iter().find(|full| full.starts_with(short)) {
        out.report(month, format!("Without a day the month is written “{full}”"))
            .fix(Fix::replacing(month, *full).safe());
    }
}
