//! What each word is and what it depends on: a tagger and a dependency parser in one network.

mod label;

pub use label::{Penn, Pos, Relation};
