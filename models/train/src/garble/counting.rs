//! Counting strings of words.

use copydesk::language::fluency::counts::{Counts, Table, level};
use copydesk::language::fluency::grams::{Gram, Unit, units};
use copydesk::language::{Word, words};
use rustc_hash::{FxHashMap, FxHashSet};

/// So often a string must stand in the material to be kept.
fn least(gram: Gram) -> u32 {
    match gram {
        Gram::One => 5,
        Gram::Two => 1,
        Gram::Three | Gram::Four | Gram::FrameThree | Gram::FrameFour => 2,
        Gram::FrameFive => 3,
    }
}

/// What [`Gram::One`] counts is rounded by: frequent words are too frequent for the levels.
const ONE: u32 = 5;

/// Counts of all strings, exact.
#[derive(Default)]
pub struct Exact {
    known: FxHashSet<u64>,
    counts: [FxHashMap<u64, u32>; Gram::ALL.len()],
}

impl Exact {
    /// Counts `sentences`.
    pub fn new(sentences: &[&str]) -> Exact {
        let mut exact = Exact::default();
        let mut ones: FxHashMap<u64, u32> = FxHashMap::default();
        for text in sentences {
            for word in words(text).iter().filter(|word| word.is_word()) {
                *ones.entry(Gram::One.key(&[Unit { word: word.hash, frame: 0 }])).or_default() += 1;
            }
        }
        exact.known = ones.iter().filter(|(_, count)| **count >= least(Gram::One)).map(|(key, _)| *key).collect();
        for text in sentences {
            let units = exact.units(text, &words(text));
            add(&mut exact.counts, &units);
        }
        exact
    }

    pub fn units(&self, text: &str, words: &[Word]) -> Vec<Unit> {
        units(text, words, |key| self.known.contains(&key))
    }

    /// The counts without those of `sentences`.
    pub fn without(&self, sentences: &[&str]) -> Without<'_> {
        let mut own: [FxHashMap<u64, u32>; Gram::ALL.len()] = Default::default();
        for text in sentences {
            add(&mut own, &self.units(text, &words(text)));
        }
        let own = own.into_iter().flatten().collect();
        Without { all: self, own }
    }

    /// The keys that are kept, with their levels.
    pub fn kept(&self) -> Vec<(u64, u8)> {
        let mut out = Vec::new();
        for (gram, counts) in Gram::ALL.into_iter().zip(&self.counts) {
            let before = out.len();
            let kept = counts
                .iter()
                .filter(|(key, count)| **count >= least(gram) && (gram != Gram::One || self.known.contains(key)));
            out.extend(kept.map(|(key, count)| (*key, rounded(gram, *count))));
            println!("  {gram:?}: {} of {}", out.len() - before, counts.len());
        }
        // The frequent ones first: they find their places at once.
        out.sort_unstable_by_key(|(key, level)| (std::cmp::Reverse(*level), *key));
        out
    }

    pub fn table(&self) -> Vec<u8> {
        Table::build(self.kept().into_iter())
    }

    fn count(&self, key: u64) -> Option<(Gram, u32)> {
        Gram::ALL.into_iter().zip(&self.counts).find_map(|(gram, counts)| counts.get(&key).map(|count| (gram, *count)))
    }
}

fn rounded(gram: Gram, count: u32) -> u8 {
    if count < least(gram) {
        0
    } else if gram == Gram::One {
        level(count / ONE)
    } else {
        level(count)
    }
}

fn add(counts: &mut [FxHashMap<u64, u32>; Gram::ALL.len()], units: &[Unit]) {
    for (gram, counts) in Gram::ALL.into_iter().zip(counts) {
        for units in units.windows(gram.tokens()) {
            *counts.entry(gram.key(units)).or_default() += 1;
        }
    }
}

/// Counts of all documents but one: what is said of a sentence must not come from itself.
pub struct Without<'a> {
    all: &'a Exact,
    own: FxHashMap<u64, u32>,
}

impl Counts for Without<'_> {
    fn level(&self, key: u64) -> u8 {
        let Some((gram, count)) = self.all.count(key) else { return 0 };
        rounded(gram, count - self.own.get(&key).copied().unwrap_or(0).min(count))
    }
}
