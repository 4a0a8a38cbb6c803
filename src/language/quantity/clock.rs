//! Times of day.

use super::Measure;
use super::tokens::Tokens;
use super::vocabulary::Meaning;
use crate::text::Span;

/// A time of day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    /// Minutes from midnight.
    pub minutes: u16,
    /// Is it certain which half of the day is meant?
    pub half: bool,
    /// Does a word or a zone say that it is a time?
    pub named: bool,
    pub zone: Option<Span>,
    /// The token behind it.
    pub next: usize,
}

impl Clock {
    pub fn measure(self) -> Measure {
        Measure::Time { zone: self.zone, half: self.half }
    }
}

impl Tokens<'_> {
    /// The time of day that begins at `i`: `8 a.m.`, `8:30pm EST`, `20:15`, `noon`, `1400 GMT`.
    pub fn clock(self, i: usize) -> Option<Clock> {
        if let Some(Meaning::Noon(hour)) = self.meaning(i) {
            let (zone, next) = self.zone(i + 1);
            return Some(Clock { minutes: u16::from(hour) * 60, half: true, named: true, zone, next });
        }
        let strikes = self.is_any(i + 1, &["o'clock", "o’clock"]);
        if let Some(Meaning::Small(hour @ 1..=12)) = self.meaning(i).filter(|_| strikes) {
            let (zone, next) = self.zone(i + 2);
            return Some(Clock { minutes: u16::from(hour) * 60, half: false, named: true, zone, next });
        }
        if !self.is_number(i) {
            return None;
        }
        let token = self.token(i);
        let figures = token.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let glued = &token[figures.len()..];
        let (half, next) = match half_of_day(glued) {
            Some(half) => (Some(half), i + 1),
            None if !glued.is_empty() => return None,
            None => half_of_day(self.token(i + 1)).map_or((None, i + 1), |half| (Some(half), i + 2)),
        };
        let (hour, minute, colon) = hour_and_minute(figures, half.is_some())?;
        let (zone, end) = self.zone(next);
        if let Some(half) = half {
            // “1010 AM” is a station.
            (1..=12).contains(&hour).then_some(())?;
            let hour = hour % 12 + half * 12;
            return Some(Clock { minutes: hour * 60 + minute, half: true, named: true, zone, next: end });
        }
        if self.is_any(next, &["o'clock", "o’clock"]) && !colon {
            let (zone, end) = self.zone(next + 1);
            return (hour <= 12).then_some(Clock { minutes: hour * 60, half: false, named: true, zone, next: end });
        }
        if colon {
            let sure = hour > 12 || hour == 0 || zone.is_some() && hour > 9;
            return Some(Clock { minutes: hour * 60 + minute, half: sure, named: zone.is_some(), zone, next: end });
        }
        // “(1400 GMT)”
        let hundreds: u16 = figures.parse().ok().filter(|_| figures.len() == 4)?;
        (zone.is_some() && hundreds < 2400 && hundreds % 100 < 60).then_some(Clock {
            minutes: hundreds / 100 * 60 + hundreds % 100,
            half: true,
            named: true,
            zone,
            next: end,
        })
    }

    /// Does a time of bare figures stand where a time does: “at 8:30”?
    pub fn is_at_time(self, i: usize) -> bool {
        const BEFORE: [&str; 14] = [
            "at", "by", "until", "till", "from", "to", "around", "about", "before", "after", "since", "between", "and",
            "or",
        ];
        self.follows(i, &BEFORE)
    }

    /// The time zone at `i`, and the token behind it.
    fn zone(self, i: usize) -> (Option<Span>, usize) {
        const SHORT: [&str; 26] = [
            "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "GMT", "BST", "UTC", "CET",
            "CEST", "EET", "IST", "JST", "AEST", "AEDT", "AKST", "HST", "MSK", "Z",
        ];
        const LONG: [&str; 9] =
            ["Eastern", "Central", "Mountain", "Pacific", "Greenwich", "Moscow", "local", "Hawaii", "Alaska"];
        const MIDDLE: [&str; 4] = ["mean", "standard", "daylight", "summer"];
        let span = |next: usize| {
            let first = self.get(i)?.span();
            Some(first.to(self.get(next - 1)?.span()))
        };
        let token = self.token(i);
        if SHORT.contains(&token) && self.get(i).is_some_and(|word| word.is_spaced()) {
            return (span(i + 1), i + 1);
        }
        if LONG.contains(&token) {
            let time = if self.is_any(i + 1, &MIDDLE) { i + 2 } else { i + 1 };
            if self.is_any(time, &["time"]) {
                return (span(time + 1), time + 1);
            }
            if token == "Eastern" || token == "Pacific" {
                return (span(i + 1), i + 1);
            }
        }
        (None, i)
    }
}

/// 0 before noon, 1 after.
fn half_of_day(token: &str) -> Option<u16> {
    ["am", "pm"].iter().zip([0, 1]).find_map(|(name, half)| {
        let plain = token.eq_ignore_ascii_case(name);
        let stopped = token.len() == 4 && token.as_bytes()[1] == b'.' && token.as_bytes()[3] == b'.';
        let same = |at: usize, of: usize| token.as_bytes()[at].eq_ignore_ascii_case(&name.as_bytes()[of]);
        (plain || stopped && same(0, 0) && same(2, 1)).then_some(half)
    })
}

/// The hour, the minute and whether a mark parts them. A stop may, where `stop` says so: `8.30 p.m.`
fn hour_and_minute(figures: &str, stop: bool) -> Option<(u16, u16, bool)> {
    let parted = figures.split_once(':').or_else(|| figures.split_once('.').filter(|_| stop));
    let (hour, minute) = parted.unwrap_or((figures, "00"));
    let hour: u16 = hour.parse().ok()?;
    let minute: u16 = Some(minute).filter(|minute| minute.len() == 2)?.parse().ok()?;
    let colon = parted.is_some();
    (minute < 60 && (hour < 24 || !colon)).then_some((hour, minute, colon))
}
