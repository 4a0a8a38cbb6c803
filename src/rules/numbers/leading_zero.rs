use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static LEADING_ZERO: Rule = Rule {
    name: "numbers/leading-zero",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A decimal that opens with its point.

## Why
The point is easily lost: .5 percent becomes 5 percent. Batting averages and calibers have no zero.

## Examples
```news,flag
Rents rose [[.5]] percent and fares [[.25%]].
```
```news,fixed
Rents rose 0.5 percent and fares 0.25%.
```
```news,pass
Rents rose 0.5 percent. He hit .312 with a .45-caliber pistol in his bag. It ended.5 people left.
```
"#,
    check: Check::Sentence(leading_zero),
};

fn leading_zero(sentence: &Sentence, out: &mut Sink) {
    for (i, point) in sentence.words().iter().enumerate() {
        if point.kind != Kind::Punct || !point.is_spaced() || sentence.token(i) != "." {
            continue;
        }
        let Some(figure) = sentence.words().get(i + 1).filter(|next| next.kind == Kind::Number && !next.is_spaced())
        else {
            continue;
        };
        let closed = sentence.token(i + 2) == "%";
        if closed
            || sentence.is_any(
                i + 2,
                &["percent", "per", "percentage", "million", "billion", "inches", "inch", "miles", "seconds"],
            )
        {
            let end = if closed { i + 3 } else { i + 2 };
            debug_assert!(figure.span().start == point.span().end);
            out.report(sentence.span_of(i..end), "A decimal below one wants its zero")
                .fix(Fix::new("Insert the zero").insert(point.span().start, "0").safe());
        }
    }
}
