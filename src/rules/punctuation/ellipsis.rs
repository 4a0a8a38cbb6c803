use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Ellipsis, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static ELLIPSIS: Rule = Rule {
    name: "punctuation/ellipsis",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
An ellipsis written in another way than the house does.

## Why
The three dots are three stops in one house and a character of their own in another (`ellipsis` in the
table `[style]`). Dots with spaces between them are torn apart at the end of a line, in any house.

## Examples
```news,flag
“We came [[…]] and left. We saw [[. . .]] nothing.”
```
```news,fixed
“We came ... and left. We saw ... nothing.”
```
```news,flag,house=guardian
“We came [[...]] and left.”
```
```news,fixed,house=guardian
“We came … and left.”
```
```news,pass
“We came ... and left. ...”
```
```news,pass,house=bbc
“We came … and left ...”
```
"#,
    check: Check::Paragraph(ellipsis),
};

fn ellipsis(paragraph: &Paragraph, out: &mut Sink) {
    let Some(wanted) = out.house().ellipsis else { return };
    let words = &paragraph.words;
    let mut i = 0;
    while i < words.len() {
        let mark = i;
        i += 1;
        if words[mark].kind != Kind::Punct {
            continue;
        }
        let token = paragraph.token(mark);
        let apart = |k: usize| words.get(k).is_some_and(|word| word.is_spaced()) && paragraph.token(k) == ".";
        let spaced = token == "." && apart(mark + 1) && apart(mark + 2);
        let wrong = match wanted {
            Ellipsis::Dots => token == "…",
            // Four dots are an ellipsis and a stop.
            Ellipsis::Character => token == "...",
        };
        if !wrong && !spaced {
            continue;
        }
        let right = wanted.written();
        let end = if spaced { mark + 2 } else { mark };
        // A stop of the sentence stands before the dots: “left. . . .”
        let stopped = spaced && apart(mark + 3);
        let from = if stopped { mark + 1 } else { mark };
        let span = words[from].span().to(words[end + usize::from(stopped)].span());
        out.report(span, format!("The house writes an ellipsis as “{right}”"))
            .fix(Fix::new(format!("Write “{right}”")).replace(span, right).safe());
        i = end + usize::from(stopped) + 1;
    }
}
