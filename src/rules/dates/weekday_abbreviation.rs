use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::date::WEEKDAYS;
use crate::language::{Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static WEEKDAY_ABBREVIATION: Rule = Rule {
    name: "dates/weekday-abbreviation",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body, Zone::Caption]),
    speech: Speech::Skip,
    page: r#"
A weekday that is cut short in running copy.

## Why
Tables and calendars cut weekdays short; sentences write them out.

## Examples
```news,flag
The fair opens on [[Tues.]] at noon and closes on [[Thurs]]; the market is on [[Sat.]] morning.
```
```news,fixed
The fair opens on Tuesday at noon and closes on Thursday; the market is on Saturday morning.
```
```news,pass
The fair opens on Tuesday. She sat. Wed last May, they left; Sun and Mon are names, and he read The Sun. Fri Brill, 40, left.
```
"#,
    check: Check::Paragraph(weekday_abbreviation),
};

static SHORT: WordSet = WordSet::new("mon tue tues wed weds thu thur thurs fri sat sun");

fn weekday_abbreviation(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        let candidate = word.kind == Kind::Word && word.is_capitalized() && (3..=5).contains(&word.span().len());
        if !candidate || word.is_all_caps() || !SHORT.has(word) {
            continue;
        }
        let token = paragraph.token(i);
        let stop = paragraph.words.get(i + 1).filter(|next| !next.is_spaced() && paragraph.token(i + 1) == ".");
        // “Sun” and “Sat” are words and names: only behind a preposition, with a stop inside the sentence.
        let sure = matches!(token, "Tues" | "Weds" | "Thur" | "Thurs");
        let opened = i.checked_sub(1).is_some_and(|before| {
            matches!(paragraph.token(before), "on" | "On" | "since" | "until" | "by" | "last" | "next" | "from")
        });
        let inside = stop.is_some()
            && paragraph
                .words
                .get(i + 2)
                .is_some_and(|next| next.kind == Kind::Number || next.is_word() && !next.is_capitalized());
        let named = paragraph.words.get(i + 1).is_some_and(|next| next.is_word() && next.is_capitalized());
        if named || !(sure || opened && inside) {
            continue;
        }
        let Some(day) = full(token) else { continue };
        let last = paragraph.words.get(i + 2).is_none() || paragraph.opens_sentence(i + 2) && !inside;
        let span = match stop {
            Some(stop) if !last => word.span().to(stop.span()),
            _ => word.span(),
        };
        out.report(span, "Running copy writes the weekday out").fix(Fix::replacing(span, day).safe());
    }
}

fn full(short: &str) -> Option<&'static str> {
    WEEKDAYS.into_iter().find(|day| day.get(..3) == short.get(..3))
}
