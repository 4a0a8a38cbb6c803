//! Trains the reader of garble that `src/language/fluency/` runs.

mod corrupt;
mod counting;
mod net;
mod sentence;
mod text;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use copydesk::language::fluency::counts::{Counts, Table};
use copydesk::language::fluency::grams::{NUMBERS, evidence};
use copydesk::language::fluency::{Reader, three_oddest};
use copydesk::language::parser::{Features, Network};
use copydesk::language::words;
use counting::Exact;
use ndarray::Array2;
use net::{Example, Noise, Parts};
use rayon::prelude::*;
use serde::Deserialize;
use text::Tokens;

use crate::file::{count, numbers, weights};
use crate::{Failure, adam};

/// Recurrent layers; they begin as the parser’s first ones. A third found no more of an engine that taught nothing.
const LAYERS: usize = 2;

/// How many times everything is seen, the sound sentences in part, their corruptions anew each time.
const EPOCHS: usize = 7;

/// The highest rate of learning.
const RATE: f32 = 1.5e-3;

/// Of so many documents one is kept for the last step: what weighs a sentence as a whole.
const HELD_OUT: usize = 8;

/// How many of the sound sentences are seen each time, and how many are seen corrupted.
const SEEN: f32 = 0.7;
const CORRUPTED: f32 = 0.6;

/// Sentences of a step, and how many are worked on at once.
const BATCH: usize = 32;
const SHARD: usize = 8;
const NOISE: Noise = Noise { input: 0.1, evidence: 0.05, layer: 0.15, word: 0.06 };

/// What to learn from, and where to write what was learned.
pub struct Options {
    pub folder: PathBuf,
    pub parser: PathBuf,
    pub out: PathBuf,
    pub epochs: Option<usize>,
    pub seed: u64,
}

#[derive(Deserialize)]
struct Sentence {
    doc: String,
    text: String,
}

#[derive(Deserialize)]
struct Pair {
    doc: String,
    text: String,
    orig: String,
}

#[derive(Deserialize)]
struct Scored {
    src: String,
    text: String,
    label: Option<u8>,
}

/// A sentence before it is corrupted, with the document that must not speak for it.
struct Source {
    tokens: Tokens,
    garbled: bool,
    trust: f32,
}

/// What belongs together because one document's counts are left out for it.
#[derive(Default)]
struct Document {
    own: Vec<String>,
    sources: Vec<Source>,
}

