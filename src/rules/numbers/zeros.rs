use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static ZEROS: Rule = Rule {
    name: "numbers/zeros",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A figure with zeros that nobody reads.

## Why
14,000,000 has to be counted; 14 million is read at once. Round amounts have no cents: $5, not $5.00.

## Examples
```news,flag
The dam cost [[14,000,000]] euros; the state paid [[$2,500,000,000]]. A ticket is [[$5.00]].
```
```news,fixed
The dam cost 14 million euros; the state paid $2.5 billion. A ticket is $5.
```
```news,pass
The dam cost 14,250,300 euros. A ticket is $5.50; the fine rose from $4.25 to $5.00. He drew 2.00 liters.
```
"#,
    check: Check::Sentence(zeros),
};

fn zeros(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Number || word.span().len() < 4 {
            continue;
        }
        let token = sentence.token(i);
        let dollar = i > 0 && sentence.token(i - 1).ends_with('$') && !word.is_spaced();
        let span = if dollar { Span::new(sentence.words()[i - 1].span().start, word.span().end) } else { word.span() };
        if token.ends_with(",000") && token.len() >= 9 {
            if let Some(short) = millions(token) {
                out.report(span, "Millions are read, not counted")
                    .fix(Fix::new(format!("Write “{short}”")).replace(word.span(), short).safe());
            }
        } else if dollar && token.ends_with(".00") && !has_cents(sentence) && !sentence.has(i + 1, Class::NUMERAL) {
            let cents = Span::new(word.span().end - 3, word.span().end);
            out.report(span, "A round amount has no cents").fix(Fix::deleting(cents, ".00").safe());
        }
    }
}

/// `14,000,000` as `14 million`, where at most one decimal is needed.
fn millions(token: &str) -> Option<String> {
    let plain = token.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let value: u64 = plain.then(|| token.replace(',', ""))?.parse().ok()?;
    let (unit, name) = match value {
        1_000_000..1_000_000_000 => (1_000_000, "million"),
        1_000_000_000..1_000_000_000_000 => (1_000_000_000, "billion"),
        _ => return None,
    };
    let tenths = value / (unit / 10);
    (tenths * (unit / 10) == value).then(|| match tenths % 10 {
        0 => format!("{} {name}", tenths / 10),
        tenth => format!("{}.{tenth} {name}", tenths / 10),
    })
}

/// Is another amount of the sentence not round, so that the zeros keep the columns alike?
fn has_cents(sentence: &Sentence) -> bool {
    (1..sentence.len()).any(|i| {
        let token = sentence.token(i);
        sentence.token(i - 1).ends_with('$') && token.contains('.') && !token.ends_with(".00")
    })
}
