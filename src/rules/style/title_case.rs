use std::ops::Range;

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::WordSet;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static TITLE_CASE: Rule = Rule {
    name: "style/title-case",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A title with a capital where no name follows.

## Why
A title takes its capital before a name, as a part of it: President Ada Lind, but the president of
Orvia, and the president. Kings, popes and speakers are left to the house.

## Examples
```news,flag
She met the [[President]] of Orvia and the [[Prime Minister]] of Tarn.
```
```news,fixed
She met the president of Orvia and the prime minister of Tarn.
```
```news,flag
The [[Governor]] left; the [[Vice President]] stayed, and a [[Senator]] spoke.
```
```news,fixed
The governor left; the vice president stayed, and a senator spoke.
```
```news,pass
The Governor’s Mansion is closed. The Mayor Lind stamp, the Ambassador Hotel and the Pope are known. THE MAYOR LEFT.
```
```news,pass
She met President Ada Lind, the president of Orvia, at the President of the Year dinner.
```
```news,pass
President of Orvia since May, she met the Prince of Tarn and the Office of the Mayor.
```
"#,
    check: Check::Sentence(title_case),
};

static TITLES: WordSet =
    WordSet::new("president minister governor mayor senator chancellor ambassador chairman chairwoman");

fn title_case(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate().skip(1) {
        if !word.is_capitalized() || word.is_all_caps() || !TITLES.has(word) {
            continue;
        }
        let prime = sentence.is_any(i - 1, &["prime", "vice", "foreign", "defense", "interior", "finance"])
            && sentence.words()[i - 1].is_capitalized();
        let first = if prime { i - 1 } else { i };
        if !sentence.is(i + 1, "of") {
            alone(sentence, first..i + 1, out);
            continue;
        }
        let article = first > 0 && sentence.is_any(first - 1, &["the", "a", "as", "former", "then"]);
        // “the President of the Year”, “former President of Orvia Ada Lind”, “the Office of the Mayor”
        let place = sentence.words().get(i + 2).is_some_and(|next| next.is_capitalized());
        let named = sentence.words().get(i + 3).is_some_and(|next| next.is_capitalized() && next.is_spaced());
        let office = first > 2 && sentence.is(first - 2, "of");
        if article && place && !named && !office {
            let span = sentence.span_of(first..i + 1);
            out.report(span, "A title takes its capital before a name only")
                .fix(Fix::replacing(span, span.of(&sentence.paragraph.text).to_lowercase()).safe());
        }
    }
}

/// `the President said`: a title behind an article, and nothing behind it that may belong to it.
fn alone(sentence: &Sentence, title: Range<usize>, out: &mut Sink) {
    let article = title.start > 0 && sentence.is_any(title.start - 1, &["the", "a"]);
    let owned = sentence.is_any(title.end, &["'s", "’s"]);
    let behind = if owned { title.end + 1 } else { title.end };
    let goes_on = sentence.words().get(behind).is_some_and(|next| {
        // “the Governor’s Mansion”, “the President-elect”, “the Mayor” as the title of a work
        next.is_capitalized() || !next.is_spaced() && !sentence.is_any(behind, &[",", ".", ";", ":", "?", "!"])
    });
    // “of the President” behind a capital: the Office of the President.
    let office = title.start > 1 && sentence.is(title.start - 2, "of");
    if article && !goes_on && !office {
        let span = sentence.span_of(title);
        out.report(span, "A title takes its capital before a name only")
            .fix(Fix::replacing(span, span.of(&sentence.paragraph.text).to_lowercase()));
    }
}
