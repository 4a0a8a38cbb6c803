use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::quantity::{self, Measure, Numeral, Quantity};
use crate::language::{Class, Classes, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static COUNT_NUMERAL: Rule = Rule {
    name: "numbers/count-numeral",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body, Zone::Caption]),
    speech: Speech::Skip,
    page: r#"
A small count in figures, or a large one in words, against the practice of the house.

## Why
Most houses spell out one to nine and write figures from 10 on; the switch `numbers` in the table
`[style]` says where the line runs. The rule looks only at what is counted: people, cars, years. Ages,
measures, money, percentages, dates, times, scores, votes, sections, page numbers and names have their
own rules and are left alone. So are numbers that stand beside others in figures (5 of 12 members), words
at the start of a sentence, headlines and lists.

## Examples
```news,flag
Police found [[7]] boats and [[twelve]] life vests after [[3]] days, and [[2]] men and [[3]] women fled.
```
```news,fixed
Police found seven boats and 12 life vests after three days, and two men and three women fled.
```
```news,flag
The board of [[twenty-one]] members meets in a [[4]]-bedroom house.
```
```news,fixed
The board of 21 members meets in a four-bedroom house.
```
```news,pass
Police found seven boats and 12 vests. Twelve people left. “I saw 7 boats,” she said. He is 5 years old and 6 feet tall.
```
```news,pass
They won 4-2 on May 5 at 8 p.m. in Section 8 housing, Room 7 and Game 5 victories. It cost $5 for 3 percent. See page 5 notes.
```
```news,pass
He had his fifteen minutes of fame. Of them, 5 of 12 members and 3 to 15 guests stayed; the vote was 6 votes to 11. No. 2 seeds met on Highway 9 bridges.
```
```news,pass
Type 2 patients and eCar 7 drivers took 4 milligrams at ratios of 3-to-1. About 2 million people live at 5 Elm Street. It grew 2.5 times.
```
"#,
    check: Check::Paragraph(count_numeral),
};

fn count_numeral(paragraph: &Paragraph, out: &mut Sink) {
    let Some(last_in_words) = out.house().numbers.map(|numbers| numbers.last_in_words()) else { return };
    for quantity in paragraph.quantities() {
        if !matches!(quantity.measure, Measure::Count(_) | Measure::Duration(_)) {
            continue;
        }
        let Some(numeral) = paragraph.numeral(quantity) else { continue };
        if numeral.in_words == (numeral.value <= last_in_words) || !is_counted(paragraph, quantity, &numeral) {
            continue;
        }
        let (message, text) = if numeral.in_words {
            (format!("The house writes a count above {last_in_words} in figures"), numeral.value.to_string())
        } else {
            let Some(words) = quantity::in_words(numeral.value) else { continue };
            (format!("The house writes a count up to {last_in_words} in words"), words)
        };
        out.report(numeral.span, message).fix(Fix::replacing(numeral.span, text));
    }
}

/// Does the numeral count things, and does nothing beside it ask for the form that it has?
fn is_counted(paragraph: &Paragraph, quantity: &Quantity, numeral: &Numeral) -> bool {
    let first = paragraph.word_at(numeral.span.start);
    let begins = paragraph.opens_sentence(first);
    if numeral.in_words {
        let behind = paragraph.words_in(quantity.span).end;
        let of_fame = paragraph.token(behind) == "of" && paragraph.token(behind + 1) == "fame";
        return !begins && !of_fame && !has_any(&IDIOMS, paragraph, quantity);
    }
    let plain_head = match quantity.measure {
        Measure::Count(head) => head.of(&paragraph.text).starts_with(char::is_lowercase),
        _ => true,
    };
    let joined = paragraph.token(numeral.next) == "-";
    plain_head
        && !begins
        && paragraph.words[first].is_spaced()
        && !completes_name(paragraph, first)
        && !has_any(&MEASURED, paragraph, quantity)
        && (!joined || paragraph.words.get(numeral.next + 1).is_some_and(|noun| JOINED.has(noun)))
        && !has_figures_beside(paragraph, first, numeral.next)
}

/// `Apollo 7 astronauts`, `size 8 shoes`: the figure belongs to the word before it.
fn completes_name(paragraph: &Paragraph, first: usize) -> bool {
    const PLAIN: Classes = Class::PREPOSITION
        .with(Class::DETERMINER)
        .with(Class::CONJUNCTION)
        .with(Class::SUBORDINATOR)
        .with(Class::ADVERB)
        .with(Class::POSSESSIVE)
        .with(Class::SUBJECT_PRONOUN)
        .with(Class::AUXILIARY);
    let Some(before) = first.checked_sub(1).map(|i| &paragraph.words[i]) else { return false };
    // “iPhone 7 users” has its capital inside.
    let named = before.is_word() && paragraph.token(first - 1).contains(char::is_uppercase);
    named && !before.is(PLAIN)
        || before.kind == Kind::Number
        || matches!(paragraph.token(first - 1), "#" | "/" | "-" | "–" | "$" | "(" | "x")
        || NAMED.has(before)
}

/// `5 of 12 members`, `between 8 and 14 people`, `2 goals and 11 saves`: the figures of a phrase look
/// alike.
fn has_figures_beside(paragraph: &Paragraph, first: usize, next: usize) -> bool {
    /// As far as such a phrase reaches, in tokens.
    const REACH: usize = 5;
    let before = (first.saturating_sub(REACH)..first).rev();
    let behind = next..(next + REACH).min(paragraph.words.len());
    let is_end = |i: &usize| matches!(paragraph.token(*i), "." | ";" | "?" | "!");
    // A single digit may be one that wants words itself.
    let has_figure = |i: usize| paragraph.words[i].kind == Kind::Number && paragraph.words[i].span().len() > 1;
    before.take_while(|i| !is_end(i)).any(has_figure) || behind.take_while(|i| !is_end(i)).any(has_figure)
}

/// Is a word of the quantity in `set`?
fn has_any(set: &WordSet, paragraph: &Paragraph, quantity: &Quantity) -> bool {
    paragraph.words_in(quantity.span).any(|i| set.has(&paragraph.words[i]))
}

/// Words that a figure completes, whatever stands behind it.
static NAMED: WordSet = WordSet::new(
    "size type section chapter title grade level phase stage tier category class division group zone page part form channel \
     route highway interstate exit room floor number no nos version round game week day year set act line lane gate pier row seat step verse \
     article amendment proposition measure question item figure table volume vol district ward precinct unit platform \
     version model mark series season episode pm am jan feb mar apr aug sept sep oct nov dec rule point plus minus times",
);

/// What is measured rather than counted: figures in any house.
static MEASURED: WordSet = WordSet::new(
    "votes points gigabytes megabytes terabytes gigs megapixels gigahertz megahertz volts amps calories milligrams micrograms \
     milliliters millilitres teaspoons tablespoons cups ounces decibels horsepower bits bytes pixels stars carats knots inches mph seconds \
     bushels barrels degrees electoral delegates amperes joules microns nanometers",
);

/// What a figure may be joined to and still count: `a 4-bedroom house`.
static JOINED: WordSet = WordSet::new(
    "member person people judge justice man woman story bedroom lane party part nation country team seat family county city state day \
     week month year hour minute decade vote page room car alarm",
);

/// Numbers of a phrase that nobody counts.
static IDIOMS: WordSet = WordSet::new("winks commandments apostles disciples questions pieces yards");
