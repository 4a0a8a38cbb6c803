//! The reader of garble as it is trained. The one that runs is `src/language/fluency/reader.rs`.

use std::ops::Range;

use copydesk::language::fluency::grams::NUMBERS;
use copydesk::language::parser::WEIGHT_BITS;
use ndarray::{Array2, Axis};

use crate::parts::{LayerParts, Part};
use crate::recurrent::{add, layer, layer_back, mask, sigmoid};

/// Units that look at each word at the end.
pub const HIDDEN: usize = 32;

/// A sentence to learn from.
pub struct Example {
    /// The rows of its words, summed.
    pub rows: Array2<f32>,
    pub evidence: Array2<f32>,
    /// Is something wrong at the token?
    pub wrong: Vec<bool>,
    /// Is the sentence garbled?
    pub garbled: bool,
    /// How much the marks at the tokens are to be believed.
    pub trust: f32,
}

pub struct Parts {
    pub units: usize,
    pub evidence: Part,
    pub layers: Vec<LayerParts>,
    pub hidden: Part,
    pub hidden_evidence: Part,
    pub hidden_bias: Part,
    pub word: Part,
    /// The logit's bias, and slope and bias of the sentence's.
    pub ends: Part,
    pub len: usize,
}

impl Parts {
    pub fn new(units: usize, layers: usize) -> Parts {
        let mut len = 0;
        let mut part = |rows: usize, columns: usize| Part::behind(&mut len, rows, columns);
        let width = 2 * units;
        Parts {
            units,
            evidence: part(NUMBERS, width),
            layers: (0..layers).map(|_| LayerParts::new(units, &mut part)).collect(),
            hidden: part(width, HIDDEN),
            hidden_evidence: part(NUMBERS, HIDDEN),
            hidden_bias: part(1, HIDDEN),
            word: part(1, HIDDEN),
            ends: part(1, 3),
            len,
        }
    }

    /// Weights to begin with: the layers of the parser, which know what a word is among its neighbours.
    pub fn start(&self, parser: &[u8], rng: &mut fastrand::Rng) -> Vec<f32> {
        let mut dense = vec![0.0; self.len];
        let count = |i: usize| u32::from_le_bytes(parser[4 * i..4 * i + 4].try_into().expect("four bytes")) as usize;
        assert_eq!(count(1), self.units, "the parser's layers have this width");
        let mut at = 16;
        for layer in &self.layers {
            for x in layer.input.vector_mut(&mut dense) {
                *x = f32::from(i16::from_le_bytes([parser[at], parser[at + 1]])) / (1 << WEIGHT_BITS) as f32;
                at += 2;
            }
            for part in [&layer.bias, &layer.recurrent] {
                for x in part.vector_mut(&mut dense) {
                    *x = f32::from_le_bytes(parser[at..at + 4].try_into().expect("four bytes"));
                    at += 4;
                }
            }
        }
        let mut fill = |part: &Part, scale: f32| {
            part.vector_mut(&mut dense).iter_mut().for_each(|x| *x = (rng.f32() * 2.0 - 1.0) * scale);
        };
        fill(&self.evidence, 0.1);
        fill(&self.hidden, 0.15);
        fill(&self.hidden_evidence, 0.3);
        fill(&self.word, 0.3);
        let mut ends = self.ends.vector_mut(&mut dense);
        (ends[0], ends[1], ends[2]) = (-2.0, 1.0, -1.0);
        dense
    }
}

fn ranges(batch: &[&Example]) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut next = |example: &&Example| {
        at += example.wrong.len();
        at - example.wrong.len()..at
    };
    batch.iter().map(&mut next).collect()
}

fn stacked(batch: &[&Example], of: impl Fn(&Example) -> &Array2<f32>) -> Array2<f32> {
    let views: Vec<_> = batch.iter().map(|example| of(example).view()).collect();
    ndarray::concatenate(Axis(0), &views).expect("all have one width")
}

/// The logits of the words of each sentence.
pub fn logits(parts: &Parts, dense: &[f32], batch: &[&Example]) -> Vec<Vec<f32>> {
    let ranges = ranges(batch);
    let evidence = stacked(batch, |example| &example.evidence);
    let mut x = stacked(batch, |example| &example.rows) + evidence.dot(&parts.evidence.matrix(dense));
    for part in &parts.layers {
        let ones = Array2::ones(x.dim());
        x = layer(part, dense, x, ones, &ranges).0;
    }
    let mut hidden = x.dot(&parts.hidden.matrix(dense))
        + evidence.dot(&parts.hidden_evidence.matrix(dense))
        + &parts.hidden_bias.vector(dense);
    hidden.mapv_inplace(|x| x.max(0.0));
    let logits = hidden.dot(&parts.word.vector(dense)) + parts.ends.slice(dense)[0];
    ranges.into_iter().map(|range| logits.slice(ndarray::s![range]).to_vec()).collect()
}

