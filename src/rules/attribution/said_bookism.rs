use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static SAID_BOOKISM: Rule = Rule {
    name: "attribution/said-bookism",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A colorful verb beside a quotation where “said” would do.

## Why
“Opined”, “gushed” and “chimed in” draw the eye from what was said to how the writer heard it.
“Said” is invisible and fair.

## Examples
```news,flag
“It is a fine bridge,” the mayor [[gushed]]. “A very fine one,” [[opined]] her deputy.
```
```news,fixed
“It is a fine bridge,” the mayor said. “A very fine one,” said her deputy.
```
```news,pass
The pipe gushed for an hour. “It is a fine bridge,” the mayor said.
```
"#,
    check: Check::Paragraph(said_bookism),
};

static BOOKISMS: WordSet = WordSet::new(
    "quipped opined exclaimed gushed intoned mused averred enthused groused deadpanned crowed marveled marvelled effused \
     interjected snapped sneered thundered beamed chuckled smirked pontificated waxed bemoaned opines quips gushes muses exclaims \
     proclaimed bellowed purred cooed",
);

/// How many tokens may stand between the mark and the verb: “the city’s mayor gushed”.
const NEAR: usize = 4;

fn said_bookism(paragraph: &Paragraph, out: &mut Sink) {
    if paragraph.quotes.all.is_empty() {
        return;
    }
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.kind != Kind::Word || !BOOKISMS.has(word) || word.is_capitalized() {
            continue;
        }
        if is_beside_quote(paragraph, i) && !paragraph.is_quoted(word.span()) {
            let said = if paragraph.token(i).ends_with('s') { "says" } else { "said" };
            out.report(word.span(), format!("“{}” where “{said}” would do", paragraph.token(i)))
                .fix(Fix::replacing(word.span(), said));
        }
    }
}

fn is_beside_quote(paragraph: &Paragraph, i: usize) -> bool {
    let mark = |k: &usize| matches!(paragraph.token(*k), "”" | "“" | "\"" | "''" | "``");
    let clause = |k: &usize| !matches!(paragraph.token(*k), "." | ";" | "?" | "!");
    let behind = (i.saturating_sub(NEAR + 1)..i).rev().take_while(clause).any(|k| mark(&k));
    behind || (i + 1..=i + 2).take_while(clause).any(|k| mark(&k))
}
