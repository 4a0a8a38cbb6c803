use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static DECIMALS: Rule = Rule {
    name: "numbers/decimals",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
Millions or billions with more decimals than a reader can hear.

## Why
Whoever says 7.542 million says thousands, and then 7,542,000 is the plainer form. Two decimals are the most that
news copy needs. Where the thousands matter, leave them.

## Examples
```news,flag
The port cost [[$7.5423 million]] and moved [[1.999 billion]] tons.
```
```news,fixed
The port cost $7.54 million and moved 2 billion tons.
```
```news,pass
The port cost $7.54 million and moved 1.2 billion tons. The rate is 4.125 percent; version 1.234 is out.
```
"#,
    check: Check::Sentence(decimals),
};

fn decimals(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        // `1.234` is the shortest.
        if word.kind != Kind::Number || word.span().len() < 5 {
            continue;
        }
        let token = sentence.token(i);
        let Some((whole, part)) = token.split_once('.').filter(|(_, part)| part.len() > 2) else { continue };
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) || !sentence.is_any(i + 1, &["million", "billion", "trillion"]) {
            continue;
        }
        let Ok(value) = token.parse::<f64>() else { continue };
        let rounded = format!("{value:.2}");
        let rounded = rounded.trim_end_matches('0').trim_end_matches('.').to_owned();
        let dollar = i > 0 && sentence.token(i - 1).ends_with('$') && !word.is_spaced();
        out.report(sentence.span_of(i - usize::from(dollar)..i + 2), "Two decimals are enough")
            .fix(Fix::new(format!("Round to “{rounded}”")).replace(word.span(), rounded));
    }
}
