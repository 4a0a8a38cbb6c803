use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static REPEATED_CLAUSE: Rule = Rule {
    name: "garble/repeated-clause",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
Words of a sentence that stand in it a second time.

## Why
“Until then, he stays until then.” “The utility said the utility expected rain.” A machine said the
same thing twice, or put a name where a pronoun belongs.

## Examples
```news,flag
Until May, the mill stays open [[until May]].
```
```news,fixed
Until May, the mill stays open.
```
```news,flag
The regional utility said [[the utility]] expected more rain.
```
```news,fixed
The regional utility said it expected more rain.
```
```news,flag
The council said that it was too early to tell and added [[that it was too early to tell]].
```
```news,pass
The union told the company that the strike would end. The company said the union was right.
```
```news,pass
On Monday, the mill opened; on Monday night, it closed. “It was too early, it was too early,” he said.
```
"#,
    check: Check::Sentence(repeated_clause),
};

/// So many words in a row are no chance.
const WORDS: usize = 6;
const LONGEST_OPENER: usize = 5;

fn repeated_clause(sentence: &Sentence, out: &mut Sink) {
    if let Some(cue) = (2..sentence.len()).find(|i| sentence.has(*i, Class::CUE) && names_itself(sentence, *i)) {
        return named_again(sentence, cue, out);
    }
    if let Some(opener) = opener(sentence) {
        return opened_again(sentence, opener, out);
    }
    repeated_run(sentence, out);
}

/// “the utility said the utility”
fn names_itself(sentence: &Sentence, cue: usize) -> bool {
    let words = sentence.words();
    let the = cue + 1 + usize::from(sentence.is(cue + 1, "that"));
    let (Some(noun), Some(again)) = (words.get(cue - 1), words.get(the + 1)) else { return false };
    let subject = (cue.saturating_sub(5)..cue - 1).any(|i| words[i].is(Class::DETERMINER | Class::POSSESSIVE));
    sentence.is(the, "the")
        && noun.hash == again.hash
        && noun.kind == Kind::Word
        && subject
        && !noun.is_capitalized()
        && noun.classes == crate::language::Classes::NONE
        && !sentence.is_any(the + 2, &["'s", "’s", "'", "’", "of", "and"])
        && sentence.words().get(the + 2).is_some_and(|next| next.kind == Kind::Word)
        && sentence.may_be_finite(the + 2)
}

fn named_again(sentence: &Sentence, cue: usize, out: &mut Sink) {
    let the = cue + 1 + usize::from(sentence.is(cue + 1, "that"));
    let span = sentence.span_of(the..the + 2);
    let noun = sentence.token(cue - 1);
    let pronoun = if noun.ends_with('s') && !noun.ends_with("ss") { "they" } else { "it" };
    out.report(span, format!("The {noun} is its own speaker; a pronoun will do")).fix(Fix::replacing(span, pronoun));
}

/// The length of the phrase before the first comma, if it is a short one: “Until then,”.
fn opener(sentence: &Sentence) -> Option<usize> {
    let adverbial = sentence.has(0, Class::PREPOSITION | Class::SUBORDINATOR);
    let comma = (2..=LONGEST_OPENER).find(|i| sentence.is(*i, ","))?;
    let end = sentence.end();
    let words = sentence.words();
    let again = end.checked_sub(comma).filter(|start| *start > comma)?;
    (adverbial && (0..comma).all(|i| words[i].hash == words[again + i].hash && words[i].kind != Kind::Punct))
        .then_some(comma)
}

fn opened_again(sentence: &Sentence, length: usize, out: &mut Sink) {
    let end = sentence.end();
    let span = sentence.span_of(end - length..end);
    let text = span.of(&sentence.paragraph.text);
    let before = sentence.words()[end - length - 1].span().end;
    out.report(span, format!("The sentence opened with “{text}”"))
        .fix(Fix::new(format!("Delete the second “{text}”")).delete(Span::new(before, span.end)));
}

/// The same run of words a second time.
fn repeated_run(sentence: &Sentence, out: &mut Sink) {
    /// Longer sentences, in tokens, are lists or no sentences; every pair of places is compared.
    const LONGEST: usize = 150;
    let words = sentence.words();
    if !(2 * WORDS..=LONGEST).contains(&words.len()) {
        return;
    }
    // A filter of the starts of runs seen so far: most sentences repeat no three words.
    let mut seen = [0_u64; 4];
    for i in 0..=words.len() - WORDS {
        let key = words[i].hash ^ words[i + 1].hash.rotate_left(21) ^ words[i + 2].hash.rotate_left(42);
        let (slot, bit) = ((key >> 62) as usize & 3, 1 << (key >> 50 & 63));
        let known = seen[slot] & bit != 0;
        seen[slot] |= bit;
        if known && let Some((first, length)) = earlier(sentence, i) {
            return report_run(sentence, first, i, length, out);
        }
    }
}

/// The start of the same run before `at`, and its length.
fn earlier(sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
    let words = sentence.words();
    (0..at).find_map(|start| {
        let same = |k: &usize| {
            let (a, b) = (words.get(start + k), words.get(at + k));
            start + k < at && matches!((a, b), (Some(a), Some(b)) if a.hash == b.hash && a.kind == Kind::Word)
        };
        let length = (0..).take_while(same).count();
        // “a margin of error of 4, … a margin of error of 3”: parallel, and something else follows.
        let over = words.get(at + length).is_none_or(|next| next.kind == Kind::Punct || next.is(Class::CONJUNCTION));
        (length >= WORDS && over && opens_clause(sentence, at)).then_some((start, length))
    })
}

/// Can a clause or phrase begin at `at`? “Unfit to serve, and is now unfit to serve” repeats a part of one.
fn opens_clause(sentence: &Sentence, at: usize) -> bool {
    let opens =
        Class::SUBORDINATOR | Class::PREPOSITION | Class::CONJUNCTION | Class::DETERMINER | Class::SUBJECT_PRONOUN;
    sentence.has(at, opens)
        || at.checked_sub(1).is_some_and(|before| {
            sentence.has(before, Class::CUE | Class::CONJUNCTION) || sentence.words()[before].kind == Kind::Punct
        })
}

fn report_run(sentence: &Sentence, first: usize, again: usize, length: usize, out: &mut Sink) {
    let span = sentence.span_of(again..again + length);
    if sentence.is_quoted(first) || sentence.is_quoted(again) {
        return;
    }
    let text = span.of(&sentence.paragraph.text);
    let before = sentence.words()[again - 1].span().end;
    out.report(span, "The same words stood earlier in the sentence")
        .fix(Fix::new(format!("Delete the second “{text}”")).delete(Span::new(before, span.end)));
}
