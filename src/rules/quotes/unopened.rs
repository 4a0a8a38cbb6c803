use crate::article::{Article, Mark, Paragraph, Style};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static UNOPENED: Rule = Rule {
    name: "quotes/unopened",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A closing quotation mark that closes nothing.

## Why
Readers cannot tell where the quotation began. Often the paragraph continues a quotation and lacks the
mark that news style puts at the start of each paragraph.

## Examples
```news,flag
“We kept our promise,” she said.

The customers who left are coming back[[.”]]
```
```news,fixed
“We kept our promise,” she said.

“The customers who left are coming back.”
```
```news,pass
“We kept our promise,” she said. “We will do so again.”
```
"#,
    check: Check::Article(unopened),
};

fn unopened(article: &Article, out: &mut StorySink) {
    for (i, paragraph) in out.paragraphs() {
        for stray in &paragraph.quotes.strays {
            if article.signs(i) || paragraph.quotes.crossed().any(|crossed| crossed.close == *stray) {
                continue;
            }
            let style = style_of(stray.of(&paragraph.text));
            let stop = paragraph.words[..paragraph.word_at(stray.start)].last().map_or(*stray, |word| word.span());
            let finding = out.report(i, stop.to(*stray), "A quotation closes here and never opens");
            // Straight marks between spaces, and pairs of apostrophes, are lost or put in too easily.
            if style != Style::Curly && !follows_text(paragraph, *stray) || style == Style::Paired {
                finding.at(Level::Hint);
            }
            if ends_paragraph(paragraph, *stray) && paragraph.quotes.all.is_empty() {
                let start = article.source(i, Span::at(0)).start;
                finding.fix(
                    Fix::new("Open the quotation at the start of the paragraph")
                        .insert(start, style.marks(Mark::Double).0),
                );
            }
        }
    }
}

fn style_of(mark: &str) -> Style {
    match mark {
        "”" => Style::Curly,
        "\"" => Style::Straight,
        _ => Style::Paired,
    }
}

fn follows_text(paragraph: &Paragraph, mark: Span) -> bool {
    paragraph.text[..mark.start].chars().next_back().is_some_and(|c| !c.is_whitespace())
}

fn ends_paragraph(paragraph: &Paragraph, mark: Span) -> bool {
    paragraph.text[mark.end..].trim().is_empty()
}
