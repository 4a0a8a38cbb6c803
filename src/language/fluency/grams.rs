//! Strings of words as they are counted, and what their counts say of each word.

use super::counts::{Counts, LOGS};
use crate::language::{Class, Classes, Kind, Word, hash_of};

/// A token as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// The word itself where it is frequent, else its kind.
    pub word: u64,
    /// A small word itself, of others the kind: what a sentence looks like with its nouns and verbs blanked.
    pub frame: u64,
}

/// What stands around a sentence.
const EDGE: Unit = Unit { word: 1, frame: 1 };

/// Words of these classes are counted as themselves in a frame.
const SMALL: Classes = Class::PREPOSITION
    .with(Class::DETERMINER)
    .with(Class::ARTICLE)
    .with(Class::POSSESSIVE)
    .with(Class::SUBJECT_PRONOUN)
    .with(Class::OBJECT_PRONOUN)
    .with(Class::REFLEXIVE)
    .with(Class::AUXILIARY)
    .with(Class::MODAL)
    .with(Class::SUBORDINATOR)
    .with(Class::CONJUNCTION)
    .with(Class::WH)
    .with(Class::PARTICLE);

/// The kinds of strings that are counted. Their numbers are part of the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gram {
    One = 1,
    Two = 2,
    Three = 3,
    Four = 4,
    FrameThree = 5,
    FrameFour = 6,
    FrameFive = 7,
}

impl Gram {
    pub const ALL: [Gram; 7] =
        [Gram::One, Gram::Two, Gram::Three, Gram::Four, Gram::FrameThree, Gram::FrameFour, Gram::FrameFive];

    /// How many tokens such a string has.
    pub fn tokens(self) -> usize {
        match self {
            Gram::One => 1,
            Gram::Two => 2,
            Gram::Three | Gram::FrameThree => 3,
            Gram::Four | Gram::FrameFour => 4,
            Gram::FrameFive => 5,
        }
    }

    fn of(self, unit: &Unit) -> u64 {
        match self {
            Gram::One | Gram::Two | Gram::Three | Gram::Four => unit.word,
            Gram::FrameThree | Gram::FrameFour | Gram::FrameFive => unit.frame,
        }
    }

