use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static COMMA: Rule = Rule {
    name: "numbers/comma",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A count of a thousand or more without its comma.

## Why
Four digits in a row are a year or a number of a thing; a count has a comma. The rule looks only at
figures that count something: amounts of money, people, votes, miles and the like.

## Examples
```news,flag
About [[1200]] people paid $[[24500]] for the hall.
```
```news,fixed
About 1,200 people paid $24,500 for the hall.
```
```news,pass
In 2021 people left. The 2020 votes were counted. Room 1408 people meet at 1600 Pine Street. It cost $900.
```
"#,
    check: Check::Sentence(comma),
};

/// What is counted in the thousands; no word that stands behind a year.
static COUNTED: WordSet = WordSet::new(
    "people residents soldiers troops workers employees homes houses households students miles kilometers kilometres meters \
     metres feet acres hectares tons tonnes pounds dollars euros deaths cases patients refugees migrants voters customers \
     members square jobs units passengers signatures",
);

fn comma(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Number || word.span().len() < 4 {
            continue;
        }
        let token = sentence.token(i);
        if !token.bytes().all(|byte| byte.is_ascii_digit()) || token.len() > 9 || token.starts_with('0') {
            continue;
        }
        let glued = |k: usize| sentence.words().get(k).is_some_and(|word| !word.is_spaced());
        let dollar = i > 0 && sentence.token(i - 1).ends_with('$') && !word.is_spaced();
        let counts = sentence.words().get(i + 1).is_some_and(|next| next.is_spaced() && COUNTED.has(next));
        // “In 2021 people left”: a year; “Room 1408 people”: a name.
        let year = token.len() == 4
            && matches!(token.as_bytes()[0], b'1' | b'2')
            && matches!(token.as_bytes()[1], b'9' | b'0');
        let named = i > 0
            && sentence.words()[i - 1].is_capitalized()
            && !sentence.has(i - 1, Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION | Class::ADVERB);
        let inside = !dollar && glued(i) && i > 0 || glued(i + 1) && sentence.token(i + 1) == "-";
        if inside || !dollar && (!counts || year || named) {
            continue;
        }
        let text = grouped(token);
        out.report(word.span(), "A count takes a comma from a thousand on")
            .fix(Fix::new(format!("Write “{text}”")).replace(word.span(), text).safe());
    }
}

/// The digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + 2);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
