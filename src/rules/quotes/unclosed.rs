use crate::article::{Article, Mark, Paragraph, Quote, Style};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static UNCLOSED: Rule = Rule {
    name: "quotes/unclosed",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A quotation that opens and never closes.

## Why
Readers cannot tell where the speaker stops and the reporter goes on. A quotation that runs over
several paragraphs opens each of them and closes at the end of the last: those are left alone.

## Examples
```news,flag
The mayor told reporters: [[“The]] bridge stays shut. Nobody crosses it tonight. She called the storm “a disaster.”
```
```news,fixed
The mayor told reporters: “The bridge stays shut. Nobody crosses it tonight.” She called the storm “a disaster.”
```
```news,flag
“The bridge stays shut,” she said. [[“Nobody]] crosses it tonight.

The storm passed.
```
```news,pass
“The bridge stays shut,” she said. “Nobody crosses it tonight.

“Tomorrow we will see.”
```
```news,pass
“The bridge stays shut, and nobody crosses it tonight.

Ada Lund, mayor of Orva.”
```
```news,pass
The 6'2" mayor crossed it in the ’80s.
```
"#,
    check: Check::Article(unclosed),
};

fn unclosed(article: &Article, out: &mut StorySink) {
    for (i, paragraph) in out.paragraphs() {
        let open = paragraph.quotes.outer().filter(|quote| quote.close.is_none() && quote.mark == Mark::Double);
        let crossed: Vec<usize> = paragraph.quotes.crossed().map(|crossed| crossed.open.start).collect();
        for quote in open {
            let at_end = quote.span.end == paragraph.text.trim_end().len();
            if at_end && (article.runs_on(i) || article.signs(i + 1))
                || crossed.binary_search(&quote.open.start).is_ok()
            {
                continue;
            }
            let first_word =
                paragraph.words.get(paragraph.word_at(quote.open.end)).map_or(quote.open, |word| word.span());
            let finding = out.report(i, quote.open.to(first_word), "A quotation opens here and never closes");
            // Wires that write two apostrophes lose one of them often.
            if quote.style == Style::Paired {
                finding.at(Level::Hint);
            }
            if let Some(end) = end_of_speech(paragraph, quote) {
                let end = article.source(i, Span::at(end)).start;
                finding.fix(
                    Fix::new("Close the quotation at the end of the sentence")
                        .insert(end, quote.style.marks(Mark::Double).1),
                );
            }
        }
    }
}

/// Where the quotation can be closed: with the last sentence that holds nothing of the next one.
fn end_of_speech(paragraph: &Paragraph, quote: &Quote) -> Option<usize> {
    let last = paragraph.sentence_at(quote.span.end)?;
    let last = if last.span.end <= quote.span.end { Some(last) } else { last.before() };
    last.map(|sentence| sentence.span.end)
        .filter(|end| quote.span.start < *end)
        .filter(|end| paragraph.text[..*end].ends_with(['.', '?', '!']))
}
