//! Who said it.

mod orphan_clause;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[&orphan_clause::ORPHAN_CLAUSE];
