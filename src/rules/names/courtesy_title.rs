use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::{Class, WordSet};
use crate::rule::{Check, Courtesy, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static COURTESY_TITLE: Rule = Rule {
    name: "names/courtesy-title",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
“Mr.,” “Mrs.” or “Ms.” in a house that uses none.

## Why
Most houses call a person by name alone, and by family name from the second time on. The switch
`courtesy-titles` in the table `[style]` decides: this rule speaks where it is set to “Tarnov.” A couple of one
name (Mr. and Mrs. Lund), forms of address (Mr. President), speech and titles of works keep theirs. It is off until asked for,
since copy from a newspaper that uses courtesy titles has one in each paragraph.

## Examples
```news,flag
[[Mr.]] Tarnov left at noon, and [[Ms.]] Ada Lund stayed.
```
```news,fixed
Tarnov left at noon, and Ada Lund stayed.
```
```news,pass
“Mr. Tarnov was late,” she said. Mr. and Mrs. Lund were not. Dr. Holt called, Mr. President.
```
```news,pass,house=nyt
Mr. Tarnov left at noon.
```
"#,
    check: Check::Paragraph(courtesy_title),
};

static TITLES: WordSet = WordSet::new("mr mr. mrs mrs. ms ms. mx mx. messrs messrs.");

fn courtesy_title(paragraph: &Paragraph, out: &mut Sink) {
    if out.house().courtesy != Some(Courtesy::None) {
        return;
    }
    for (i, word) in paragraph.words.iter().enumerate() {
        if !word.is_capitalized() || word.span().len() > 7 || !TITLES.has(word) || word.is_all_caps() {
            continue;
        }
        let named = |next: &&crate::language::Word| {
            next.is_capitalized()
                && next.is_spaced()
                && !next.is(Class::TITLE)
                && !next.is(Class::ABBREVIATION_BEFORE_NAME)
        };
        let Some(next) = paragraph.words.get(i + 1).filter(named) else { continue };
        let before = i.checked_sub(1).map_or("", |i| paragraph.token(i));
        // “Mr. and Mrs. Lund”, “the Mr. Tarn Show”
        let couple = before == "and" && i > 1 && TITLES.contains(paragraph.token(i - 2));
        let work =
            i > 0 && before != "," && paragraph.words[i - 1].is_capitalized() && !paragraph.opens_sentence(i - 1);
        if couple
            || work
            || paragraph.words.get(i + 2).is_some_and(|after| after.is(Class::TITLE) && after.is_capitalized())
        {
            continue;
        }
        let span = word.span();
        out.report(span, "The house uses no courtesy titles")
            .fix(Fix::deleting(Span::new(span.start, next.span().start), span.of(&paragraph.text)));
    }
}
