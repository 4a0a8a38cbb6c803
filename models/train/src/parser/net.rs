//! The network as it is trained: forward, loss, and backward by hand.
//!
//! The network that runs in copydesk is `src/language/parser/network.rs`; the end of `main.rs` measures
//! that one on the same sentences.

use copydesk::language::parser::{Penn, Pos, Shape, Sizes};
use ndarray::{Array2, ArrayView2, Axis, s};

use super::data::{Example, Vectors};
use super::params::{Params, Parts};
use crate::recurrent::{add, layer, layer_back, mask};

/// What training does to its input so that the network does not lean on any one thing.
#[derive(Debug, Clone, Copy)]
pub struct Noise {
    pub input: f32,
    pub layer: f32,
    pub roles: f32,
    /// How often a word of the treebanks that stands there once is read as an unknown one, and how often
    /// without what the treebanks say of it; the more frequent it is, the less often.
    pub unknown: f32,
    pub plain: f32,
}

/// How a word is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// By all that is known of it.
    Whole,
    /// By its vector, without its own row: as a word that has a vector but stands in no treebank.
    Plain,
    /// By its letters alone.
    Unknown,
}

impl Noise {
    fn reading(&self, count: u32, rng: &mut fastrand::Rng) -> Reading {
        let dice = rng.f32();
        let unknown = 0.03 + self.unknown * 2.0 / (2.0 + count as f32);
        let plain = self.plain * 4.0 / (4.0 + count as f32);
        if dice < unknown {
            Reading::Unknown
        } else if dice < unknown + plain {
            Reading::Plain
        } else {
            Reading::Whole
        }
    }
}

/// Gradients of a few sentences: dense ones, and those of the tables' rows that were used.
pub struct Grads {
    pub dense: Vec<f32>,
    pub words: Vec<(u32, Vec<f32>)>,
    pub pieces: Vec<(u32, Vec<f32>)>,
    pub shapes: Vec<(u32, Vec<f32>)>,
    pub loss: f32,
}

/// The scores of a sentence.
pub struct Scores {
    pub tags: Array2<f32>,
    /// Dependent (from 0) by head (0 for the root), as log-probabilities.
    pub arcs: Array2<f32>,
    relation_roles: Array2<f32>,
}

struct Run<'a> {
    parts: &'a Parts,
    params: &'a Params,
    vectors: &'a Vectors,
}

/// How long the sentences of `batch` are, one after another, as ranges of rows.
fn ranges(batch: &[&Example]) -> Vec<std::ops::Range<usize>> {
    let mut at = 0;
    batch
        .iter()
        .map(|example| {
            at += example.len();
            at - example.len()..at
        })
        .collect()
}

impl Run<'_> {
    fn units(&self) -> usize {
        self.parts.sizes.units
    }

    /// The sum of each word's rows.
    fn embed(&self, batch: &[&Example], readings: &[Reading]) -> (Array2<f32>, Array2<f32>) {
        let width = 2 * self.units();
        let rows: usize = batch.iter().map(|example| example.len()).sum();
        let mut known = Array2::zeros((rows, self.vectors.rows.ncols()));
        let mut out = Array2::zeros((rows, width));
        let all = batch.iter().flat_map(|example| example.features.iter().zip(&example.words));
        for (i, (features, word)) in all.enumerate() {
            let word = if readings[i] == Reading::Unknown { 0 } else { *word as usize };
            known.row_mut(i).assign(&self.vectors.rows.row(word));
            let mut row = out.row_mut(i);
            let mut add = |table: &[f32], at: usize| {
                row.iter_mut().zip(&table[at * width..(at + 1) * width]).for_each(|(x, y)| *x += y);
            };
            if readings[i] != Reading::Plain {
                add(&self.params.words, word);
            }
            features.pieces().for_each(|piece| add(&self.params.pieces, piece));
            add(&self.params.shapes, features.shape());
        }
        out += &known.dot(&self.parts.projection.matrix(&self.params.dense));
        (out, known)
    }
}

