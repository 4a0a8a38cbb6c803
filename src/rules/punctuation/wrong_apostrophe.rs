use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static WRONG_APOSTROPHE: Rule = Rule {
    name: "punctuation/wrong-apostrophe",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
An opening quotation mark or an accent where an apostrophe belongs.

## Why
Word processors take an apostrophe at the start of a word for an opening quotation mark: ‘80s for ’80s.
Some keyboards have an accent where others have the apostrophe. Both look wrong in print.

## Examples
```news,flag
In the [[‘]]80s rock [[‘]]n’ roll was loud. The mayor can[[´]]t stand it.
```
```news,fixed
In the ’80s rock ’n’ roll was loud. The mayor can’t stand it.
```
```news,pass
In the ’80s rock ’n’ roll was loud. “They called it ‘a wreck,’” she said.
```
"#,
    check: Check::Paragraph(wrong_apostrophe),
};

/// What is left of words that lost their first letters, and of words with a clitic.
static CUT: WordSet = WordSet::new("n em til tis twas cause bout nuff");
static CLITICS: WordSet = WordSet::new("t s re ve ll d m");

fn wrong_apostrophe(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        let marks = match word.kind {
            Kind::Punct | Kind::Symbol => paragraph.token(i),
            _ => continue,
        };
        let Some(next) = paragraph.words.get(i + 1).filter(|next| !next.is_spaced()) else { continue };
        let wrong = match marks {
            "‘" => word.is_spaced() && (is_decade(paragraph.token(i + 1)) || CUT.has(next) && !closes(paragraph, i)),
            "´" | "`" => {
                let before = i.checked_sub(1).and_then(|i| paragraph.words.get(i));
                !word.is_spaced() && before.is_some_and(|before| before.is_word()) && CLITICS.has(next)
            }
            _ => false,
        };
        if wrong {
            out.report(word.span(), "This is no apostrophe")
                .fix(Fix::new("Put an apostrophe").replace(word.span(), "’").safe());
        }
    }
}

/// `80s`
fn is_decade(token: &str) -> bool {
    token.len() == 3 && token.ends_with("0s")
}

/// Does the mark at token `i` open a quotation that closes?
fn closes(paragraph: &Paragraph, i: usize) -> bool {
    let start = paragraph.words[i].span().start;
    paragraph.quotes.all.iter().any(|quote| quote.open.start == start && quote.close.is_some())
}
