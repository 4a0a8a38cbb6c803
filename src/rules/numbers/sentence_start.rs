use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Kind, capitalized, quantity};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static SENTENCE_START: Rule = Rule {
    name: "numbers/sentence-start",
    level: Level::Hint,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A sentence that opens with a figure.

## Why
A figure has no capital, so that the eye misses the start. Spell it out or recast; a year may open a
sentence.

## Examples
```news,flag
[[14]] people were hurt. [[250]] more were moved to a school. [[41]] of them went home.
```
```news,fixed
Fourteen people were hurt. 250 more were moved to a school. Forty-one of them went home.
```
```news,pass
Fourteen people were hurt. 2021 was dry. In all, 250 were moved.
```
```news,pass
1. Wash the car. 5:30 a.m. The bell rings.
```
"#,
    check: Check::Sentence(sentence_start),
};

fn sentence_start(sentence: &Sentence, out: &mut Sink) {
    let Some(first) = sentence.words().first().filter(|word| word.kind == Kind::Number) else { return };
    let token = sentence.token(0);
    let figure = token.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let year = token.len() == 4 && !token.contains(',');
    let counts =
        sentence.words().get(1).is_some_and(|next| next.is_word() && next.is_spaced() && !next.is_capitalized());
    if !figure || year || !counts || sentence.len() < 5 || sentence.is_any(1, &["a.m.", "p.m.", "am", "pm"]) {
        return;
    }
    let name = token.parse().ok().and_then(quantity::in_words);
    let finding = out.report(first.span(), "A sentence does not open with a figure");
    if let Some(name) = name {
        finding.fix(Fix::replacing(first.span(), capitalized(&name)));
    }
}
