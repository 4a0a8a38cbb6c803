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
Orvia.

## Examples
```news,flag
She met the [[President]] of Orvia and the [[Prime Minister]] of Tarn.
```
```news,fixed
She met the president of Orvia and the prime minister of Tarn.
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
        if !word.is_capitalized() || word.is_all_caps() || !TITLES.has(word) || !sentence.is(i + 1, "of") {
            continue;
        }
        let prime = sentence.is_any(i - 1, &["prime", "vice", "foreign", "defense", "interior", "finance"])
            && sentence.words()[i - 1].is_capitalized();
        let first = if prime { i - 1 } else { i };
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
