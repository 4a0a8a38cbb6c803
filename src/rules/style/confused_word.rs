mod groups;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{fluency, hash_of, words};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, odds};
use crate::text::Span;
use groups::GROUPS;

pub(super) static CONFUSED_WORD: Rule = Rule {
    name: "style/confused-word",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A word where the words around it want another that sounds or looks like it: “could effect the vote”.

## Why
Spelling is right and sense is wrong, so no spelling checker speaks. Both words are held against what is
usual in English, first with their neighbors and then in the whole sentence. Only where the other word fits
far better does the rule speak; where it is a little less sure it is a remark. In 425,000 words of
published news it was wrong once as a warning; of words swapped in them it finds more than half.

## Examples
```news,flag
The new law could [[effect]] the price of milk, the ministry said.
```
```news,fixed
The new law could affect the price of milk, the ministry said.
```
```news,flag
The farmers lost [[there]] homes in the flood. More [[then]] 40 people lost their jobs.
```
```news,fixed
The farmers lost their homes in the flood. More than 40 people lost their jobs.
```
```news,pass
The law could affect the price of milk. Its effect is unknown. It’s late. Then more than 40 people left.
```
"#,
    check: Check::Sentence(confused_word),
};

/// Below this oddness a word is where it belongs.
const SOUND: f32 = -6.0;

/// By so much, as a logarithm of odds, the counts must like the other word better.
const LIKELIER: f32 = 4.0;

/// From this score on a finding is a remark, from the other on a warning: measured on published news and on
/// words swapped in it.
const DOUBTFUL: f32 = 6.5;
const WRONG: f32 = 8.5;

/// Longer sentences, in bytes, are not read a second time.
const LONGEST: usize = 500;

/// For the hash of a first token the words that begin with it, each with what may be meant instead.
static CONFUSED: LazyLock<FxHashMap<u64, Vec<(&'static str, &'static str)>>> = LazyLock::new(|| {
    let mut map: FxHashMap<u64, Vec<(&str, &str)>> = FxHashMap::default();
    for group in GROUPS.lines().map(|line| line.split_ascii_whitespace()) {
        for written in group.clone() {
            let first = written.split('\'').next().unwrap_or(written);
            let others = group.clone().filter(|other| *other != written);
            map.entry(hash_of(first)).or_default().extend(others.map(|other| (written, other)));
        }
    }
    map
});

fn confused_word(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        let Some(pairs) = CONFUSED.get(&word.hash).filter(|_| word.is_word() && !word.is_capitalized()) else {
            continue;
        };
        let tried = pairs.iter().filter_map(|(written, meant)| Swap::of(sentence, i, written, meant));
        let best = tried.max_by(|a, b| a.score.total_cmp(&b.score)).filter(|swap| swap.score >= DOUBTFUL);
        let Some(swap) = best else { continue };
        let found = swap.span.of(&sentence.paragraph.text);
        let meant = like(found, swap.meant);
        let finding = out.report(swap.span, format!("“{found}” where “{meant}” seems to be meant"));
        finding.because(format!("By the words around it “{meant}” is likelier, {}", odds(swap.likelier)));
        finding.fix(Fix::replacing(swap.span, meant));
        if swap.score < WRONG {
            finding.at(Level::Info);
        }
    }
}

/// A word that may stand for another, and how much speaks for it.
struct Swap {
    span: Span,
    meant: &'static str,
    /// By how much the counts like the other word better, as a logarithm of odds.
    likelier: f32,
    score: f32,
}

