use crate::article::{Paragraph, Quote};
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static MISSING_SPEAKER: Rule = Rule {
    name: "attribution/missing-speaker",
    level: Level::Error,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A verb of saying behind a quotation, and nobody who says it.

## Why
The speaker was lost in a rewrite. A quotation without a speaker cannot be published; the fix
leaves room for a person to fill.

## Examples
```news,flag
“We will rebuild the bridge by May,” [[said]].
```
```news,fixed
“We will rebuild the bridge by May,” [source?] said.
```
```news,flag
“We will rebuild the bridge by May,” [[said]] in a letter on Monday.
```
```news,pass
“We will rebuild the bridge by May,” said Lund. “We will rebuild it,” she said.
```
```news,pass
The band, known as “The Long Way Home,” said on Monday that it had split. “We will rebuild,” said in French, sounds better.
```
"#,
    check: Check::Paragraph(missing_speaker),
};

/// Fewer words are a title or a nickname.
const SHORTEST: usize = 4;

fn missing_speaker(paragraph: &Paragraph, out: &mut Sink) {
    for quote in paragraph.quotes.outer() {
        let Some(close) = quote.close else { continue };
        let verb = paragraph.word_at(close.end);
        let Some(word) = paragraph.words.get(verb).filter(|word| word.is(Class::CUE) && !word.is_capitalized()) else {
            continue;
        };
        let past = matches!(
            paragraph.token(verb),
            "said" | "says" | "added" | "explained" | "replied" | "wrote" | "announced"
        );
        if past && is_statement(paragraph, quote) && lacks_subject(paragraph, verb) {
            let token = paragraph.token(verb);
            let title = format!("Leave room for the speaker before “{token}”");
            out.report(word.span(), format!("Nobody is said to have “{token}” it").replace("“said” it", "said it"))
                .fix(Fix::new(title).insert(word.span().start, "[source?] "));
        }
    }
}

/// A sentence of its own that ends for an attribution: `“…,”`.
fn is_statement(paragraph: &Paragraph, quote: &Quote) -> bool {
    let inner = paragraph.words_in(quote.inner());
    let ended = inner.end.checked_sub(1).is_some_and(|last| matches!(paragraph.token(last), "," | "?" | "!"));
    let open = paragraph.word_at(quote.open.start);
    let begins = open == 0 || matches!(paragraph.token(open - 1), "." | "?" | "!" | "”" | "\"");
    ended && begins && inner.len() > SHORTEST
}

/// Does the sentence end behind the verb, or go on with a phrase that is no subject?
fn lacks_subject(paragraph: &Paragraph, verb: usize) -> bool {
    let Some(next) = paragraph.words.get(verb + 1) else { return true };
    match next.kind {
        Kind::Punct => paragraph.token(verb + 1) == ".",
        Kind::Word => {
            let phrase = matches!(paragraph.token(verb + 1), "in" | "on" | "at" | "during" | "through" | "via");
            let rest = &paragraph.words[verb + 2..];
            let until = rest.iter().position(|word| word.kind == Kind::Punct).unwrap_or(rest.len());
            let stop = paragraph.token(verb + 2 + until);
            // “said in a letter the mayor”: a second noun phrase would be the subject.
            let nouns = rest[..until].iter().filter(|word| word.is(Class::ARTICLE)).count();
            phrase && matches!(stop, "." | "") && nouns < 2 && until <= 8
        }
        _ => false,
    }
}
