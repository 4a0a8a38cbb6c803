use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static EXCLAMATION: Rule = Rule {
    name: "punctuation/exclamation",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body, Zone::ListItem, Zone::Headline, Zone::Subhead]),
    speech: Speech::Skip,
    page: r#"
An exclamation mark in the writer’s own words.

## Why
News tells what happened and leaves it to readers to be surprised. In quotations the mark is the
speaker’s, and in a name (Jeb!, Yahoo!) it belongs to the name: both are left alone.

## Examples
```news,flag
The bridge is open again[[!]] It cost 3 million.
```
```news,fixed
The bridge is open again. It cost 3 million.
```
```news,pass
“The bridge is open!” she said. The Yahoo! group met for a night of Oklahoma! in Orva.
```
"#,
    check: Check::Paragraph(exclamation),
};

fn exclamation(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate().skip(1) {
        if word.kind != Kind::Punct || paragraph.token(i) != "!" || paragraph.is_quoted(word.span()) {
            continue;
        }
        let before = &paragraph.words[i - 1];
        let goes_on = paragraph.words.get(i + 1).is_some_and(|next| !next.is_spaced() || !next.is_capitalized());
        let name =
            before.is_capitalized() && (goes_on || matches!(paragraph.token(i - 1), "Jeb" | "Yahoo" | "Jeopardy"));
        // `?!` and `(!)` are jokes of their own.
        if !name && before.kind != Kind::Punct && !goes_on_small(paragraph, i + 1) {
            out.report(word.span(), "An exclamation mark in the writer’s own words")
                .fix(Fix::new("Put a full stop").replace(word.span(), "."));
        }
    }
}

/// Does the sentence go on in small letters at token `i`? Then the mark belongs to a name.
fn goes_on_small(paragraph: &Paragraph, i: usize) -> bool {
    paragraph.words.get(i).is_some_and(|next| next.is_word() && !next.is_capitalized())
}
