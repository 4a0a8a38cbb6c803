//! Forms of words: the lemma of a form, the forms of a lemma, and what nouns and verbs take.

mod countability;
mod endings;
mod frame;
mod frames;
mod inflection;
mod lemma;

pub use countability::{Countability, countability, has_plural_ending};
pub use frame::{Frame, Takes, frame};
pub use inflection::inflect;
pub use lemma::lemma;
