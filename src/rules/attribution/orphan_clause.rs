use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static ORPHAN_CLAUSE: Rule = Rule {
    name: "attribution/orphan-clause",
    level: Level::Error,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
An attribution cut off from what it attributes.

## Why
“Said in a statement.” has no speaker and no quotation; they stand in the sentence before, or were
lost. Readers cannot tell who speaks.

## Examples
```news,flag
“We will rebuild the bridge.” [[Said in an email.]]
```
```news,fixed
“We will rebuild the bridge,” said in an email.
```
```news,flag
The bank denied the report. [[Told by a spokesman in Orva.]]
```
```news,pass
“We will rebuild the bridge,” the mayor said in an email.
```
```news,pass
Asked about the bridge, she left. Told of the plan, the mayor laughed. Added to that was the cost.
```
"#,
    check: Check::Sentence(orphan_clause),
};

fn orphan_clause(sentence: &Sentence, out: &mut Sink) {
    let cue = sentence.words().first().is_some_and(|word| word.kind == Kind::Word && word.is_capitalized())
        && sentence.has(0, Class::CUE_PARTICIPLE);
    let linked = sentence.is_any(1, &["in", "by", "on", "at", "during", "through", "via", "to"]);
    if !cue || !linked || sentence.is_quoted(0) || sentence.len() < 4 {
        return;
    }
    // “Told of the plan, the mayor laughed”: a comma and a subject of its own follow.
    let words = sentence.words();
    let finite = (2..words.len()).any(|i| {
        sentence.has(i, Class::AUXILIARY | Class::CUE | Class::FINITE)
            && !sentence.is_quoted(i)
            && !behind_relative(sentence, i)
    });
    if finite {
        return;
    }
    let finding = out.report(sentence.span, "An attribution cut off from what it attributes");
    if let Some(join) = join(sentence) {
        finding.fix(join);
    }
}

/// Does a relative pronoun stand shortly before the token at `i`?
fn behind_relative(sentence: &Sentence, i: usize) -> bool {
    (i.saturating_sub(3)..i).any(|k| sentence.is_any(k, &["who", "which", "that"]))
}

/// Joins the clause to a quotation that ends the sentence before.
fn join(sentence: &Sentence) -> Option<Fix> {
    let paragraph = sentence.paragraph;
    let quote = paragraph.quotes.outer().take_while(|quote| quote.span.end <= sentence.span.start).last()?;
    let close = quote.close?;
    let gap = Span::new(close.end, sentence.span.start);
    let stop = Span::new(close.start.checked_sub(1)?, close.start);
    let first = sentence.words()[0].span();
    let clean = gap.of(&paragraph.text).trim().is_empty() && stop.of(&paragraph.text) == ".";
    clean.then(|| {
        Fix::new("Join it to the quotation").replace(stop, ",").replace(first, first.of(&paragraph.text).to_lowercase())
    })
}
