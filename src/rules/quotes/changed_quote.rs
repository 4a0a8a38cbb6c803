use rustc_hash::FxHashMap;

use crate::article::{Article, Paragraph};
use crate::formats::Zones;
use crate::language::{Kind, Word};
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

/// Sentences of fewer words are alike by chance.
const SHORTEST: usize = 7;
/// So much of the longer one must be in the shorter one, in order.
const ALIKE: f32 = 0.75;

/// As many wordings of one frame are compared: a text of one sentence over and over must stay linear.
const WORDINGS: usize = 16;

/// A quoted sentence.
#[derive(Debug, Clone, Copy)]
struct Said<'a> {
    index: usize,
    paragraph: &'a Paragraph,
    span: Span,
}

fn changed_quote(_: &Article, out: &mut StorySink) {
    // Sentences by their first two and last two words: those of one pattern that differ at an end are
    // two sentences.
    let mut framed: FxHashMap<u64, Vec<Said>> = FxHashMap::default();
    for (index, paragraph) in out.paragraphs() {
        if paragraph.quotes.all.is_empty() {
            continue;
        }
        for spoken in paragraph.spoken() {
            if !spoken.kind.is_quoted() || spoken.words < SHORTEST {
                continue;
            }
            let first = paragraph.sentence_at(spoken.span.start).map_or(0, |sentence| sentence.index);
            let inside = (first..).map_while(|index| paragraph.sentence(index));
            for sentence in inside.take_while(|sentence| sentence.span.start < spoken.span.end) {
                let span =
                    Span::new(sentence.span.start.max(spoken.span.start), sentence.span.end.min(spoken.span.end));
                let said = Said { index, paragraph, span };
                let Some(frame) = said.frame() else { continue };
                let earlier = framed.entry(frame).or_default();
                if earlier.iter().any(|earlier| is_changed(earlier, &said)) {
                    out.report(index, span, "This sentence was quoted before in other words");
                }
                if earlier.len() < WORDINGS && !earlier.iter().any(|earlier| earlier.words().eq(said.words())) {
                    earlier.push(said);
                }
            }
        }
    }
}

impl Said<'_> {
    fn tokens(&self) -> &[Word] {
        self.paragraph.words.get(self.paragraph.words_in(self.span)).unwrap_or_default()
    }

    fn words(&self) -> impl DoubleEndedIterator<Item = u64> + '_ {
        self.tokens().iter().filter(|word| matches!(word.kind, Kind::Word | Kind::Number)).map(|word| word.hash)
    }

    /// Equal for sentences that begin and end with the same two words; `None` for short ones.
    fn frame(&self) -> Option<u64> {
        let (first, last) = (self.words().take(2), self.words().rev().take(2));
        let mix = |frame: u64, hash: u64| (frame.rotate_left(11) ^ hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (self.words().take(SHORTEST).count() == SHORTEST).then(|| first.chain(last).fold(0, mix))
    }

    /// Has it marks of omission or insertion?
    fn is_edited(&self) -> bool {
        let mark = |word: &Word| {
            let token = word.span().of(&self.paragraph.text);
            matches!(token, "[" | "…" | "(") || token.starts_with("..")
        };
        self.tokens().iter().any(mark)
    }
}

/// Are the two one sentence in two wordings, neither being a part of the other? In one paragraph a
/// speaker may vary a sentence: “They need it. They want it.”
fn is_changed(a: &Said, b: &Said) -> bool {
    if a.index == b.index {
        return false;
    }
    let (mut short, mut long) = (a.words().collect::<Vec<_>>(), b.words().collect::<Vec<_>>());
    if short.len() > long.len() {
        std::mem::swap(&mut short, &mut long);
    }
    let close = long.len() <= short.len() + short.len() / 4 + 1;
    if !close || short == long || a.is_edited() || b.is_edited() {
        return false;
    }
    let part = long.windows(short.len()).any(|window| window == short);
    !part && common(&short, &long) as f32 >= ALIKE * long.len() as f32
}

/// The length of the longest common subsequence.
fn common(a: &[u64], b: &[u64]) -> usize {
    /// Longer sentences are compared by their beginnings: the cost is the square.
    const LONGEST: usize = 200;
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
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
