//! Whether two quantities can both be true.

use super::{Bound, Measure, Quantity, Value};

impl Quantity {
    /// Can what the two say not be true of one thing, however their values were rounded? Money in two
    /// currencies and lengths in two units are not compared.
    pub fn contradicts(&self, other: &Quantity) -> bool {
        let (Some(one), Some(two)) = (self.range(), other.range()) else { return false };
        // “At least 43” and “at least 34” are two counts of the same people.
        if self.bound == other.bound
            && let (Some(one), Some(two)) = (self.value.exact(), other.value.exact())
        {
            return (one - two).abs() > self.slack(one).max(other.slack(two));
        }
        one.1 < two.0 || two.1 < one.0
    }

    /// Is it of the kind of `other`, so that their values can be held against each other?
    pub fn is_like(&self, other: &Quantity) -> bool {
        match (self.measure, other.measure) {
            (Measure::Count(_) | Measure::Number, Measure::Count(_) | Measure::Number) => true,
            (Measure::Time { .. }, Measure::Time { .. }) => true,
            (one, other) => one == other,
        }
    }

    /// Do the two give one value, as far as they are rounded and whatever hedges them?
    pub fn agrees(&self, other: &Quantity) -> bool {
        match (self.value, other.value) {
            (Value::Exact(one), Value::Exact(two)) => {
                self.is_like(other) && (one - two).abs() <= self.slack(one).max(other.slack(two))
            }
            (one, two) => self.is_like(other) && one == two,
        }
    }

    /// The lowest and the highest value that it allows. `None` where it has only an order or two sides.
    fn range(&self) -> Option<(f64, f64)> {
        /// So much below and above may “about” mean, and so much below “nearly”.
        const ABOUT: f64 = 0.15;
        let (low, high) = match self.value {
            Value::Exact(value) => (value - self.slack(value), value + self.slack(value)),
            Value::Range(low, high) => (low, high),
            Value::Vague(_) | Value::Pair(..) => return None,
        };
        let wide = ABOUT * high.abs();
        Some(match self.bound {
            Bound::Exact => (low, high),
            Bound::About => (low - wide, high + wide),
            Bound::Nearly => (low - wide, high),
            Bound::Under | Bound::AtMost => (f64::NEG_INFINITY, high),
            Bound::Over | Bound::AtLeast => (low, f64::INFINITY),
        })
    }

    /// How far `value` may lie from the true one by rounding: half of the place of its last figure that
    /// is not 0. Counts below a hundred are not rounded.
    pub fn slack(&self, value: f64) -> f64 {
        const UNROUNDED: f64 = 100.0;
        let value = value.abs();
        if value.fract() == 0.0 && value < UNROUNDED {
            let counted = matches!(self.measure, Measure::Count(_) | Measure::Number | Measure::Age(_));
            return if counted { 0.0 } else { 0.5 };
        }
        let mut place = 1e-3;
        while place < 1e12 {
            let next = place * 10.0;
            if (value / next).fract().min(1.0 - (value / next).fract()) > 1e-6 {
                break;
            }
            place = next;
        }
        0.5 * place
    }
}
