use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Pos, Relation};
use crate::rule::{Check, Fix, Fixes, Level, Rule, SerialComma, Sink, Speech};
use crate::text::Span;

pub(super) static SERIAL_COMMA: Rule = Rule {
    name: "punctuation/serial-comma",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A comma before the “and” of a simple series, where the house has none, or none where it has one.

## Why
News style leaves the comma out of a simple series: red, white and blue. Books put it in
(`serial-comma` in the table `[style]`). Only series of three short items are looked at: where an item
holds an “and” of its own or is long, the comma helps, whatever the house does. The rule is off unless a
house asks for it, since it has to guess what belongs to a series.

## Examples
```news,flag
The flags are red, white[[,]] and blue. She sold apples, plums[[,]] or pears.
```
```news,fixed
The flags are red, white and blue. She sold apples, plums or pears.
```
```news,pass
The flags are red, white and blue. He had toast, ham and eggs, and tea. The mayor, a farmer, and a nurse who had come from Tarn to help the town met in Orva.
```
"#,
    check: Check::Sentence(serial_comma),
};

/// Items of more words are not simple.
const LONGEST: usize = 3;

fn serial_comma(sentence: &Sentence, out: &mut Sink) {
    let Some(wanted) = out.house().serial_comma else { return };
    for and in 3..sentence.len().saturating_sub(1) {
        if !sentence.is_any(and, &["and", "or"]) || sentence.is_any(and + 1, &["then", "not", "so"]) {
            continue;
        }
        let comma = sentence.is(and - 1, ",");
        if comma != (wanted == SerialComma::No) || !is_series(sentence, and) {
            continue;
        }
        let words = sentence.words();
        if comma {
            let span = words[and - 1].span();
            out.report(span, "The house has no comma before the “and” of a simple series")
                .fix(Fix::new("Delete the comma").delete(span));
        } else {
            let end = words[and - 1].span().end;
            out.report(words[and].span(), "The house has a comma before the “and” of a series")
                .fix(Fix::new("Put a comma").replace(Span::at(end), ","));
        }
    }
}

/// Does the word at `and` join the last of three short items of one kind?
fn is_series(sentence: &Sentence, and: usize) -> bool {
    let syntax = sentence.syntax();
    let Some(last) = syntax.get(and).filter(|word| word.relation == Relation::Cc).and_then(|word| word.head()) else {
        return false;
    };
    let joined = |i: usize| syntax.get(i).filter(|word| word.relation == Relation::Conj).and_then(|word| word.head());
    let Some(first) = joined(last).filter(|first| *first < and) else { return false };
    let items: Vec<usize> = (first..sentence.len()).filter(|i| *i == first || joined(*i) == Some(first)).collect();
    let [_, second, third] = items[..] else { return false };
    if third != last || second > and {
        return false;
    }
    // The comma between the first two tells a series from an apposition.
    let Some(comma) = (first + 1..second).find(|i| sentence.is(*i, ",")) else { return false };
    let end = if sentence.is(and - 1, ",") { and - 1 } else { and };
    let second_item = comma + 1..end;
    let last_end = (last + 1..sentence.len()).find(|i| syntax[*i].head() != Some(last)).unwrap_or(sentence.len());
    let kind = |i: usize| match syntax[i].pos {
        Pos::Propn => Pos::Noun,
        pos => pos,
    };
    let one_kind =
        matches!(kind(first), Pos::Noun | Pos::Adj) && kind(second) == kind(first) && kind(last) == kind(first);
    let plain = |mut range: std::ops::Range<usize>| {
        range.len() <= LONGEST && !range.any(|i| matches!(syntax[i].pos, Pos::Verb | Pos::Cconj | Pos::Punct))
    };
    one_kind && plain(second_item) && plain(and + 1..last_end) && comma - first <= LONGEST
}