impl Swap {
    /// What speaks for `meant` where `written` begins at the token `i`; nothing where too little does.
    fn of(sentence: &Sentence, i: usize, written: &str, meant: &'static str) -> Option<Swap> {
        /// The counts alone are not to decide.
        const MOST: f32 = 12.0;
        /// A short form where a possessive is usual is no turn of style: “they’re homes”.
        const SHORT: f32 = 4.0;
        let end = end_of(sentence, i, written)?;
        let odd = (i..end).filter_map(|at| sentence.fluency()?.odd.get(at).copied()).fold(f32::MIN, f32::max);
        if odd < SOUND || joined(sentence, i, end) {
            return None;
        }
        let span = sentence.span_of(i..end);
        // A string of four words that holds the word has no others than these.
        let near = sentence.span_of(i.saturating_sub(4)..(end + 3).min(sentence.len()));
        let with = |around: Span| replaced(sentence, around, span, meant);
        let likelier = fluency::likelihood(&with(near)?) - fluency::likelihood(near.of(&sentence.paragraph.text));
        if likelier < LIKELIER || sentence.span.len() > LONGEST || !is_usual(sentence, i..end, meant) {
            return None;
        }
        let other = odd_with(&with(sentence.span)?, span.start - sentence.span.start, meant.len());
        let gain = odd - other;
        let short = if written.contains('\'') && gain >= 1.0 { SHORT } else { 0.0 };
        Some(Swap { span, meant, likelier, score: 0.75 * likelier.min(MOST) + gain + short })
    }
}

/// The end of `written` if it stands at the token `i`: an apostrophe begins a second token.
fn end_of(sentence: &Sentence, i: usize, written: &str) -> Option<usize> {
    let next = sentence.words().get(i + 1).filter(|next| !next.is_spaced());
    let clitic = next.filter(|_| sentence.token(i + 1).starts_with(['\'', '’']));
    match written.find('\'') {
        Some(at) => clitic.filter(|next| next.hash == hash_of(&written[at..])).map(|_| i + 2),
        None => clitic.is_none().then_some(i + 1),
    }
}

/// Is it part of a compound: “peak-hour”, “his then-wife”?
fn joined(sentence: &Sentence, from: usize, to: usize) -> bool {
    let hyphen = |i: usize| sentence.is_any(i, &["-", "‑", "–", "/"]);
    from.checked_sub(1).is_some_and(hyphen) || hyphen(to)
}

/// The text of `around` with `meant` at `span`.
fn replaced(sentence: &Sentence, around: Span, span: Span, meant: &str) -> Option<String> {
    let text = &sentence.paragraph.text;
    Some([text.get(around.start..span.start)?, meant, text.get(span.end..around.end)?].concat())
}

/// Was `meant` seen among these neighbors?
fn is_usual(sentence: &Sentence, range: std::ops::Range<usize>, meant: &str) -> bool {
    /// A pair says less than three words do, so it must be frequent.
    const PAIRS: u32 = 20;
    const WINDOWS: [(usize, usize, u32); 9] =
        [(1, 0, PAIRS), (0, 1, PAIRS), (1, 1, 1), (2, 0, 1), (0, 2, 1), (2, 1, 1), (1, 2, 1), (3, 0, 1), (0, 3, 1)];
    let span = sentence.span_of(range.clone());
    WINDOWS.into_iter().any(|(before, behind, least)| {
        let Some(from) = range.start.checked_sub(before) else { return false };
        let to = range.end + behind;
        let window = (to <= sentence.len()).then(|| sentence.span_of(from..to));
        let string = window.and_then(|window| replaced(sentence, window, span, meant));
        string.and_then(|string| fluency::count(&string)).is_some_and(|count| count >= least)
    })
}

/// How odd the word of `length` bytes at `start` is in `text`, read as one sentence.
fn odd_with(text: &str, start: usize, length: usize) -> f32 {
    let words = words(text);
    let whole = 0..words.len() as u32;
    let readings = fluency::read(text, &words, std::slice::from_ref(&whole));
    let from = words.partition_point(|word| word.span().end <= start);
    let to = words.partition_point(|word| word.span().start < start + length);
    let odd = readings.first().and_then(|reading| reading.odd.get(from..to)).unwrap_or_default();
    odd.iter().copied().reduce(f32::max).unwrap_or(f32::MAX)
}

/// `meant` with the apostrophe of the text it is put into.
fn like(found: &str, meant: &str) -> String {
    if found.contains('\'') { meant.to_owned() } else { meant.replace('\'', "’") }
}
