use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::quantity::{ordinal, ordinal_in_figures, ordinal_in_words};
use crate::language::{Class, Classes, Kind, capitalized};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static ORDINAL_NUMERAL: Rule = Rule {
    name: "numbers/ordinal-numeral",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body, Zone::Caption]),
    speech: Speech::Skip,
    page: r#"
An ordinal such as “2nd” or “twenty-first” on the wrong side of the line between words and figures.

## Why
Where counts up to nine are spelled out, so are first to ninth; from 10th on there are figures: the second
time, the 21st century, the 12th floor. The switch `numbers` in the table `[style]` says where the line runs.
Names keep their form: the 9th Circuit, the 2nd Ward, the 1st Infantry Division, Fifth Avenue, the Fourteenth
Amendment. So do dates, fractions (a tenth) and the eleventh hour.

## Examples
```news,flag
It was the [[2nd]] time this year and the [[eleventh]] since the start of the [[twenty-first]] century.
```
```news,fixed
It was the second time this year and the 11th since the start of the 21st century.
```
```news,pass
It was the second time and the 11th since the 21st century began. The 9th Circuit ruled; the 2nd Ward met on the 4th.
```
```news,pass
On the 5th of May a tenth of the town fled at the eleventh hour. The Tenth Amendment stands on East 7th Street.
```
```news,pass
Four-tenths or one tenth of it burned. “My 2nd car,” he said. The 1st and 2nd districts voted.
```
"#,
    check: Check::Paragraph(ordinal_numeral),
};

/// Words of these classes end the phrase that an ordinal opens.
const CLOSED: Classes = Class::PREPOSITION
    .with(Class::CONJUNCTION)
    .with(Class::AUXILIARY)
    .with(Class::DETERMINER)
    .with(Class::SUBJECT_PRONOUN)
    .with(Class::SUBORDINATOR);

fn ordinal_numeral(paragraph: &Paragraph, out: &mut Sink) {
    let Some(last_in_words) = out.house().numbers.map(|numbers| numbers.last_in_words().min(19)) else { return };
    for (i, word) in paragraph.words.iter().enumerate() {
        let found = match word.kind {
            Kind::Number if word.is_spaced() => figures(paragraph, i).filter(|value| *value <= last_in_words),
            _ => None,
        };
        if let Some(value) = found
            && opens_phrase(paragraph, i, i + 1)
            && let Some(text) = ordinal_in_words(value)
        {
            let text = if paragraph.opens_sentence(i) { capitalized(&text) } else { text };
            out.report(word.span(), format!("The house writes an ordinal up to {last_in_words} in words"))
                .fix(Fix::replacing(word.span(), text));
            continue;
        }
        if word.kind == Kind::Word
            && !word.is_capitalized()
            && let Some((value, next)) = words(paragraph, i)
            && value > last_in_words
            && !paragraph.opens_sentence(i)
        {
            let span = Span::new(word.span().start, paragraph.words[next - 1].span().end);
            out.report(span, format!("The house writes an ordinal above {last_in_words} in figures"))
                .fix(Fix::replacing(span, ordinal_in_figures(value)));
        }
    }
}

/// The value of `2nd` to `9th`.
fn figures(paragraph: &Paragraph, i: usize) -> Option<u8> {
    let token = paragraph.token(i);
    let digits = token.strip_suffix("st").or_else(|| token.strip_suffix("nd"));
    let digits = digits.or_else(|| token.strip_suffix("rd")).or_else(|| token.strip_suffix("th"))?;
    digits.parse().ok().filter(|value| *value > 0)
}

/// Does the ordinal from `i` to before `next` stand before a plain noun, and behind no name or date?
fn opens_phrase(paragraph: &Paragraph, i: usize, next: usize) -> bool {
    let noun = paragraph
        .words
        .get(next)
        .is_some_and(|noun| noun.is_word() && noun.is_spaced() && !noun.is_capitalized() && !noun.is(CLOSED));
    let before = i.checked_sub(1).map(|before| &paragraph.words[before]);
    let plain = before.is_none_or(|before| {
        before.is(Class::ARTICLE | Class::POSSESSIVE)
            || before.is_word() && !before.is_capitalized() && !before.is(Class::CONJUNCTION)
            || paragraph.opens_sentence(i)
    });
    let dated = paragraph.dates.iter().any(|date| date.span.overlaps(paragraph.words[i].span()));
    noun && plain && !dated
}

/// The value of an ordinal in words from `tenth` on, and the token behind it.
fn words(paragraph: &Paragraph, i: usize) -> Option<(u8, usize)> {
    let word = &paragraph.words[i];
    // Nearly all words are told by their letters: “tenth”, “twenty”.
    let token = paragraph.token(i);
    if !(5..=11).contains(&token.len()) || !(token.ends_with("th") || token.ends_with("ty")) {
        return None;
    }
    let (value, next) = ordinal(&paragraph.text, &paragraph.words, i)?;
    let before = i.checked_sub(1).map(|before| &paragraph.words[before]);
    let part = before.is_some_and(|before| before.is(Class::NUMERAL) || !word.is_spaced())
        || before.is_some_and(|before| before.is(Class::ARTICLE)) && paragraph.token(next) == "of"
        || matches!(i.checked_sub(1).map(|before| paragraph.token(before)), Some("a" | "an" | "A" | "An"))
            && !paragraph.words.get(next).is_some_and(|noun| noun.is_word() && !noun.is(CLOSED));
    let saying = value == 11 && paragraph.token(next) == "hour" || paragraph.token(next) == "-";
    (!part && !saying).then_some((value, next))
}