    /// The key of `units`.
    pub fn key(self, units: &[Unit]) -> u64 {
        let hash = units.iter().fold(self as u64, |hash, unit| {
            let mixed = (hash.rotate_left(23) ^ self.of(unit)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^ (mixed >> 29)
        });
        hash.wrapping_mul(0xbf58_476d_1ce4_e5b9)
    }
}

/// The tokens of a sentence as they are counted, with two edges on each side. `is_known` says whether a word
/// is frequent enough to be counted as itself.
pub fn units(text: &str, words: &[Word], is_known: impl Fn(u64) -> bool) -> Vec<Unit> {
    let mut out = Vec::with_capacity(words.len() + 2 * MARGIN);
    out.extend([EDGE; MARGIN]);
    for (i, word) in words.iter().enumerate() {
        let token = word.span().of(text);
        out.push(unit(token, word, i == 0, &is_known));
    }
    out.extend([EDGE; MARGIN]);
    out
}

/// Edges on each side of a sentence.
pub const MARGIN: usize = 2;

fn unit(token: &str, word: &Word, opens: bool, is_known: impl Fn(u64) -> bool) -> Unit {
    let mark = match token {
        "“" | "”" | "\"" | "``" | "''" => Some(hash_of("\"")),
        "‘" => Some(hash_of("'")),
        "–" | "—" | "--" => Some(hash_of("—")),
        _ if matches!(word.kind, Kind::Punct | Kind::Symbol) => Some(word.hash),
        _ => None,
    };
    if let Some(mark) = mark {
        return Unit { word: mark, frame: mark };
    }
    let kind = kind(token, word, opens);
    let is_small = word.is(SMALL) && (opens || !word.is_capitalized());
    let known = word.kind == Kind::Word && is_known(Gram::One.key(&[Unit { word: word.hash, frame: 0 }]));
    Unit { word: if known { word.hash } else { kind }, frame: if is_small { word.hash } else { kind } }
}

/// What a word looks like: a name, a number, or its ending.
fn kind(token: &str, word: &Word, opens: bool) -> u64 {
    match word.kind {
        Kind::Number => 2,
        Kind::Address => 3,
        _ if word.is_capitalized() && !opens => 4,
        _ => {
            const ENDINGS: [&str; 22] = [
                "ing", "edly", "ed", "ingly", "ly", "ions", "ion", "ness", "ment", "ments", "ity", "ies", "ers", "er",
                "est", "ous", "ive", "ful", "ble", "al", "ss", "s",
            ];
            let ending = ENDINGS.iter().position(|ending| token.len() > ending.len() + 1 && token.ends_with(ending));
            5 + ending.map_or(0, |ending| ending as u64 + 1)
        }
    }
}

/// How many numbers [`Evidence`] has.
pub const NUMBERS: usize = 24;

/// What the counts say of a token.
pub type Evidence = [f32; NUMBERS];

/// What the counts say of each token of a sentence; `units` as [`units`] gives them.
pub fn evidence(units: &[Unit], counts: &impl Counts) -> Vec<Evidence> {
    let n = units.len().saturating_sub(2 * MARGIN);
    // levels[k][i]: the string of that kind that begins at unit i.
    let levels: Vec<Vec<u8>> = Gram::ALL
        .iter()
        .map(|string| units.windows(string.tokens()).map(|units| counts.level(string.key(units))).collect())
        .collect();
    let skips: Vec<u8> = units.windows(3).map(|units| counts.level(Gram::Two.key(&[units[0], units[2]]))).collect();
    let at = |string: Gram, i: isize| {
        let row = &levels[string as usize - 1];
        usize::try_from(i).ok().and_then(|i| row.get(i)).map_or(0.0, |level| f32::from(*level))
    };
    let log = |level: f32| LOGS.get(level as usize).copied().unwrap_or_default();
    (0..n)
        .map(|i| {
            let i = (i + MARGIN) as isize;
            let pair = |i: isize| at(Gram::Two, i);
            let one = |i: isize| at(Gram::One, i);
            // By how much a pair is more frequent than its words alone would make it.
            let bond = |i: isize| (log(pair(i)) - log(one(i)) - log(one(i + 1))).clamp(-16.0, 2.0) / 4.0 + 2.0;
            let given = |long: Gram, short: Gram, i: isize, j: isize| {
                (log(at(long, i)) - log(at(short, j))).clamp(-9.0, 1.0) / 4.0
            };
            let skip = usize::try_from(i - 1).ok().and_then(|i| skips.get(i)).map_or(0.0, |level| f32::from(*level));
            let eighth = |level: f32| level / 8.0 - 0.5;
            [
                eighth(one(i)),
                eighth(pair(i - 1)),
                eighth(pair(i)),
                bond(i - 1),
                bond(i),
                eighth(skip),
                eighth(at(Gram::Three, i - 2)),
                eighth(at(Gram::Three, i - 1)),
                eighth(at(Gram::Three, i)),
                eighth(at(Gram::Four, i - 3)),
                eighth(at(Gram::Four, i - 2)),
                eighth(at(Gram::Four, i - 1)),
                eighth(at(Gram::Four, i)),
                eighth(at(Gram::FrameThree, i - 2)),
                eighth(at(Gram::FrameThree, i - 1)),
                eighth(at(Gram::FrameThree, i)),
                eighth(at(Gram::FrameFour, i - 2)),
                eighth(at(Gram::FrameFour, i - 1)),
                eighth(at(Gram::FrameFive, i - 2)),
                given(Gram::Two, Gram::One, i - 1, i - 1),
                given(Gram::Two, Gram::One, i, i + 1),
                given(Gram::Three, Gram::Two, i - 2, i - 2),
                given(Gram::FrameFour, Gram::FrameThree, i - 3, i - 3),
                given(Gram::FrameFive, Gram::FrameFour, i - 2, i - 2),
            ]
        })
        .collect()
}

/// The logarithm of the likelihood of a sentence; `units` as [`units`] gives them. Where a string was not
/// counted a shorter one stands in for it, at a price (Brants and others, Large Language Models in Machine
/// Translation, 2007).
pub fn likelihood(units: &[Unit], counts: &impl Counts) -> f32 {
    /// What a shorter string costs; Brants and others take 0.4 of the likelihood.
    const PRICE: f32 = -0.916;
    /// All words of what was counted, five of them a level’s unit; see `models/README.md`.
    const ALL: f32 = 13.9;
    let log = |gram: Gram, units: &[Unit]| {
        let level = counts.level(gram.key(units));
        (level > 0).then(|| LOGS.get(usize::from(level)).copied().unwrap_or_default())
    };
    let word = |i: usize| {
        let string = |gram: Gram| (i + 1).checked_sub(gram.tokens()).and_then(|from| units.get(from..=i));
        let of = |long: Gram, short: Gram| {
            let long_units = string(long)?;
            let long = log(long, long_units)?;
            let short = log(short, &long_units[..long_units.len() - 1])?;
            Some((long - short).min(0.0))
        };
        of(Gram::Four, Gram::Three)
            .or_else(|| Some(of(Gram::Three, Gram::Two)? + PRICE))
            .or_else(|| Some(of(Gram::Two, Gram::One)? + 2.0 * PRICE - 1.6))
            .unwrap_or_else(|| {
                string(Gram::One).and_then(|one| log(Gram::One, one)).unwrap_or(-1.0) - ALL + 3.0 * PRICE
            })
    };
    (MARGIN..units.len()).map(word).sum()
}