/// The scores of whole sentences, without noise.
pub fn scores(parts: &Parts, params: &Params, vectors: &Vectors, batch: &[&Example]) -> Vec<Scores> {
    let run = Run { parts, params, vectors };
    let ranges = ranges(batch);
    let rows = ranges.last().map_or(0, |range| range.end);
    let (mut x, _) = run.embed(batch, &vec![Reading::Whole; rows]);
    let ones = Array2::ones(x.dim());
    for l in 0..parts.sizes.layers {
        x = layer(&parts.layers[l], &params.dense, x, ones.clone(), &ranges).0;
    }
    let dense = &params.dense;
    let tags = x.dot(&parts.tags.matrix(dense)) + &parts.tags_bias.vector(dense);
    let roles = roles(&run, &x);
    ranges
        .into_iter()
        .map(|range| {
            let roles = roles.slice(s![range.clone(), ..]);
            let mut arcs = arcs(&run, roles);
            arcs.rows_mut().into_iter().for_each(|mut row| {
                let log = log_sum(row.iter().copied());
                row -= log;
            });
            Scores {
                tags: tags.slice(s![range, ..]).to_owned(),
                arcs,
                relation_roles: roles.slice(s![.., 2 * parts.sizes.arc..]).to_owned(),
            }
        })
        .collect()
}

impl Scores {
    /// The scores of the relations of word `i` (from 0) to `head` (0 for the root).
    pub fn relations(&self, parts: &Parts, params: &Params, i: usize, head: usize) -> Vec<f32> {
        let width = parts.sizes.relation;
        let dense = &params.dense;
        let head: Vec<f32> = match head.checked_sub(1) {
            Some(head) => self.relation_roles.slice(s![head, width..]).to_vec(),
            None => parts.relation_root.slice(dense).to_vec(),
        };
        let hidden: Vec<f32> = (0..width).map(|j| (self.relation_roles[[i, j]] + head[j]).max(0.0)).collect();
        let matrix = parts.relation.matrix(dense);
        let bias = parts.relation_bias.slice(dense);
        (0..bias.len()).map(|k| bias[k] + (0..width).map(|j| hidden[j] * matrix[[j, k]]).sum::<f32>()).collect()
    }
}

/// The four roles of each word; those of arcs rectified, those of relations not yet.
fn roles(run: &Run, x: &Array2<f32>) -> Array2<f32> {
    let dense = &run.params.dense;
    let mut roles = x.dot(&run.parts.roles.matrix(dense)) + &run.parts.roles_bias.vector(dense);
    roles.slice_mut(s![.., ..2 * run.parts.sizes.arc]).mapv_inplace(|x| x.max(0.0));
    roles
}

/// The score of every arc: dependent (from 0) by head (0 for the root).
fn arcs(run: &Run, roles: ArrayView2<f32>) -> Array2<f32> {
    let dense = &run.params.dense;
    let arc = run.parts.sizes.arc;
    let (dependents, heads) = (roles.slice(s![.., ..arc]), roles.slice(s![.., arc..2 * arc]));
    let through = dependents.dot(&run.parts.arc.matrix(dense)) + &run.parts.arc_head.vector(dense);
    let n = roles.nrows();
    let mut out = Array2::zeros((n, n + 1));
    out.column_mut(0).assign(&through.dot(&run.parts.arc_root.vector(dense)));
    out.slice_mut(s![.., 1..]).assign(&through.dot(&heads.t()));
    let distance = run.parts.distance.slice(dense);
    for i in 0..n {
        for head in 0..n {
            out[[i, head + 1]] += distance[Sizes::distance(i, head)];
        }
        out[[i, i + 1]] = -1e9;
    }
    out
}

fn log_sum(scores: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = scores.clone().fold(f32::NEG_INFINITY, f32::max);
    most + scores.map(|x| (x - most).exp()).sum::<f32>().ln()
}

/// Turns scores into the gradient of their cross-entropy; returns the loss.
fn softmax_grad(scores: &mut [f32], gold: usize) -> f32 {
    let log = log_sum(scores.iter().copied());
    let loss = log - scores[gold];
    scores.iter_mut().for_each(|x| *x = (*x - log).exp());
    scores[gold] -= 1.0;
    loss
}

