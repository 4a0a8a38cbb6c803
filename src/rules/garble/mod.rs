//! Sentences that a machine broke.

mod doubled_terminal;
mod repeated_word;
mod stray_fragment;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] =
    &[&doubled_terminal::DOUBLED_TERMINAL, &repeated_word::REPEATED_WORD, &stray_fragment::STRAY_FRAGMENT];
