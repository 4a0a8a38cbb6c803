//! Trains the tagger and parser that `src/language/parser/` runs.

mod data;
mod export;
mod net;
mod params;
mod shipped;

use std::path::PathBuf;
use std::time::Instant;

use copydesk::language::parser::{Network, Pos, Relation, Sizes, eisner};
use data::{Example, Vectors};
use net::Noise;
use params::{Params, Parts};
use rayon::prelude::*;

use crate::{Failure, adam};

/// Sentences of a step, and how many are worked on at once.
const BATCH: usize = 32;
const SHARD: usize = 8;

/// How many times everything is seen.
const EPOCHS: usize = 18;

/// The highest rate of learning.
const RATE: f32 = 3e-3;

/// The network that ships.
const SIZES: Sizes = Sizes { layers: 3, units: 64, arc: 64, relation: 48 };

/// So small a network learns little from much noise: with three times as much it read worse on all
/// treebanks.
const NOISE: Noise = Noise { input: 0.05, layer: 0.1, roles: 0.1, unknown: 0.1, plain: 0.2 };

/// What to learn from, and where to write what was learned.
pub struct Options {
    pub folder: PathBuf,
    pub vectors: PathBuf,
    pub out: PathBuf,
    pub epochs: Option<usize>,
    pub seed: u64,
}

pub fn train(options: &Options) -> Result<(), Failure> {
    let epochs = options.epochs.unwrap_or(EPOCHS);
    let start = Instant::now();
    let mut vectors = Vectors::read(&options.vectors)?;
    let read = |name: &str, vectors: &Vectors| data::read(&options.folder.join(name), vectors);
    let mut train = read("ewt-train.conllu", &vectors)?;
    let gum = read("gum-train.conllu", &vectors)?;
    train.extend_from_slice(&gum);
    vectors.count(&train);
    // Edited prose is nearer to news than what the web says: it is seen twice.
    train.extend(gum);
    train.retain(|example| example.len() <= 120);
    let dev = [("EWT dev", read("ewt-dev.conllu", &vectors)?), ("GUM dev", read("gum-dev.conllu", &vectors)?)];
    println!("{} sentences, {} words known; {:.1} s", train.len(), vectors.words.len(), start.elapsed().as_secs_f32());

    let mut rng = fastrand::Rng::with_seed(options.seed);
    let parts = Parts::new(SIZES, vectors.rows.ncols());
    let mut params = Params::new(&parts, vectors.words.len() + 1, &mut rng);
    println!("{} dense weights", parts.len);
    let width = 2 * SIZES.units;
    let mut dense = adam::Dense::new(parts.len);
    let mut words = adam::Table::new(params.words.len(), width);
    let mut pieces = adam::Table::new(params.pieces.len(), width);
    let mut shapes = adam::Table::new(params.shapes.len(), width);

    let steps = train.len().div_ceil(BATCH) * epochs;
    let mut step = 0;
    for epoch in 1..=epochs {
        let mut loss = 0.0;
        let batches = batches(&train, &mut rng);
        for batch in &batches {
            let noisy: Vec<Example> = batch.iter().map(|i| net::disturbed(&train[*i], &mut rng)).collect();
            let shards: Vec<(Vec<&Example>, u64)> =
                noisy.chunks(SHARD).map(|shard| (shard.iter().collect(), rng.u64(..))).collect();
            let all: Vec<net::Grads> = shards
                .par_iter()
                .map(|(shard, seed)| net::gradient(&parts, &params, &vectors, shard, NOISE, *seed))
                .collect();
            let scale = 1.0 / all.len() as f32;
            let mut sum = vec![0.0; parts.len];
            for grads in &all {
                sum.iter_mut().zip(&grads.dense).for_each(|(x, y)| *x += y * scale);
                grads.words.iter().for_each(|(row, grad)| words.add(*row, grad, scale));
                grads.pieces.iter().for_each(|(row, grad)| pieces.add(*row, grad, scale));
                grads.shapes.iter().for_each(|(row, grad)| shapes.add(*row, grad, scale));
                loss += grads.loss * scale;
            }
            let norm = sum.iter().map(|x| x * x).sum::<f32>().sqrt();
            if norm > 5.0 {
                sum.iter_mut().for_each(|x| *x *= 5.0 / norm);
            }
            step += 1;
            let rate = RATE * (step as f32 / 400.0).min(1.0) * (1.0 - step as f32 / (steps as f32 * 1.02)).max(0.0);
            dense.step(&mut params.dense, &sum, rate);
            words.step(&mut params.words, rate);
            pieces.step(&mut params.pieces, rate);
            shapes.step(&mut params.shapes, rate);
        }
        println!("epoch {epoch}: loss {:.4}; {:.0} s", loss / batches.len() as f32, start.elapsed().as_secs_f32());
        if epoch % 5 == 0 || epoch == epochs {
            for (name, examples) in &dev {
                println!("  {name}: {}", measure(&parts, &params, &vectors, examples));
            }
        }
    }
    let bytes = export::bytes(&parts, &params, &vectors);
    std::fs::write(&options.out, &bytes)?;
    println!("{} written", options.out.display());
    let network = Network::read(bytes.leak());
    println!("  EWT dev, as it ships: {}", shipped::measure(&network, &options.folder.join("ewt-dev.conllu"))?);
    Ok(())
}

