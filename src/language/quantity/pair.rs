//! Two numbers that make one quantity: ranges, scores, shares of a number.

use super::super::Class;
use super::term::Term;
use super::tokens::Tokens;
use super::{Measure, Value};

impl Tokens<'_> {
    /// `one in five`, `nine out of 10`
    pub fn odds(self, first: &Term) -> Option<Term> {
        let Value::Exact(few) = first.value else { return None };
        let out = self.is_any(first.next, &["out"]) && self.is_any(first.next + 1, &["of"]);
        let at = if out { first.next + 2 } else { first.next + 1 };
        if first.measure != Measure::Number || !(out || self.is_any(first.next, &["in"])) || few < 1.0 {
            return None;
        }
        let second = self.term(at, at).filter(|second| second.measure == Measure::Number)?;
        let Value::Exact(many) = second.value else { return None };
        let small = few <= 9.0 && (out || matches!(many as u32, 3..=10 | 12 | 20 | 25 | 50 | 100 | 1_000));
        let ends = out
            || few == 1.0
            || self
                .get(second.next)
                .is_some_and(|next| next.is(Class::AUXILIARY | Class::CUE | Class::FINITE | Class::VERB))
            || self.counted_noun(second.next).is_some() && !self.is_any(second.next, &["seasons", "games"]);
        (small && few < many && many <= 1_000.0 && ends).then_some(Term {
            next: second.next,
            value: Value::Exact(few / many),
            measure: Measure::Share,
            ..*first
        })
    }

    /// A range or a score that begins with `first`.
    pub fn pair(self, first: &Term) -> Option<Term> {
        let (link, second) = self.second(first)?;
        let (low, high) = (first.value.exact()?, second.value.exact()?);
        let whole = |value: f64| value.fract() == 0.0 && (0.0..1000.0).contains(&value);
        let figures = first.digits && second.digits && whole(low) && whole(high);
        if figures && link != Link::Or && self.is_score(first, &second, link) {
            let value = Value::Pair(low, high);
            return Some(Term { next: second.next, value, measure: Measure::Score, digits: false, ..*first });
        }
        let joined = |low: f64, high: f64, measure: Measure| {
            let value = Value::Range(low, high);
            (low < high).then_some(Term { next: second.next, value, measure, digits: false, ..*first })
        };
        match (first.measure, second.measure) {
            (Measure::Time { .. }, Measure::Time { .. }) | (Measure::Number, Measure::Time { half: true, .. }) => {
                times(first, &second).and_then(|(low, high)| joined(low, high, second.measure))
            }
            (Measure::Number, Measure::Number) if self.is_year(first) => {
                let short = second.digits && high < 100.0 && high > low % 100.0 && link == Link::Joint;
                let high = if short { low - low % 100.0 + high } else { high };
                (short || self.is_year(&second)).then(|| joined(low, high, Measure::Year)).flatten()
            }
            _ if link == Link::To && self.comes_from(first) => None,
            (Measure::Number, Measure::Number) if link == Link::Joint && !self.is_amount(&second) => None,
            (Measure::Number, measure) | (measure @ Measure::Money(_), Measure::Number) => {
                let scaled = link == Link::Joint
                    || second.scale > 1.0
                    || measure == Measure::Number
                    || second.measure != Measure::Number;
                let low = if first.scale == 1.0 && low * second.scale < high { low * second.scale } else { low };
                let near = link != Link::Or || high <= low * 2.0 + 2.0;
                (scaled && near && measures_amount(measure)).then(|| joined(low, high, measure)).flatten()
            }
            (Measure::Percent, Measure::Number) if link == Link::Joint => joined(low, high, Measure::Percent),
            // “36 percent to 51 percent” may be two sides of a vote.
            (Measure::Percent, Measure::Percent) if link != Link::And => None,
            (one, other) if one == other && measures_amount(one) => joined(low, high, one),
            _ => None,
        }
    }

    /// What links `first` to a second number, and that number.
    fn second(self, first: &Term) -> Option<(Link, Term)> {
        let link = match self.token(first.next) {
            "to" => Link::To,
            "or" => Link::Or,
            "and" if self.is_between(first) => Link::And,
            _ if self.is_joint(first.next) => Link::Joint,
            "–" | "-" | "—" if self.is_number(first.next + 1) && self.is_between(first) => Link::Joint,
            _ => return None,
        };
        // “10-to-1”, “three-to-four-year”
        let joints = self.is_joint(first.next) && self.is_any(first.next + 1, &["to"]) && self.is_joint(first.next + 2);
        let (link, at) = if joints { (Link::To, first.next + 3) } else { (link, first.next + 1) };
        let at = self.number_behind_sign(at)?;
        let named = self.is_number(at) && self.token(at).contains(['-', '/']);
        let second = self.term(at, first.next + 1).filter(|_| !named)?;
        Some((link, second))
    }

    fn is_between(self, first: &Term) -> bool {
        self.follows(first.first, &["between"]) || first.first > 1 && self.is_any(first.first - 2, &["between"])
    }

    /// `from 10 to 15`: two values, the old and the new.
    fn comes_from(self, first: &Term) -> bool {
        (1..=4).any(|back| first.first.checked_sub(back).is_some_and(|k| self.is_any(k, &["from"])))
    }

    /// Does something counted or a mark stand behind a pair of plain figures, as behind an amount?
    fn is_amount(self, second: &Term) -> bool {
        self.counted_noun(second.next).is_some()
    }

    /// The first of two values has the unit of the second: “from 10 to 15 percent”.
    pub fn borrowing(self, first: Term) -> Term {
        if first.measure != Measure::Number || !self.comes_from(&first) || !self.is_any(first.next, &["to"]) {
            return first;
        }
        match (self.second(&first), first.value) {
            (Some((_, second)), Value::Exact(value))
                if measures_amount(second.measure) && second.measure != Measure::Number =>
            {
                let scale = if first.scale == 1.0 && value < 1000.0 { second.scale } else { 1.0 };
                Term { value: Value::Exact(value * scale), measure: second.measure, digits: false, ..first }
            }
            _ => first,
        }
    }

    /// Do the figures stand against each other: by a word near them, or since the first is the larger?
    fn is_score(self, first: &Term, second: &Term, link: Link) -> bool {
        const BEHIND: [&str; 30] = [
            "win",
            "wins",
            "victory",
            "loss",
            "defeat",
            "lead",
            "vote",
            "votes",
            "decision",
            "ruling",
            "draw",
            "tie",
            "split",
            "record",
            "margin",
            "majority",
            "advantage",
            "deficit",
            "triumph",
            "rout",
            "verdict",
            "aggregate",
            "favorite",
            "start",
            "shutout",
            "thrashing",
            "underdog",
            "opinion",
            "victories",
            "scoreline",
        ];
        const BEFORE: [&str; 38] = [
            "won", "win", "wins", "beat", "beats", "beating", "defeated", "lost", "lose", "loses", "voted", "vote",
            "votes", "drew", "led", "leads", "lead", "leading", "trailed", "trails", "trailing", "tied", "ruled",
            "downed", "edged", "score", "record", "passed", "approved", "rejected", "split", "decision", "victory",
            "defeat", "went", "loss", "held", "improved",
        ];
        if first.measure != Measure::Number || second.measure != Measure::Number {
            return false;
        }
        let cue = || {
            (1..=10)
                .map_while(|back| first.first.checked_sub(back))
                .take_while(|k| !matches!(self.token(*k), "." | ";" | "?" | "!"))
                .any(|k| self.is_any(k, &BEFORE))
        };
        let descends = first.value.exact() >= second.value.exact();
        let behind = self.is_any(second.next, &BEHIND) || self.is_any(second.next, &["in"]) && cue();
        match link {
            Link::Joint => {
                behind || cue() && self.counted_noun(second.next).is_none_or(|noun| self.is_any(noun, &BEHIND))
            }
            Link::To => {
                behind || descends && cue() && self.counted_noun(second.next).is_none() && !self.comes_from(first)
            }
            _ => false,
        }
    }

    /// Is it a year of the calendar, by its figures and the word before it?
    pub fn is_year(self, term: &Term) -> bool {
        const BEFORE: [&str; 22] = [
            "in", "since", "by", "until", "before", "after", "during", "from", "early", "late", "mid", "around",
            "between", "year", "spring", "summer", "fall", "autumn", "winter", "circa", "fiscal", "through",
        ];
        let Value::Exact(year) = term.value else { return false };
        if !term.digits || self.token(term.first).len() != 4 || term.measure != Measure::Number {
            return false;
        }
        let opened = self.follows(term.first, &BEFORE);
        let named = || self.follows(term.first, &["the"]) && year >= 1700.0;
        (1900.0..2100.0).contains(&year) || (1100.0..1900.0).contains(&year) && (opened || named())
    }
}

