use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::quantity::{Dimension, Measure};
use crate::language::{Class, Pos, has_plural_ending};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static UNIT_HYPHEN: Rule = Rule {
    name: "numbers/unit-hyphen",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A number and its unit before a noun without the hyphen that joins them.

## Why
A 5-mile run is one run of five miles. The singular of the unit shows that the two belong to the noun: 10
feet is an amount, a 10-foot wall is a wall.

## Examples
```news,flag
The [[10 foot]] wall stands on a [[5 mile]] road; they signed a [[three year]] deal for a [[one week]] trial.
```
```news,fixed
The 10-foot wall stands on a 5-mile road; they signed a three-year deal for a one-week trial.
```
```news,pass
The 10-foot wall stands on a 5-mile road. He is 6 foot 2. It took one year, and in one week trials began. It cost 5 pound sterling.
```
```news,pass
He ran 5 miles. A year on, the May 5 day was another. It is a 5 year old’s, at 10 mile markers apart.
```
"#,
    check: Check::Paragraph(unit_hyphen),
};

fn unit_hyphen(paragraph: &Paragraph, out: &mut Sink) {
    for quantity in paragraph.quantities() {
        let measured = match quantity.measure {
            Measure::Unit(unit) => {
                matches!(unit.dimension, Dimension::Length | Dimension::Mass | Dimension::Area | Dimension::Volume)
            }
            Measure::Duration(_) => true,
            _ => false,
        };
        if !measured {
            continue;
        }
        let words = paragraph.words_in(quantity.span);
        let (Some(unit), Some(before)) = (words.end.checked_sub(1), words.start.checked_sub(1)) else { continue };
        let (token, word) = (paragraph.token(unit), &paragraph.words[unit]);
        // A number and a singular with a space between, behind what opens the noun’s phrase.
        let singular = word.is_spaced()
            && word.is_word()
            && !word.has_stop()
            && token.len() > 2
            && !has_plural_ending(token)
            && token != "feet";
        let opener = &paragraph.words[before];
        let opened = opener.is(Class::ARTICLE | Class::POSSESSIVE);
        if !singular || !opened || unit != words.start + 1 || !stands_before_noun(paragraph, unit) {
            continue;
        }
        let gap = Span::new(paragraph.words[unit - 1].span().end, word.span().start);
        out.report(quantity.span, format!("Before a noun it is “{}-{token}”", paragraph.token(unit - 1)))
            .fix(Fix::new("Join with a hyphen").replace(gap, "-").safe());
    }
}

/// Is the word behind the unit a noun or its adjective?
fn stands_before_noun(paragraph: &Paragraph, unit: usize) -> bool {
    let Some(next) = paragraph.words.get(unit + 1) else { return false };
    let closed = Class::NO_COMMON_NOUN | Class::FINITE | Class::CUE;
    let open = next.is_word() && next.is_spaced() && !next.is_capitalized() && !next.is(closed);
    let old = matches!(paragraph.token(unit + 1), "old" | "olds" | "ago" | "each" | "away" | "per");
    open && !old && paragraph.syntax().get(unit + 1).is_some_and(|tag| matches!(tag.pos, Pos::Noun | Pos::Adj))
}
