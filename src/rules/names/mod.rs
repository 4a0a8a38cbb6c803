//! People, places and organizations.

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[];
