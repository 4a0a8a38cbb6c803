use jiff::civil;

use crate::article::Article;
use crate::formats::Zones;
use crate::language::date::{Date, WEEKDAYS, Weekday};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static WEEKDAY_MISMATCH: Rule = Rule {
    name: "dates/weekday-mismatch",
    level: Level::Error,
    fix: Fixes::Always,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
A weekday that does not fall on the date it stands with.

## Why
One of the two is wrong, and readers go to the wrong place on the wrong day. The year is the one that is
given. Where none is given, the day lies within 11 months of the day that the story itself has, in its dateline or in a line
such as “Published March 10, 2026”; or within five months of all dates in the story that name their year.

## Examples
```news,flag
The council met on [[Monday]], March 10, 2026, in Orva.
```
```news,fixed
The council met on Tuesday, March 10, 2026, in Orva.
```
```news,flag
Council meets again

The council meets again on [[Tuesday]], Oct. 22.

PHOTO: The council at Orva on Sunday, Oct. 4, 2026. (Ada Brill/Newsline)
```
```news,pass
Council meets again

The council meets again on Thursday, Oct. 22. It met on Monday, May 4, under another mayor.

PHOTO: The council at Orva on Sunday, Oct. 4, 2026. (Ada Brill/Newsline)
```
```news,flag
Council meets again

Published March 10, 2026

The council meets again on [[Tuesday]], Oct. 22. It was founded on May 4, 1912.
```
```news,pass
Council meets again

Published March 10, 2026

The council meets again on Thursday, Oct. 22. It last met on Wednesday, Oct. 22. It was founded on May 4, 1912.
```
```news,pass
The council meets again on Tuesday, Oct. 22.
```
"#,
    check: Check::Article(weekday_mismatch),
};

/// A date farther than this many days from one that names its year may lie in another year.
const REACH: i32 = 150;

/// Stories name no year for days so near to their own: 11 months.
const NEAR: i32 = 334;

fn weekday_mismatch(article: &Article, out: &mut StorySink) {
    let dated = || out.paragraphs().flat_map(|(i, paragraph)| paragraph.dates.iter().map(move |date| (i, date)));
    if !dated().any(|(_, date)| date.weekday.is_some()) {
        return;
    }
    let anchors: Vec<civil::Date> = dated().filter_map(|(_, date)| day_of(date, date.year?)).collect();
    let story = article.day();
    let wrong: Vec<(usize, Date, Weekday, civil::Date)> = dated()
        .filter_map(|(i, date)| {
            let weekday = date.weekday?;
            let day = match (date.year, story) {
                (Some(year), _) => day_of(date, year),
                (None, Some(story)) => of_story(date, weekday, story),
                (None, None) => infer(date, &anchors),
            }?;
            (number(day) != weekday.number).then_some((i, *date, weekday, day))
        })
        .collect();
    for (i, date, weekday, day) in wrong {
        let right = WEEKDAYS[usize::from(number(day))];
        let said = WEEKDAYS[usize::from(weekday.number)];
        let finding = out.report(i, weekday.span, format!("{} is a {right}, not a {said}", day.strftime("%B %-d, %Y")));
        finding.fix(Fix::new(format!("Make it {right}")).replace(article.source(i, weekday.span), right));
        if let Some(other) = nearest(day, weekday.number).filter(|other| other.month() == day.month()) {
            let digits = article.source(i, date.day_span);
            finding
                .fix(Fix::new(format!("Make it {said}, the {}", other.day())).replace(digits, other.day().to_string()));
        }
    }
}

/// 0 for Monday.
fn number(day: civil::Date) -> u8 {
    day.weekday().to_monday_zero_offset() as u8
}

fn day_of(date: &Date, year: i16) -> Option<civil::Date> {
    civil::Date::new(year, date.month as i8, date.day as i8).ok()
}

/// The day that a date without a year means: the one near all dates that name theirs.
fn infer(date: &Date, anchors: &[civil::Date]) -> Option<civil::Date> {
    let first = anchors.first()?;
    let near = (first.year() - 1..=first.year() + 1)
        .filter_map(|year| day_of(date, year))
        .find(|day| away(*day, *first) <= REACH)?;
    anchors.iter().all(|anchor| away(near, *anchor) <= REACH).then_some(near)
}

fn away(one: civil::Date, other: civil::Date) -> i32 {
    one.since(other).map_or(i32::MAX, |span| span.get_days().abs())
}

/// The day that a date without a year means in a story of the day `story`: one on which the weekday falls,
/// if there is one near enough, or else the nearest.
fn of_story(date: &Date, weekday: Weekday, story: civil::Date) -> Option<civil::Date> {
    let years = story.year().saturating_sub(1)..=story.year().saturating_add(1);
    let mut days: Vec<civil::Date> =
        years.filter_map(|year| day_of(date, year)).filter(|day| away(*day, story) <= NEAR).collect();
    days.sort_by_key(|day| (number(*day) != weekday.number, away(*day, story)));
    days.first().copied()
}

/// The day nearest to `day` that falls on this weekday.
fn nearest(day: civil::Date, weekday: u8) -> Option<civil::Date> {
    let step = |days: i64| day.checked_add(jiff::Span::new().days(days)).ok();
    (1..=3).flat_map(|days| [-days, days]).filter_map(step).find(|other| number(*other) == weekday)
}
