use crate::article::{Naming, Sentence};
use crate::formats::{Zone, Zones};
use crate::language::parser::Penn;
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Possessive, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static POSSESSIVE: Rule = Rule {
    name: "names/possessive",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::STORY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
The possessive of a name in -s that is not written as the house writes it.

## Why
Wire style adds the apostrophe alone to a name that ends in s: James’ book. Others add the s that is
spoken: James’s book. The switch `possessive` in the table `[style]` decides. Plurals take the apostrophe alone in
any house, and so do Jesus, Moses and the Greeks.

## Examples
```news,flag
They read [[James’s]] book and [[Ada Jones’s]] letter.
```
```news,fixed
They read James’ book and Ada Jones’ letter.
```
```news,flag,house=guardian
They read [[Henry James’]] book.
```
```news,fixed,house=guardian
They read Henry James’s book.
```
```news,pass
They read James’ book. James’s going home. The boss’s car is the Joneses’ car. Lund’s left.
```
```news,pass,house=guardian
They read Henry James’s book, Jesus’ words and the Joneses’ letter. The States’ laws stand.
```
"#,
    check: Check::Sentence(possessive),
};

/// Names that take the apostrophe alone in any house.
static ANCIENT: WordSet =
    WordSet::new("jesus moses socrates achilles hercules archimedes euripides sophocles aristophanes ulysses xerxes");

fn possessive(sentence: &Sentence, out: &mut Sink) {
    let Some(form) = out.house().possessive else { return };
    for (i, word) in sentence.words().iter().enumerate() {
        if !word.is_capitalized() || word.is_all_caps() || word.has_stop() {
            continue;
        }
        let Some(mark) = sentence.words().get(i + 1).filter(|mark| !mark.is_spaced()) else { continue };
        let apostrophe = sentence.token(i + 1);
        let full = matches!(apostrophe, "'s" | "’s");
        let alone = mark.kind == Kind::Punct && matches!(apostrophe, "'" | "’");
        if !full && !alone || !sentence.token(i).ends_with(['s', 'S']) {
            continue;
        }
        match form {
            Possessive::Apostrophe if full => shorten(sentence, i, out),
            Possessive::Full if alone => lengthen(sentence, i, out),
            _ => {}
        }
    }
}

/// `James’s` to `James’`.
fn shorten(sentence: &Sentence, i: usize, out: &mut Sink) {
    // Any noun opens a sentence with a capital; “James’s going” is “is”.
    let common = i == 0 && !is_person(sentence, i) || sentence.has(i, Class::NO_COMMON_NOUN | Class::PREPOSITION);
    let owns = || sentence.syntax().get(i + 1).is_some_and(|clitic| clitic.penn == Penn::Pos);
    if common || !owns() {
        return;
    }
    let (name, clitic) = (sentence.words()[i].span(), sentence.words()[i + 1].span());
    let s = Span::new(clitic.end - 1, clitic.end);
    let right = format!("{}{}", sentence.token(i), sentence.token(i + 1).trim_end_matches('s'));
    out.report(start(sentence, i, name).to(clitic), "Behind a name in -s the house writes the apostrophe alone")
        .fix(Fix::new(format!("Write “{right}”")).delete(s).safe());
}

/// `James’` to `James’s`.
fn lengthen(sentence: &Sentence, i: usize, out: &mut Sink) {
    let next = sentence.words().get(i + 2);
    let owns = next.is_some_and(|next| next.is_word() && next.is_spaced());
    let plural = sentence.token(i).ends_with("es") && sentence.token(i).len() > 5;
    let quoted = sentence.paragraph.quotes.touch(sentence.words()[i + 1].span());
    if !owns || plural || quoted || ANCIENT.has(&sentence.words()[i]) || !is_person(sentence, i) {
        return;
    }
    let (name, mark) = (sentence.words()[i].span(), sentence.words()[i + 1].span());
    let right = format!("{}{}s", sentence.token(i), sentence.token(i + 1));
    out.report(start(sentence, i, name).to(mark), "Behind a name in -s the house writes an apostrophe and an s")
        .fix(Fix::new(format!("Write “{right}”")).insert(mark.end, "s").safe());
}

/// The whole name that ends with the token `i`, or the token.
fn start(sentence: &Sentence, i: usize, own: Span) -> Span {
    let at = sentence.first_word() + i;
    let mut names = sentence.paragraph.mentions().iter();
    names.find(|it| it.kind == Naming::Person && it.words.end == at + 1).map_or(own, |it| it.span)
}

/// Does the token `i` end the name of one person?
fn is_person(sentence: &Sentence, i: usize) -> bool {
    let at = sentence.first_word() + i;
    sentence.paragraph.mentions().iter().any(|it| {
        let family = it.words.start.checked_sub(1).is_some_and(|i| sentence.paragraph.words[i].is(Class::ARTICLE));
        it.kind == Naming::Person && it.words.end == at + 1 && !family
    })
}