pub fn train(options: &Options) -> Result<(), Failure> {
    let start = Instant::now();
    let epochs = options.epochs.unwrap_or(EPOCHS);
    let read = |name: &str| options.folder.join("train").join(name);
    let all: Vec<Sentence> = text::records(&read("all.train.jsonl.xz"))?;
    let sentences: Vec<&str> = all.iter().map(|sentence| sentence.text.as_str()).collect();
    let exact = Exact::new(&sentences);
    let table = exact.table();
    println!(
        "{} sentences counted, {:.1} MB; {:.0} s",
        all.len(),
        table.len() as f32 / 1e6,
        start.elapsed().as_secs_f32()
    );

    let mut documents: BTreeMap<String, Document> = BTreeMap::new();
    for sentence in &all {
        documents.entry(sentence.doc.clone()).or_default().own.push(sentence.text.clone());
    }
    let free: Vec<Sentence> = text::records(&read("free.train.jsonl.xz"))?;
    for sentence in &free {
        let tokens = Tokens::of(&sentence.text);
        if (4..=80).contains(&tokens.0.len()) {
            let source = Source { tokens, garbled: false, trust: 1.0 };
            documents.entry(sentence.doc.clone()).or_default().sources.push(source);
        }
    }
    let pairs: Vec<Pair> = text::records(&read("roundtrip.train.jsonl.xz"))?;
    for pair in &pairs {
        let document = documents.entry(pair.doc.clone()).or_default();
        document.sources.push(Source { tokens: Tokens::of(&pair.orig), garbled: false, trust: 1.0 });
        document.sources.push(Source { tokens: compared(&pair.text, &pair.orig), garbled: true, trust: 0.3 });
    }
    documents.retain(|_, document| !document.sources.is_empty());
    let others: Vec<Tokens> = free.iter().step_by(7).map(|sentence| Tokens::of(&sentence.text)).collect();

    let network = Network::english();
    let parser = std::fs::read(&options.parser)?;
    let dev = Dev::read(&options.folder, &network, &Table::new(&table))?;
    println!("{} documents; {:.0} s", documents.len(), start.elapsed().as_secs_f32());

    let mut rng = fastrand::Rng::with_seed(options.seed);
    let parts = Parts::new(network.units(), LAYERS);
    let mut dense = parts.start(&parser, &mut rng);
    let mut adam = adam::Dense::new(parts.len);
    let (held, documents): (Vec<_>, Vec<_>) = documents.into_values().enumerate().partition(|(i, _)| i % HELD_OUT == 0);
    let documents: Vec<Document> = documents.into_iter().map(|(_, document)| document).collect();
    let held: Vec<Example> = held
        .par_iter()
        .flat_map_iter(|(i, document)| document.examples(&exact, &network, &others, *i as u64))
        .collect();
    let mut steps = 0;
    for epoch in 1..=epochs {
        let seed = rng.u64(..);
        let mut examples: Vec<Example> = documents
            .par_iter()
            .enumerate()
            .flat_map_iter(|(i, document)| document.examples(&exact, &network, &others, seed ^ i as u64))
            .collect();
        rng.shuffle(&mut examples);
        let total = epochs * examples.len().div_ceil(BATCH);
        let mut loss = 0.0;
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut batches: Vec<Vec<usize>> = Vec::new();
        for pool in order.chunks_mut(BATCH * 20) {
            pool.sort_by_key(|i| examples[*i].wrong.len());
            batches.extend(pool.chunks(BATCH).map(<[usize]>::to_vec));
        }
        rng.shuffle(&mut batches);
        for batch in &batches {
            let shards: Vec<(&[usize], u64)> = batch.chunks(SHARD).map(|shard| (shard, rng.u64(..))).collect();
            let found: Vec<(f32, Vec<f32>)> = shards
                .par_iter()
                .map(|(shard, seed)| {
                    let batch: Vec<&Example> = shard.iter().map(|i| &examples[*i]).collect();
                    net::gradient(&parts, &dense, &batch, &NOISE, *seed)
                })
                .collect();
            let mut sum = vec![0.0; parts.len];
            let scale = 1.0 / found.len() as f32;
            for (own, grads) in found {
                loss += own * scale / batches.len() as f32;
                sum.iter_mut().zip(grads).for_each(|(x, y)| *x += y * scale);
            }
            let norm = sum.iter().map(|x| x * x).sum::<f32>().sqrt();
            if norm > 2.0 {
                sum.iter_mut().for_each(|x| *x *= 2.0 / norm);
            }
            steps += 1;
            let rate = RATE * (steps as f32 / 500.0).min(1.0) * (1.0 - steps as f32 / (total as f32 * 1.02)).max(0.0);
            adam.step(&mut dense, &sum, rate);
        }
        println!("epoch {epoch}: {} sentences, loss {loss:.4}; {:.0} s", examples.len(), start.elapsed().as_secs_f32());
        dev.measure(&parts, &dense);
    }
    let garbled: Vec<bool> = held.iter().map(|example| example.garbled).collect();
    let sentence = sentence::fit(&oddness(&parts, &dense, &held), &garbled);
    println!("sentence: {sentence:?}");
    let bytes = bytes(&parts, &dense, &sentence, &table);
    std::fs::write(&options.out, &bytes)?;
    println!(
        "{} written, {:.1} MB; {:.0} s",
        options.out.display(),
        bytes.len() as f32 / 1e6,
        start.elapsed().as_secs_f32()
    );
    shipped(&Reader::read(bytes.leak()), &options.folder)
}

/// How odd each sentence is.
fn oddness(parts: &Parts, dense: &[f32], examples: &[Example]) -> Vec<f32> {
    let all: Vec<&Example> = examples.iter().collect();
    all.par_chunks(32).flat_map_iter(|batch| net::logits(parts, dense, batch)).map(|odd| three_oddest(&odd)).collect()
}

