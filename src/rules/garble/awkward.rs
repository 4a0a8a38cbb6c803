mod variants;

use std::ops::Range;

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::fluency::{BROKEN, COUNTED, ODD, Reading, count};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech, best_first};
use variants::variants;

pub(super) static AWKWARD: Rule = Rule {
    name: "garble/awkward",
    level: Level::Hint,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
Words that do not go together as English words do: a sentence that a machine translated or rewrote,
or that lost its order on the way.

## Why
Some broken sentences break no rule that can be written down. A reader that counted the strings of
words in four million words of English, and learned from sentences that machines broke, marks the
place where it would stumble. It is a hint to read the sentence again; where it is surest it is a
warning.

## Examples
```news,flag
The council voted [[for to]] close the road during the repairs of the bridge.
```
```news,fixed
The council voted to close the road during the repairs of the bridge.
```
```news,flag
The mayor has fact a speech in the plaza of the town by his party boss [[of cabinet of]] the region.
```
```news,pass
The mayor gave a speech on the town square for her party’s candidate on Monday.
```
"#,
    check: Check::Sentence(awkward),
};

/// Sentences with fewer tokens say too little.
const SHORTEST: usize = 6;

fn awkward(sentence: &Sentence, out: &mut Sink) {
    let Some(reading) = sentence.fluency().filter(|_| sentence.len() >= SHORTEST) else { return };
    if reading.whole < ODD {
        return;
    }
    let Some((at, range)) = oddest(&reading.odd) else { return };
    let finding =
        out.report(sentence.span_of(range.clone()), "These words do not go together; was the sentence garbled?");
    finding.sure(reading.confidence()).because(evidence(sentence, at, reading));
    if reading.whole >= BROKEN {
        finding.at(Level::Warning);
    }
    if !sentence.is_quoted(at) {
        let tried = range.flat_map(|at| variants(sentence, at));
        finding.fixes = best_first(sentence.paragraph, sentence.span, tried);
    }
}

/// The oddest token and the stretch around it in which all are nearly as odd.
fn oddest(odd: &[f32]) -> Option<(usize, Range<usize>)> {
    /// So much less odd, as a logarithm of odds, a token may be than the oddest.
    const NEAR: f32 = 1.5;
    /// A longer stretch points at nothing.
    const LONGEST: usize = 4;
    let (at, most) = odd.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
    let near = |x: &f32| *x > most - NEAR;
    let before = odd[..at].iter().rev().take(LONGEST).take_while(|x| near(x)).count();
    let after = odd[at..].iter().take(LONGEST).take_while(|x| near(x)).count();
    Some((at, at - before..at + after))
}

/// The strings around the oddest token that nobody writes, and how often such a finding is right.
fn evidence(sentence: &Sentence, at: usize, reading: &Reading) -> String {
    let right = format!("of a hundred such findings {:.0} are right", 100.0 * reading.confidence());
    let last = sentence.end().max(1);
    let strings =
        [(at.saturating_sub(1), at + 1), (at, at + 2), (at.saturating_sub(1), at + 2), (at.saturating_sub(2), at + 1)];
    let unseen = strings.into_iter().filter(|(from, to)| *to <= last && to - from > 1).find_map(|(from, to)| {
        let string = sentence.span_of(from..to).of(&sentence.paragraph.text);
        (count(string) == Some(0)).then_some(string)
    });
    match unseen {
        Some(string) => format!("In {COUNTED} “{string}” was not seen; {right}"),
        None => format!("The words are known, but not in this order; {right}"),
    }
}
