use crate::article::{Article, By, Paragraph, Quotation, QuotationKind, candidates};
use crate::formats::Zones;
use crate::language::Class;
use crate::rule::{Check, Finding, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static UNATTRIBUTED_QUOTE: Rule = Rule {
    name: "attribution/unattributed-quote",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A quotation that nobody is said to have said.

## Why
The one fault that ends in a correction: readers must know who speaks. A quotation of five words or
more needs a verb of saying and somebody who says it: beside it, with another quotation of its
paragraph, in the sentence that leads it in, or in the quotation that it goes on with. Where the story
has just spoken of somebody, readers can guess, and the rule is a hint; where nobody is near it is a
warning. The fixes offer the persons named last, or leave room for a name.

## Examples
```news,flag
The mayor opened the bridge on Monday.

[[“We waited eleven years for this day, and we will not wait again.”]]

The bridge is 200 feet long.
```
```news,fixed
The mayor opened the bridge on Monday.

“We waited eleven years for this day, and we will not wait again,” [source?] said.

The bridge is 200 feet long.
```
```news,flag
Ada Lund lost her house in the flood.

[[“We waited eleven years for this day.”]] [[“We will not wait again.”]]
```
```news,fixed
Ada Lund lost her house in the flood.

“We waited eleven years for this day,” Lund said. “We will not wait again.”
```
```news,flag
Neighbors said it had leaked for years.

[[“They painted it over and over.”]] [[“They called it repair and laughed.”]] Lund, 13, lived below it.
```
```news,flag
The bank denied it. [[“The voters have spoken, and we have heard them all.”]] Announced in a letter.
```
```news,pass
The mayor opened the bridge on Monday.

“We waited eleven years for this day, and we will not wait again,” she said. “It was a very long time for the whole of Orva.”
```
```news,pass
Lund was angry, and told the council so:

“We waited eleven years for this day, and we will not wait again.”
```
```news,pass
“We waited eleven years for this day,” Lund said.

“Now we will not wait again, and nobody should ask us to.”
```
```news,pass
The sign at the gate read “No Cars On The Old Bridge.” Her book, “Eleven Years by the River,” sold well.
```
"#,
    check: Check::Article(unattributed_quote),
};

/// Shorter quotations, in words, are titles, slogans and scare quotes more often than speech: of
/// 1,061 such spans in published news every fifth was attributed to nobody.
const SHORTEST: usize = 5;

fn unattributed_quote(article: &Article, out: &mut StorySink) {
    if article.iter().all(|(_, paragraph)| paragraph.quotes.all.is_empty()) {
        return;
    }
    for (index, paragraph) in out.paragraphs() {
        let mut first = true;
        for quotation in article.quotations().of(index) {
            // A file that opens with a quotation alone opens with its headline.
            let headline = index == 0 && paragraph.text.trim().len() <= quotation.span.len() + 1;
            let broken = paragraph.quotes.at(quotation.span.start).is_none_or(|quote| quote.close.is_none());
            if quotation.kind != QuotationKind::Direct || quotation.continues.is_some() || headline || broken {
                continue;
            }
            let by = quotation.attribution.map(|it| it.by);
            let cut_off = lost_its_clause(paragraph, quotation);
            let unsaid = matches!(by, None | Some(By::Context));
            if !(unsaid || cut_off && by == Some(By::SetUp)) || paragraph.words_said(quotation.span) < SHORTEST {
                continue;
            }
            // One name serves all quotations of a paragraph.
            let offer = std::mem::take(&mut first) && !cut_off;
            report(article, paragraph, quotation, offer, cut_off, out);
        }
    }
}

fn report(
    article: &Article,
    paragraph: &Paragraph,
    quotation: &Quotation,
    offer: bool,
    cut_off: bool,
    out: &mut StorySink,
) {
    let names = candidates(article, quotation);
    let (message, level) = match names.first() {
        _ if cut_off => ("The attribution of this quotation was cut off".to_owned(), Level::Warning),
        Some(name) => (format!("Nobody is said to have said this; {name} was named last"), Level::Hint),
        None => ("Nobody is said to have said this".to_owned(), Level::Warning),
    };
    let finding = out.report(quotation.paragraph, quotation.span, message).at(level);
    if offer {
        let said = said(article);
        // Where nobody is near, a person must answer.
        let names = if names.is_empty() { vec!["[source?]"] } else { names };
        names.iter().for_each(|name| attribute(article, paragraph, quotation, &format!("{name} {said}"), finding));
    }
}

/// “said” or “says”, as the story has it.
fn said(article: &Article) -> &'static str {
    let cues = article.quotations().all.iter().filter_map(|quotation| quotation.attribution?.cue);
    let (mut said, mut says) = (0, 0);
    for cue in cues {
        match cue.of(article) {
            "said" => said += 1,
            "says" => says += 1,
            _ => {}
        }
    }
    if says > said { "says" } else { "said" }
}

/// Offers `clause`, such as “Lund said”, behind the quotation.
fn attribute(article: &Article, paragraph: &Paragraph, quotation: &Quotation, clause: &str, finding: &mut Finding) {
    let Some(quote) = paragraph.quotes.at(quotation.span.start) else { return };
    let Some(close) = quote.close else { return };
    let inner = paragraph.words_in(quote.inner());
    let Some(last) = inner.end.checked_sub(1).and_then(|last| paragraph.words.get(last)) else { return };
    let source = |span: Span| article.source(quotation.paragraph, span);
    let behind = source(Span::at(close.end)).start;
    let fix = Fix::new(format!("Add “{clause}”"));
    let fix = match last.span().of(&paragraph.text) {
        "." => fix.replace(source(last.span()), ",").insert(behind, format!(" {clause}.")),
        "?" | "!" => fix.insert(behind, format!(" {clause}.")),
        _ => return,
    };
    finding.fix(fix);
}

/// Is what follows the quotation an attribution without a speaker: “Said in a letter.”?
fn lost_its_clause(paragraph: &Paragraph, quotation: &Quotation) -> bool {
    let behind = quotation.span.end;
    let Some(next) = paragraph.sentence_at(behind + 1).filter(|next| next.span.start >= behind) else {
        return false;
    };
    let linked = next.is_any(1, &["in", "by", "on", "at", "during", "through", "via"]);
    let relative = (1..next.end()).find(|i| next.has(*i, Class::WH)).unwrap_or(next.end());
    next.has(0, Class::CUE_PARTICIPLE) && linked && next.is_verbless(1..relative)
}
