//! What does not belong into the body of a story.

mod unexplained_ignore;
mod unused_ignore;

use crate::rule::Rule;

pub(super) const RULES: &[&Rule] = &[&unexplained_ignore::UNEXPLAINED_IGNORE, &unused_ignore::UNUSED_IGNORE];
