//! Sentences that a machine broke.

mod doubled_terminal;
mod stray_fragment;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[&doubled_terminal::DOUBLED_TERMINAL, &stray_fragment::STRAY_FRAGMENT];
