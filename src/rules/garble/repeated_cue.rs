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
Two attributions for one statement: “According to police, the driver fled, officers said.”

## Why
One says who is the source; a second one is left over from a rewrite or a translation, and it leaves
open who said it. The rule knows a sentence that opens with “according to” and closes with a verb of
saying, “said that he said”, and “critics say, he said, that”.

## Examples
```news,flag
According to police, the driver fled[[, officers said]].
```
```news,fixed
According to police, the driver fled.
```
```news,flag
The mayor [[said that he said]] the bridge would open.
```
```news,fixed
The mayor said the bridge would open.
```
```news,flag
Critics say[[, he said,]] that the bridge failed.
```
```news,pass
According to the report, which the mayor called thin, the driver fled. According to police, she was fast, but the driver said no.
```
```news,pass
“According to police, he fled,” she said. He said she said nothing.
```
"#,
    check: Check::Sentence(repeated_cue),
};

fn repeated_cue(sentence: &Sentence, out: &mut Sink) {
    if sentence.reads(0, &["according", "to"]) {
        framed(sentence, out);
    }
    for i in 1..sentence.len().saturating_sub(2) {
        if sentence.is_any(i, &["said", "say", "says"]) {
            again(sentence, i, out);
        }
    }
}

fn is_quoted_anywhere(sentence: &Sentence) -> bool {
    sentence.words().iter().any(|word| {
        word.kind == Kind::Punct && matches!(word.span().of(&sentence.paragraph.text), "“" | "”" | "\"" | "‘" | "’")
    })
}

/// “According to police, the driver fled, officers said.”
fn framed(sentence: &Sentence, out: &mut Sink) {
    /// Words of the second source and its verb.
    const LONGEST: usize = 6;
    let end = sentence.end();
    let low = end.saturating_sub(LONGEST + 1);
    let Some(comma) = (low..end).rfind(|i| sentence.is(*i, ",")) else { return };
    let Some(first) = (2..comma).find(|i| sentence.is(*i, ",")) else { return };
    let cue = end - 1;
    let said = sentence.is_any(cue, &["said", "says", "reported", "added", "told"]);
    let plain = comma + 1 < cue
        && sentence.words()[comma + 1..cue].iter().all(|word| {
            word.kind == Kind::Word
                && !word.is(Class::CUE
                    | Class::AUXILIARY
                    | Class::CONJUNCTION
                    | Class::WH
                    | Class::SUBORDINATOR
                    | Class::PREPOSITION)
        });
    let clause = (first + 1..comma).any(|i| sentence.may_be_finite(i));
    if said && plain && clause && !is_quoted_anywhere(sentence) {
        let span = sentence.span_of(comma..end);
        let text = sentence.span_of(comma + 1..end).of(&sentence.paragraph.text);
        out.report(span, "The sentence has its source at the start; this is a second one")
            .fix(Fix::new(format!("Delete “{text}”")).delete(span));
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
