use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::WordSet;
use crate::rule::{Abbreviations, Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static ABBREVIATION_STOP: Rule = Rule {
    name: "names/abbreviation-stop",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::STORY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
“Mr,” “Dr” or “St” with or without a stop, unlike the house.

## Why
American copy puts a stop behind every short form: Dr. Lund, St. Elm. British copy leaves it out where
the short form ends with the last letter of the word: Dr Lund, St Elm. The switch `abbreviations` in the
table `[style]` decides.

## Examples
```news,flag
[[Mr]] Tarnov met [[Dr]] Ada Lund in [[St]] Elm, near the home of Otto Holt [[Jr]]
```
```news,fixed
Mr. Tarnov met Dr. Ada Lund in St. Elm, near the home of Otto Holt Jr.
```
```news,flag,house=guardian
[[Mrs.]] Tarnov met [[Dr.]] Ada Lund in [[St.]] Elm.
```
```news,fixed,house=guardian
Mrs Tarnov met Dr Ada Lund in St Elm.
```
```news,pass
Mr. Tarnov met Dr. Ada Lund on Mill St near St. Elm. Mr Whippy, the ice cream, melts. DR LUND IS IN.
```
```news,pass,house=guardian
Dr Ada Lund lives at 12 Mill St. Prof. Otto Holt lives in St Elm.
```
"#,
    check: Check::Paragraph(abbreviation_stop),
};

/// Short forms that stand before a name and end with the last letter of their word.
static BEFORE: WordSet = WordSet::new("mr mr. mrs mrs. ms ms. mx mx. dr dr. st st. messrs messrs.");
/// Those that stand behind one.
static BEHIND: WordSet = WordSet::new("jr jr. sr sr.");

fn abbreviation_stop(paragraph: &Paragraph, out: &mut Sink) {
    let Some(form) = out.house().abbreviations else { return };
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.span().len() > 7
            || !word.is_capitalized()
            || word.is_all_caps()
            || word.has_stop() == (form == Abbreviations::Stops)
            || !BEFORE.has(word) && !BEHIND.has(word)
        {
            continue;
        }
        let before = i.checked_sub(1).and_then(|i| paragraph.words.get(i));
        let next = paragraph.words.get(i + 1);
        let stop = next.is_some_and(|next| !next.is_spaced()) && paragraph.token(i + 1) == ".";
        let named = if BEHIND.has(word) {
            before.is_some_and(|before| before.is_capitalized() && word.is_spaced()) && !stop
        } else {
            let street = before
                .is_some_and(|before| before.is_word() && before.is_capitalized() && word.span().len() <= 3)
                && paragraph.token(i).starts_with("St");
            // “Mr Whippy”: a name that is written so.
            let brand = ["Whippy", "Men", "Kipling", "Pepper"].contains(&paragraph.token(i + 1));
            next.is_some_and(|next| next.is_capitalized() && next.is_spaced()) && !street && !brand
        };
        if !named {
            continue;
        }
        let span = word.span();
        let written = span.of(&paragraph.text);
        let right = match form {
            Abbreviations::Stops => format!("{written}."),
            Abbreviations::Plain => written.trim_end_matches('.').to_owned(),
        };
        // The stop of “Jr.” may end the sentence too.
        let ends = paragraph.ends_sentence(span);
        if ends && form == Abbreviations::Plain {
            continue;
        }
        out.report(span, format!("The house writes “{right}”")).fix(Fix::replacing(span, right).safe());
    }
}
