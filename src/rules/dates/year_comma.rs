use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::date::Date;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static YEAR_COMMA: Rule = Rule {
    name: "dates/year-comma",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
A year behind month and day that has a comma before it and none behind.

## Why
In “April 6, 2021,” the commas set off the year, and they come in pairs: the sentence goes on behind the
second. Where the date stands before a noun (an April 6, 2021 letter), many desks drop it; the rule leaves that alone.

## Examples
```news,flag
The bridge opened on [[April 6, 2021]] and closed a year later. Since [[May 3, 2019]] the mill has been shut.
```
```news,fixed
The bridge opened on April 6, 2021, and closed a year later. Since May 3, 2019, the mill has been shut.
```
```news,pass
The bridge opened on April 6, 2021, and closed. It opened April 6, 2021. His April 6, 2021 letter was lost (April 6, 2021).
```
```news,pass
The bridge opened on 6 April 2021 and closed in May 2022 after a fire. She wrote on “April 6, 2021” of it.

April 6, 2021 The bridge opens.
```
"#,
    check: Check::Paragraph(year_comma),
};

fn year_comma(paragraph: &Paragraph, out: &mut Sink) {
    for date in paragraph.dates.iter().filter(|date| date.year.is_some() && !date.day_first) {
        if goes_on(paragraph, date) {
            out.report(date.span, "The year has a comma before it and none behind")
                .fix(Fix::new("Insert a comma").insert(date.span.end, ",").safe());
        }
    }
}

/// Does the sentence go on with a word that cannot be what the date stands before?
fn goes_on(paragraph: &Paragraph, date: &Date) -> bool {
    let words = paragraph.words_in(date.span);
    let comma = words.clone().rev().nth(1).is_some_and(|i| paragraph.token(i) == ",");
    let Some(next) = paragraph
        .words
        .get(words.end)
        .filter(|next| next.kind == Kind::Word && next.is_spaced() && !next.is_capitalized())
    else {
        return false;
    };
    let opener = Class::PREPOSITION
        | Class::DETERMINER
        | Class::POSSESSIVE
        | Class::CONJUNCTION
        | Class::SUBJECT_PRONOUN
        | Class::AUXILIARY
        | Class::SUBORDINATOR
        | Class::WH;
    // “his April 6, 2021 to May 3, 2022 term”, “from April 6, 2021 to …”
    let range = matches!(paragraph.token(words.end), "to" | "through" | "until" | "and")
        && paragraph.words.get(words.end + 1).is_some_and(|word| word.is(Class::MONTH | Class::MONTH_ABBREVIATION));
    let attribute = words.start.checked_sub(1).is_some_and(|before| {
        paragraph.words[before].is(Class::ARTICLE | Class::POSSESSIVE) || matches!(paragraph.token(before), "'s" | "’s")
    });
    comma && next.is(opener) && !range && !attribute && !paragraph.opens_sentence(words.end)
}
