use crate::article::{Article, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::{Kind, Word};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static HEADLINE_QUOTE_NOT_IN_BODY: Rule = Rule {
    name: "quotes/headline-quote-not-in-body",
    level: Level::Info,
    fix: Fixes::Never,
    zones: Zones::of(&[Zone::Headline, Zone::Subhead]),
    speech: Speech::Read,
    page: r#"
A headline quotes words that the story does not have.

## Why
Marks in a headline promise that somebody said just that. Where the story quotes other words, the
headline puts words into a mouth. Quotations of three words or more are looked at, and the words may
stand anywhere in the story in that order.

## Examples
```news,flag
Bridge is [[“a danger to every child”]]

“It is dangerous for children,” Ada Lund said on Monday in Orva. The council will vote in May.
```
```news,pass
Bridge is “dangerous for children”

“It is dangerous for children,” Ada Lund said on Monday in Orva. The council will vote in May.
```
"#,
    check: Check::Article(headline_quote_not_in_body),
};

/// Shorter ones are a word held at arm’s length.
const SHORTEST: usize = 3;

fn headline_quote_not_in_body(article: &Article, out: &mut StorySink) {
    let body = || {
        article.iter().filter(|(_, paragraph)| matches!(paragraph.zone, Zone::Body | Zone::ListItem | Zone::BlockQuote))
    };
    if body().next().is_none() {
        return;
    }
    for (index, paragraph) in out.paragraphs() {
        for quote in paragraph.quotes.outer().filter(|quote| quote.close.is_some()) {
            let words = said(&paragraph.words[paragraph.words_in(quote.inner())]);
            let title = words.iter().all(|word| word.is_capitalized());
            let long = words.len() >= SHORTEST
                && !(title && paragraph.words.iter().any(|word| !word.is_capitalized() && word.is_word()));
            if long && !body().any(|(_, paragraph)| holds(paragraph, &words)) {
                out.report(index, quote.span, "The story does not have these words");
            }
        }
    }
}

fn said(words: &[Word]) -> Vec<&Word> {
    words.iter().filter(|word| matches!(word.kind, Kind::Word | Kind::Number)).collect()
}

/// Does the paragraph have these words one after the other, marks and capitals aside?
fn holds(paragraph: &Paragraph, wanted: &[&Word]) -> bool {
    let Some(first) = wanted.first() else { return true };
    if !paragraph.words.iter().any(|word| word.hash == first.hash) {
        return false;
    }
    let words = said(&paragraph.words);
    words.windows(wanted.len()).any(|window| window.iter().zip(wanted).all(|(a, b)| a.hash == b.hash))
}