/// The bytes of the model file that `src/language/fluency/reader.rs` reads.
fn bytes(parts: &Parts, dense: &[f32], sentence: &[f32], table: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    count(&mut out, parts.units);
    count(&mut out, parts.layers.len());
    weights(&mut out, parts.evidence.slice(dense));
    numbers(&mut out, &vec![0.0; 2 * parts.units]);
    for layer in &parts.layers {
        weights(&mut out, layer.input.slice(dense));
        numbers(&mut out, layer.bias.slice(dense));
        numbers(&mut out, layer.recurrent.slice(dense));
    }
    weights(&mut out, parts.hidden.slice(dense));
    weights(&mut out, parts.hidden_evidence.slice(dense));
    numbers(&mut out, parts.hidden_bias.slice(dense));
    numbers(&mut out, parts.word.slice(dense));
    numbers(&mut out, &parts.ends.slice(dense)[..1]);
    numbers(&mut out, sentence);
    out.extend(table);
    out
}

/// Measures a reader as it ships: how many garbled sentences it finds where it flags so many sound ones.
fn shipped(reader: &Reader, folder: &Path) -> Result<(), Failure> {
    let score = |text: &String| {
        let cut = words(text);
        let readings = reader.sentences(text, &cut, std::slice::from_ref(&(0..cut.len() as u32)));
        readings.first().map_or(f32::MIN, |reading| reading.whole)
    };
    let scores = |texts: &Vec<String>| texts.par_iter().map(score).collect::<Vec<f32>>();
    let dev = Texts::read(folder)?;
    report(scores(&dev.clean), dev.words, dev.sets.iter().map(|(set, texts)| (set.as_str(), scores(texts))));
    Ok(())
}

/// A machine's sentence with the places marked where it is not its original.
fn compared(text: &str, original: &str) -> Tokens {
    let (mut out, original) = (Tokens::of(text), Tokens::of(original));
    let plain = |tokens: &Tokens| tokens.0.iter().map(|token| token.text.to_lowercase()).collect::<Vec<_>>();
    let (new, old) = (plain(&out), plain(&original));
    for change in similar::capture_diff_slices(similar::Algorithm::Myers, &old, &new) {
        if change.tag() != similar::DiffTag::Equal {
            let range = change.new_range();
            let end = range.end.max(range.start + 1).min(out.0.len());
            out.0[range.start.min(end)..end].iter_mut().for_each(|token| token.wrong = true);
        }
    }
    out
}

impl Document {
    fn examples<'a>(
        &'a self,
        exact: &'a Exact,
        network: &'a Network,
        others: &'a [Tokens],
        seed: u64,
    ) -> impl Iterator<Item = Example> + 'a {
        let own: Vec<&str> = self.own.iter().map(String::as_str).collect();
        let counts = exact.without(&own);
        let mut rng = fastrand::Rng::with_seed(seed);
        let mut out = Vec::new();
        for source in &self.sources {
            let mut add = |tokens: &Tokens, garbled: bool, trust: f32| {
                out.extend(example(tokens, garbled, trust, exact, &counts, network));
            };
            if source.garbled {
                add(&source.tokens, true, source.trust);
            } else {
                if rng.f32() < SEEN {
                    add(&source.tokens, false, 1.0);
                }
                if rng.f32() < CORRUPTED {
                    let made = corrupt::corrupted(&source.tokens, others, &mut rng);
                    if made.0.iter().any(|token| token.wrong) {
                        add(&made, true, 1.0);
                    }
                }
            }
        }
        out.into_iter()
    }
}

fn example(
    tokens: &Tokens,
    garbled: bool,
    trust: f32,
    exact: &Exact,
    counts: &impl Counts,
    network: &Network,
) -> Option<Example> {
    let (text, starts) = tokens.text();
    let cut = words(&text);
    // Tokens that were put together may be cut elsewhere.
    let mut wrong = vec![false; cut.len()];
    for (start, token) in starts.iter().zip(&tokens.0).filter(|(_, token)| token.wrong) {
        if let Some(i) =
            cut.iter().position(|word| word.span().end > *start && word.span().start < start + token.text.len())
        {
            wrong[i] = true;
        }
    }
    let units = exact.units(&text, &cut);
    made(&text, &cut, &evidence(&units, counts), wrong, garbled, trust, network)
}

