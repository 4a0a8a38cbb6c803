//! What each word is and what it depends on: a tagger and a dependency parser in one network.
//!
//! The network was trained on treebanks by `models/train`; `models/README.md` says on which, how,
//! and how well it reads.

pub mod eisner;
mod feature;
pub(super) mod kernel;
mod label;
pub(super) mod layer;
pub(super) mod model;
mod network;
mod stretch;

use std::ops::Range;
use std::sync::LazyLock;

pub use super::word::hash_of;
pub use feature::{Features, PIECES, SHAPES, Shape};
pub use kernel::WEIGHT_BITS;
pub use label::{Penn, Pos, Relation, universal};
pub use network::{Network, Sizes};

use network::{Scores, best};
use stretch::Stretch;

/// What the parser says of a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Syntax {
    pub pos: Pos,
    pub penn: Penn,
    /// The relation to the head.
    pub relation: Relation,
    /// By how much the part of speech leads the next likely one, in natural logarithms of odds.
    pub tag_margin: f32,
    /// By how much the head leads the next likely one, in natural logarithms of odds; negative where
    /// another head was likelier but would not have given a tree.
    pub head_margin: f32,
    head: u32,
}

impl Syntax {
    const ROOT: u32 = u32::MAX;

    /// The head’s place in the sentence, counted from 0; `None` for the root.
    pub fn head(&self) -> Option<usize> {
        (self.head != Self::ROOT).then_some(self.head as usize)
    }
}

/// The network that ships.
pub(super) static NETWORK: LazyLock<Network> = LazyLock::new(Network::english);

/// Reads `tokens` that are cut into `sentences`; linear. Gives as many answers as there are tokens in
/// the sentences, in their order.
pub fn parse(tokens: &[&str], sentences: &[Range<u32>]) -> Vec<Syntax> {
    NETWORK.parse(tokens, sentences)
}

impl Network {
    /// The network that ships.
    pub fn english() -> Network {
        Network::read(include_bytes!("../../../models/english.bin"))
    }

    /// See [`parse`]; with this network instead of the one that ships.
    pub fn parse(&self, tokens: &[&str], sentences: &[Range<u32>]) -> Vec<Syntax> {
        /// Words that are read at once: enough for the matrices to pay, few enough for the cache.
        const AT_ONCE: usize = 96;
        let mut out = Vec::with_capacity(tokens.len());
        let stretches = stretch::cut(tokens, sentences);
        let mut rest = &stretches[..];
        while !rest.is_empty() {
            let mut words = 0;
            let some = rest.iter().take_while(|stretch| {
                words += stretch.words.len();
                words <= AT_ONCE
            });
            let (now, later) = rest.split_at(some.count().max(1));
            read(self, tokens, now, &mut out);
            rest = later;
        }
        stretch::join(&stretches, &mut out);
        out
    }
}

/// Reads stretches together; heads are places in their stretch.
fn read(network: &Network, tokens: &[&str], stretches: &[Stretch], out: &mut Vec<Syntax>) {
    let features: Vec<Features> = stretches
        .iter()
        .flat_map(|stretch| {
            let opens = stretch.opens;
            let words = tokens.get(stretch.words.clone()).unwrap_or_default();
            words.iter().enumerate().map(move |(i, token)| Features::of(token, opens && i == 0))
        })
        .collect();
    let lengths: Vec<usize> = stretches.iter().map(|stretch| stretch.words.len()).collect();
    let scores = network.scores(&features, &lengths);
    let mut start = 0;
    for length in lengths {
        tree(network, &scores, start..start + length, out);
        start += length;
    }
}

