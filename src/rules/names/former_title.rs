use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static FORMER_TITLE: Rule = Rule {
    name: "names/former-title",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
“Former” or another such word with a capital before a title.

## Why
The title takes the capital, not the word that says for how long it holds: former President Ada Lund,
then-Gov. Otto Tarn, acting Mayor Ann Holt. At the start of a sentence the capital stands.

## Examples
```news,flag
They met [[Former]] President Ada Lund, [[Then]]-Gov. Otto Tarn and [[Acting]] Mayor Ann Holt.
```
```news,fixed
They met former President Ada Lund, then-Gov. Otto Tarn and acting Mayor Ann Holt.
```
```news,pass
Former President Ada Lund left. She met former President Otto Tarn. He read “Former President for Hire.”
```
```news,pass
The Former Governors Club met. It honors Former Chief.
```
"#,
    check: Check::Sentence(former_title),
};

static WORDS: WordSet = WordSet::new("former then acting late outgoing incoming longtime");

fn former_title(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate().skip(1) {
        if !word.is_capitalized() || !WORDS.has(word) || word.is_all_caps() {
            continue;
        }
        // Behind a mark a sentence may begin, and among capitals stands a title of a work.
        let Some(before) = sentence.words().get(i - 1) else { continue };
        let running = before.is_word() && !before.is_capitalized()
            || sentence.is(i - 1, ",") && i > 1 && !sentence.words()[i - 2].is_all_caps();
        let hyphen = sentence.is(i + 1, "-") && !sentence.words()[i + 1].is_spaced();
        if !running || sentence.is(i, "then") && !hyphen {
            continue;
        }
        let first = if hyphen { i + 2 } else { i + 1 };
        // “Former U.S. Secretary of State Ada Lund”
        let mut rest =
            (first..first + 3).take_while(|k| sentence.words().get(*k).is_some_and(|it| it.is_capitalized()));
        let title = rest.find(|k| {
            let word = &sentence.words()[*k];
            word.is(Class::TITLE | Class::ABBREVIATION_BEFORE_NAME)
        });
        let named = title.and_then(|title| sentence.words().get(title + 1)).is_some_and(|next| next.is_capitalized());
        let of = title.is_some_and(|title| sentence.is(title + 1, "of"));
        if named || of {
            let right = sentence.token(i).to_lowercase();
            out.report(word.span(), "The title takes the capital, not the word before it")
                .fix(Fix::replacing(word.span(), right).safe());
        }
    }
}
