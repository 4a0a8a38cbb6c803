//! The best projective tree over a table of scores: Eisner's dynamic programme.
//!
//! Eisner, Three New Probabilistic Models for Dependency Parsing (1996). Cubic in the length, which
//! is why [`super`] never gives it more than a stretch.

/// The heads of `n` words, counted from 1, with exactly one word on the root (0).
///
/// `scores[dependent * (n + 1) + head]` is the score of an arc, both counted from 0 for the root;
/// row 0 is not looked at.
pub fn heads(scores: &[f32], n: usize) -> Vec<usize> {
    let mut table = Table::new(n);
    let mut heads = vec![0; n];
    if n == 0 || scores.len() < (n + 1) * (n + 1) {
        return heads;
    }
    table.fill(scores);
    let root = table.root(scores);
    heads[root - 1] = 0;
    table.read(Piece { start: 1, end: root, side: Left, complete: true }, &mut heads);
    table.read(Piece { start: root, end: n, side: Right, complete: true }, &mut heads);
    heads
}

/// Which end of a span of words is its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The last word governs the first.
    Left,
    /// The first word governs the last.
    Right,
}

use Side::{Left, Right};

/// A span of words that hang together.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    side: Side,
    /// Has the dependent at its far end all its dependents?
    complete: bool,
}

/// The best scores of all spans and where each was cut.
struct Table {
    n: usize,
    /// `[incomplete left, incomplete right, complete left, complete right]` by start and end.
    best: [Vec<f32>; 4],
    cut: [Vec<u16>; 4],
}

const LEFT_OPEN: usize = 0;
const RIGHT_OPEN: usize = 1;
const LEFT: usize = 2;
const RIGHT: usize = 3;

impl Table {
    fn new(n: usize) -> Table {
        let size = (n + 1) * (n + 1);
        Table { n, best: std::array::from_fn(|_| vec![0.0; size]), cut: std::array::from_fn(|_| vec![0; size]) }
    }

    fn at(&self, start: usize, end: usize) -> usize {
        start * (self.n + 1) + end
    }

    fn fill(&mut self, scores: &[f32]) {
        let width = self.n + 1;
        for length in 1..self.n {
            for start in 1..=self.n - length {
                let end = start + length;
                let here = self.at(start, end);
                // An arc between the ends, over two complete halves.
                let (cut, halves) =
                    best_of(start..end, |k| self.best[RIGHT][self.at(start, k)] + self.best[LEFT][self.at(k + 1, end)]);
                self.best[LEFT_OPEN][here] = halves + scores[start * width + end];
                self.best[RIGHT_OPEN][here] = halves + scores[end * width + start];
                self.cut[LEFT_OPEN][here] = cut as u16;
                self.cut[RIGHT_OPEN][here] = cut as u16;
                let (cut, score) =
                    best_of(start..end, |k| self.best[LEFT][self.at(start, k)] + self.best[LEFT_OPEN][self.at(k, end)]);
                self.best[LEFT][here] = score;
                self.cut[LEFT][here] = cut as u16;
                let (cut, score) = best_of(start + 1..end + 1, |k| {
                    self.best[RIGHT_OPEN][self.at(start, k)] + self.best[RIGHT][self.at(k, end)]
                });
                self.best[RIGHT][here] = score;
                self.cut[RIGHT][here] = cut as u16;
            }
        }
    }

    /// The word on the root that gives the best tree.
    fn root(&self, scores: &[f32]) -> usize {
        let width = self.n + 1;
        best_of(1..width, |k| self.best[LEFT][self.at(1, k)] + self.best[RIGHT][self.at(k, self.n)] + scores[k * width])
            .0
    }

    /// Follows the cuts down; a list instead of recursion, whatever the depth.
    fn read(&self, piece: Piece, heads: &mut [usize]) {
        let mut open = vec![piece];
        while let Some(Piece { start, end, side, complete }) = open.pop() {
            if start == end {
                continue;
            }
            let here = self.at(start, end);
            let piece = |start, end, side, complete| Piece { start, end, side, complete };
            match (side, complete) {
                (Left, true) => {
                    let k = self.cut[LEFT][here].into();
                    open.extend([piece(start, k, Left, true), piece(k, end, Left, false)]);
                }
                (Right, true) => {
                    let k = self.cut[RIGHT][here].into();
                    open.extend([piece(start, k, Right, false), piece(k, end, Right, true)]);
                }
                (side, false) => {
                    let k: usize = self.cut[if side == Left { LEFT_OPEN } else { RIGHT_OPEN }][here].into();
                    let (dependent, head) = if side == Left { (start, end) } else { (end, start) };
                    heads[dependent - 1] = head;
                    open.extend([piece(start, k, Right, true), piece(k + 1, end, Left, true)]);
                }
            }
        }
    }
}

/// The first of `range` with the highest score, and that score.
fn best_of(range: std::ops::Range<usize>, score: impl Fn(usize) -> f32) -> (usize, f32) {
    let mut best = (range.start, f32::NEG_INFINITY);
    for k in range {
        let score = score(k);
        if score > best.1 {
            best = (k, score);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All projective trees with one word on the root, one after another: the slow twin.
    fn exhaustive(scores: &[f32], n: usize) -> f32 {
        fn total(scores: &[f32], heads: &[usize]) -> f32 {
            let width = heads.len() + 1;
            heads.iter().enumerate().map(|(i, head)| scores[(i + 1) * width + head]).sum()
        }
        let mut best = f32::NEG_INFINITY;
        for code in 0..(n + 1).pow(n as u32) {
            let heads: Vec<usize> = (0..n).map(|i| code / (n + 1).pow(i as u32) % (n + 1)).collect();
            if is_tree(&heads) {
                best = best.max(total(scores, &heads));
            }
        }
        best
    }

    fn is_tree(heads: &[usize]) -> bool {
        let one_root = heads.iter().filter(|head| **head == 0).count() == 1;
        let reaches_root = |mut at: usize| {
            for _ in 0..=heads.len() {
                if at == 0 {
                    return true;
                }
                at = heads[at - 1];
            }
            false
        };
        let arcs = || heads.iter().enumerate().map(|(i, head)| ((i + 1).min(*head), (i + 1).max(*head)));
        let crosses = arcs().any(|(a, b)| arcs().any(|(c, d)| a < c && c < b && b < d));
        one_root && (1..=heads.len()).all(reaches_root) && !crosses
    }

    #[test]
    fn finds_the_best_projective_tree() {
        let mut seed = 1_u64;
        let mut random = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 40) as f32 / 1e6
        };
        for n in 1..=5 {
            for _ in 0..30 {
                let scores: Vec<f32> = (0..(n + 1) * (n + 1)).map(|_| random()).collect();
                let heads = heads(&scores, n);
                assert!(is_tree(&heads), "{heads:?}");
                let got: f32 = heads.iter().enumerate().map(|(i, head)| scores[(i + 1) * (n + 1) + head]).sum();
                assert!((got - exhaustive(&scores, n)).abs() < 1e-4);
            }
        }
    }

    #[test]
    fn takes_what_makes_no_sense() {
        assert!(heads(&[], 0).is_empty());
        assert_eq!(heads(&[], 3), [0, 0, 0]);
        assert_eq!(heads(&[f32::NAN; 9], 2).len(), 2);
        assert_eq!(heads(&[f32::NEG_INFINITY; 16], 3).len(), 3);
    }
}
