use crate::article::{Article, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::{Kind, Word};
use crate::rule::{Check, Dash, Fix, Fixes, House, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static DASH: Rule = Rule {
    name: "punctuation/dash",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body]),
    speech: Speech::Read,
    page: r#"
A dash written in another way than the house does.

## Why
A house has one dash: long with spaces, long without, or short with spaces (`dash` in the table
`[style]`). Two hyphens, or a hyphen between spaces, come from typewriters and old wires. A story is
reported once, where the first one stands. Ranges, scores, compounds and broken-off speech are left
alone, and so is a story with one such aside only.

## Examples
```news,flag
The bridge [[--]] it opened in May - is closed. The mayor—she is new—waits.
```
```news,fixed
The bridge — it opened in May — is closed. The mayor — she is new — waits.
```
```news,flag,house=guardian
The bridge[[—]]it opened in May—is closed. The mayor—she is new—waits.
```
```news,fixed,house=guardian
The bridge – it opened in May – is closed. The mayor – she is new – waits.
```
```news,pass
The bridge—it opened in May—is closed.
```
```news,pass
The bridge — it opened in May — is closed. Orva won 3 - 2 in 2010–12 on the Orva–Tarn line, with pre- and post-war trains. “I was —” he said.
```
```news,pass,house=bbc
The bridge -- it opened in May — is closed.
```
"#,
    check: Check::Traces(has_other_dash, dash),
};

/// One alone may be a minus sign, join two places, or be broken-off speech; two are one aside.
const FEWEST: usize = 3;

fn dash(article: &Article, out: &mut StorySink) {
    let Some(wanted) = out.house().dash else { return };
    let right = match wanted {
        Dash::SpacedEm => " — ",
        Dash::ClosedEm => "—",
        Dash::SpacedEn => " – ",
    };
    let mut first = None;
    let mut fix = Fix::new(format!("Write “word{right}word” throughout"));
    let mut hyphen = false;
    for (index, paragraph) in out.paragraphs() {
        let words = &paragraph.words;
        for (i, form) in other_dashes(paragraph, wanted) {
            first = first.or(Some((index, words[i].span())));
            hyphen |= form == Form::Hyphen;
            let whole = Span::new(words[i - 1].span().end, words[i + 1].span().start);
            fix = fix.replace(article.source(index, whole), right);
        }
    }
    let Some((index, span)) = first else { return };
    let places = fix.edits.len();
    if places < FEWEST {
        return;
    }
    // A hyphen between spaces may be a minus sign, or join two places.
    fix.safe = !hyphen;
    out.report(
        index,
        span,
        format!("The house writes a dash as “word{right}word”, unlike {places} places of the story"),
    )
    .fix(fix);
}

fn has_other_dash(paragraph: &Paragraph, house: &House) -> bool {
    house.dash.is_some_and(|wanted| other_dashes(paragraph, wanted).next().is_some())
}

/// The dashes that are not written as `wanted`, with the indices of their tokens.
fn other_dashes(paragraph: &Paragraph, wanted: Dash) -> impl Iterator<Item = (usize, Form)> + '_ {
    let marks = (1..paragraph.words.len()).filter(|i| paragraph.words[*i].kind == Kind::Punct);
    marks.filter_map(move |i| Some((i, form_at(paragraph, i).filter(|form| *form != Form::House(wanted))?)))
}

/// How a dash is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    House(Dash),
    /// A hyphen between spaces.
    Hyphen,
    /// Two hyphens, or a long dash with a space on one side.
    Other,
}

/// The form of the mark at `i`, if it is a dash between words.
fn form_at(paragraph: &Paragraph, i: usize) -> Option<Form> {
    let (before, mark, next) = (&paragraph.words[i - 1], &paragraph.words[i], paragraph.words.get(i + 1)?);
    let (spaced, free) = (mark.is_spaced(), next.is_spaced());
    let number = |word: &Word| word.kind == Kind::Number;
    // Speech that is broken off, and a name below a verse, keep their dash as it is.
    let edge = !free && matches!(paragraph.token(i + 1), "”" | "\"" | "’" | "'" | "," | "." | "?" | "!")
        || !spaced && matches!(paragraph.token(i - 1), "“" | "”" | "\"")
        || !free && matches!(paragraph.token(i + 1), "“" | "(");
    if edge || before.kind == Kind::Punct && matches!(paragraph.token(i - 1), "-" | "--" | "—" | "–") {
        return None;
    }
    match paragraph.token(i) {
        "--" => Some(Form::Other),
        "-" if spaced && free && !number(before) && !number(next) => Some(Form::Hyphen),
        "—" => Some(match (spaced, free) {
            (true, true) => Form::House(Dash::SpacedEm),
            (false, false) => Form::House(Dash::ClosedEm),
            _ => Form::Other,
        }),
        "–" if spaced && free && !(number(before) && number(next)) => Some(Form::House(Dash::SpacedEn)),
        _ => None,
    }
}
