use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::date::MONTHS;
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static IMPOSSIBLE: Rule = Rule {
    name: "dates/impossible",
    level: Level::Error,
    fix: Fixes::Never,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
A day that the calendar does not have.

## Why
Somebody mistyped the day or the month, or a machine changed it.

## Examples
```news,flag
The quarter ended [[Sept. 31]]. The fair opens on [[Feb. 29, 2026]], and closes on [[30 February]].
```
```news,pass
The quarter ended Sept. 30. The fair opened on Feb. 29, 2024, and on Feb. 29 again.
```
"#,
    check: Check::Paragraph(impossible),
};

fn impossible(paragraph: &Paragraph, out: &mut Sink) {
    for date in &paragraph.dates {
        // Without a year, February may have its 29th.
        let days =
            |year: i16| jiff::civil::Date::new(year, date.month as i8, 1).map_or(31, |first| first.days_in_month());
        let days = days(date.year.unwrap_or(2024));
        if date.day == 0 || i16::from(date.day) > i16::from(days) {
            let month = MONTHS[usize::from(date.month - 1)];
            let year = date.year.filter(|_| date.month == 2).map_or_else(String::new, |year| format!(" in {year}"));
            out.report(date.span, format!("{month} has {days} days{year}"));
        }
    }
}
