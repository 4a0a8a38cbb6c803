use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static DOUBLE_ATTRIBUTION: Rule = Rule {
    name: "attribution/double-attribution",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
One statement attributed twice: “According to the minister, he said …”.

## Why
A rewrite added an attribution and left the old one. If two people speak, the sentence must say so;
if one does, one attribution is enough.

## Examples
```news,flag
[[According to Transport Minister Ada Brill, she said]] the bridge would open in May.
```
```news,fixed
According to Transport Minister Ada Brill, the bridge would open in May.
```
```news,flag
According to police, the driver fled on foot[[, officers said]].
```
```news,pass
According to police, the driver said he was tired. According to the complaint, he said the bridge was unsafe.
```
```news,pass
According to Ada Brill, the mayor said no.
```
"#,
    check: Check::Sentence(double_attribution),
};

fn double_attribution(sentence: &Sentence, out: &mut Sink) {
    if !sentence.reads(0, &["according", "to"]) || sentence.is_quoted(0) {
        return;
    }
    let end = sentence.end();
    let Some(comma) = (3..end.min(14)).find(|i| sentence.is(*i, ",")) else { return };
    if same_speaker(sentence, comma) {
        let span = sentence.span_of(0..comma + 3);
        let cut = Span::new(sentence.words()[comma].span().end, sentence.words()[comma + 2].span().end);
        let second = sentence.span_of(comma + 1..comma + 3).of(&sentence.paragraph.text);
        out.report(span, "One statement is attributed twice").fix(Fix::new(format!("Delete “{second}”")).delete(cut));
    } else if let Some(second) = closing(sentence, end, comma) {
        let cut = sentence.span_of(second..end);
        let text = sentence.span_of(second + 1..end).of(&sentence.paragraph.text);
        out.report(cut, "The sentence opened with another attribution")
            .fix(Fix::new(format!("Delete “{text}”")).delete(cut));
    }
}

/// “According to Minister Brill, she said”: one person with a title, then the pronoun.
fn same_speaker(sentence: &Sentence, comma: usize) -> bool {
    let person = (2..comma).any(|i| sentence.has(i, Class::TITLE | Class::ABBREVIATION_BEFORE_NAME))
        && comma.checked_sub(1).and_then(|i| sentence.words().get(i)).is_some_and(|word| word.is_capitalized());
    person && sentence.is_any(comma + 1, &["he", "she"]) && sentence.is_any(comma + 2, &["said", "says", "added"])
}

/// The comma before a closing “…, officers said”.
fn closing(sentence: &Sentence, end: usize, first: usize) -> Option<usize> {
    let cue = end.checked_sub(1).filter(|cue| sentence.is_any(*cue, &["said", "says"]))?;
    let comma = (cue.saturating_sub(4)..cue).rfind(|i| sentence.is(*i, ","))?;
    let subject = comma + 1..cue;
    let plain = subject.clone().all(|i| sentence.words()[i].kind == Kind::Word);
    (comma > first && !subject.is_empty() && plain && !sentence.is_quoted(comma) && sentence.is(end, "."))
        .then_some(comma)
}