/// `ln Σ exp x`
pub fn log_sum(x: &[f32]) -> f32 {
    let most = x.iter().fold(f32::NEG_INFINITY, |most, x| most.max(*x));
    most + x.iter().map(|x| (x - most).exp()).sum::<f32>().ln()
}

/// What training does to its input.
pub struct Noise {
    pub input: f32,
    pub evidence: f32,
    pub layer: f32,
    /// How many words are not seen at all, only their counts.
    pub word: f32,
}

/// How much the words count beside the sentence.
const WORDS: f32 = 3.0;

/// The loss of some sentences and its gradient.
pub fn gradient(parts: &Parts, dense: &[f32], batch: &[&Example], noise: &Noise, seed: u64) -> (f32, Vec<f32>) {
    let mut rng = fastrand::Rng::with_seed(seed);
    let ranges = ranges(batch);
    let width = 2 * parts.units;
    let evidence_mask = mask(&mut rng, &ranges, NUMBERS, noise.evidence, true);
    let evidence = stacked(batch, |example| &example.evidence) * &evidence_mask;
    let mut rows = stacked(batch, |example| &example.rows);
    rows.rows_mut().into_iter().filter(|_| rng.f32() < noise.word).for_each(|mut row| row.fill(0.0));
    let mut x = rows + evidence.dot(&parts.evidence.matrix(dense));
    let mut states = Vec::new();
    for (l, part) in parts.layers.iter().enumerate() {
        let rate = if l == 0 { noise.input } else { noise.layer };
        let (out, state) = layer(part, dense, x, mask(&mut rng, &ranges, width, rate, l == 0), &ranges);
        states.push(state);
        x = out;
    }
    let top_mask = mask(&mut rng, &ranges, width, noise.layer, false);
    let top = x * &top_mask;
    let mut hidden = top.dot(&parts.hidden.matrix(dense))
        + evidence.dot(&parts.hidden_evidence.matrix(dense))
        + &parts.hidden_bias.vector(dense);
    hidden.mapv_inplace(|x| x.max(0.0));
    let ends = parts.ends.slice(dense).to_vec();
    let logits = (hidden.dot(&parts.word.vector(dense)) + ends[0]).to_vec();

    let mut grads = vec![0.0; parts.len];
    let mut d_logits = vec![0.0_f32; logits.len()];
    let mut d_ends = [0.0_f32; 3];
    let mut loss = 0.0;
    let scale = 1.0 / batch.len() as f32;
    for (range, example) in ranges.iter().zip(batch) {
        let own = &logits[range.clone()];
        let pooled = log_sum(own);
        let sentence = ends[1] * pooled + ends[2];
        let gold = f32::from(u8::from(example.garbled));
        loss += scale * cross(sentence, gold);
        let d = scale * (sigmoid(sentence) - gold);
        d_ends[1] += d * pooled;
        d_ends[2] += d;
        let weight = scale * WORDS * example.trust / own.len() as f32;
        for (i, wrong) in example.wrong.iter().enumerate() {
            let wrong = f32::from(u8::from(*wrong));
            loss += weight * cross(own[i], wrong);
            d_logits[range.start + i] = d * ends[1] * (own[i] - pooled).exp() + weight * (sigmoid(own[i]) - wrong);
        }
    }
    d_ends[0] = d_logits.iter().sum();
    parts.ends.vector_mut(&mut grads).iter_mut().zip(d_ends).for_each(|(x, y)| *x += y);
    let d_logits = Array2::from_shape_vec((logits.len(), 1), d_logits).expect("a column");
    let word = parts.word.matrix(dense);
    add(parts.word.matrix_mut(&mut grads), &d_logits.t().dot(&hidden));
    let mut d_hidden = d_logits.dot(&word);
    ndarray::Zip::from(&mut d_hidden).and(&hidden).for_each(|d, x| {
        if *x <= 0.0 {
            *d = 0.0;
        }
    });
    add(parts.hidden.matrix_mut(&mut grads), &top.t().dot(&d_hidden));
    add(parts.hidden_evidence.matrix_mut(&mut grads), &evidence.t().dot(&d_hidden));
    let mut bias = parts.hidden_bias.vector_mut(&mut grads);
    bias += &d_hidden.sum_axis(Axis(0));
    let mut d = d_hidden.dot(&parts.hidden.matrix(dense).t()) * &top_mask;
    for (part, state) in parts.layers.iter().zip(&states).rev() {
        d = layer_back(part, dense, state, &d, &ranges, &mut grads);
    }
    add(parts.evidence.matrix_mut(&mut grads), &evidence.t().dot(&d));
    (loss, grads)
}

/// The cross-entropy of a logit.
fn cross(logit: f32, gold: f32) -> f32 {
    logit.max(0.0) - logit * gold + (-logit.abs()).exp().ln_1p()
}
