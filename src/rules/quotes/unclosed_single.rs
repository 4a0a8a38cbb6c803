use crate::article::{Mark, Paragraph};
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static UNCLOSED_SINGLE: Rule = Rule {
    name: "quotes/unclosed-single",
    level: Level::Info,
    fix: Fixes::Never,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A single quotation mark that opens and never closes.

## Why
Inside a quotation readers cannot tell where the words of the one end and of the other go on. Marks in
front of a cut word or a decade are apostrophes and another matter.

## Examples
```news,flag
“They called it [[‘a]] wreck and left,” she said.
```
```news,pass
“They called it ‘a wreck’ and left,” she said. “We got ‘em in the ‘80s.”
```
```news,pass
“They asked, ‘Who pays?

“‘And who will mend it?’”
```
"#,
    check: Check::Paragraph(unclosed_single),
};

fn unclosed_single(paragraph: &Paragraph, out: &mut Sink) {
    let quotes = &paragraph.quotes;
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.kind != Kind::Punct || paragraph.token(i) != "‘" {
            continue;
        }
        let Some(next) = paragraph.words.get(i + 1) else { continue };
        let opens = next.is_word()
            && !next.is_spaced()
            && (next.span().len() > 2 || next.is_capitalized() || paragraph.token(i + 1) == "a");
        let cut = matches!(paragraph.token(i + 1), "til" | "tis" | "twas" | "cause" | "bout" | "round" | "nuff");
        let paired = || {
            let at = quotes.all.binary_search_by_key(&word.span().start, |quote| quote.open.start);
            at.is_ok_and(|at| quotes.all[at].close.is_some())
        };
        // One that a later paragraph may close.
        let runs_on = || quotes.open().is_some_and(|open| open.mark == Mark::Double && open.span.contains(word.span()));
        if opens && !cut && word.is_spaced() && !paired() && !runs_on() {
            out.report(word.span().to(next.span()), "A single mark opens here and never closes");
        }
    }
}
