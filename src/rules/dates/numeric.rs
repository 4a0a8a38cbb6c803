use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::Kind;
use crate::language::date::MONTHS;
use crate::rule::{Check, DateOrder, Fix, Fixes, Level, Months, Rule, Sink, Speech};

pub(super) static NUMERIC: Rule = Rule {
    name: "dates/numeric",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body, Zone::Caption]),
    speech: Speech::Skip,
    page: r#"
A date in bare figures, which is two different days on the two sides of an ocean.

## Why
04/06/2021 is April 6 in New York and 4 June in London. Where one of the figures is above 12 only one day is
possible, but copy still names the month. The fix offers what the figures can mean, the house’s own order
first.

## Examples
```news,flag
The bridge opened on [[04/06/2021]] and closed on [[2022-11-30]].
```
```news,fixed
The bridge opened on April 6, 2021 and closed on Nov. 30, 2022.
```
```news,flag,house=guardian
The bridge opened on [[04/06/2021]].
```
```news,fixed,house=guardian
The bridge opened on 4 June 2021.
```
```news,pass
The bridge opened on April 6, 2021, and is open 24/7 since 9/11. Call 202-555-0123. It is 1/2 mile long, by ratio 40/30/2000.
```
"#,
    check: Check::Paragraph(numeric),
};

fn numeric(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        // `4/6/21` is the shortest.
        if word.kind != Kind::Number || word.span().len() < 6 {
            continue;
        }
        // “reference number 3643 10/12/21”
        if i > 0 && paragraph.words[i - 1].kind == Kind::Number {
            continue;
        }
        let token = paragraph.token(i);
        let mark = if token.contains('/') { '/' } else { '-' };
        let mut parts = token.split(mark).map(str::parse::<u16>);
        let (Some(Ok(a)), Some(Ok(b)), Some(Ok(c)), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let months_first = out.house().date != Some(DateOrder::DayFirst);
        let readings: Vec<(u16, u16, u16)> = match (a, mark) {
            (1000.., _) => vec![(a, b, c)],
            (_, '/') if months_first => vec![(c, a, b), (c, b, a)],
            (_, '/') => vec![(c, b, a), (c, a, b)],
            _ => continue,
        };
        let mut texts: Vec<String> =
            readings.into_iter().filter_map(|day| written(day, months_first, out.house().months)).collect();
        texts.dedup();
        if texts.is_empty() {
            continue;
        }
        let finding = out.report(word.span(), "A date in figures can be two days: name the month");
        for text in texts {
            finding.fix(Fix::replacing(word.span(), text));
        }
    }
}

/// The day as the house writes it; `None` where there is no such day.
fn written((year, month, day): (u16, u16, u16), month_first: bool, form: Option<Months>) -> Option<String> {
    const SHORT: [&str; 12] =
        ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
    let year = match year {
        0..=49 => 2_000 + year,
        50..=99 => 1_900 + year,
        _ => year,
    };
    let at = usize::from(month).checked_sub(1)?;
    let name = if form == Some(Months::Full) { MONTHS.get(at)? } else { SHORT.get(at)? };
    ((1..=31).contains(&day) && (1000..2200).contains(&year))
        .then(|| if month_first { format!("{name} {day}, {year}") } else { format!("{day} {name} {year}") })
}
