use crate::article::Sentence;
use crate::formats::{Zone, Zones};
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static MONEY_FORM: Rule = Rule {
    name: "numbers/money-form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
An amount of money in a form that running copy does not use.

## Why
Headlines may have $33M; running copy has $33 million. A figure takes the sign, not the word: $30,
not 30 dollars.

## Examples
```news,flag
The council set aside [[$33M]] for the bridge and [[$1.2bn]] for roads. A ticket costs [[30 dollars]].
```
```news,fixed
The council set aside $33 million for the bridge and $1.2 billion for roads. A ticket costs $30.
```
```news,pass
The council set aside $33 million. He lost 30 million dollars’ worth of Canadian dollars, 20 Australian dollars each.
```
```news,pass
Council finds $33M for bridge

The bonus was 401K dollars, he joked.
```
"#,
    check: Check::Sentence(money_form),
};

fn money_form(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Number {
            continue;
        }
        let signed = i > 0 && sentence.token(i - 1).ends_with(['$', '€', '£']) && !word.is_spaced();
        if signed {
            suffix(sentence, i, out);
        } else {
            word_for_sign(sentence, i, out);
        }
    }
}

/// `$33M`
fn suffix(sentence: &Sentence, i: usize, out: &mut Sink) {
    let token = sentence.token(i);
    let digits = token.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let scale = match &token[digits.len()..] {
        "M" | "m" | "mn" | "MM" | "mln" => "million",
        "B" | "b" | "bn" | "BN" | "bln" => "billion",
        "T" | "tn" => "trillion",
        _ => return,
    };
    let span = Span::new(sentence.words()[i - 1].span().start, sentence.words()[i].span().end);
    let letters = Span::new(sentence.words()[i].span().start + digits.len(), span.end);
    out.report(span, format!("Running copy spells out “{scale}”"))
        .fix(Fix::new(format!("Write “{digits} {scale}”")).replace(letters, format!(" {scale}")).safe());
}

/// `30 dollars`
fn word_for_sign(sentence: &Sentence, i: usize, out: &mut Sink) {
    let digits = sentence.token(i).bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    let joined = i > 0 && matches!(sentence.token(i - 1), "-" | "–" | "to" | "or" | "and");
    if !digits || joined || !sentence.is(i + 1, "dollars") || matches!(sentence.token(i + 2), "'" | "’") {
        return;
    }
    let span = sentence.span_of(i..i + 2);
    let amount = format!("${}", sentence.token(i));
    out.report(span, "A figure takes the dollar sign").fix(Fix::replacing(span, amount));
}
