use crate::article::{Naming, Sentence};
use crate::formats::Zones;
use crate::language::gazetteer::{self, Sense};
use crate::language::parser::Penn;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static FALSE_TITLE: Rule = Rule {
    name: "names/false-title",
    level: Level::Off,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A long description in small letters that stands before a name like a title.

## Why
“Longtime city budget office chief Ada Lund” makes a title of what is none, and keeps the reader
waiting for the name. Behind the name, between commas, it reads as what it is: Ada Lund, the longtime chief of
the city budget office. Many houses do not mind, so the rule is off until asked for. It counts four
words and more without an article.

## Examples
```news,flag
The list came from [[longtime city budget office chief]] Ada Lund.
```
```news,pass
The list came from Ada Lund, longtime chief of the city budget office. It angered budget chief Otto Holt.
```
```news,pass
The list came from the longtime city budget office chief, Ada Lund.
```
"#,
    check: Check::Sentence(false_title),
};

fn false_title(sentence: &Sentence, out: &mut Sink) {
    /// So many words before a name are too many.
    const MANY: usize = 4;
    let words = sentence.words();
    for i in MANY..words.len() {
        let (word, head) = (&words[i], &words[i - 1]);
        let plain = word.is_capitalized() && head.is_word() && !head.is_capitalized() && word.is_spaced();
        if !plain || head.is(Class::NO_COMMON_NOUN | Class::CUE) {
            continue;
        }
        let paragraph = sentence.paragraph;
        let sense = gazetteer::look_up(&paragraph.text, &paragraph.words, sentence.first_word() + i - 1).word;
        let named = || {
            let mut names = paragraph.mentions().iter();
            names.any(|it| {
                it.kind == Naming::Person && it.given.is_some() && it.words.start == sentence.first_word() + i
            })
        };
        if !sense.is(Sense::OCCUPATION | Sense::TITLE) || !named() {
            continue;
        }
        let describes = |k: &usize| {
            let word = &words[*k];
            let hyphen = word.kind == Kind::Punct && sentence.is(*k, "-");
            hyphen
                || word.is_word()
                    && !word.is_capitalized()
                    && !word.is(Class::NO_COMMON_NOUN | Class::CUE | Class::FINITE)
        };
        let start = (0..i).rev().take_while(describes).last().unwrap_or(i);
        // “sold by far-right radio host Ada Lund”, “used real estate mogul Otto Holt”: a verb is no part of it.
        let verb = |k: &usize| {
            let penn = sentence.syntax().get(*k).map(|word| word.penn);
            sentence.is(*k, "including")
                || matches!(penn, Some(Penn::Vb | Penn::Vbd | Penn::Vbn | Penn::Vbp | Penn::Vbz))
        };
        let start = (start..i).rev().find(verb).map_or(start, |verb| verb + 1);
        let count = (start..i).filter(|k| words[*k].is_word()).count();
        if count >= MANY {
            out.report(sentence.span_of(start..i), "A description this long reads better behind the name");
        }
    }
}
