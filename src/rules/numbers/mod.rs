//! Numbers, money and percentages.

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[];
