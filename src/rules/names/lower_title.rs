use crate::article::{Naming, Sentence};
use crate::formats::Zones;
use crate::language::gazetteer::{self, Sense};
use crate::language::{self, Class, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static LOWER_TITLE: Rule = Rule {
    name: "names/lower-title",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A formal title in small letters right before a name.

## Why
Before a name a formal title is part of it: President Lund, Gov. Holt. Small letters are right where the
title stands by itself or between commas (the president, Ada Lund, said) and for what somebody does
or did: company president Ada Lund, former president Ada Lund.

## Examples
```news,flag
A letter to [[president]] Ada Lund and [[prime minister]] Otto Tarn was lost.
```
```news,fixed
A letter to President Ada Lund and Prime Minister Otto Tarn was lost.
```
```news,pass
The president, Ada Lund, met former president Otto Tarn and club president Ann Holt.
```
```news,pass
As governor Ada Lund built roads. Their governor, Lund, was late. He asked the president Lund beat.
```
"#,
    check: Check::Sentence(lower_title),
};

/// Titles that only a holder of an office has. A board, club or company has a president too: what
/// stands before the title tells.
static TITLES: WordSet = WordSet::new("president senator governor pope queen king minister congressman congresswoman");

fn lower_title(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate().skip(1) {
        if word.is_capitalized() || !word.is(Class::TITLE) && !sentence.is(i, "congresswoman") || !TITLES.has(word) {
            continue;
        }
        let next = sentence.words().get(i + 1);
        if !next.is_some_and(|next| next.is_capitalized() && next.is_spaced() && next.classes == Default::default()) {
            continue;
        }
        let joined = sentence.is_any(i - 1, &["prime", "vice", "foreign"]);
        if sentence.is(i, "minister") && !joined || !word.is_spaced() {
            continue;
        }
        let first = if joined { i - 1 } else { i };
        if opens_title(sentence, first) && is_name(sentence, i + 1) {
            let span = sentence.span_of(first..i + 1);
            let right = capitalized(span.of(&sentence.paragraph.text));
            out.report(span, "Before a name the title takes a capital").fix(Fix::replacing(span, right));
        }
    }
}

/// Can a title that belongs to a name begin at the token `first`? Behind an article, a noun or
/// “former” it says what a person does, behind “as” what somebody was.
fn opens_title(sentence: &Sentence, first: usize) -> bool {
    let Some(before) = first.checked_sub(1).and_then(|i| sentence.words().get(i)) else { return false };
    let preposition = before.is(Class::PREPOSITION) && !sentence.is_any(first - 1, &["as", "like"]);
    let verb = before.is(Class::CUE | Class::CONJUNCTION) && !before.is(Class::NO_COMMON_NOUN);
    let and = sentence.is_any(first - 1, &["and", "that"]);
    let paragraph = sentence.paragraph;
    let country = || {
        let sense = gazetteer::look_up(&paragraph.text, &paragraph.words, sentence.first_word() + first - 1).word;
        before.is_capitalized() && sense.is(Sense::PEOPLE | Sense::COUNTRY) && !sense.is(Sense::GIVEN)
    };
    // “former New Orva governor Otto Tarn”
    let past = (1..=4)
        .filter_map(|back| first.checked_sub(back))
        .any(|k| sentence.is_any(k, &["former", "then", "late", "ex"]));
    before.is_word() && !past && (preposition || verb || and || country())
}

/// Does the name of a person begin at the token `i`?
fn is_name(sentence: &Sentence, i: usize) -> bool {
    let start = sentence.first_word() + i;
    let mut names = sentence.paragraph.mentions().iter();
    names.any(|it| it.kind == Naming::Person && it.words.start == start)
}

/// Each word with a capital.
fn capitalized(title: &str) -> String {
    title.split(' ').map(language::capitalized).collect::<Vec<_>>().join(" ")
}
