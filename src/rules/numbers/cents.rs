use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static CENTS: Rule = Rule {
    name: "numbers/cents",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
Less than a dollar written with a sign.

## Why
What is below a dollar has its word, not a sign: 75 cents, not $0.75 or 75¢. Beside amounts above a dollar
(from $0.95 to $1.10) the figures look alike and are left alone.

## Examples
```news,flag
The toll is [[$0.75]], and a stamp costs [[5¢]].
```
```news,fixed
The toll is 75 cents, and a stamp costs 5 cents.
```
```news,pass
The toll is 75 cents. Shares rose from $0.95 to $1.10 and earn $0.755. It cost $0.75 million.
```
"#,
    check: Check::Sentence(cents),
};

fn cents(sentence: &Sentence, out: &mut Sink) {
    for (i, sign) in sentence.words().iter().enumerate() {
        if sign.kind != Kind::Symbol {
            continue;
        }
        match sentence.token(i) {
            "¢" if i > 0 && is_figure(sentence, i - 1) => {
                let span = sentence.span_of(i - 1..i + 1);
                report(sentence.token(i - 1), span, out);
            }
            "$" if is_figure(sentence, i + 1) && !has_dollars(sentence) => {
                let scaled = sentence.is_any(i + 2, &["million", "billion", "trillion", "to", "-", "–"]);
                let amount = sentence.token(i + 1).strip_prefix("0.").filter(|cents| cents.len() == 2 && !scaled);
                if let Some(cents) = amount {
                    report(cents.trim_start_matches('0'), sentence.span_of(i..i + 2), out);
                }
            }
            _ => {}
        }
    }
}

fn report(figure: &str, span: Span, out: &mut Sink) {
    if !figure.is_empty() {
        let unit = if figure == "1" { "cent" } else { "cents" };
        out.report(span, "Less than a dollar is in cents").fix(Fix::replacing(span, format!("{figure} {unit}")));
    }
}

fn is_figure(sentence: &Sentence, i: usize) -> bool {
    sentence.words().get(i).is_some_and(|word| word.kind == Kind::Number)
}

/// Is another amount of the sentence a dollar or more?
fn has_dollars(sentence: &Sentence) -> bool {
    (1..sentence.len()).any(|i| sentence.token(i - 1) == "$" && !sentence.token(i).starts_with("0."))
}
