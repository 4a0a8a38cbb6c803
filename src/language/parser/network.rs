//! The network: rows of tables for each word, summed; recurrent layers that read the sentence both
//! ways; scores for tags, heads and relations.
//!
//! Heads are chosen by a biaffine score (Dozat and Manning, Deep Biaffine Attention for Neural Dependency Parsing, 2017).

use super::feature::Features;
use super::kernel::{Matrix, Processor, Task, run};
use super::label::{Penn, Pos, Relation};
use super::layer::{Dense, Layer};
use super::model::{Reader, Table, Vocabulary};

/// The sizes of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Recurrent layers.
    pub layers: usize,
    /// Units of a layer in one direction. A word is twice as many numbers.
    pub units: usize,
    /// Numbers by which a word is held against a head.
    pub arc: usize,
    /// Numbers by which a relation is chosen.
    pub relation: usize,
}

impl Sizes {
    /// Distances between a word and its head that have a score of their own.
    pub const DISTANCES: usize = 2 * Self::FARTHEST + 1;
    const FARTHEST: usize = 12;

    /// The class of the distance from the word at `i` to a head at `head`.
    pub fn distance(i: usize, head: usize) -> usize {
        (head + Self::FARTHEST).saturating_sub(i).min(2 * Self::FARTHEST)
    }
}

/// A trained network.
#[derive(Debug)]
pub struct Network {
    sizes: Sizes,
    vocabulary: Vocabulary,
    words: Table,
    pieces: Table,
    shapes: Table,
    layers: Vec<Layer>,
    tags: Dense,
    roles: Dense,
    arc: Dense,
    arc_root: Vec<f32>,
    distance: Vec<f32>,
    relation_root: Vec<f32>,
    relation: Dense,
}

/// What the network says of some words that stand together.
#[derive(Debug)]
pub struct Scores {
    sizes: Sizes,
    tags: Vec<f32>,
    /// By word: as a dependent, as a head, as a dependent of a relation, as the head of one.
    roles: Vec<f32>,
    /// The roles of dependents, ready to be held against heads.
    through: Vec<f32>,
}

impl Scores {
    /// The scores of the parts of speech of word `i`, and those of its Penn tags.
    pub fn tags(&self, i: usize) -> (&[f32], &[f32]) {
        let width = Pos::ALL.len() + Penn::ALL.len();
        self.tags
            .get(i * width..(i + 1) * width)
            .unwrap_or_default()
            .split_at_checked(Pos::ALL.len())
            .unwrap_or_default()
    }

    fn role(&self, i: usize, from: usize, to: usize) -> &[f32] {
        let width = 2 * self.sizes.arc + 2 * self.sizes.relation;
        self.roles.get(i * width + from..i * width + to).unwrap_or_default()
    }
}

impl Network {
    /// The network in the bytes of a model file. A file that is cut short gives zeros, not an error:
    /// the one file there is is part of the program and is tested.
    pub fn read(bytes: &'static [u8]) -> Network {
        let mut reader = Reader::new(bytes);
        let sizes =
            Sizes { layers: reader.count(), units: reader.count(), arc: reader.count(), relation: reader.count() };
        let Sizes { units, arc, relation, .. } = sizes;
        let width = 2 * units;
        Network {
            sizes,
            layers: (0..sizes.layers).map(|_| Layer::read(&mut reader, units)).collect(),
            tags: Dense::read(&mut reader, width, Pos::ALL.len() + Penn::ALL.len()),
            roles: Dense::read(&mut reader, width, 2 * arc + 2 * relation),
            arc: Dense::read(&mut reader, arc, arc),
            arc_root: reader.numbers(arc),
            distance: reader.numbers(Sizes::DISTANCES),
            relation_root: reader.numbers(relation),
            relation: Dense::read(&mut reader, relation, Relation::ALL.len()),
            shapes: Table::read(&mut reader, width),
            pieces: Table::read(&mut reader, width),
            vocabulary: Vocabulary::read(&mut reader),
            words: Table::read(&mut reader, width),
        }
    }

    /// Reads words that stand together: a sentence or several, `lengths` words each.
    pub fn scores(&self, words: &[Features], lengths: &[usize]) -> Scores {
        run(Read { network: self, words, lengths })
    }

    /// The table of scores that [`super::eisner::heads`] takes, for words `range` of `scores`.
    pub fn arcs(&self, scores: &Scores, range: std::ops::Range<usize>) -> Vec<f32> {
        run(Arcs { network: self, scores, range })
    }

