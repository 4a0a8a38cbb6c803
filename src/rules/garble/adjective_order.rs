use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static ADJECTIVE_ORDER: Rule = Rule {
    name: "garble/adjective-order",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::STORY,
    speech: Speech::Skip,
    page: r#"
How long it lasted before how it was: “a seven-year fierce war”.

## Why
English puts the judgment first and the measure next to the noun: “a fierce seven-year war”. The
other order is that of another language.

## Examples
```news,flag
It was a [[two-day tense]] meeting after an [[eight-year bitter]] dispute.
```
```news,fixed
It was a tense two-day meeting after a bitter eight-year dispute.
```
```news,pass
It was a tense two-day meeting. The 12-year heavy smoker quit. A five-day long weekend began.
```
"#,
    check: Check::Paragraph(adjective_order),
};

static UNITS: WordSet = WordSet::new("year month week day hour decade minute");

static JUDGMENTS: WordSet = WordSet::new(
    "fierce bitter tense bloody brutal deadly violent intense difficult terrible cruel costly painful chaotic historic frozen \
     devastating turbulent hostile savage grueling gruelling heated peaceful successful unsuccessful dangerous tragic",
);

fn adjective_order(paragraph: &Paragraph, out: &mut Sink) {
    for i in 3..paragraph.words.len() {
        let words = &paragraph.words[i - 3..=i];
        let glued = !words[1].is_spaced() && !words[2].is_spaced() && matches!(paragraph.token(i - 2), "-" | "‑");
        if glued
            && JUDGMENTS.has(&words[3])
            && UNITS.has(&words[2])
            && is_count(&words[0])
            && noun_follows(paragraph, i)
        {
            swap(paragraph, i, out);
        }
    }
}

fn is_count(word: &crate::language::Word) -> bool {
    word.kind == Kind::Number || word.is(Class::NUMERAL)
}

fn noun_follows(paragraph: &Paragraph, i: usize) -> bool {
    paragraph.words.get(i + 1).is_some_and(|next| {
        next.kind == Kind::Word && next.is_spaced() && next.classes == crate::language::Classes::NONE
    })
}

fn swap(paragraph: &Paragraph, adjective: usize, out: &mut Sink) {
    let (judgment, measure) = (
        paragraph.words[adjective].span(),
        paragraph.words[adjective - 3].span().to(paragraph.words[adjective - 1].span()),
    );
    let span = measure.to(judgment);
    let text = &paragraph.text;
    let swapped = format!("{} {}", judgment.of(text), measure.of(text));
    let mut fix = Fix::new(format!("Replace with “{swapped}”")).replace(span, &*swapped);
    if let Some(article) = adjective.checked_sub(4).map(|i| &paragraph.words[i]) {
        let vowel = judgment.of(text).starts_with(['a', 'e', 'i', 'o', 'u']) && !swapped.starts_with("uni");
        let n = Span::at(article.span().end);
        match article.span().of(text) {
            "a" | "A" if vowel => fix = fix.insert(n.start, "n"),
            "an" | "An" if !vowel => fix = fix.delete(Span::new(article.span().start + 1, article.span().end)),
            _ => {}
        }
    }
    out.report(span, "The judgment stands before the measure in English").fix(fix);
}
