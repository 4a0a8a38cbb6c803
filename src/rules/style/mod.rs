//! House style and usage.

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[];
