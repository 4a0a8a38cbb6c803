//! Treebanks and word vectors as the network takes them.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use copydesk::language::conllu;
use copydesk::language::parser::{Features, Penn, Pos, Relation, hash_of};
use ndarray::Array2;

use crate::Failure;

/// A sentence to learn from, or to be measured by.
#[derive(Clone)]
pub struct Example {
    pub features: Vec<Features>,
    /// The row of each word in [`Vectors::rows`]; 0 for words without one.
    pub words: Vec<u32>,
    pub pos: Vec<u8>,
    pub penn: Vec<u8>,
    /// Counted from 1; 0 for the root.
    pub heads: Vec<u16>,
    pub relations: Vec<u8>,
}

impl Example {
    pub fn len(&self) -> usize {
        self.words.len()
    }
}

/// What is known of words before training.
pub struct Vectors {
    /// Row 0 is that of unknown words.
    pub rows: Array2<f32>,
    /// The words, without row 0.
    pub words: Vec<String>,
    /// How often each row stands in what is learned from.
    pub counts: Vec<u32>,
    by_hash: HashMap<u64, u32>,
}

impl Vectors {
    /// Reads what `models/vectors.py` wrote.
    pub fn read(path: &Path) -> Result<Vectors, Failure> {
        let bytes = fs::read(path)?;
        let lines = |from: usize| bytes[from..].iter().position(|byte| *byte == b'\n').map(|at| from + at);
        let end = lines(0).ok_or("no header")?;
        let header = std::str::from_utf8(&bytes[..end])?;
        let (count, width) = header.split_once(' ').ok_or("no header")?;
        let (count, width): (usize, usize) = (count.parse()?, width.parse()?);
        let mut at = end + 1;
        let mut words = Vec::new();
        for _ in 0..count {
            let end = lines(at).ok_or("too few words")?;
            words.push(std::str::from_utf8(&bytes[at..end])?.to_owned());
            at = end + 1;
        }
        let numbers = bytes[at..].chunks_exact(2).map(|pair| half::f16::from_le_bytes([pair[0], pair[1]]).to_f32());
        let rows: Vec<f32> = std::iter::repeat_n(0.0, width).chain(numbers).collect();
        let by_hash = words.iter().enumerate().map(|(i, word)| (hash_of(word), i as u32 + 1)).collect();
        let mut rows = Array2::from_shape_vec((count + 1, width), rows)?;
        scale(&mut rows);
        let counts = vec![0; count + 1];
        Ok(Vectors { rows, words, counts, by_hash })
    }

    /// Counts the words of what is learned from.
    pub fn count(&mut self, examples: &[Example]) {
        examples.iter().flat_map(|example| &example.words).for_each(|word| self.counts[*word as usize] += 1);
    }

    pub fn row(&self, hash: u64) -> u32 {
        self.by_hash.get(&hash).copied().unwrap_or(0)
    }
}

/// Columns to mean 0 and variance 1.
fn scale(rows: &mut Array2<f32>) {
    for mut column in rows.columns_mut() {
        let mean = column.iter().skip(1).sum::<f32>() / (column.len() - 1) as f32;
        let square = column.iter().skip(1).map(|x| (x - mean).powi(2)).sum::<f32>() / (column.len() - 1) as f32;
        column.iter_mut().skip(1).for_each(|x| *x = ((*x - mean) / square.sqrt().max(1e-6)).clamp(-4.0, 4.0));
    }
}

/// Reads a treebank; sentences in it that are not projective are kept, their tags count.
pub fn read(path: &Path, vectors: &Vectors) -> Result<Vec<Example>, Failure> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let sentences = conllu::read(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(sentences.iter().map(|sentence| example(sentence, vectors)).collect())
}

pub fn example(sentence: &conllu::Sentence, vectors: &Vectors) -> Example {
    let tokens = &sentence.tokens;
    let features: Vec<Features> =
        tokens.iter().enumerate().map(|(i, token)| Features::of(&token.form, i == 0)).collect();
    Example {
        words: features.iter().map(|features| vectors.row(features.word)).collect(),
        features,
        pos: tokens.iter().map(|token| Pos::named(&token.upos).map_or(Pos::X as u8, |pos| pos as u8)).collect(),
        penn: tokens.iter().map(|token| Penn::named(&token.xpos).map_or(Penn::Xx as u8, |tag| tag as u8)).collect(),
        heads: tokens.iter().map(|token| token.head as u16).collect(),
        relations: tokens
            .iter()
            .map(|token| Relation::nearest(&token.relation).map_or(Relation::Dep as u8, |relation| relation as u8))
            .collect(),
    }
}
