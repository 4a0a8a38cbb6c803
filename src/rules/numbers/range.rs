use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static RANGE: Rule = Rule {
    name: "numbers/range",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY.and(crate::formats::Zone::Caption),
    speech: Speech::Skip,
    page: r#"
A range that opens with a word and goes on with a dash, or whose first amount lacks its size.

## Why
“From” wants “to” and “between” wants “and”; the dash stands for neither. In “$5-10 billion” the
first amount reads as five dollars.

## Examples
```news,flag
The stalls open [[from 10–20]] of May for [[between 3-5]] hours.
```
```news,fixed
The stalls open from 10 to 20 of May for between 3 and 5 hours.
```
```news,flag
The port will cost [[$5-10 billion]].
```
```news,fixed
The port will cost $5 billion to $10 billion.
```
```news,pass
They won 10-20. The flight from 747-400 to hangar took an hour. She led from 2010-2014 accounts. It cost $5-$10.
```
```news,pass
The bill moved from 9-11 commission files. The vote went from 10-8 to 12-6. It fell between 4-0 and 5-0.
```
"#,
    check: Check::Sentence(range),
};

fn range(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Number || !matches!(sentence.token(i + 1), "-" | "–") || i == 0 {
            continue;
        }
        let glued = |k: usize| sentence.words().get(k).is_some_and(|word| !word.is_spaced());
        let dollar = sentence.token(i + 2) == "$";
        let to = if dollar { i + 3 } else { i + 2 };
        if !glued(i + 1) || !glued(i + 2) || !sentence.words().get(to).is_some_and(|word| word.kind == Kind::Number) {
            continue;
        }
        if sentence.token(i - 1) == "$" {
            amounts(sentence, i, to, out);
        } else {
            opened(sentence, i, to, out);
        }
    }
}

/// `from 10-20`, `between 10-20`
fn opened(sentence: &Sentence, i: usize, to: usize, out: &mut Sink) {
    let link = if sentence.is(i - 1, "from") {
        "to"
    } else if sentence.is(i - 1, "between") {
        "and"
    } else {
        return;
    };
    let value = |k: usize| sentence.token(k).replace(',', "").parse::<f64>().ok();
    let (Some(low), Some(high)) = (value(i), value(to)) else { return };
    let scores = sentence.is_any(to + 1, &["to", "and"]) || matches!(sentence.token(to + 1), "-" | "–");
    // “from 2010-2014” before a noun, “from 9-11”: years and dates are names of their own.
    let years = (1000.0..2100.0).contains(&low);
    let date = low == 9.0 && high == 11.0;
    if low >= high || scores || date || years && sentence.words().get(to + 1).is_some_and(|next| next.is_word()) {
        return;
    }
    let dash = sentence.words()[i + 1].span();
    out.report(
        sentence.span_of(i - 1..to + 1),
        format!("“{}” goes with “{link}”, not with a dash", sentence.token(i - 1)),
    )
    .fix(Fix::new(format!("Write “{link}” for the dash")).replace(dash, format!(" {link} ")).safe());
}

/// `$5-10 billion`
fn amounts(sentence: &Sentence, i: usize, to: usize, out: &mut Sink) {
    let scale = to + 1;
    let small = |k: usize| sentence.token(k).len() <= 4;
    if !sentence.has(scale, Class::NUMERAL) || !small(i) || !small(to) {
        return;
    }
    let span = sentence.span_of(i - 1..scale + 1);
    let (first, last, word) = (sentence.token(i), sentence.token(to), sentence.token(scale));
    let text = format!("${first} {word} to ${last} {word}");
    out.report(span, "The first amount lacks its size").fix(Fix::replacing(span, text)).at(Level::Info);
}
