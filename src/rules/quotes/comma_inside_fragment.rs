use crate::article::{Mark, Paragraph, Quote};
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, CommaAndQuote, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static COMMA_INSIDE_FRAGMENT: Rule = Rule {
    name: "quotes/comma-inside-fragment",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A comma or full stop inside the closing quotation mark of a fragment, where the house puts it outside.

## Why
British style puts a comma or stop inside the marks only if it belongs to what is quoted. A few words
in the middle of the writer’s own sentence have no stop of their own. American style puts it inside,
always (`comma-and-quote` in the table `[style]`): under such a house the rule is silent.

## Examples
```news,flag,house=guardian
She called the plan “a wreck[[,”]] and he called it “a brochure[[.”]]
```
```news,fixed,house=guardian
She called the plan “a wreck”, and he called it “a brochure”.
```
```news,pass,house=guardian
“A wreck,” she said. He said: “It is a brochure.” They asked “why?”, as one does.
```
```news,pass
She called the plan “a wreck,” and he called it “a brochure.”
```
"#,
    check: Check::Paragraph(comma_inside_fragment),
};

/// More words are hardly a fragment.
const LONGEST: usize = 6;

fn comma_inside_fragment(paragraph: &Paragraph, out: &mut Sink) {
    if out.house().comma != Some(CommaAndQuote::Logical) {
        return;
    }
    for quote in paragraph.quotes.outer() {
        let Some(close) = quote.close.filter(|_| is_fragment(paragraph, quote)) else { continue };
        let last = paragraph.word_at(close.start).saturating_sub(1);
        let mark = paragraph.words[last].span();
        let letter = last.checked_sub(1).is_some_and(|i| matches!(paragraph.words[i].kind, Kind::Word | Kind::Number));
        if mark.end != close.start || !matches!(paragraph.token(last), "," | ".") || !letter {
            continue;
        }
        let name = if paragraph.token(last) == "," { "comma" } else { "full stop" };
        let swapped = format!("{}{}", close.of(&paragraph.text), paragraph.token(last));
        let span = mark.to(close);
        out.report(span, format!("The {name} is not part of what is quoted"))
            .fix(Fix::new(format!("Move the {name} outside")).replace(span, swapped));
    }
}

/// Does the quotation stand in the writer’s own sentence, and is it too short for one of its own?
fn is_fragment(paragraph: &Paragraph, quote: &Quote) -> bool {
    let inside = paragraph.words_in(quote.inner());
    let before = paragraph.words_in(quote.open).start.checked_sub(1).and_then(|i| paragraph.words.get(i));
    let first = paragraph.words.get(inside.start);
    let runs_on = before.is_some_and(|word| word.is_word() && !word.is(Class::CUE));
    quote.mark == Mark::Double
        && runs_on
        && inside.len() <= LONGEST
        && first.is_some_and(|word| word.is_word() && !word.is_capitalized())
}
