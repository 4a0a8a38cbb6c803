use crate::article::{Paragraph, QuotationKind};
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static SCARE_QUOTE: Rule = Rule {
    name: "quotes/scare-quote",
    level: Level::Off,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A word or two in quotation marks that nobody is quoted with.

## Why
Marks around a word say that the writer doubts it, and not why. “So-called” with marks says it twice.
Every fifth such word in published news is attributed to nobody, and many of them are on purpose, so a
desk must ask for this rule.

## Examples
```news,flag
The [[“expert”]] left the room. The so-called [[“peace plan”]] failed.
```
```news,fixed
The “expert” left the room. The so-called peace plan failed.
```
```news,pass
She called him an “expert.” Her book, “The Bridge,” sold well. They sing “Orva, My Orva.”
```
"#,
    check: Check::Paragraph(scare_quote),
};

/// Longer ones are titles, slogans or speech.
const LONGEST: usize = 2;

fn scare_quote(paragraph: &Paragraph, out: &mut Sink) {
    if paragraph.quotes.all.is_empty() {
        return;
    }
    for spoken in paragraph.spoken().iter().filter(|spoken| spoken.kind == QuotationKind::NotSpeech) {
        let Some(quote) = paragraph.quotes.at(spoken.span.start) else { continue };
        let Some(close) = quote.close else { continue };
        let words = &paragraph.words[paragraph.words_in(quote.inner())];
        let plain = words.iter().all(|word| word.kind != Kind::Word || !word.is_capitalized());
        if !plain || words.iter().filter(|word| word.kind == Kind::Word).count() > LONGEST {
            continue;
        }
        let finding = out.report(spoken.span, "Nobody is quoted with this: whose doubt is it?");
        let before = Span::new(spoken.span.start.saturating_sub("so-called ".len()), spoken.span.start);
        if before.of(&paragraph.text).eq_ignore_ascii_case("so-called ") {
            finding.fix(Fix::new("Drop the marks").delete(quote.open).delete(close));
        }
    }
}
