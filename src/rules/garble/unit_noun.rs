use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet, quantity};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static UNIT_NOUN: Rule = Rule {
    name: "garble/unit-noun",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::STORY,
    speech: Speech::Skip,
    page: r#"
A number before a noun that cannot be counted so: “two troops”, “60 rescue”.

## Why
A machine put a word for the unit (army, crew, aircraft, people) that does not count it. The number
is a fact that somebody must look up again.

## Examples
```news,flag
The army sent [[two troops]] and [[three aviations]] west and promised [[60 rescue]].
```
```news,flag
At least [[118 heads]] were injured in the landslide.
```
```news,fixed
At least 118 people were injured in the landslide.
```
```news,flag
They found [[four soldier]] in the tunnel.
```
```news,fixed
They found four soldiers in the tunnel.
```
```news,flag
The mill employs about 900 people [[workers]].
```
```news,fixed
The mill employs about 900 workers.
```
```news,pass
The army sent 2,000 troops and 60 rescue workers. Two Scout troops came. Four soldiers and three police officers left.
```
```news,pass
It bought 300 head of cattle. The four-person crew slept. One soldier died. Two heads are better than one.
```
"#,
    check: Check::Paragraph(unit_noun),
};

/// Nouns for a mass or a service: a number before them counts something else.
static MASS: WordSet = WordSet::new(
    "aviation aviations artillery infantry cavalry rescue rescuing firefighting equipment furniture machinery ammunition weaponry \
     artilleries infantries cavalries militaries equipments machineries",
);

/// Nouns in the singular that a number above one cannot stand before.
static SINGULAR: WordSet = WordSet::new(
    "soldier rescuer firefighter worker official resident child woman victim house building vehicle ship student teacher doctor \
     nurse employee protester lawmaker senator paratrooper prisoner refugee migrant patient passenger survivor village bridge \
     helicopter aircrafts plane missile farmer lawyer juror voter",
);

static HARMED: WordSet = WordSet::new(
    "injured killed wounded hospitalized hospitalised rescued evacuated arrested detained displaced missing",
);

fn unit_noun(paragraph: &Paragraph, out: &mut Sink) {
    for i in 1..paragraph.words.len() {
        let (number, noun) = (&paragraph.words[i - 1], &paragraph.words[i]);
        let counted = number.kind == Kind::Number || number.is(Class::NUMERAL);
        if !counted || noun.kind != Kind::Word || !noun.is_spaced() || noun.is_capitalized() {
            continue;
        }
        if paragraph.token(i) == "people" {
            people(paragraph, i, out);
        }
        // Years and decimals count nothing.
        let whole = |count: &f64| count.fract() == 0.0 && *count < 1_900.0;
        let Some(count) = quantity::value_of(&paragraph.text, number).filter(whole) else { continue };
        // “the Apollo 13 crew”, “a 2-for-1 rescue”, “No. 2”
        let named = i >= 2 && {
            let before = &paragraph.words[i - 2];
            before.is_capitalized()
                && !before.is(Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION)
                && number.kind == Kind::Number
                || !number.is_spaced()
                || before.is(Class::NUMERAL | Class::MONTH | Class::MONTH_ABBREVIATION)
                || before.has_stop()
        };
        if count < 2.0 || named {
            continue;
        }
        report(paragraph, i, count, out);
    }
}

/// “9,200 people employees”
fn people(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    let Some(next) = paragraph.words.get(i + 1) else { return };
    let token = paragraph.token(i + 1);
    let plural = matches!(token, "children" | "women" | "men")
        || token.strip_suffix('s').is_some_and(|noun| SINGULAR.contains(noun));
    if plural && next.is_spaced() && ends_phrase(paragraph, i + 1) {
        out.report(next.span(), format!("“people {token}”: one noun too many for one number"))
            .fix(Fix::new("Delete “people”").delete(Span::new(paragraph.words[i].span().start, next.span().start)))
            .fix(
                Fix::new(format!("Delete “{token}”")).delete(Span::new(paragraph.words[i].span().end, next.span().end)),
            );
    }
}

fn report(paragraph: &Paragraph, i: usize, count: f64, out: &mut Sink) {
    let noun = &paragraph.words[i];
    let token = paragraph.token(i);
    let span = paragraph.words[i - 1].span().to(noun.span());
    if token == "troops" && count <= 12.0 {
        out.report(span, "“Troops” are many; a few are soldiers, or the unit is lost")
            .fix(Fix::replacing(noun.span(), "soldiers"));
    } else if token == "heads" && are_harmed(paragraph, i) {
        out.report(span, "People are not counted in heads").fix(Fix::replacing(noun.span(), "people"));
    } else if MASS.has(noun) && (noun.is(Class::FALSE_PLURAL) || ends_phrase(paragraph, i)) {
        out.report(span, format!("“{token}” cannot be counted; what was it that there were {count} of?"));
    } else if SINGULAR.has(noun) && ends_phrase(paragraph, i) {
        out.report(span, format!("“{token}” is one; the number says {count}"))
            .fix(Fix::replacing(noun.span(), plural(token)));
    }
}

fn plural(noun: &str) -> String {
    match noun {
        "child" => "children".to_owned(),
        "woman" => "women".to_owned(),
        "aircrafts" => "aircraft".to_owned(),
        _ => format!("{noun}s"),
    }
}

/// Does the noun phrase end behind the token at `i`?
fn ends_phrase(paragraph: &Paragraph, i: usize) -> bool {
    let ends = Class::PREPOSITION | Class::AUXILIARY | Class::CUE | Class::CONJUNCTION;
    paragraph.words.get(i + 1).is_none_or(|next| {
        next.is(ends)
            || next.kind == Kind::Punct && matches!(paragraph.token(i + 1), "." | "," | ";" | ":" | "?" | "!" | "”")
    })
}

/// “118 heads were injured”
fn are_harmed(paragraph: &Paragraph, i: usize) -> bool {
    matches!(paragraph.token(i + 1), "were" | "was" | "are" | "have")
        && (i + 2..i + 5).any(|k| paragraph.words.get(k).is_some_and(|word| HARMED.has(word)))
}
