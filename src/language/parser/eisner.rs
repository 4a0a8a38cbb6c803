//! The best projective tree over a table of scores: Eisner's dynamic programme.
//!
//! Eisner, Three New Probabilistic Models for Dependency Parsing (1996). Cubic in the length, which
//! is why [`super`] never gives it more than a stretch.

use std::ops::Range;

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
    left_open: Chart,
    right_open: Chart,
    left: Chart,
    right: Chart,
}

/// The best score of each span of one kind, stored twice, so that spans with one start lie side by side
/// and so do spans with one end; and where each was cut.
struct Chart {
    width: usize,
    by_start: Vec<f32>,
    by_end: Vec<f32>,
    cuts: Vec<u16>,
}

impl Chart {
    fn new(width: usize) -> Chart {
        Chart {
            width,
            by_start: vec![0.0; width * width],
            by_end: vec![0.0; width * width],
            cuts: vec![0; width * width],
        }
    }

    /// The scores of the spans that begin at `start`, by their ends.
    fn from(&self, start: usize, ends: Range<usize>) -> &[f32] {
        &self.by_start[start * self.width..][ends]
    }

    /// The scores of the spans that end at `end`, by their starts.
    fn to(&self, end: usize, starts: Range<usize>) -> &[f32] {
        &self.by_end[end * self.width..][starts]
    }

    fn set(&mut self, start: usize, end: usize, score: f32, cut: usize) {
        self.by_start[start * self.width + end] = score;
        self.by_end[end * self.width + start] = score;
        self.cuts[start * self.width + end] = cut as u16;
    }

    fn cut(&self, start: usize, end: usize) -> usize {
        self.cuts[start * self.width + end].into()
    }
}

impl Table {
    fn new(n: usize) -> Table {
        let chart = || Chart::new(n + 2);
        Table { n, left_open: chart(), right_open: chart(), left: chart(), right: chart() }
    }

    fn fill(&mut self, scores: &[f32]) {
        let width = self.n + 1;
        for length in 1..self.n {
            for start in 1..=self.n - length {
                let end = start + length;
                // An arc between the ends, over two complete halves.
                let (at, halves) = best_of(self.right.from(start, start..end), self.left.to(end, start + 1..end + 1));
                self.left_open.set(start, end, halves + scores[start * width + end], start + at);
                self.right_open.set(start, end, halves + scores[end * width + start], start + at);
                let (at, score) = best_of(self.left.from(start, start..end), self.left_open.to(end, start..end));
                self.left.set(start, end, score, start + at);
                let (at, score) =
                    best_of(self.right_open.from(start, start + 1..end + 1), self.right.to(end, start + 1..end + 1));
                self.right.set(start, end, score, start + 1 + at);
            }
        }
    }

    /// The word on the root that gives the best tree.
    fn root(&self, scores: &[f32]) -> usize {
        let halves = self.left.from(1, 1..self.n + 1).iter().zip(self.right.to(self.n, 1..self.n + 1));
        let trees = halves
            .zip(scores.iter().skip(self.n + 1).step_by(self.n + 1))
            .map(|((left, right), root)| left + right + root);
        let mut best = (1, f32::NEG_INFINITY);
        for (i, score) in trees.enumerate() {
            if score > best.1 {
                best = (i + 1, score);
            }
        }
        best.0
    }

    /// Follows the cuts down; a list instead of recursion, whatever the depth.
    fn read(&self, piece: Piece, heads: &mut [usize]) {
        let mut open = vec![piece];
        while let Some(Piece { start, end, side, complete }) = open.pop() {
            if start == end {
                continue;
            }
            let piece = |start, end, side, complete| Piece { start, end, side, complete };
            match (side, complete) {
                (Left, true) => {
                    let k = self.left.cut(start, end);
                    open.extend([piece(start, k, Left, true), piece(k, end, Left, false)]);
                }
                (Right, true) => {
                    let k = self.right.cut(start, end);
                    open.extend([piece(start, k, Right, false), piece(k, end, Right, true)]);
                }
                (side, false) => {
                    let chart = if side == Left { &self.left_open } else { &self.right_open };
                    let k = chart.cut(start, end);
                    let (dependent, head) = if side == Left { (start, end) } else { (end, start) };
                    heads[dependent - 1] = head;
                    open.extend([piece(start, k, Right, true), piece(k + 1, end, Left, true)]);
                }
            }
        }
    }
}

/// The first place where the sum of both is highest, and that sum.
fn best_of(a: &[f32], b: &[f32]) -> (usize, f32) {
    let mut best = (0, f32::NEG_INFINITY);
    let b = &b[..a.len()];
    for i in 0..a.len() {
        let sum = a[i] + b[i];
        if sum > best.1 {
            best = (i, sum);
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
