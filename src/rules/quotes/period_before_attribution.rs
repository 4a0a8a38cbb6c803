use crate::article::{Mark, Paragraph};
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static PERIOD_BEFORE_ATTRIBUTION: Rule = Rule {
    name: "quotes/period-before-attribution",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A full stop at the end of a quotation, and its attribution behind it.

## Why
The stop cuts the attribution off: “he said.” is left as a sentence of its own. A comma joins them.

## Examples
```news,flag
“The bridge stays shut[[.”]] she said.
```
```news,fixed
“The bridge stays shut,” she said.
```
```news,flag
“The bridge stays shut[[.”]] said Ada Brill, the mayor.
```
```news,pass
“The bridge stays shut.” She said no more. “Will it?” he asked.
```
"#,
    check: Check::Paragraph(period_before_attribution),
};

fn period_before_attribution(paragraph: &Paragraph, out: &mut Sink) {
    for quote in paragraph.quotes.outer().filter(|quote| quote.mark == Mark::Double) {
        let Some(close) = quote.close else { continue };
        let stop = paragraph.word_at(close.start).checked_sub(1).map(|i| (i, &paragraph.words[i]));
        let Some((i, stop)) = stop.filter(|(i, word)| paragraph.token(*i) == "." && word.span().end == close.start)
        else {
            continue;
        };
        // An ellipsis or an abbreviation before the mark is another matter.
        let words = i.checked_sub(1).is_some_and(|i| matches!(paragraph.words[i].kind, Kind::Word | Kind::Number));
        if words && is_attribution(paragraph, paragraph.word_at(close.end)) {
            out.report(stop.span().to(close), "A full stop cuts the attribution off")
                .fix(Fix::new("Put a comma").replace(Span::new(stop.span().start, stop.span().end), ","));
        }
    }
}

/// Do the tokens from `i` on attribute what stands before them: `she said.`, `said Ada Brill`?
fn is_attribution(paragraph: &Paragraph, i: usize) -> bool {
    let word = |k: usize| paragraph.words.get(i + k);
    let Some(first) = word(0).filter(|word| word.is_word() && word.is_spaced()) else { return false };
    let is_cue = |k: usize| word(k).is_some_and(|word| word.is(Class::CUE) && !word.is_capitalized());
    if first.is_capitalized() {
        // “Ortiz said.” and nothing else: with more behind it, it may be a sentence of its own.
        let name = (0..3)
            .take_while(|k| {
                word(*k).is_some_and(|word| word.is_word() && word.is_capitalized() && !word.is(Class::SUBJECT_PRONOUN))
            })
            .count();
        let ends = matches!(paragraph.token(i + name + 1), "." | ",");
        return (1..=2).contains(&name) && is_cue(name) && ends;
    }
    let pronoun = first.is(Class::SUBJECT_PRONOUN) && is_cue(1);
    let inverted = is_cue(0) && word(1).is_some_and(|word| word.is_capitalized() || word.is(Class::DETERMINER));
    let described = first.is(Class::ARTICLE | Class::POSSESSIVE) && (2..5).any(is_cue);
    pronoun || inverted || described
}
