use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static MONEY_REDUNDANT: Rule = Rule {
    name: "numbers/money-redundant",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
An amount with both the sign and the name of its currency.

## Why
The sign is the word: “$1.3 million dollars” reads “1.3 million dollars dollars”.

## Examples
```news,flag
The bridge cost [[$1.3 million dollars]], and each toll is [[€2 euros]].
```
```news,fixed
The bridge cost $1.3 million, and each toll is €2.
```
```news,pass
The bridge cost $1.3 million. Dollars are scarce; he paid $5, dollars he had borrowed.
```
```news,pass
It sold US$3 million in dollar bonds and 300 dollars’ worth of stamps.
```
"#,
    check: Check::Sentence(money_redundant),
};

fn money_redundant(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Symbol {
            continue;
        }
        let names: &[&str] = match sentence.token(i) {
            "$" => &["dollars", "dollar"],
            "€" => &["euros", "euro"],
            "£" => &["pounds"],
            _ => continue,
        };
        let figure =
            sentence.words().get(i + 1).is_some_and(|figure| figure.kind == Kind::Number && !figure.is_spaced());
        let name = if sentence.has(i + 2, Class::NUMERAL) { i + 3 } else { i + 2 };
        // “$3 dollar stores”: the singular before a noun is another matter.
        let before_noun = sentence.words().get(name + 1).is_some_and(|next| next.is_word());
        if !figure || !sentence.is_any(name, names) || !sentence.token(name).ends_with('s') && before_noun {
            continue;
        }
        let span = sentence.span_of(i..name + 1);
        let cut = Span::new(sentence.span_of(i..name).end, span.end);
        out.report(span, "The sign already names the currency")
            .fix(Fix::new(format!("Delete “{}”", sentence.token(name))).delete(cut).safe());
    }
}
