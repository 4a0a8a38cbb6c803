use jiff::civil;

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Kind;
use crate::language::date::Date;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static TIME_ZONE: Rule = Rule {
    name: "dates/time-zone",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
Standard time named on a summer date, or daylight time on a winter one.

## Why
EST is the time of the winter and EDT that of the summer; who reads 8 p.m. EST in July and reckons with it is an
hour late. Daylight time runs from the second Sunday in March to the first Sunday in November. “Eastern time” is right all
year.

## Examples
```news,flag
The vote is at 8 p.m. [[EST]] on July 4. It was 3 p.m. [[PDT]] on Jan. 9, 2024.
```
```news,fixed
The vote is at 8 p.m. EDT on July 4. It was 3 p.m. PST on Jan. 9, 2024.
```
```news,pass
The vote is at 8 p.m. EDT on July 4. It was 3 p.m. PST on Jan. 9, 2024, or 7 p.m. EST on Nov. 5. The EST network met on July 4.
```
```news,pass
On July 4 the league said that games will begin at 8 p.m. EST in the winter of Dec. 3.
```
"#,
    check: Check::Paragraph(time_zone),
};

/// The time zones that change twice a year, in winter and in summer.
const ZONES: [(&str, &str); 4] = [("EST", "EDT"), ("CST", "CDT"), ("MST", "MDT"), ("PST", "PDT")];

fn time_zone(paragraph: &Paragraph, out: &mut Sink) {
    // Nearly all paragraphs have no date.
    if paragraph.dates.is_empty() {
        return;
    }
    for (i, word) in paragraph.words.iter().enumerate().skip(1) {
        if word.span().len() != 3 || !word.is_all_caps() {
            continue;
        }
        let token = paragraph.token(i);
        let Some((winter, summer)) = ZONES.into_iter().find(|(winter, summer)| token == *winter || token == *summer)
        else {
            continue;
        };
        let before = &paragraph.words[i - 1];
        let timed = before.kind == Kind::Number
            || before.has_stop()
            || matches!(paragraph.token(i - 1), "pm" | "am" | "PM" | "AM" | "noon");
        let Some(right) = only_date(paragraph, i)
            .filter(|_| timed)
            .and_then(is_summer)
            .map(|is_summer| if is_summer { summer } else { winter })
        else {
            continue;
        };
        // Most of Arizona keeps standard time all year.
        if right != token && token != "MST" {
            let season = if right == summer { "summer" } else { "winter" };
            out.report(word.span(), format!("On this {season} date the zone is {right}"))
                .fix(Fix::replacing(word.span(), right));
        }
    }
}

/// The date that the sentence of the token `i` names, if it is one alone.
fn only_date(paragraph: &Paragraph, i: usize) -> Option<&Date> {
    let sentence = paragraph.sentence_at(paragraph.words[i].span().start)?;
    let mut dates = paragraph.dates.iter().filter(|date| sentence.span.contains(date.span));
    dates.next().filter(|_| dates.next().is_none())
}

/// Does the date lie in daylight time? `None` where the year decides and is not given.
fn is_summer(date: &Date) -> Option<bool> {
    match (date.month, date.day) {
        (4..=10, _) => Some(true),
        (12 | 1 | 2, _) => Some(false),
        (3, 1..=7) => Some(false),
        (3, 15..) => Some(true),
        (11, 8..) => Some(false),
        (month, day) => {
            let year = date.year?;
            let first = civil::Date::new(year, month as i8, 1).ok()?;
            // Days from the first of the month to its first Sunday.
            let sunday = 1 + (7 - first.weekday().to_sunday_zero_offset()) % 7;
            Some(if month == 3 { day as i8 >= sunday + 7 } else { (day as i8) < sunday })
        }
    }
}
