//! Numbers that name and do not measure: telephones, houses, rooms, routes, models.

use super::super::{Class, Kind, WordSet};
use super::tokens::Tokens;

impl Tokens<'_> {
    /// If the figures at `i` belong to a name, the token behind what to skip.
    pub fn name_of_figures(self, i: usize) -> Option<usize> {
        let token = self.token(i);
        // Telephones and dates in figures are one token.
        if token.contains(['-', '/']) {
            return Some(i + 1);
        }
        // “F-16”, “COVID-19”, but “mid-1990s” and “-5”
        let hyphen = self.is_glued(i) && matches!(self.before(i), "-" | "–" | "‑");
        let head = i.checked_sub(2).filter(|_| hyphen && self.is_glued(i - 1));
        if head.is_some_and(|k| {
            self.get(k).is_some_and(|word| word.is_word() || word.kind == Kind::Number) && !self.is_any(k, &OPENERS)
        }) {
            return Some(i + 1);
        }
        // “1. The mayor”, “2) The road”: a list.
        let listed = self.token(i + 1) == ")" && self.before(i) != "("
            || i == 0 && self.token(i + 1) == "." && self.get(i + 2).is_some();
        if listed && self.is_glued(i + 1) {
            return Some(i + 2);
        }
        // “(202) 555-0123”
        if self.before(i) == "(" && self.token(i + 1) == ")" && self.is_number(i + 2) && self.token(i + 2).contains('-')
        {
            return Some(i + 3);
        }
        // “24/7”, “9/11”, “10-4-2”: chains of figures.
        let link = |k: usize| self.token(k) == "/" || self.is_joint(k);
        let mut end = i;
        while link(end + 1) && self.is_glued(end + 1) && self.is_glued(end + 2) && self.is_number(end + 2) {
            end += 2;
        }
        if end > i + 2 || end == i + 2 && self.token(i + 1) == "/" && self.number(i, i).is_none_or(|n| n.next == i + 1)
        {
            return Some(end + 1);
        }
        let headed = i.checked_sub(1).and_then(|k| self.get(k)).is_some_and(|before| {
            let capital = before.is_capitalized() && HEADS.has(before);
            let sign = self.is_any(i - 1, &["no.", "nos.", "#", "@"]);
            let plain = LOWER_HEADS.has(before) && !self.is_glued(i) && self.token(i).len() < 4;
            sign || (capital || plain) && self.number(i, i).is_none_or(|number| number.digits)
        });
        if headed || self.is_address(i) || self.is_zip(i) { Some(end + 1) } else { None }
    }

    /// `1600 Pine Street`
    fn is_address(self, i: usize) -> bool {
        let digits = self.token(i).bytes().all(|byte| byte.is_ascii_digit());
        let name = |k: usize| {
            self.get(k).is_some_and(|word| word.is_spaced() && (word.is_capitalized() || self.is_ordinal_in_figures(k)))
        };
        digits
            && (i + 1..i + 5)
                .take_while(|k| name(*k))
                .skip(1)
                .any(|k| self.get(k).is_some_and(|word| STREETS.has(word)))
    }

    /// `23rd`
    pub fn is_ordinal_in_figures(self, i: usize) -> bool {
        self.is_number(i) && ["st", "nd", "rd", "th"].iter().any(|suffix| self.token(i).ends_with(suffix))
    }

    /// Does the name of a street begin with what stands before `i`: “West 23rd Street”?
    pub fn is_street(self, i: usize) -> bool {
        self.get(i).is_some_and(|word| word.is_capitalized() && STREETS.has(word))
    }

    /// `Ohio 43215`
    fn is_zip(self, i: usize) -> bool {
        let digits = self.token(i).len() == 5 && self.token(i).bytes().all(|byte| byte.is_ascii_digit());
        digits
            && i.checked_sub(1).and_then(|k| self.get(k)).is_some_and(|before| {
                before.is_capitalized() && !before.is(Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION)
            })
    }
}

/// What may stand before a hyphen and a number that is one.
const OPENERS: [&str; 5] = ["mid", "early", "late", "pre", "post"];

/// Names that a number completes.
static HEADS: WordSet = WordSet::new(
    "fortune route highway interstate room section article chapter title flight apollo boeing airbus windows iphone ipad psalm proposition \
     prop prop. measure amendment resolution district ward precinct phase part episode level category division group zone terminal \
     gate pier platform line unit formula bowl form rule bill type volume figure table step version lane exit studio box suite \
     apartment apt apt. channel area mission pub. code catch squad battalion galaxy playstation xbox falcon soyuz sputnik \
     class grade week day game round season quarter page ch. vol. fig. sec. art. item question lot gen. corinthians samuel kings \
     chronicles timothy peter john matthew luke mark romans revelation isaiah genesis exodus order act case model mach tier stage",
);

/// What counts pages, rooms and the like in small letters too.
static LOWER_HEADS: WordSet = WordSet::new("part chapter page section room grade channel step verse route");

static STREETS: WordSet = WordSet::new(
    "street st st. avenue ave ave. road rd rd. boulevard blvd blvd. drive dr dr. lane ln way court place square highway hwy hwy. \
     parkway terrace plaza circle crescent",
);
