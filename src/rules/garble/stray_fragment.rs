use std::ops::Range;

use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, OFFERED, Rule, Sink, Speech, best_first, moves};
use crate::text::Span;

pub(super) static STRAY_FRAGMENT: Rule = Rule {
    name: "garble/stray-fragment",
    level: Level::Error,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
A word or two left over after the end of a sentence.

## Why
Machine translation sometimes stops a sentence too early and sends its last words after the stop.
The words may be surplus, or the sentence before may lack them.

## Examples
```news,flag
The council met for six hours to end the strike. [[ended.]]
```
```news,fixed
The council met for six hours to end the strike.
```
```news,flag
Police closed the road along the river’s. [[bank.]] Nobody was hurt.
```
```news,fixed
Police closed the road along the river’s bank. Nobody was hurt.
```
```news,flag
“We will wait until spring.” [[have.]] Lund left at once.
```
```news,pass
The council met for six hours. Nobody spoke.
```
```news,pass
The train left at 8 a.m. sharp. He works for Orva Inc. now. Her book Who Knows? is a hit. “Why?” he asked. “It rained.” said Lund.
```
"#,
    check: Check::Paragraph(stray_fragment),
};

/// A fragment longer than this is a sentence that lacks its capital.
const LONGEST: usize = 3;

fn stray_fragment(paragraph: &Paragraph, out: &mut Sink) {
    for i in 1..paragraph.words.len() {
        if paragraph.words[i].kind == Kind::Punct
            && matches!(paragraph.token(i), "." | "?" | "!")
            && let Some(fragment) = fragment_behind(paragraph, i)
        {
            report(paragraph, i, fragment, out);
        }
    }
}

/// The tokens of the fragment behind the stop at `stop`, its own stop not among them.
fn fragment_behind(paragraph: &Paragraph, stop: usize) -> Option<Range<usize>> {
    let words = &paragraph.words;
    let before = words.get(stop.checked_sub(1)?)?;
    let ended = matches!(before.kind, Kind::Word | Kind::Number | Kind::Address)
        || matches!(paragraph.token(stop - 1), ")" | "%" | "]");
    if !ended || words[stop].is_spaced() {
        return None;
    }
    let closed = matches!(paragraph.token(stop + 1), "”" | "\"") && !words[stop + 1].is_spaced();
    let start = stop + 1 + usize::from(closed);
    let plain = |i: &usize| {
        words.get(*i).is_some_and(|word| {
            word.kind == Kind::Word && !word.is_capitalized() && !word.has_stop() && word.is_spaced()
        })
    };
    let end = (start..=start + LONGEST).take_while(plain).last()? + 1;
    let stopped = end - start <= LONGEST && paragraph.token(end) == "." && !words.get(end)?.is_spaced();
    // “It rained.” said Lund. “No.” he said.
    let attributed = closed && words[start..end].iter().any(|word| word.is(Class::CUE | Class::SUBJECT_PRONOUN));
    // “Her book Who Knows? is a hit.”
    let named =
        paragraph.token(stop) != "." && words[start].is(Class::AUXILIARY | Class::FINITE) && before.is_capitalized();
    let goes_on = words.get(end + 1).is_some_and(|next| next.kind == Kind::Word && !next.is_capitalized());
    (stopped && !attributed && !named && !goes_on && (!closed || paragraph.token(stop) == ".")).then_some(start..end)
}

fn report(paragraph: &Paragraph, stop: usize, fragment: Range<usize>, out: &mut Sink) {
    let (Some(first), Some(last), Some(end)) =
        (paragraph.words.get(fragment.start), paragraph.words.get(fragment.end - 1), paragraph.words.get(fragment.end))
    else {
        return;
    };
    let (words, text) = (first.span().to(last.span()), &paragraph.text);
    let whole = words.to(end.span());
    let (gap, before_stop) = (&paragraph.words[fragment.start - 1], &paragraph.words[stop - 1]);
    let gone = Span::new(gap.span().end, whole.end);
    let delete = Fix::deleting(gone, whole.of(text));
    let sentence = paragraph.sentence_at(before_stop.span().start);
    let into = sentence.as_ref().map_or(0..0, |sentence| sentence.first_word()..stop);
    let from = sentence.map_or(0, |sentence| sentence.span.start);
    let moved = best_first(paragraph, Span::new(from, whole.end), moves(paragraph, fragment.clone(), gone, into));
    // “the river’s. bank.”: the sentence cannot end there.
    let lacks = before_stop.is(Class::ARTICLE | Class::POSSESSIVE)
        || before_stop.span().of(text).ends_with("’s")
        || before_stop.span().of(text) == "'s";
    let finding = out.report(whole, "Words left over after the end of the sentence");
    finding.fixes = moved;
    finding.fixes.insert(if lacks && !finding.fixes.is_empty() { 1 } else { 0 }, delete);
    finding.fixes.truncate(OFFERED);
}
