use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static REPEATED_CUE: Rule = Rule {
    name: "garble/repeated-cue",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
One statement with two verbs of saying: “said that he said”, “critics say, he said, that”.

## Why
One says who is the source; a second one is left over from a rewrite or a translation, and it leaves
open who said it. A source at the start and one at the end is `attribution/double-attribution`.

## Examples
```news,flag
The mayor [[said that he said]] the bridge would open.
```
```news,fixed
The mayor said the bridge would open.
```
```news,flag
Critics say[[, he said,]] that the bridge failed.
```
```news,fixed
Critics say that the bridge failed.
```
```news,flag
The mayor said it was early, and [[said it was early]].
```
```news,fixed
The mayor said it was early.
```
```news,pass
According to the report, which the mayor called thin, the driver fled. He said she said nothing.
```
```news,pass
“According to police, he fled,” she said. He said it was early and said it again.
```
"#,
    check: Check::Sentence(repeated_cue),
};

fn repeated_cue(sentence: &Sentence, out: &mut Sink) {
    for i in 1..sentence.len().saturating_sub(2) {
        if sentence.is_any(i, &["said", "say", "says"]) {
            again(sentence, i, out);
            once_more(sentence, i, out);
        }
    }
}

fn is_quoted_anywhere(sentence: &Sentence) -> bool {
    sentence.words().iter().any(|word| {
        word.kind == Kind::Punct && matches!(word.span().of(&sentence.paragraph.text), "“" | "”" | "\"" | "‘" | "’")
    })
}

/// “said it was early, and said it was early”
fn once_more(sentence: &Sentence, cue: usize, out: &mut Sink) {
    /// Words behind the verb that are no chance.
    const SHORTEST: usize = 3;
    let words = sentence.words();
    let end = sentence.end();
    let length = end - cue;
    let Some(and) = cue.checked_sub(1).filter(|and| sentence.is(*and, "and")) else { return };
    let comma = usize::from(and > 0 && sentence.is(and - 1, ","));
    let Some(first) = (and - comma).checked_sub(length) else { return };
    let same = (0..length).all(|k| words[first + k].hash == words[cue + k].hash && words[cue + k].kind == Kind::Word);
    if length > SHORTEST && same && !is_quoted_anywhere(sentence) {
        let span = sentence.span_of(and - comma..end);
        out.report(sentence.span_of(cue..end), "The same was said in the words before")
            .fix(Fix::new("Delete the second statement").delete(span));
    }
}

/// “said that he said”, “critics say, he said, that”
fn again(sentence: &Sentence, i: usize, out: &mut Sink) {
    let that = usize::from(sentence.is(i + 1, "that"));
    let pronoun = i + 1 + that;
    let same = sentence.words().get(pronoun + 1).is_some_and(|word| word.hash == sentence.words()[i].hash);
    // “He said she said”: two people. Behind “that”, or by the same pronoun, it is one.
    let one = sentence.is_any(pronoun, &["he", "she", "it", "they"])
        && (sentence.words()[i - 1].hash == sentence.words()[pronoun].hash
            || that == 1 && !sentence.has(i - 1, Class::SUBJECT_PRONOUN));
    let goes_on = sentence.words().get(pronoun + 2).is_some_and(|next| {
        next.kind == Kind::Word
            && !next.is(Class::PREPOSITION | Class::CONJUNCTION)
            && !sentence.is_any(pronoun + 2, &["so", "no", "yes", "it", "nothing", "that", "this"])
    });
    if same && one && goes_on && !is_quoted_anywhere(sentence) {
        let span = sentence.span_of(i..pronoun + 2);
        out.report(span, "One statement is said twice").fix(Fix::replacing(span, sentence.token(i)));
        return;
    }
    let aside = sentence.is(i + 1, ",")
        && sentence.has(i + 2, Class::SUBJECT_PRONOUN)
        && sentence.is_any(i + 3, &["said", "says"])
        && sentence.is(i + 4, ",")
        && sentence.is(i + 5, "that");
    if aside && !is_quoted_anywhere(sentence) {
        let span = sentence.span_of(i + 1..i + 5);
        out.report(span, "Two sources for one statement")
            .fix(Fix::new("Delete the second source").delete(Span::new(sentence.words()[i].span().end, span.end)));
    }
}
