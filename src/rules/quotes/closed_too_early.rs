use crate::article::{Article, By, Mark, QuotationKind};
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static CLOSED_TOO_EARLY: Rule = Rule {
    name: "quotes/closed-too-early",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Body]),
    speech: Speech::Read,
    page: r#"
A closing quotation mark where the same speaker goes on in the next paragraph.

## Why
A quotation that runs over several paragraphs opens each of them and closes at the end of the last. A
closing mark before that tells readers that somebody else speaks next.

## Examples
```news,flag
Ada Lund is the mayor of Orva.

“The bridge stays shut,” she said. “Nobody crosses it tonight.[[”]]

“Tomorrow we will look at it again, and then we will see who pays.”
```
```news,fixed
Ada Lund is the mayor of Orva.

“The bridge stays shut,” she said. “Nobody crosses it tonight.

“Tomorrow we will look at it again, and then we will see who pays.”
```
```news,pass
“The bridge stays shut,” Ada Lund said. “Nobody crosses it tonight.”

“Tomorrow we will look at it again,” said Ivo Brill, her deputy.

“We will see,” Lund said.
```
"#,
    check: Check::Article(closed_too_early),
};

fn closed_too_early(article: &Article, out: &mut StorySink) {
    let body: Vec<usize> = out.paragraphs().map(|(i, _)| i).collect();
    for pair in body.windows(2).filter(|pair| pair[0] + 1 == pair[1]) {
        let (Some(paragraph), Some(next)) = (article.get(pair[0]), article.get(pair[1])) else { continue };
        // The paragraph ends with a closing mark, and the next one is nothing but a quotation.
        let text = paragraph.text.trim_end();
        let Some((quote, close)) = paragraph.quotes.outer().next_back().and_then(|quote| Some((quote, quote.close?)))
        else {
            continue;
        };
        let whole = |quote: &crate::article::Quote| {
            quote.mark == Mark::Double && quote.span.start == 0 && quote.span.end == next.text.trim_end().len()
        };
        if close.end != text.len() || quote.mark != Mark::Double || !next.quotes.outer().next().is_some_and(whole) {
            continue;
        }
        let quotations = article.quotations();
        let (Some(last), [goes_on]) = (quotations.of(pair[0]).last(), quotations.of(pair[1])) else { continue };
        let speaks = last.kind == QuotationKind::Direct && goes_on.kind == QuotationKind::Direct;
        let told = last.attribution.is_some_and(|told| matches!(told.by, By::Clause | By::Paragraph));
        let own = goes_on.attribution.is_some_and(|told| matches!(told.by, By::Clause | By::LeadIn));
        let asks = paragraph.text[..close.start].ends_with('?');
        if speaks && told && !own && !asks {
            let span = article.source(pair[0], close);
            out.report(pair[0], close, "The speaker seems to go on in the next paragraph")
                .fix(Fix::new("Delete the closing mark").delete(span));
        }
    }
}