/// What links two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    To,
    Or,
    And,
    /// A hyphen or dash between them.
    Joint,
}

/// Has it amounts, so that there can be one from this to that?
fn measures_amount(measure: Measure) -> bool {
    !matches!(
        measure,
        Measure::Ordinal
            | Measure::Score
            | Measure::Year
            | Measure::Decade
            | Measure::Share
            | Measure::Count(_)
            | Measure::Time { .. }
    )
}

/// The minutes of two times of a day; the first may lack its half of the day.
fn times(first: &Term, second: &Term) -> Option<(f64, f64)> {
    let (low, high) = (first.value.exact()?, second.value.exact()?);
    if let Measure::Time { half: true, .. } = first.measure {
        return Some((low, high));
    }
    let low = if first.measure == Measure::Number { low * 60.0 } else { low };
    if !(0.0..=12.0 * 60.0 + 59.0).contains(&low) || low == 0.0 {
        return None;
    }
    // “8 to 10 p.m.” begins in the evening, “11 to 1 p.m.” in the morning.
    let evening = low % 720.0 + 720.0;
    Some(if high >= 720.0 && evening < high {
        (evening, high)
    } else {
        (low % 720.0 + if high < 720.0 || low % 720.0 < high { 0.0 } else { 720.0 }, high)
    })
}
