use crate::article::{Paragraph, Quote};
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static VERB_FRAME: Rule = Rule {
    name: "garble/verb-frame",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::STORY,
    speech: Speech::Skip,
    page: r#"
A verb or adjective with a preposition that it does not take: “told to reporters”, “acquitted from”.

## Why
Which preposition a verb takes differs from language to language, and a translation carries the
foreign one along. Readers stumble, and sometimes read another meaning.

## Examples
```news,flag
She [[told to]] reporters that he was [[acquitted from]] fraud and [[responsible of]] nothing.
```
```news,fixed
She told reporters that he was acquitted of fraud and responsible for nothing.
```
```news,flag
Sales rose 8% [[until]] $40 million and fell to 3% [[until]] 2%.
```
```news,fixed
Sales rose 8% to $40 million and fell to 3% to 2%.
```
```news,flag
He [[called the closing of the mill as]] “a wound” and [[rebelled against the mayor as]] “weak.”
```
```news,pass
A story told to reporters is no proof. He described the closing as “a wound.” They discussed it. It is open until 8 p.m.
```
```news,pass
She was known as “the judge” and called for a strike as “the last chance.” He was married with three children.
```
"#,
    check: Check::Paragraph(verb_frame),
};

/// Words, the preposition that is wrong behind them, and the right one; empty for none.
struct Frame {
    words: WordSet,
    wrong: &'static str,
    right: &'static str,
}

const fn frame(words: &'static str, wrong: &'static str, right: &'static str) -> Frame {
    Frame { words: WordSet::new(words), wrong, right }
}

static FRAMES: [Frame; 22] = [
    frame("acquitted", "from", "of"),
    frame("accused accuses accusing suspected convicted acquitted", "for", "of"),
    frame("accused accuses suspected accusing", "in", "of"),
    frame("discussed discuss discusses discussing", "about", ""),
    frame("emphasized emphasised emphasizes emphasizing stressed", "on", ""),
    frame("depends depend depended depending", "from", "on"),
    frame("depends depend depended", "of", "on"),
    frame("consists consist consisted consisting", "from", "of"),
    frame("participated participate participates participating", "at", "in"),
    frame("insisted insists insist", "in", "on"),
    frame("responsible", "of", "for"),
    frame("capable", "to", "of"),
    frame("awaits await awaited awaiting", "for", ""),
    frame("lacks lacked", "of", ""),
    frame("comprises comprised", "from", ""),
    frame("reached reaches", "to", ""),
    frame("requested demanded", "for", ""),
    frame("arrived arrives arriving", "to", "in"),
    frame("blamed accused criticized criticised", "of", "for"),
    frame("prevented prevents prevent", "to", "from"),
    frame("interested", "for", "in"),
    frame("congratulated congratulates", "for", "on"),
];

fn verb_frame(paragraph: &Paragraph, out: &mut Sink) {
    for i in 1..paragraph.words.len() {
        let word = &paragraph.words[i];
        if !word.is(Class::PREPOSITION) || word.is_capitalized() {
            continue;
        }
        match paragraph.token(i) {
            "to" if is_told_to(paragraph, i) => told_to(paragraph, i, out),
            "until" if is_change_until(paragraph, i) => {
                out.report(word.span(), "A change goes “to” a value").fix(Fix::replacing(word.span(), "to"));
            }
            "as" => named_as(paragraph, i, out),
            _ => framed(paragraph, i, out),
        }
    }
}

fn framed(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    let (verb, preposition) = (&paragraph.words[i - 1], &paragraph.words[i]);
    let token = paragraph.token(i);
    let frames = FRAMES.iter().filter(|frame| frame.wrong == token);
    let Some(frame) = frames.into_iter().find(|frame| frame.words.has(verb)) else { return };
    if is_excused(paragraph, i) {
        return;
    }
    let verb_text = paragraph.token(i - 1);
    let span = verb.span().to(preposition.span());
    let right = format!("{verb_text} {}", frame.right);
    out.report(span, format!("“{verb_text}” does not take “{token}”")).fix(Fix::replacing(span, right.trim_end()));
}

