use crate::article::{Article, Paragraph, Quote, Sentence};
use crate::formats::{Zone, Zones};
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static UNATTRIBUTED_QUOTE: Rule = Rule {
    name: "attribution/unattributed-quote",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A quotation that nobody is said to have said.

## Why
The one fault that ends in a correction: readers must know who speaks. The rule looks for a whole
sentence in quotation marks with no verb of saying, no “according to” and no colon in its paragraph,
before it or behind it. It is a warning where the attribution was cut off the quotation.

## Examples
```news,flag
The mayor opened the bridge on Monday.

[[“We waited eleven years for this day, and we will not wait again.”]]

The bridge is 200 feet long.
```
```news,flag
Neighbors said it had leaked for years.

[[“They painted it over.”]] [[“They called it repair.”]] Lund, 13, lived below it.
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
The mayor praised the crews.

“We waited eleven years for this day, and we will not wait again.”

That, Lund said, was enough.
```
"#,
    check: Check::Article(unattributed_quote),
};

/// Shorter quotations, in tokens, are titles, slogans and scare quotes.
const SHORTEST: usize = 9;
/// Beside another quotation a short one is a whole sentence.
const SHORTEST_PAIR: usize = 5;

/// Words that attribute without a verb of the lexicon.
static ATTRIBUTES: WordSet = WordSet::new(
    "according told telling saying adding asking writing think thought thinks believe believed believes put went like goes asked \
     spoke speaks speaking speech interview statement tweet tweeted email letter words message quote quoted laughed joked \
     nodded sang chanted shouting yelling hearing testimony caption sign slogan headline motto refrain remark remarks comment \
     per tells tell say says ask asks wondered wonders wrote writes reading reads",
);

fn unattributed_quote(article: &Article, out: &mut StorySink) {
    for (index, paragraph) in out.paragraphs() {
        if paragraph.quotes.all.is_empty() || article.runs_on(index) || continues(article, index) {
            continue;
        }
        let (mut silent, mut attributed) = (None, None);
        for quote in paragraph.quotes.outer().filter(|quote| is_statement(paragraph, quote)) {
            if lost_its_clause(paragraph, quote) {
                out.report(index, quote.span, "The attribution of this quotation was cut off").at(Level::Warning);
            } else if !begins(paragraph, quote) {
                continue;
            } else if has_neighbor(paragraph, quote) && *silent.get_or_insert_with(|| !speaks(paragraph)) {
                out.report(index, quote.span, "Two quotations stand side by side, and nobody is said to speak");
            } else if !*attributed.get_or_insert_with(|| is_attributed(article, index, paragraph)) {
                out.report(index, quote.span, "Nobody is said to have said this");
            }
        }
    }
}

/// Does a quotation of the paragraph before go on here?
fn continues(article: &Article, index: usize) -> bool {
    (index.saturating_sub(5)..index).any(|earlier| article.continuation(earlier) == Some(index))
}

/// A closed quotation of whole sentences that ends with a stop.
fn is_statement(paragraph: &Paragraph, quote: &Quote) -> bool {
    let inner = paragraph.words_in(quote.inner());
    let stopped = inner.end.checked_sub(1).is_some_and(|last| {
        matches!(paragraph.token(last), "." | "?" | "!" | "..") || paragraph.words[last].has_stop()
    });
    quote.close.is_some()
        && stopped
        && inner.len() >= if has_neighbor(paragraph, quote) { SHORTEST_PAIR } else { SHORTEST }
}

/// Does another quotation begin or end right beside this one?
fn has_neighbor(paragraph: &Paragraph, quote: &Quote) -> bool {
    let beside = |from: usize, to: usize| {
        paragraph.text.get(from..to).is_some_and(|gap| gap.len() <= 2 && gap.trim().is_empty())
    };
    let before =
        paragraph.quotes.before(quote.span.start).is_some_and(|other| beside(other.span.end, quote.span.start));
    before || paragraph.quotes.after(quote.span.end).is_some_and(|other| beside(quote.span.end, other.span.start))
}

/// Does the quotation open a sentence, rather than run on from the writer’s words?
fn begins(paragraph: &Paragraph, quote: &Quote) -> bool {
    let open = paragraph.word_at(quote.open.start);
    open.checked_sub(1).is_none_or(|before| matches!(paragraph.token(before), "." | "?" | "!" | "”" | "\"" | "'"))
}

/// Is what follows the quotation an attribution without a speaker: “Said in a letter.”?
fn lost_its_clause(paragraph: &Paragraph, quote: &Quote) -> bool {
    let Some(next) = paragraph.sentence_at(quote.span.end + 1).filter(|next| next.span.start >= quote.span.end) else {
        return false;
    };
    let linked = next.is_any(1, &["in", "by", "on", "at", "during", "through", "via"]);
    next.has(0, Class::CUE_PARTICIPLE) && linked && sentence_lacks_verb(&next)
}

fn sentence_lacks_verb(sentence: &Sentence) -> bool {
    let relative = (1..sentence.end()).find(|i| sentence.has(*i, Class::WH)).unwrap_or(sentence.end());
    sentence.is_verbless(1..relative)
}

/// Is anything in the paragraph or around it an attribution?
fn is_attributed(article: &Article, index: usize, paragraph: &Paragraph) -> bool {
    let before =
        (0..index).rev().find_map(|i| article.get(i).filter(|p| !matches!(p.zone, Zone::Caption | Zone::Credit)));
    let after = article.get(index + 1);
    speaks(paragraph)
        || before
            .is_some_and(|before| speaks(before) || before.text.trim_end().ends_with(':') || before.zone != Zone::Body)
        || after.is_some_and(|after| after.sentence(0).is_some_and(|first| opens_with_speech(after, &first)))
}

fn is_mark(token: &str) -> bool {
    matches!(token, "“" | "”" | "\"" | "'")
}

/// Is there a word outside quotation marks that attributes, or a colon or dash beside a mark?
fn speaks(paragraph: &Paragraph) -> bool {
    paragraph.words.iter().enumerate().any(|(i, word)| match word.kind {
        Kind::Word => (word.is(Class::CUE) || ATTRIBUTES.has(word)) && !paragraph.is_quoted(word.span()),
        Kind::Punct | Kind::Symbol => {
            // “…,” he fumed. In December, “…” — Ada Lund
            let before = i.checked_sub(1).map_or("", |i| paragraph.token(i));
            let (token, next) = (paragraph.token(i), paragraph.token(i + 1));
            is_mark(token) && before == ","
                || matches!(token, ":" | "—" | "–" | "―" | "-" | "--") && (is_mark(before) || is_mark(next))
        }
        _ => false,
    })
}

fn opens_with_speech(paragraph: &Paragraph, first: &Sentence) -> bool {
    first.words().iter().any(|word| (word.is(Class::CUE) || ATTRIBUTES.has(word)) && !paragraph.is_quoted(word.span()))
}
