use proptest::prelude::*;

use super::*;
use crate::language::{date, words};

fn moments(text: &str) -> Vec<Moment> {
    let words = words(text);
    read(text, &words, &date::read(text, &words))
}

/// Each moment with the days that it means on Wednesday, March 11, 2026.
#[track_caller]
fn means(text: &str, tense: Tense, want: &[(&str, &str)]) {
    let story = civil::date(2026, 3, 11);
    let got: Vec<(&str, String)> = moments(text)
        .iter()
        .map(|moment| {
            let days = match moment.when.days(story, tense) {
                Some((first, last)) if first == last => first.to_string(),
                Some((first, last)) => format!("{first}/{last}"),
                None => "none".to_owned(),
            };
            (moment.span.of(text), days)
        })
        .collect();
    let got: Vec<(&str, &str)> = got.iter().map(|(span, days)| (*span, &**days)).collect();
    assert_eq!(got, want, "{text}");
}

#[test]
fn weekdays() {
    means("It burned on Monday.", Tense::Past, &[("Monday", "2026-03-09")]);
    means("It burned on Thursday.", Tense::Past, &[("Thursday", "2026-03-05")]);
    means("It opens on Thursday.", Tense::Future, &[("Thursday", "2026-03-12")]);
    means("It rained Wednesday.", Tense::Past, &[("Wednesday", "2026-03-11")]);
    means("It burned last Wednesday.", Tense::Past, &[("last Wednesday", "2026-03-04")]);
    means("It opens next Wednesday.", Tense::Future, &[("next Wednesday", "2026-03-18")]);
    means("It opens this Friday.", Tense::Future, &[("this Friday", "2026-03-13")]);
    means("It opens every Friday, USA Today said.", Tense::Future, &[]);
    means("He won on Super Tuesday, the Sunday Times said.", Tense::Past, &[]);
}

#[test]
fn months_and_dates() {
    means("It closed in March 2020.", Tense::Past, &[("March 2020", "2020-03-01/2020-03-31")]);
    means("It closed in May.", Tense::Past, &[("May", "2025-05-01/2025-05-31")]);
    means("It opens in May.", Tense::Future, &[("May", "2026-05-01/2026-05-31")]);
    means("It closed last March.", Tense::Past, &[("last March", "2025-03-01/2025-03-31")]);
    means("On Dec. 30 it rained.", Tense::Past, &[("Dec. 30", "2025-12-30")]);
    means("Due Tuesday, June 2", Tense::Future, &[("Tuesday, June 2", "2026-06-02")]);
    means("It ended Feb. 30, 2024.", Tense::Past, &[("Feb. 30, 2024", "none")]);
    means("They may march. Ada May sang. May rained out.", Tense::Past, &[]);
}

#[test]
fn days_from_now() {
    means("Yesterday it rained, today it snows.", Tense::Past, &[("Yesterday", "2026-03-10"), ("today", "2026-03-11")]);
    means("It opens next week.", Tense::Future, &[("next week", "2026-03-16/2026-03-22")]);
    means("It closed last month.", Tense::Past, &[("last month", "2026-02-01/2026-02-28")]);
    means("It closed last year.", Tense::Past, &[("last year", "2025-01-01/2025-12-31")]);
    means("It burned last night.", Tense::Past, &[("last night", "2026-03-10")]);
    means("Over the last year it shrank for a week.", Tense::Past, &[]);
}

proptest! {
    #[test]
    fn spans_are_in_order_and_inside(text in "(\\PC|last |Tuesday|, |March |10|2020 |today|next week|May ){0,30}") {
        let moments = moments(&text);
        prop_assert!(moments.iter().all(|moment| text.get(moment.span.start..moment.span.end).is_some_and(|it| !it.is_empty())));
        prop_assert!(moments.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{moments:?}");
    }

    #[test]
    fn any_moment_has_days_or_none(year in -9999i16..=9999, month in 1i8..=12, number in 0u8..7, by in any::<i8>()) {
        let story = civil::Date::new(year, month, 28).unwrap();
        for which in [Which::Bare, Which::Last, Which::This, Which::Next] {
            for tense in [Tense::Past, Tense::Future] {
                if let Some((day, _)) = (When::Weekday { number, which }).days(story, tense) {
                    prop_assert_eq!(day.weekday().to_monday_zero_offset() as u8, number);
                }
                if let Some((first, last)) = (When::Month { month: 5, year: None, which }).days(story, tense) {
                    prop_assert!(first <= last);
                }
            }
        }
        for unit in [Period::Day, Period::Week, Period::Month, Period::Year, Period::Hour] {
            let days = (When::Relative { unit, by }).days(story, Tense::Past);
                prop_assert!(days.is_none_or(|(first, last)| first <= last));
        }
    }
}
