//! Quotation marks and the punctuation around them.

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[];
