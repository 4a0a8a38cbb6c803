//! English as news copy writes it: words, their forms, tags and trees, names, numbers, days. Knows
//! nothing of articles.

pub mod conllu;
mod cue;
pub mod date;
mod encoding;
pub mod fluency;
pub mod gazetteer;
pub mod lexicon;
pub mod moment;
mod morphology;
pub mod parser;
pub mod quantity;
mod script;
mod sentence;
pub mod spelling;
pub mod state;
mod suicide;
mod verb;
mod word;

pub use cue::{Cue, cue, is_naming};
pub use encoding::{Misread, misread};
pub use lexicon::{Class, Classes, WordSet};
pub use morphology::{Countability, Frame, Takes, countability, frame, has_plural_ending, inflect, lemma};
pub use parser::{Penn, Pos, Relation};
pub use script::{Script, script};
pub use sentence::split as sentences;
pub use suicide::tells_of_suicide;
pub use verb::may_be_finite;
pub use word::{Kind, Word, capitalized, hash_of, split as words};
