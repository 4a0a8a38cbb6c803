//! What does not belong into the body of a story.

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[];