/// Where the preposition belongs to what follows.
fn is_excused(paragraph: &Paragraph, i: usize) -> bool {
    let next = paragraph.words.get(i + 1);
    let before = i.checked_sub(2).and_then(|i| paragraph.words.get(i));
    match (paragraph.token(i - 1), paragraph.token(i)) {
        // “accused in the killing”, “convicted in May” are right; “accused in stealing” is not.
        ("accused" | "suspected" | "accuses" | "accusing", "in") => !paragraph.token(i + 1).ends_with("ing"),
        // “the accused for the first time”
        ("accused" | "suspected" | "convicted" | "acquitted", "for") => {
            !paragraph.token(i + 1).ends_with("ing") || before.is_some_and(|word| word.is(Class::ARTICLE))
        }
        ("blamed" | "criticized" | "criticised" | "accused", "of") => paragraph.token(i - 1) == "accused",
        // “reached to shake his hand”, “arrived to find”
        ("reached" | "reaches" | "arrived" | "arrives" | "arriving", "to") => {
            !next.is_some_and(|next| next.is(Class::ARTICLE) || next.is_capitalized())
        }
        ("prevented" | "prevents" | "prevent", "to") => !next.is_some_and(|next| next.is(Class::VERB)),
        ("requested" | "demanded", "for") => !next.is_some_and(|next| next.is(Class::ARTICLE)),
        // “The new capable to-do list”, “emphasized on Monday”
        (_, "on") => {
            next.is_some_and(|next| {
                next.kind == Kind::Number
                    || next.is(Class::WEEKDAY | Class::MONTH | Class::MONTH_ABBREVIATION)
                    || next.is_capitalized()
            }) || before.is_some_and(|word| word.is(Class::POSSESSIVE | Class::ARTICLE))
        }
        ("depends" | "depend" | "depended", "of") | ("insisted" | "insists" | "insist", "in") => {
            !next.is_some_and(|next| next.is(Class::ARTICLE | Class::POSSESSIVE))
        }
        ("interested", "for") | ("congratulated" | "congratulates", "for") | (_, "about") => {
            before.is_some_and(|word| word.is(Class::NUMERAL))
                || next.is_some_and(|next| next.kind == Kind::Number)
                || matches!(paragraph.token(i), "for")
        }
        ("participated" | "participate", "at") => next.is_some_and(|next| next.kind == Kind::Number),
        _ => next.is_some_and(|next| !next.is_spaced()),
    }
}

/// “she told to reporters”: a teller before, hearers behind.
fn is_told_to(paragraph: &Paragraph, i: usize) -> bool {
    static HEARERS: WordSet = WordSet::new(
        "reporters journalists lawmakers parliament media press agency newspaper police investigators officers station voters \
         him them us me her supporters television",
    );
    let verb = i
        .checked_sub(1)
        .and_then(|i| paragraph.words.get(i))
        .is_some_and(|_| matches!(paragraph.token(i - 1), "told" | "tells"));
    let hearer = (i + 1..i + 4).any(|k| paragraph.words.get(k).is_some_and(|word| HEARERS.has(word)));
    let teller = i.checked_sub(2).and_then(|i| paragraph.words.get(i));
    verb && hearer
        && teller.is_some_and(|teller| {
            teller.is_capitalized()
                || teller.is(Class::SUBJECT_PRONOUN | Class::TITLE | Class::ORGANIZATION | Class::ADVERB)
        })
}

fn told_to(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    let span = paragraph.words[i - 1].span().to(paragraph.words[i].span());
    out.report(span, "“Told” takes no “to”").fix(Fix::replacing(span, paragraph.token(i - 1)));
}

/// “rose 8% until $40 million”
fn is_change_until(paragraph: &Paragraph, i: usize) -> bool {
    let amount = matches!(paragraph.token(i + 1), "$" | "€" | "£" | "¥");
    let share = matches!(paragraph.token(i - 1), "%" | "percent" | "points")
        && paragraph.words.get(i + 1).is_some_and(|next| next.kind == Kind::Number)
        && (i + 2..i + 4).any(|k| matches!(paragraph.token(k), "%" | "percent" | "million" | "billion" | "points"));
    amount || share
}

/// “called the closing as “a wound””, “rebelled against him as “weak””
fn named_as(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    static NAMES: WordSet =
        WordSet::new("called calls calling named dubbed rebelled protested lashed warned said told");
    let Some(next) = paragraph.words.get(i + 1) else { return };
    let opens = |quote: &&Quote| quote.open.start == next.span().start;
    if next.kind != Kind::Punct || !paragraph.quotes.after(next.span().start).is_some_and(|quote| opens(&quote)) {
        return;
    }
    // The verb stands before a short noun phrase, nothing of a clause between.
    let clause = Class::AUXILIARY | Class::SUBORDINATOR | Class::CONJUNCTION | Class::WH;
    let mut at = i;
    while at > 0 && i - at < 10 {
        at -= 1;
        let word = &paragraph.words[at];
        if NAMES.has(word) {
            break;
        }
        if word.kind == Kind::Punct || word.is(clause) {
            return;
        }
    }
    let Some(verb) = paragraph.words.get(at).filter(|word| NAMES.has(word) && i > at + 1) else { return };
    let behind = paragraph.token(at + 1);
    let against =
        behind == "against" || matches!(paragraph.token(at), "called" | "calls" | "calling" | "named" | "dubbed");
    if !against || matches!(behind, "on" | "for" | "in" | "off" | "out" | "upon" | "to" | "attention" | "back") {
        return;
    }
    let preposition = paragraph.words[i].span();
    let span = verb.span().to(preposition);
    let finding = out.report(span, format!("“{}” does not take “as” so", paragraph.token(at)));
    if behind != "against" {
        finding.fix(Fix::new("Delete “as”").delete(Span::new(paragraph.words[i - 1].span().end, preposition.end)));
    }
}
