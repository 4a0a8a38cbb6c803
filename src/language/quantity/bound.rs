//! Hedges: how the true value lies to the one that is given.

use super::Bound;
use super::tokens::Tokens;

impl Tokens<'_> {
    /// What the words before the token `first` and behind the one before `next` say of a value.
    pub fn bound(self, first: usize, next: usize) -> Bound {
        self.bound_behind(next).or_else(|| self.bound_before(first)).unwrap_or(Bound::Exact)
    }

    fn bound_before(self, first: usize) -> Option<Bound> {
        let at = |back: usize| first.checked_sub(back).map_or("", |i| self.token(i)).to_ascii_lowercase();
        let (last, middle, head) = (at(1), at(2), at(3));
        Some(match &*last {
            "about" | "around" | "approximately" | "roughly" | "some" | "circa" | "approx." | "estimated" | "~" => {
                Bound::About
            }
            "nearly" | "almost" | "nearing" | "approaching" => Bound::Nearly,
            "to" if middle == "close" => Bound::About,
            "to" if middle == "up" => Bound::AtMost,
            "under" | "below" => Bound::Under,
            "over" | "above" | "exceeding" | "topping" => Bound::Over,
            "than" => match (&*middle, matches!(&*head, "no" | "not")) {
                ("more" | "greater" | "higher" | "larger" | "longer" | "older", false) => Bound::Over,
                ("more" | "greater" | "higher" | "larger" | "longer" | "older", true) => Bound::AtMost,
                ("less" | "fewer" | "lower" | "smaller" | "shorter" | "younger", false) => Bound::Under,
                ("less" | "fewer" | "lower" | "smaller" | "shorter" | "younger", true) => Bound::AtLeast,
                _ => return None,
            },
            "least" if middle == "at" => Bound::AtLeast,
            "most" if middle == "at" => Bound::AtMost,
            "of" if middle == "minimum" => Bound::AtLeast,
            "of" if middle == "maximum" => Bound::AtMost,
            "as" if matches!(&*middle, "many" | "much" | "high" | "long") && head == "as" => Bound::AtMost,
            "as" if matches!(&*middle, "few" | "little" | "low") && head == "as" => Bound::AtLeast,
            _ => return None,
        })
    }

    /// `two or more years`: does a hedge stand at `i`, between a number and its noun?
    pub fn is_open_hedge(self, i: usize) -> bool {
        self.is_any(i, &["or"]) && self.is_any(i + 1, &["more", "fewer", "less"])
    }

    /// Is it an age by what follows: “45 and older”?
    pub fn is_age_bound(self, i: usize) -> bool {
        self.is_any(i, &["and", "or"]) && self.is_any(i + 1, &["older", "younger"])
    }

    /// `10 or more`, `45 and older`, `40-odd`, `100+`
    pub fn bound_behind(self, next: usize) -> Option<Bound> {
        if self.is_any(next, &["or"]) || self.is_age_bound(next) {
            return match self.token(next + 1) {
                "so" => Some(Bound::About),
                "more" | "older" | "higher" | "longer" | "above" | "over" => Some(Bound::AtLeast),
                "less" | "fewer" | "younger" | "lower" | "below" | "under" => Some(Bound::AtMost),
                _ => None,
            };
        }
        if self.token(next) == "+" && self.is_glued(next) {
            return Some(Bound::AtLeast);
        }
        (self.is_joint(next)).then(|| self.token(next + 1)).and_then(|word| match word {
            "odd" => Some(Bound::About),
            "plus" => Some(Bound::AtLeast),
            _ => None,
        })
    }
}