    /// The likeliest relation of word `i` to `head`, its place among the words of `scores`.
    pub fn relations(&self, scores: &Scores, pairs: &[(usize, Option<usize>)]) -> Vec<Relation> {
        run(Relations { network: self, scores, pairs })
    }

    /// Units of a layer in one direction; a row has twice as many numbers.
    pub fn units(&self) -> usize {
        self.sizes.units
    }

    /// The sum of each word’s rows: what is known of it before its neighbors are read.
    #[inline(always)]
    pub fn rows(&self, words: &[Features]) -> Vec<f32> {
        let width = 2 * self.sizes.units;
        let mut out = vec![0.0; words.len() * width];
        for (i, features) in words.iter().enumerate() {
            let row = &mut out[i * width..(i + 1) * width];
            self.words.add(self.vocabulary.row(features.word), row);
            for piece in features.pieces() {
                self.pieces.add(piece, row);
            }
            self.shapes.add(features.shape(), row);
        }
        out
    }
}

struct Read<'a> {
    network: &'a Network,
    words: &'a [Features],
    lengths: &'a [usize],
}

impl Task for Read<'_> {
    type Output = Scores;

    #[inline(always)]
    fn run(self, processor: impl Processor) -> Scores {
        let Read { network, words, lengths } = self;
        let Sizes { arc, relation, .. } = network.sizes;
        let mut x = network.rows(words);
        for layer in &network.layers {
            x = layer.read_through(processor, &x, lengths);
        }
        let mut roles = network.roles.apply(processor, &x);
        let mut dependents = Vec::with_capacity(words.len() * arc);
        for row in roles.chunks_exact_mut((2 * arc + 2 * relation).max(1)) {
            row[..2 * arc].iter_mut().for_each(|x| *x = x.max(0.0));
            dependents.extend_from_slice(&row[..arc]);
        }
        let through = network.arc.apply(processor, &dependents);
        Scores { sizes: network.sizes, tags: network.tags.apply(processor, &x), roles, through }
    }
}

struct Arcs<'a> {
    network: &'a Network,
    scores: &'a Scores,
    range: std::ops::Range<usize>,
}

impl Task for Arcs<'_> {
    type Output = Vec<f32>;

    #[inline(always)]
    fn run(self, processor: impl Processor) -> Vec<f32> {
        let Arcs { network, scores, range } = self;
        let arc = network.sizes.arc;
        let n = range.len();
        let column = |head: usize| match head.checked_sub(1) {
            Some(head) => scores.role(range.start + head, arc, 2 * arc),
            None => &network.arc_root,
        };
        let heads = Matrix::heads(arc, (0..n + 1).map(column));
        let through = &scores.through[range.start * arc..range.end * arc];
        let mut out = vec![0.0; n + 1];
        out.extend(heads.multiply(processor, through, &[]));
        for i in 0..n {
            for head in 0..n {
                out[(i + 1) * (n + 1) + head + 1] += network.distance[Sizes::distance(i, head)];
            }
        }
        out
    }
}

struct Relations<'a> {
    network: &'a Network,
    scores: &'a Scores,
    pairs: &'a [(usize, Option<usize>)],
}

impl Task for Relations<'_> {
    type Output = Vec<Relation>;

    #[inline(always)]
    fn run(self, processor: impl Processor) -> Vec<Relation> {
        let Relations { network, scores, pairs } = self;
        let Sizes { arc, relation, .. } = network.sizes;
        let mut hidden = Vec::with_capacity(pairs.len() * relation);
        for (word, head) in pairs {
            let own = scores.role(*word, 2 * arc, 2 * arc + relation);
            let head = match head {
                Some(head) => scores.role(*head, 2 * arc + relation, 2 * arc + 2 * relation),
                None => &network.relation_root,
            };
            let at = hidden.len();
            hidden.extend_from_slice(own);
            for (own, head) in hidden[at..].iter_mut().zip(head) {
                *own = (*own + head).max(0.0);
            }
        }
        let logits = network.relation.apply(processor, &hidden);
        let best = |row: &[f32]| Relation::ALL[best(row).0];
        logits.chunks_exact(Relation::ALL.len()).map(best).collect()
    }
}

/// The place of the highest score and by how much it leads the next one.
pub fn best(scores: &[f32]) -> (usize, f32) {
    let (mut at, mut first, mut second) = (0, f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (i, score) in scores.iter().enumerate() {
        if *score > first {
            (at, first, second) = (i, *score, first);
        } else if *score > second {
            second = *score;
        }
    }
    (at, if second.is_finite() { first - second } else { 0.0 })
}
