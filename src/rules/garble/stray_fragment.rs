use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static STRAY_FRAGMENT: Rule = Rule {
    name: "garble/stray-fragment",
    level: Level::Error,
    fix: Fixes::Always,
    zones: Zones::COPY.and(crate::formats::Zone::Caption),
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
```news,pass
The council met for six hours. Nobody spoke.
```
```news,pass
The train left at 8 a.m. sharp. He works for Orva Inc. now.
```
"#,
    check: Check::Sentence(stray_fragment),
};

/// A fragment longer than this is a sentence that lacks its capital.
const LONGEST: usize = 3;

fn stray_fragment(sentence: &Sentence, out: &mut Sink) {
    let Some(before) = sentence.before() else { return };
    let words = sentence.words();
    let Some(stop) = words.iter().position(|word| word.kind == Kind::Punct) else { return };
    let ends_before = before.words().last().is_some_and(|word| word.kind == Kind::Punct)
        && before.is_any(before.len() - 1, &[".", "?", "!"]);
    let lower = words[0].kind == Kind::Word && !words[0].is_capitalized() && words[0].is_spaced();
    let plain = words[..stop].iter().all(|word| word.kind == Kind::Word && !word.has_stop());
    if !(ends_before
        && lower
        && plain
        && (1..=LONGEST).contains(&stop)
        && sentence.is(stop, ".")
        && sentence.len() <= stop + 2)
    {
        return;
    }
    let fragment = sentence.span_of(0..stop + 1);
    let words = sentence.span_of(0..stop).of(&sentence.paragraph.text);
    let text = fragment.of(&sentence.paragraph.text);
    let before_stop = before.words()[before.len() - 1].span();
    out.report(fragment, "Words left over after the end of the sentence")
        .fix(Fix::deleting(Span::new(before.span.end, sentence.span.end), text))
        .fix(
            Fix::new(format!("Move “{words}” into the sentence before"))
                .replace(Span::new(before_stop.start, fragment.end), format!(" {words}.")),
        );
}