/// The tags and the tree of the words `range` of `scores`.
fn tree(network: &Network, scores: &Scores, range: Range<usize>, out: &mut Vec<Syntax>) {
    let n = range.len();
    let arcs = network.arcs(scores, range.clone());
    let heads = eisner::heads(&arcs, n);
    let place = |head: usize| head.checked_sub(1);
    let pairs: Vec<(usize, Option<usize>)> = heads
        .iter()
        .enumerate()
        .map(|(i, head)| (range.start + i, place(*head).map(|head| range.start + head)))
        .collect();
    let relations = network.relations(scores, &pairs);
    for (i, (head, relation)) in heads.iter().zip(relations).enumerate() {
        let (pos, penn) = scores.tags(range.start + i);
        let ((pos, tag_margin), (penn, _)) = (best(pos), best(penn));
        let row = &arcs[(i + 1) * (n + 1)..(i + 2) * (n + 1)];
        let rival = row
            .iter()
            .enumerate()
            .filter(|(other, _)| other != head && *other != i + 1)
            .fold(f32::NEG_INFINITY, |most, (_, score)| most.max(*score));
        out.push(Syntax {
            pos: Pos::ALL[pos],
            penn: Penn::ALL[penn],
            relation: if *head == 0 { Relation::Root } else { relation },
            tag_margin,
            head_margin: if rival.is_finite() { row[*head] - rival } else { 0.0 },
            head: place(*head).map_or(Syntax::ROOT, |head| head as u32),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{sentences, words};
    use super::*;

    /// The sentence as `word/TAG>relation>head`.
    fn read(text: &str) -> Vec<String> {
        let cut = words(text);
        let tokens: Vec<&str> = cut.iter().map(|word| word.span().of(text)).collect();
        let found = parse(&tokens, &sentences(text, &cut));
        let head = |word: &Syntax| word.head().map_or("root", |head| tokens[head]);
        found
            .iter()
            .zip(&tokens)
            .map(|(word, token)| format!("{token}/{}>{}>{}", word.penn, word.relation, head(word)))
            .collect()
    }

    #[test]
    fn reads_a_sentence_of_news() {
        assert_eq!(
            read("The mayor of Orva resigned on Monday."),
            [
                "The/DT>det>mayor",
                "mayor/NN>nsubj>resigned",
                "of/IN>case>Orva",
                "Orva/NNP>nmod>mayor",
                "resigned/VBD>root>root",
                "on/IN>case>Monday",
                "Monday/NNP>obl>resigned",
                "./.>punct>resigned",
            ]
        );
        let passive = read("The bridge was closed by police.");
        assert!(passive.contains(&"bridge/NN>nsubj:pass>closed".to_owned()), "{passive:?}");
        assert!(
            passive.contains(&"police/NNS>obl:agent>closed".to_owned())
                || passive.contains(&"police/NN>obl:agent>closed".to_owned()),
            "{passive:?}"
        );
    }

    /// Heads and relations of a sentence.
    fn tree(text: &str) -> Vec<(Option<usize>, Relation)> {
        let cut = words(text);
        let tokens: Vec<&str> = cut.iter().map(|word| word.span().of(text)).collect();
        parse(&tokens, &sentences(text, &cut)).iter().map(|word| (word.head(), word.relation)).collect()
    }

    #[test]
    fn capitals_of_news_change_no_tree() {
        let plain = tree("The mayor of Orva resigned on Monday after a vote of the council.");
        assert_eq!(tree("THE MAYOR OF ORVA resigned on Monday after a vote of the council."), plain);
        assert_eq!(tree("Officials Say Bridge Will Close"), tree("Officials say bridge will close"));
        assert_eq!(plain[4], (None, Relation::Root));
    }

    #[test]
    fn margins_tell_what_is_sure() {
        let sure = parse(&["The", "mayor", "resigned", "."], std::slice::from_ref(&(0..4)));
        assert!(sure.iter().all(|word| word.tag_margin > 2.0 && word.head_margin > 1.0), "{sure:?}");
        let salad = parse(&["resigned", "the", "of", "mayor", "Orva", "very"], std::slice::from_ref(&(0..6)));
        assert!(salad.iter().any(|word| word.head_margin < 1.0), "{salad:?}");
    }

    #[test]
    fn any_tokens_have_one_tree() {
        for (token, count) in [("\"", 500), ("", 3), ("the", 1000), ("\u{301}", 7), (".", 121), ("日本", 1), ("a", 0)]
        {
            let tokens = vec![token; count];
            let found = parse(&tokens, std::slice::from_ref(&(0..count as u32)));
            assert_eq!(found.len(), count);
            assert_eq!(found.iter().filter(|word| word.head().is_none()).count(), count.min(1));
            for word in &found {
                let way = std::iter::successors(Some(word), |word| word.head().map(|head| &found[head]));
                assert!(way.take(count + 1).count() <= count, "a circle");
            }
        }
        // Sentences that lie outside the tokens are nothing, not a panic.
        assert!(parse(&["a"], &[5..9, 1..1]).is_empty());
    }

    #[test]
    fn a_sentence_reads_the_same_alone_and_in_company() {
        let text = "The ferry left at noon. Nobody saw it again, the captain said.";
        let cut = words(text);
        let tokens: Vec<&str> = cut.iter().map(|word| word.span().of(text)).collect();
        let ranges = sentences(text, &cut);
        let together = parse(&tokens, &ranges);
        let alone: Vec<Syntax> = ranges
            .iter()
            .flat_map(|range| {
                let own = &tokens[range.start as usize..range.end as usize];
                parse(own, std::slice::from_ref(&(0..own.len() as u32)))
            })
            .collect();
        assert_eq!(together, alone);
    }
}
