//! English as news copy writes it: words and sentences. Knows nothing of articles.

pub mod lexicon;
mod sentence;
mod word;

pub use lexicon::{Class, Classes, WordSet};
pub use sentence::split as sentences;
pub use word::{Kind, Word, hash_of, split as words};
