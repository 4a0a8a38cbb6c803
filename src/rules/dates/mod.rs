//! Days, dates and times.

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[];
