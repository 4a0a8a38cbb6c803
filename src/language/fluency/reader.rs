//! The network that marks the words where a sentence goes wrong. It sees each word as the parser does, and what
//! the counts say of it among its neighbors.

use std::ops::Range;

use super::counts::{Counts, Table, least};
use super::grams::{Evidence, Gram, MARGIN, NUMBERS, Unit, evidence, likelihood, units};
use crate::language::Word;
use crate::language::parser::Features;
use crate::language::parser::kernel::{Processor, Task, run, sigmoid};
use crate::language::parser::layer::{Dense, Layer};
use crate::language::parser::model::Reader as File;
use crate::language::parser::{NETWORK, Network};

/// Units that look at each word at the end.
pub const HIDDEN: usize = 32;

/// A trained reader.
#[derive(Debug)]
pub struct Reader {
    units: usize,
    evidence: Dense,
    layers: Vec<Layer>,
    /// Of a word’s numbers and its evidence.
    hidden: Dense,
    word: Vec<f32>,
    bias: f32,
    /// From [`three_oddest`] to the sentence’s logarithm of odds: slope and bias.
    slope: f32,
    sentence_bias: f32,
    counts: Table<'static>,
}

/// What the reader says of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// For each token how odd it is: the natural logarithm of the odds that something is wrong there.
    pub odd: Box<[f32]>,
    /// The same of the sentence as a whole.
    pub whole: f32,
}

impl Reading {
    /// The share of such sentences that are broken, from 0 to 1, in copy of which a tenth is: that of a desk that
    /// gets raw machine output among its own stories.
    pub fn confidence(&self) -> f32 {
        /// The logarithm of the odds of a tenth; the reader learned from as many sound sentences as broken ones.
        const TENTH: f32 = -2.197;
        let share = sigmoid(self.whole + TENTH);
        (share * 1000.0).round() / 1000.0
    }
}

impl Reader {
    /// The reader in the bytes of a model file. As [`Network::read`], it takes what is missing for zeros.
    pub fn read(bytes: &'static [u8]) -> Reader {
        let mut file = File::new(bytes);
        let (units, layers) = (file.count(), file.count());
        let width = 2 * units;
        Reader {
            units,
            evidence: Dense::read(&mut file, NUMBERS, width),
            layers: (0..layers).map(|_| Layer::read(&mut file, units)).collect(),
            hidden: Dense::read(&mut file, width + NUMBERS, HIDDEN),
            word: file.numbers(HIDDEN),
            bias: file.number(),
            slope: file.number(),
            sentence_bias: file.number(),
            counts: Table::new(file.rest()),
        }
    }

    /// The tokens as they are counted, edges around them.
    pub fn units(&self, text: &str, words: &[Word]) -> Vec<Unit> {
        units(text, words, |key| self.counts.level(key) > 0)
    }

    /// Reads sentences: `ranges` of `words`, which are of `text`.
    pub fn sentences(&self, text: &str, words: &[Word], ranges: &[Range<u32>]) -> Vec<Reading> {
        /// Words that are read at once: enough for the matrices to pay, few enough for the cache.
        const AT_ONCE: usize = 96;
        let of = |range: &Range<u32>| words.get(range.start as usize..range.end as usize).unwrap_or_default();
        let mut out = Vec::with_capacity(ranges.len());
        let mut rest = ranges;
        while !rest.is_empty() {
            let mut count = 0;
            let some = rest.iter().take_while(|range| {
                count += of(range).len();
                count <= AT_ONCE
            });
            let (now, later) = rest.split_at(some.count().max(1));
            self.together(text, now.iter().map(of), &mut out);
            rest = later;
        }
        out
    }

    fn together<'a>(&self, text: &str, sentences: impl Iterator<Item = &'a [Word]>, out: &mut Vec<Reading>) {
        let (mut shown, mut features, mut lengths) = (Vec::new(), Vec::new(), Vec::new());
        for words in sentences {
            shown.extend(evidence(&self.units(text, words), &self.counts));
            features.extend(words.iter().enumerate().map(|(i, word)| Features::of(word.span().of(text), i == 0)));
            lengths.push(words.len());
        }
        let task = Read { reader: self, network: &NETWORK, features: &features, evidence: &shown, lengths: &lengths };
        let mut odd = &run(task)[..];
        for length in lengths {
            let (own, rest) = odd.split_at(length.min(odd.len()));
            out.push(Reading { whole: self.slope * three_oddest(own) + self.sentence_bias, odd: own.into() });
            odd = rest;
        }
    }

    /// See [`super::likelihood`].
    pub fn likelihood(&self, text: &str, words: &[Word]) -> f32 {
        likelihood(&self.units(text, words), &self.counts)
    }

    /// See [`super::is_counted`].
    pub fn is_counted(&self, text: &str, words: &[Word]) -> bool {
        let units = self.units(text, words);
        units.iter().skip(MARGIN).zip(words).all(|(unit, word)| unit.word == word.hash)
    }

    /// See [`super::count`].
    pub fn count(&self, text: &str, words: &[Word]) -> Option<u32> {
        let units = self.units(text, words);
        let own = units.get(MARGIN..units.len() - MARGIN)?;
        let gram = match own.len() {
            2 => Gram::Two,
            3 => Gram::Three,
            4 => Gram::Four,
            _ => return None,
        };
        let known = own.iter().zip(words).all(|(unit, word)| unit.word == word.hash);
        known.then(|| least(self.counts.level(gram.key(own))))
    }
}

/// What a sentence is judged by: the mean of its three oddest tokens. One odd word can be a name; three are not.
pub fn three_oddest(odd: &[f32]) -> f32 {
    /// What stands in for the tokens that a short sentence does not have.
    const SOUND: f32 = -8.0;
    let mut most = [SOUND; 3];
    for x in odd {
        if let Some(at) = most.iter().position(|other| x > other) {
            most[at..].rotate_right(1);
            most[at] = *x;
        }
    }
    most.iter().sum::<f32>() / 3.0
}

struct Read<'a> {
    reader: &'a Reader,
    network: &'a Network,
    features: &'a [Features],
    evidence: &'a [Evidence],
    lengths: &'a [usize],
}

impl Task for Read<'_> {
    type Output = Vec<f32>;

    #[inline(always)]
    fn run(self, processor: impl Processor) -> Vec<f32> {
        let Read { reader, network, features, evidence, lengths } = self;
        let width = 2 * reader.units;
        let mut x = network.rows(features);
        let shown = reader.evidence.apply(processor, evidence.as_flattened());
        x.iter_mut().zip(&shown).for_each(|(x, y)| *x += y);
        for layer in &reader.layers {
            x = layer.read_through(processor, &x, lengths);
        }
        let mut rows = Vec::with_capacity(features.len() * (width + NUMBERS));
        for (x, evidence) in x.chunks_exact(width.max(1)).zip(evidence) {
            rows.extend_from_slice(x);
            rows.extend_from_slice(evidence);
        }
        let hidden = reader.hidden.apply(processor, &rows);
        hidden
            .chunks_exact(HIDDEN)
            .map(|row| row.iter().zip(&reader.word).map(|(x, weight)| x.max(0.0) * weight).sum::<f32>() + reader.bias)
            .collect()
    }
}