fn made(
    text: &str,
    cut: &[copydesk::language::Word],
    evidence: &[[f32; NUMBERS]],
    wrong: Vec<bool>,
    garbled: bool,
    trust: f32,
    network: &Network,
) -> Option<Example> {
    if cut.is_empty() {
        return None;
    }
    let features: Vec<Features> =
        cut.iter().enumerate().map(|(i, word)| Features::of(word.span().of(text), i == 0)).collect();
    let rows = network.rows(&features);
    let width = rows.len() / cut.len();
    Some(Example {
        rows: Array2::from_shape_vec((cut.len(), width), rows).ok()?,
        evidence: Array2::from_shape_vec((cut.len(), NUMBERS), evidence.as_flattened().to_vec()).ok()?,
        wrong,
        garbled,
        trust,
    })
}

/// What the training is measured on and does not learn from: sound sentences, and garbled ones by their kind.
struct Texts {
    clean: Vec<String>,
    words: usize,
    sets: BTreeMap<String, Vec<String>>,
}

impl Texts {
    fn read(folder: &Path) -> Result<Texts, Failure> {
        let clean: Vec<Scored> = text::records(&folder.join("clean.dev.jsonl"))?;
        let clean: Vec<String> = clean.into_iter().map(|record| record.text).collect();
        let words = clean.iter().map(|text| text.split_whitespace().count()).sum();
        let mut sets: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for name in ["roundtrip", "isl", "frag"] {
            let records: Vec<Scored> = text::records(&folder.join(format!("{name}.dev.jsonl")))?;
            for record in records.into_iter().filter(|record| record.label == Some(1)) {
                let key = if name == "isl" { name.to_owned() } else { record.src };
                sets.entry(key).or_default().push(record.text);
            }
        }
        Ok(Texts { clean, words, sets })
    }
}

/// The same as the network in training takes it.
struct Dev {
    clean: Vec<Example>,
    words: usize,
    sets: BTreeMap<String, Vec<Example>>,
}

impl Dev {
    fn read(folder: &Path, network: &Network, table: &Table) -> Result<Dev, Failure> {
        let known = |key: u64| table.level(key) > 0;
        let example = |text: &String, garbled: bool| {
            let cut = words(text);
            let units = copydesk::language::fluency::grams::units(text, &cut, known);
            let count = cut.len();
            made(text, &cut, &evidence(&units, table), vec![false; count], garbled, 1.0, network)
        };
        let examples =
            |texts: &[String], garbled| texts.iter().filter_map(|text| example(text, garbled)).collect::<Vec<_>>();
        let texts = Texts::read(folder)?;
        Ok(Dev {
            clean: examples(&texts.clean, false),
            words: texts.words,
            sets: texts.sets.iter().map(|(set, texts)| (set.clone(), examples(texts, true))).collect(),
        })
    }

    fn measure(&self, parts: &Parts, dense: &[f32]) {
        let sets = self.sets.iter().map(|(set, examples)| (set.as_str(), oddness(parts, dense, examples)));
        report(oddness(parts, dense, &self.clean), self.words, sets);
    }
}

/// Prints how many sentences of each set are odder than all but a few sound ones.
fn report<'a>(mut sound: Vec<f32>, words: usize, sets: impl Iterator<Item = (&'a str, Vec<f32>)>) {
    sound.sort_by(|a, b| b.total_cmp(a));
    let sets: Vec<_> = sets.collect();
    for per in [1.0, 0.6, 0.3, 0.1, 0.02] {
        let Some(bound) = sound.get((per * words as f32 / 1000.0) as usize) else { continue };
        print!("  at {per} ({bound:.2}):");
        for (set, scores) in &sets {
            print!(" {set} {:.3}", scores.iter().filter(|score| *score > bound).count() as f32 / scores.len() as f32);
        }
        println!();
    }
}
