use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::{Class, Classes, Kind, WordSet, capitalized};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static SMALL_START: Rule = Rule {
    name: "style/small-start",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body]),
    speech: Speech::Read,
    page: r#"
A sentence that begins with a small letter.

## Why
Either the capital was forgotten, or the stop before it was meant to be a comma. Names that begin with
small letters (iPhone, bell hooks, de Vries) and what follows an abbreviation or an ellipsis are left alone.

## Examples
```news,flag
The bridge is closed. [[it]] opens in May in Orva. [[the]] mayor waits.
```
```news,fixed
The bridge is closed. It opens in May in Orva. The mayor waits.
```
```news,pass
The bridge is closed... it opens in May. iPhone users were warned at 5 p.m. on Monday. “Why?” she asked. van der Berg left.
```
"#,
    check: Check::Paragraph(small_start),
};

/// Names and their particles that keep their small letters.
static SMALL: WordSet = WordSet::new(
    "de di da du del della van von der den al el bin ibn abu ben la le las los ten ter bell k.d. danah e.e. will.i.am deadmau5 thirtysomething",
);

/// Classes of words that open sentences.
const OPENERS: Classes = Class::SUBJECT_PRONOUN.with(Class::ARTICLE).with(Class::CONJUNCTION);

/// So many words are no sentence.
const FRAGMENT: usize = 2;

fn small_start(paragraph: &Paragraph, out: &mut Sink) {
    for sentence in paragraph.sentences().skip(1) {
        let i = sentence.first_word();
        let word = &paragraph.words[i];
        if word.kind != Kind::Word || word.is_capitalized() || word.span().len() < 2 && paragraph.token(i) != "a" {
            continue;
        }
        let token = paragraph.token(i);
        let stop = i > 1 && paragraph.token(i - 1) == "." && word.is_spaced() && !SMALL.has(word);
        let before = stop.then(|| &paragraph.words[i - 2]);
        // A stop behind a short word may belong to an abbreviation.
        let ended = before.is_some_and(|before| match before.kind {
            // Behind a capital only a small word tells that a sentence begins: “in Orva. the”, “Corp. earnings”.
            Kind::Word => before.span().len() > 3 && (!before.is_capitalized() || word.is(OPENERS)),
            Kind::Punct => matches!(paragraph.token(i - 2), ")"),
            _ => false,
        });
        // A word or two behind a stop are left over from something: the rules on garble speak of them.
        let whole = sentence.word_count() > FRAGMENT;
        let small = token.starts_with(|c: char| c.is_ascii_lowercase()) && !token.contains(char::is_uppercase);
        if ended && small && whole {
            let right = capitalized(token);
            out.report(word.span(), "The sentence begins with a small letter").fix(Fix::replacing(word.span(), right));
        }
    }
}
