//! Pieces of sentences that stand where a sentence should: what several rules ask about.

use super::Sentence;
use crate::language::{Class, Kind, WordSet};

/// Longer pieces are sentences whose verb we do not know.
const LONGEST: usize = 18;

impl Sentence<'_> {
    /// Does the sentence consist of a phrase that says whose document the sentence before it
    /// speaks of: “Of the Seismic Network.”, “Published in May by the ministry.”
    pub fn is_detached_complement(&self) -> bool {
        let end = self.end();
        let opens = self.words().first().is_some_and(|word| word.kind == Kind::Word && word.is_capitalized());
        if !opens || !(3..=LONGEST).contains(&end) || self.is_quoted(0) {
            return false;
        }
        let kind = self.complement();
        kind.is_some_and(|kind| {
            self.is_verbless(1..end)
                && self.is_any(end, &["."])
                && self.before().is_some_and(|before| names_document(&before, kind))
        })
    }

    fn complement(&self) -> Option<Complement> {
        static MADE: WordSet = WordSet::new(
            "published released issued compiled prepared conducted commissioned obtained signed submitted presented drafted",
        );
        let named = self
            .words()
            .get(1)
            .is_some_and(|word| word.is(Class::ARTICLE | Class::POSSESSIVE) || word.is_capitalized());
        if self.is_any(0, &["of", "from", "by"]) && named {
            return Some(Complement::Maker);
        }
        if self.is_any(0, &["in", "under", "through"])
            && self.has(1, Class::ARTICLE | Class::POSSESSIVE)
            && (2..5).any(|i| self.has(i, Class::DOCUMENT))
        {
            return Some(Complement::Place);
        }
        let made = self.words().first().is_some_and(|word| MADE.has(word));
        (made && self.has(1, Class::PREPOSITION)).then_some(Complement::Making)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Complement {
    /// “Of the network.”
    Maker,
    /// “In a filing before the court.”
    Place,
    /// “Published in May.”
    Making,
}

/// Does the sentence speak of a document that lacks its maker, or of something said that lacks
/// its place?
fn names_document(sentence: &Sentence, kind: Complement) -> bool {
    let end = sentence.end();
    let document = |i: usize| sentence.has(i, Class::DOCUMENT) && !sentence.is_any(i + 1, &["of", "from", "by"]);
    match kind {
        Complement::Place => end.checked_sub(1).is_some_and(|last| sentence.has(last, Class::CUE)),
        _ => {
            let opening = sentence.is(0, "according") && (2..6).any(document);
            opening || end.checked_sub(1).is_some_and(document)
        }
    }
}