/// Sentences as a desk gets them: some in capitals, some without their stop.
pub fn disturbed(example: &Example, rng: &mut fastrand::Rng) -> Example {
    let mut out = example.clone();
    let n = out.len();
    let dice = rng.f32();
    if dice < 0.02 {
        out.features.iter_mut().for_each(|features| *features = features.recased(Shape::Capitals));
    } else if dice < 0.05 {
        let first = rng.usize(1..=n.min(5));
        out.features[..first].iter_mut().for_each(|features| *features = features.recased(Shape::Capitals));
    } else if dice < 0.08 {
        out.features.iter_mut().for_each(|features| *features = features.recased(Shape::Capital));
    }
    let free = n > 3 && out.pos[n - 1] == Pos::Punct as u8 && !out.heads.contains(&(n as u16));
    if free && rng.f32() < 0.08 {
        out.features.truncate(n - 1);
        out.words.truncate(n - 1);
        out.pos.truncate(n - 1);
        out.penn.truncate(n - 1);
        out.heads.truncate(n - 1);
        out.relations.truncate(n - 1);
    }
    out
}

/// The loss of some sentences and its gradient.
pub fn gradient(
    parts: &Parts,
    params: &Params,
    vectors: &Vectors,
    batch: &[&Example],
    noise: Noise,
    seed: u64,
) -> Grads {
    let run = Run { parts, params, vectors };
    let mut rng = fastrand::Rng::with_seed(seed);
    let ranges = ranges(batch);
    let rows = ranges.last().map_or(0, |range| range.end);
    let dense = &params.dense;
    let sizes = parts.sizes;
    let width = 2 * sizes.units;
    let words = batch.iter().flat_map(|example| &example.words);
    let readings: Vec<Reading> = words.map(|word| noise.reading(vectors.counts[*word as usize], &mut rng)).collect();
    let (x, known) = run.embed(batch, &readings);
    let mut states = Vec::new();
    let mut x = x;
    for l in 0..sizes.layers {
        let mask = if l == 0 {
            mask(&mut rng, &ranges, width, noise.input, true)
        } else {
            mask(&mut rng, &ranges, width, noise.layer, false)
        };
        let (out, state) = layer(&parts.layers[l], dense, x, mask, &ranges);
        states.push(state);
        x = out;
    }
    let top_mask = mask(&mut rng, &ranges, width, noise.layer, false);
    let top = x * &top_mask;

    let mut grads = vec![0.0_f32; parts.len];
    let mut loss = 0.0;
    let scale = 1.0 / rows.max(1) as f32;

    // Tags.
    let mut tags = top.dot(&parts.tags.matrix(dense)) + &parts.tags_bias.vector(dense);
    let gold = || batch.iter().flat_map(|example| example.pos.iter().zip(&example.penn));
    for (mut row, (pos, penn)) in tags.rows_mut().into_iter().zip(gold()) {
        let row = row.as_slice_mut().expect("rows are contiguous");
        let (first, second) = row.split_at_mut(Pos::ALL.len());
        debug_assert_eq!(second.len(), Penn::ALL.len());
        loss += softmax_grad(first, usize::from(*pos)) + softmax_grad(second, usize::from(*penn));
    }
    add(parts.tags.matrix_mut(&mut grads), &top.t().dot(&tags));
    let mut bias = parts.tags_bias.vector_mut(&mut grads);
    bias += &tags.sum_axis(Axis(0));
    let mut d_top = tags.dot(&parts.tags.matrix(dense).t());

    // Arcs and relations.
    let role_width = 2 * sizes.arc + 2 * sizes.relation;
    let role_mask = mask(&mut rng, &ranges, role_width, noise.roles, false);
    let plain = roles(&run, &top);
    let masked = &plain * &role_mask;
    let mut d_roles = Array2::<f32>::zeros(plain.dim());
    for (range, example) in ranges.iter().zip(batch) {
        let roles = masked.slice(s![range.clone(), ..]);
        let mut out = arcs(&run, roles);
        for (mut row, head) in out.rows_mut().into_iter().zip(&example.heads) {
            loss += softmax_grad(row.as_slice_mut().expect("rows are contiguous"), usize::from(*head));
        }
        let (arc, relation) = (sizes.arc, sizes.relation);
        let (dependents, heads) = (roles.slice(s![.., ..arc]), roles.slice(s![.., arc..2 * arc]));
        let through = dependents.dot(&parts.arc.matrix(dense)) + &parts.arc_head.vector(dense);
        let (d_root, d_heads) = (out.column(0), out.slice(s![.., 1..]));
        let mut d_through = d_heads.dot(&heads);
        let root = parts.arc_root.vector(dense);
        for (mut row, d) in d_through.rows_mut().into_iter().zip(&d_root) {
            row.scaled_add(*d, &root);
        }
        let mut d = parts.arc_root.vector_mut(&mut grads);
        d += &through.t().dot(&d_root);
        let mut d = d_roles.slice_mut(s![range.clone(), arc..2 * arc]);
        d += &d_heads.t().dot(&through);
        add(parts.arc.matrix_mut(&mut grads), &dependents.t().dot(&d_through));
        let mut d = parts.arc_head.vector_mut(&mut grads);
        d += &d_through.sum_axis(Axis(0));
        let mut d = d_roles.slice_mut(s![range.clone(), ..arc]);
        d += &d_through.dot(&parts.arc.matrix(dense).t());
        let mut d = parts.distance.vector_mut(&mut grads);
        for i in 0..range.len() {
            for head in 0..range.len() {
                d[Sizes::distance(i, head)] += d_heads[[i, head]];
            }
        }
        // Relations, given the right heads.
        let matrix = parts.relation.matrix(dense);
        let bias = parts.relation_bias.vector(dense);
        let own = roles.slice(s![.., 2 * arc..2 * arc + relation]);
        let governing = roles.slice(s![.., 2 * arc + relation..]);
        let mut hidden = own.to_owned();
        let root = parts.relation_root.vector(dense);
        for (mut row, head) in hidden.rows_mut().into_iter().zip(&example.heads) {
            match usize::from(*head).checked_sub(1) {
                Some(head) => row += &governing.row(head),
                None => row += &root,
            }
            row.mapv_inplace(|x| x.max(0.0));
        }
        let mut logits = hidden.dot(&matrix) + &bias;
        for (mut row, gold) in logits.rows_mut().into_iter().zip(&example.relations) {
            loss += softmax_grad(row.as_slice_mut().expect("rows are contiguous"), usize::from(*gold));
        }
        add(parts.relation.matrix_mut(&mut grads), &hidden.t().dot(&logits));
        let mut d = parts.relation_bias.vector_mut(&mut grads);
        d += &logits.sum_axis(Axis(0));
        let mut d_hidden = logits.dot(&matrix.t());
        ndarray::Zip::from(&mut d_hidden).and(&hidden).for_each(|d, x| {
            if *x <= 0.0 {
                *d = 0.0;
            }
        });
        for (i, head) in example.heads.iter().enumerate() {
            let mut d = d_roles.slice_mut(s![range.start + i, 2 * arc..2 * arc + relation]);
            d += &d_hidden.row(i);
            match usize::from(*head).checked_sub(1) {
                Some(head) => {
                    let mut d = d_roles.slice_mut(s![range.start + head, 2 * arc + relation..]);
                    d += &d_hidden.row(i);
                }
                None => {
                    let mut d = parts.relation_root.vector_mut(&mut grads);
                    d += &d_hidden.row(i);
                }
            }
        }
    }
    d_roles *= &role_mask;
    let arcs = 2 * sizes.arc;
    ndarray::Zip::from(&mut d_roles.slice_mut(s![.., ..arcs])).and(&plain.slice(s![.., ..arcs])).for_each(|d, x| {
        if *x <= 0.0 {
            *d = 0.0;
        }
    });
    add(parts.roles.matrix_mut(&mut grads), &top.t().dot(&d_roles));
    let mut d = parts.roles_bias.vector_mut(&mut grads);
    d += &d_roles.sum_axis(Axis(0));
    d_top += &d_roles.dot(&parts.roles.matrix(dense).t());

    // Down the layers.
    let mut d = d_top * &top_mask;
    for l in (0..sizes.layers).rev() {
        d = layer_back(&parts.layers[l], dense, &states[l], &d, &ranges, &mut grads);
    }
    add(parts.projection.matrix_mut(&mut grads), &known.t().dot(&d));
    grads.iter_mut().for_each(|x| *x *= scale);
    d *= scale;

    let mut out = Grads { dense: grads, words: Vec::new(), pieces: Vec::new(), shapes: Vec::new(), loss: loss * scale };
    let all = batch.iter().flat_map(|example| example.features.iter().zip(&example.words));
    for (i, (features, word)) in all.enumerate() {
        let row = d.row(i).to_vec();
        match readings[i] {
            Reading::Whole => out.words.push((*word, row.clone())),
            Reading::Plain => {}
            Reading::Unknown => out.words.push((0, row.clone())),
        }
        out.pieces.extend(features.pieces().map(|piece| (piece as u32, row.clone())));
        out.shapes.push((features.shape() as u32, row));
    }
    out
}
