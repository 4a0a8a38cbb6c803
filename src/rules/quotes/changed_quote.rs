use rustc_hash::FxHashMap;

use crate::article::{Article, Paragraph, QuotationKind};
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static CHANGED_QUOTE: Rule = Rule {
    name: "quotes/changed-quote",
    level: Level::Warning,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
One sentence quoted twice, in two wordings.

## Why
At least one of them was not said like this. Compare both with the recording; a quotation may be
shortened with marks of omission, never changed.

## Examples
```news,flag
“We never wanted this ugly bridge in our town,” Lund said.

Lund told the council: [[“We never wanted that ugly bridge in our town.”]]
```
```news,pass
“We never wanted this ugly bridge in our town,” Lund said.

Lund told the council that “this ugly bridge in our town” must go. “We never wanted ... this bridge,” she said.
```
```news,pass
“We will vote in May,” Lund said. “We will vote in June,” Holt said.
```
"#,
    check: Check::Article(changed_quote),
};

/// A run of so many equal words makes two sentences comparable.
const RUN: usize = 4;
/// Sentences of fewer words are alike by chance.
const SHORTEST: usize = 7;
/// So much of the shorter one must be in the longer one, in order.
const ALIKE: f32 = 0.75;
/// More quotations than this are a transcript.
const MOST: usize = 400;

/// A quoted sentence as the hashes of its words.
struct Said {
    index: usize,
    span: Span,
    words: Vec<u64>,
    /// Has it marks of omission or insertion?
    edited: bool,
}

fn changed_quote(article: &Article, out: &mut StorySink) {
    let mut earlier: Vec<Said> = Vec::new();
    let mut runs: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (index, paragraph) in out.paragraphs() {
        if paragraph.quotes.all.is_empty() || earlier.len() > MOST {
            continue;
        }
        for quotation in article.quotations().of(index) {
            if !matches!(quotation.kind, QuotationKind::Direct | QuotationKind::Partial) {
                continue;
            }
            for said in sentences(paragraph, index, quotation.span) {
                let mut other: Vec<usize> =
                    keys(&said.words).filter_map(|key| runs.get(&key)).flatten().copied().collect();
                other.sort_unstable();
                other.dedup();
                if other.iter().any(|other| is_changed(&earlier[*other], &said)) {
                    out.report(index, said.span, "This sentence was quoted before in other words");
                }
                keys(&said.words).for_each(|key| runs.entry(key).or_default().push(earlier.len()));
                earlier.push(said);
            }
        }
    }
}

/// The quoted sentences that are long enough.
fn sentences(paragraph: &Paragraph, index: usize, span: Span) -> Vec<Said> {
    let inside = paragraph.sentences().filter(|sentence| sentence.span.overlaps(span));
    let said = inside.map(|sentence| {
        let part = Span::new(sentence.span.start.max(span.start), sentence.span.end.min(span.end));
        let words = &paragraph.words[paragraph.words_in(part)];
        let edited = words.iter().any(|word| {
            matches!(word.span().of(&paragraph.text), "[" | "…" | "(")
                || word.span().of(&paragraph.text).starts_with("..")
        });
        let words =
            words.iter().filter(|word| matches!(word.kind, Kind::Word | Kind::Number)).map(|word| word.hash).collect();
        Said { index, span: part, words, edited }
    });
    said.filter(|said| said.words.len() >= SHORTEST).collect()
}

fn keys(words: &[u64]) -> impl Iterator<Item = u64> + '_ {
    words.windows(RUN).map(|run| run.iter().fold(0, |key: u64, hash| key.rotate_left(11) ^ hash))
}

/// Are the two one sentence in two wordings, neither being a part of the other?
fn is_changed(a: &Said, b: &Said) -> bool {
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    if a.edited || b.edited || a.words == b.words || a.index == b.index && a.span.overlaps(b.span) {
        return false;
    }
    let part = long.words.windows(short.words.len()).any(|window| window == short.words);
    let close = long.words.len() <= short.words.len() + short.words.len() / 4 + 1;
    let common = common(&short.words, &long.words);
    !part && close && common as f32 >= ALIKE * long.words.len() as f32 && frames(&short.words, &long.words)
}

/// Do both begin, or both end, with the same two words? Sentences of one pattern differ at both ends.
fn frames(a: &[u64], b: &[u64]) -> bool {
    a[..2] == b[..2] && a[a.len() - 2..] == b[b.len() - 2..]
}

/// The length of the longest common subsequence.
fn common(a: &[u64], b: &[u64]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    row[b.len()]
}
