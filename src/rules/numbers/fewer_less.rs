use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::quantity::{Measure, Quantity, Value};
use crate::language::{Countability, Penn, WordSet, capitalized, countability, has_plural_ending, lemma};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static FEWER_LESS: Rule = Rule {
    name: "numbers/fewer-less",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“Less” for things that are counted, or “fewer” for an amount.

## Why
Single things are fewer: fewer than 10 people, fewer cars. An amount is less, even when a number names it: less than $10, less than
5 miles, less than three years, less than 10 percent.

## Examples
```news,flag
[[Less]] than 200 voters came, in no [[less]] than 12 cars. The town has [[less]] bridges than mayors.
```
```news,fixed
Fewer than 200 voters came, in no fewer than 12 cars. The town has fewer bridges than mayors.
```
```news,flag
The hall is [[fewer]] than 3 miles away and costs [[fewer]] than $40.
```
```news,fixed
The hall is less than 3 miles away and costs less than $40.
```
```news,pass
Fewer than 200 voters came. It is less than 3 miles away, costs less than $40 and was built in less than two years.
```
```news,pass
It took less time and less than 10 percent of the money. Less than a third came, and one less person. He is less known; it is less sports than war.
```
"#,
    check: Check::Paragraph(fewer_less),
};

fn fewer_less(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        if !matches!(word.span().len(), 4 | 5) {
            continue;
        }
        let token = paragraph.token(i);
        let less = token.eq_ignore_ascii_case("less");
        if !less && !token.eq_ignore_ascii_case("fewer") {
            continue;
        }
        let than = paragraph.token(i + 1) == "than";
        let wrong = match (less, than) {
            (_, true) => {
                quantity_at(paragraph, i + 2).is_some_and(|quantity| is_counted(paragraph, quantity) == Some(less))
            }
            (true, false) => stands_before_plural(paragraph, i),
            (false, false) => false,
        };
        if !wrong {
            continue;
        }
        let (message, right) = if less {
            ("What is counted is fewer, not less", "fewer")
        } else {
            ("An amount is less, not fewer", "less")
        };
        let right = if word.is_capitalized() { capitalized(right) } else { right.to_owned() };
        out.report(word.span(), message).fix(Fix::replacing(word.span(), right));
    }
}

/// The quantity that begins with the token `i`.
fn quantity_at(paragraph: &Paragraph, i: usize) -> Option<&Quantity> {
    let start = paragraph.words.get(i)?.span().start;
    paragraph.quantities().iter().find(|quantity| quantity.span.start == start)
}

/// Are they single things (yes), an amount (no), or can it be taken for both?
fn is_counted(paragraph: &Paragraph, quantity: &Quantity) -> Option<bool> {
    /// Units that the reader of quantities takes for things.
    static AMOUNTS: WordSet = WordSet::new(
        "calories points times degrees words votes grams milligrams seconds units cents percent megabytes gigabytes watts volts decibels \
         stars pages kilobytes microns bushels barrels cups teaspoons tablespoons fathoms carats lengths figures",
    );
    match quantity.measure {
        Measure::Count(head) => {
            let many = match quantity.value {
                Value::Exact(value) | Value::Vague(value) => value >= 2.0,
                _ => false,
            };
            (many && !AMOUNTS.contains(head.of(&paragraph.text))).then_some(true)
        }
        Measure::Money(_) | Measure::Unit(_) => Some(false),
        _ => None,
    }
}

/// `less cars`: a plural of things that are counted right behind it.
fn stands_before_plural(paragraph: &Paragraph, i: usize) -> bool {
    let Some(noun) = paragraph.words.get(i + 1).filter(|noun| noun.is_word() && noun.is_spaced()) else { return false };
    let token = paragraph.token(i + 1);
    let plural = has_plural_ending(token) || matches!(token, "people" | "men" | "women" | "children");
    // “much less politicians”, “no less rivals than”: not the number is compared.
    let other = i > 0
        && matches!(
            paragraph.token(i - 1),
            "much" | "still" | "no" | "not" | "nothing" | "or" | "is" | "are" | "was" | "were"
        );
    if !plural || noun.is_capitalized() || other {
        return false;
    }
    let counted = token == "people" || countability(&lemma(token, Penn::Nns)) == Some(Countability::Countable);
    let tagged = |i: usize, penn: Penn| paragraph.syntax().get(i).is_some_and(|word| word.penn == penn);
    counted && tagged(i + 1, Penn::Nns) && tagged(i, Penn::Jjr)
}
