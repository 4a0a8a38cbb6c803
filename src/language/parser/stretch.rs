//! Sentences in stretches that a tree is built over at once: trees cost the cube of their length, so
//! a very long sentence is read in pieces, cut at its marks.

use std::ops::Range;

use super::{Relation, Syntax};

/// The longest stretch, in tokens. Nearly all sentences of news are shorter.
pub const LONGEST: usize = 120;

/// A stretch of a sentence; mostly the whole sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub words: Range<usize>,
    /// Does the sentence begin with it?
    pub opens: bool,
}

/// Cuts sentences into stretches.
pub fn cut(tokens: &[&str], sentences: &[Range<u32>]) -> Vec<Stretch> {
    let mut out = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let (mut start, end) = (sentence.start as usize, (sentence.end as usize).min(tokens.len()));
        let mut opens = true;
        while start < end {
            let next = if end - start <= LONGEST { end } else { cut_at(tokens, start) };
            out.push(Stretch { words: start..next, opens });
            (start, opens) = (next, false);
        }
    }
    out
}

/// Where to end a stretch that begins at `start`: behind its last mark, if one stands in the second
/// half.
fn cut_at(tokens: &[&str], start: usize) -> usize {
    let half = start + LONGEST / 2;
    let is_mark =
        |i: &usize| tokens.get(*i).is_some_and(|token| matches!(*token, "," | ";" | ":" | "—" | "–" | "." | "…"));
    (half..start + LONGEST).rev().find(is_mark).map_or(start + LONGEST, |mark| mark + 1)
}

/// Makes one tree of the stretches of each sentence: later ones hang on the first one’s root. Heads
/// become places in the sentence.
pub fn join(stretches: &[Stretch], words: &mut [Syntax]) {
    let (mut at, mut offset, mut root) = (0, 0, 0);
    for stretch in stretches {
        if stretch.opens {
            offset = 0;
        }
        let len = stretch.words.len();
        for (i, word) in words.iter_mut().skip(at).take(len).enumerate() {
            match word.head() {
                Some(_) => word.head += offset as u32,
                None if stretch.opens => root = i as u32,
                None => (word.head, word.relation) = (root, Relation::Parataxis),
            }
        }
        at += len;
        offset += len;
    }
}
