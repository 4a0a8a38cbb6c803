use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::Class;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static DETACHED_COMPLEMENT: Rule = Rule {
    name: "attribution/detached-complement",
    level: Level::Error,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
The words that say whose document it is, cut off from the document.

## Why
“According to a letter, the plant will close. Of the union.” Readers are left with a letter by
nobody. Machine translation cuts such phrases off and puts them behind the next stop.

## Examples
```news,flag
According to a letter, the plant in Tarn will close in June. [[From the head of the union.]]
```
```news,fixed
According to a letter from the head of the union, the plant in Tarn will close in June.
```
```news,flag
The lake rose by a foot, according to data. [[Of the Orvian Water Board.]] Nobody was hurt.
```
```news,fixed
The lake rose by a foot, according to data of the Orvian Water Board. Nobody was hurt.
```
```news,flag
According to a survey, 4 in 10 bridges need repair. [[Published in May by the Road Office.]]
```
```news,flag
The plant will close in June, the company said. [[In a filing before the court.]]
```
```news,fixed
The plant will close in June, the company said in a filing before the court.
```
```news,pass
According to a letter from the union, the plant will close. From the river, the smoke was seen for hours.
```
```news,pass
The union wrote a letter of protest. By the end of May, nobody had replied. Of course.
```
"#,
    check: Check::Sentence(detached_complement),
};

fn detached_complement(sentence: &Sentence, out: &mut Sink) {
    if !sentence.is_detached_complement() {
        return;
    }
    let finding = out.report(sentence.span, "Cut off from the document it belongs to");
    if let Some(fix) = sentence.before().and_then(|before| join(sentence, &before)) {
        finding.fix(fix);
    }
}

/// Puts the piece back: behind the document that opens the sentence before, or at its end.
fn join(sentence: &Sentence, before: &Sentence) -> Option<Fix> {
    let text = &sentence.paragraph.text;
    let piece = sentence.span_of(0..sentence.end()).of(text);
    let first = piece.chars().next()?;
    let piece = format!("{}{}", first.to_lowercase(), &piece[first.len_utf8()..]);
    let document = (2..8).find(|i| before.has(*i, Class::DOCUMENT) && before.is(i + 1, ","));
    if let Some(document) = document.filter(|_| before.is(0, "according")) {
        let at = before.words().get(document)?.span().end;
        let title = format!("Move it behind “{}”", before.token(document));
        return Some(
            Fix::new(title).insert(at, format!(" {piece}")).delete(Span::new(before.span.end, sentence.span.end)),
        );
    }
    let last = before.words().get(before.end().checked_sub(1)?)?;
    let whole = before.is(before.end(), ".") && before.len() == before.end() + 1;
    let stops = Span::new(last.span().end, sentence.words().first()?.span().start);
    let first = Span::new(stops.start, sentence.words().first()?.span().end);
    let word = sentence.token(0).to_lowercase();
    whole.then(|| Fix::new("Join it to the sentence before").replace(first, format!(" {word}")))
}
