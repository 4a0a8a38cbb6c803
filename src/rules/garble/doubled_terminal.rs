use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static DOUBLED_TERMINAL: Rule = Rule {
    name: "garble/doubled-terminal",
    level: Level::Error,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
Two stops where a sentence ends.

## Why
Machine translation and careless pasting leave a second stop behind, often where a word or an
attribution was lost. Three stops are an ellipsis and are left alone, and so are names that end with a mark
of their own.

## Examples
```news,flag
The deal was signed[[..]] The ministers left.
```
```news,fixed
The deal was signed. The ministers left.
```
```news,flag
“We will sign tonight[[..]]” she said.
```
```news,pass
“We will sign... tonight,” she said. “Will you?!”
```
```news,pass
He left Yahoo!. The hall was cold .. and empty.
```
"#,
    check: Check::Paragraph(doubled_terminal),
};

/// Names that end with a mark of their own.
static MARKED: WordSet = WordSet::new("yahoo jeopardy oklahoma rouge mia wham yum guess dolly airplane ahoy oliver");

fn doubled_terminal(paragraph: &Paragraph, out: &mut Sink) {
    let stop = |i: usize| matches!(paragraph.token(i), "." | "?" | "!");
    for i in 1..paragraph.words.len() {
        let (before, word) = (&paragraph.words[i - 1], &paragraph.words[i]);
        if paragraph.token(i) != "." || word.is_spaced() {
            continue;
        }
        let doubled = before.kind == Kind::Punct && stop(i - 1) || before.has_stop();
        let named = matches!(paragraph.token(i - 1), "!" | "?")
            && i > 1
            && MARKED.has(&paragraph.words[i - 2])
            && paragraph.words[i - 2].is_capitalized();
        // “It was cold .. and empty”: a pause that is no sentence’s end.
        let goes_on = paragraph.words.get(i + 1).is_some_and(|next| next.is_word() && !next.is_capitalized());
        let pause = before.kind == Kind::Punct && before.is_spaced() && goes_on;
        if named || pause {
            continue;
        }
        let more = paragraph.words.get(i + 1).is_some_and(|next| !next.is_spaced() && stop(i + 1));
        if doubled && !more {
            let span = if before.has_stop() {
                word.span().start - 1..word.span().end
            } else {
                before.span().to(word.span()).start..word.span().end
            };
            out.report(span.into(), "The sentence ends twice")
                .fix(Fix::new("Delete the second stop").delete(word.span()).safe());
        }
    }
}
