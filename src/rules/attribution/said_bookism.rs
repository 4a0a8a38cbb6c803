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
    for quote in paragraph.quotes.outer() {
        let open = paragraph.word_at(quote.open.start);
        let clause = |i: &usize| !matches!(paragraph.token(*i), "." | ";" | "?" | "!" | "“" | "\"");
        let mut verb = (open.saturating_sub(2)..open).rev().take_while(clause).find(|i| is_bookism(paragraph, *i));
        if let Some(close) = quote.close.filter(|_| verb.is_none()) {
            let behind = paragraph.word_at(close.end);
            verb = (behind..=behind + NEAR).take_while(clause).find(|i| is_bookism(paragraph, *i));
        }
        if let Some(i) = verb {
            let (token, span) = (paragraph.token(i), paragraph.words[i].span());
            let said = if token.ends_with('s') { "says" } else { "said" };
            out.report(span, format!("“{token}” where “{said}” would do")).fix(Fix::replacing(span, said));
        }
    }
}

fn is_bookism(paragraph: &Paragraph, i: usize) -> bool {
    let word = paragraph.words.get(i).filter(|word| word.kind == Kind::Word && !word.is_capitalized());
    word.is_some_and(|word| BOOKISMS.has(word) && !paragraph.is_quoted(word.span()))
}