/// Indices of sentences in batches, those of like lengths together.
fn batches(train: &[Example], rng: &mut fastrand::Rng) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..train.len()).collect();
    rng.shuffle(&mut order);
    let mut out: Vec<Vec<usize>> = Vec::new();
    for pool in order.chunks(BATCH * 20) {
        let mut pool = pool.to_vec();
        pool.sort_by_key(|i| train[*i].len());
        out.extend(pool.chunks(BATCH).map(<[usize]>::to_vec));
    }
    rng.shuffle(&mut out);
    out
}

/// Accuracies of tags and trees, as a line.
fn measure(parts: &Parts, params: &Params, vectors: &Vectors, examples: &[Example]) -> String {
    let counts: Vec<[usize; 5]> = examples
        .par_chunks(16)
        .map(|chunk| {
            let mut count = [0; 5];
            let batch: Vec<&Example> = chunk.iter().collect();
            for (scores, example) in net::scores(parts, params, vectors, &batch).iter().zip(&batch) {
                let n = example.len();
                let mut table = vec![0.0; (n + 1) * (n + 1)];
                for i in 0..n {
                    for head in 0..=n {
                        table[(i + 1) * (n + 1) + head] = scores.arcs[[i, head]];
                    }
                }
                let heads = eisner::heads(&table, n);
                for i in 0..n {
                    let tags = scores.tags.row(i).to_vec();
                    let (pos, penn) = tags.split_at(Pos::ALL.len());
                    let relation = best(&scores.relations(parts, params, i, heads[i]));
                    let gold = Relation::ALL[usize::from(example.relations[i])];
                    let attached = heads[i] == usize::from(example.heads[i]);
                    count[0] += 1;
                    count[1] += usize::from(best(pos) == usize::from(example.pos[i]));
                    count[2] += usize::from(best(penn) == usize::from(example.penn[i]));
                    count[3] += usize::from(attached);
                    count[4] += usize::from(attached && Relation::ALL[relation].universal() == gold.universal());
                }
            }
            count
        })
        .collect();
    let sum = |k: usize| counts.iter().map(|count| count[k]).sum::<usize>() as f32;
    let ratio = |k| sum(k) / sum(0).max(1.0);
    format!("UPOS {:.4} XPOS {:.4} UAS {:.4} LAS {:.4}", ratio(1), ratio(2), ratio(3), ratio(4))
}

fn best(scores: &[f32]) -> usize {
    (0..scores.len()).max_by(|a, b| scores[*a].total_cmp(&scores[*b])).unwrap_or(0)
}
