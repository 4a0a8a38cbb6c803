use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Kind, Word};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static SPACE_BEFORE: Rule = Rule {
    name: "punctuation/space-before",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A space before a comma, stop, colon, semicolon or question mark.

## Why
The mark belongs to the word before it. A space tears it off, and at the end of a line the mark opens
the next one. Most such spaces are left where a word was deleted. Decimals, addresses and spaced dots
are left alone.

## Examples
```news,flag
The bridge[[ ,]] which opened in May[[ ,]]is closed again. Who pays[[ ?]]
```
```news,fixed
The bridge, which opened in May, is closed again. Who pays?
```
```news,pass
A .22 rifle lay in the .com building. “We came . . . and left.” See www.example.org . Then go :)
```
"#,
    check: Check::Paragraph(space_before),
};

fn space_before(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate().skip(1) {
        if word.kind != Kind::Punct || !word.is_spaced() || word.span().len() != 1 {
            continue;
        }
        let (mark, before) = (paragraph.token(i), &paragraph.words[i - 1]);
        let marks = matches!(mark, "," | "." | ";" | ":" | "?" | "!");
        let closes = || matches!(paragraph.token(i - 1), "”" | ")" | "]");
        if !marks || !(matches!(before.kind, Kind::Word | Kind::Number) || closes()) {
            continue;
        }
        let next = paragraph.words.get(i + 1);
        let free = next.is_none_or(|next| next.is_spaced() || matches!(paragraph.token(i + 1), "”" | "\""));
        // “came ,went”: the space stands on the wrong side.
        let turned = mark == "," && next.is_some_and(Word::is_word);
        let dots = mark == "." && paragraph.token(i + 1) == ".";
        if (free || turned) && !dots {
            let span = Span::new(before.span().end, word.span().end);
            let right = if free { mark.to_owned() } else { format!("{mark} ") };
            let title = if free { "Delete the space" } else { "Put the space behind it" };
            out.report(span, "A space stands before the mark").fix(Fix::new(title).replace(span, right).safe());
        }
    }
}
