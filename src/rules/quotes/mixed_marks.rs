use crate::article::{Article, Mark, Paragraph, Quote, Style};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static MIXED_MARKS: Rule = Rule {
    name: "quotes/mixed-marks",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
Straight and curly quotation marks in one story.

## Why
Mixed marks show that copy was pasted together from several sources. The rarer kind is reported, once.

## Examples
```news,flag
“The bridge stays shut,” she said. “We will see.” The report says [["stays shut"]] too.
```
```news,fixed
“The bridge stays shut,” she said. “We will see.” The report says “stays shut” too.
```
```news,pass
"The bridge stays shut," she said. "We will see."
```
```news,pass
“The bridge stays shut,” she said. <img class="photo" alt=bridge> “We will see.”
```
"#,
    check: Check::Article(mixed_marks),
};

fn mixed_marks(article: &Article, out: &mut StorySink) {
    let marked = |style: Style| {
        out.paragraphs().flat_map(move |(i, paragraph)| {
            paragraph
                .quotes
                .all
                .iter()
                .filter(move |quote| quote.mark == Mark::Double && quote.style == style)
                .filter(|quote| !is_attribute(paragraph, quote))
                .map(move |quote| (i, *quote))
        })
    };
    let (curly, straight) = (marked(Style::Curly).count(), marked(Style::Straight).count());
    if curly == 0 || straight == 0 {
        return;
    }
    let (rare, common) =
        if straight <= curly { (Style::Straight, Style::Curly) } else { (Style::Curly, Style::Straight) };
    let quotes: Vec<(usize, Quote)> = marked(rare).collect();
    let Some((i, first)) = quotes.first() else { return };
    let kind = if rare == Style::Straight { "straight" } else { "curly" };
    let finding = out.report(
        *i,
        first.span,
        match quotes.len() {
            1 => format!("The story mixes straight and curly quotation marks; this quotation alone is {kind}"),
            count => format!("The story mixes straight and curly quotation marks; {count} quotations are {kind}"),
        },
    );
    let (opening, closing) = common.marks(Mark::Double);
    let edits = quotes.iter().flat_map(|(i, quote)| {
        [Some((quote.open, opening)), quote.close.map(|close| (close, closing))]
            .into_iter()
            .flatten()
            .map(move |(span, mark)| (*i, span, mark))
    });
    let fix = edits.fold(Fix::new("Make all marks of one kind"), |fix, (i, span, mark)| {
        fix.replace(article.source(i, span), mark)
    });
    finding.fix(fix);
}

/// `class="photo"`: marks of a markup that is left in the text.
fn is_attribute(paragraph: &Paragraph, quote: &Quote) -> bool {
    paragraph.text[..quote.open.start].ends_with('=')
}
