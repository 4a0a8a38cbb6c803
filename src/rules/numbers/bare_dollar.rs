use crate::article::{Article, Paragraph};
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static BARE_DOLLAR: Rule = Rule {
    name: "numbers/bare-dollar",
    level: Level::Info,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A dollar sign in a story from a country with a dollar of its own.

## Why
In a story from Toronto or Sydney $500 can be two amounts a third apart. Say once whose dollars they are:
CA$500, 500 Canadian dollars, or US$500. The rule flags the first amount of a story whose dateline names such a
country and that never says it.

## Examples
```news,flag
TORONTO (Newsline) — The city will spend [[$40]] million on the bridge. It spent $3 million on the study.
```
```news,pass
TORONTO (Newsline) — The city will spend 40 million Canadian dollars ($29 million) on the bridge.
```
```news,pass
SYDNEY (Newsline) — The bridge cost A$40 million, $5 million more than planned.
```
```news,pass
TOLEDO, Ohio (Newsline) — The city will spend $40 million on the bridge.
```
"#,
    check: Check::Article(bare_dollar),
};

/// What datelines name where the dollar is another one, as they write it.
const PLACES: [&str; 44] = [
    "TORONTO",
    "MONTREAL",
    "OTTAWA",
    "VANCOUVER, British",
    "CALGARY",
    "EDMONTON",
    "WINNIPEG",
    "QUEBEC",
    "HALIFAX",
    "Canada",
    "British Columbia",
    "Ontario",
    "Alberta",
    "Quebec",
    "Manitoba",
    "Saskatchewan",
    "Nova Scotia",
    "Newfoundland",
    "New Brunswick",
    "SYDNEY",
    "MELBOURNE",
    "BRISBANE",
    "CANBERRA",
    "ADELAIDE",
    "HOBART",
    "Australia",
    "AUCKLAND",
    "WELLINGTON",
    "CHRISTCHURCH",
    "New Zealand",
    "SINGAPORE",
    "HONG KONG",
    "TAIPEI",
    "Taiwan",
    "Jamaica",
    "Barbados",
    "Trinidad",
    "Bahamas",
    "Guyana",
    "Belize",
    "Fiji",
    "Namibia",
    "Liberia",
    "Brunei",
];

fn bare_dollar(article: &Article, out: &mut StorySink) {
    let dateline = article.iter().find(|(_, paragraph)| paragraph.zone == Zone::Dateline);
    let Some((_, dateline)) = dateline.filter(|(_, dateline)| PLACES.iter().any(|place| dateline.text.contains(place)))
    else {
        return;
    };
    // Melbourne, Florida, and Vancouver, Washington.
    if ["Fla.", "Florida", "Wash.", "Washington", "Ohio", "Ky."].iter().any(|state| dateline.text.contains(state)) {
        return;
    }
    let mut first: Option<(usize, Span)> = None;
    for (index, paragraph) in out.paragraphs() {
        for i in 0..paragraph.words.len() {
            match whose(paragraph, i) {
                Some(true) => return,
                Some(false) if first.is_none() && !paragraph.is_quoted(paragraph.words[i].span()) => {
                    let figure = paragraph.words.get(i + 1).map_or(paragraph.words[i].span(), |figure| figure.span());
                    first = Some((index, paragraph.words[i].span().to(figure)));
                }
                _ => {}
            }
        }
    }
    if let Some((index, span)) = first {
        out.report(index, span, "Whose dollars? The story comes from a country that has its own");
    }
}

/// Does the token at `i` say whose dollars they are (yes), or stand for dollars and not say it (no)?
fn whose(paragraph: &Paragraph, i: usize) -> Option<bool> {
    let word = &paragraph.words[i];
    let before = i.checked_sub(1).map(|before| &paragraph.words[before]);
    match paragraph.token(i) {
        "$" => Some(before.is_some_and(|before| before.is_word() && !word.is_spaced())),
        "dollar" | "dollars" => before.is_some_and(|before| before.is_capitalized()).then_some(true),
        "USD" | "CAD" | "AUD" | "NZD" | "SGD" | "HKD" => Some(true),
        _ => None,
    }
}
