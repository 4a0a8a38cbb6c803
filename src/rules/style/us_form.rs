use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, UsForm, UsHeadline};

pub(super) static US_FORM: Rule = Rule {
    name: "style/us-form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
The United States shortened in another way than the house does.

## Why
American wire style has U.S. in running copy and US in headlines; British houses have US everywhere.

## Examples
```news,flag
The [[US]] envoy left for the [[US]].
```
```news,fixed
The U.S. envoy left for the U.S.
```
```news,flag,house=guardian
The [[U.S.]] envoy left Orva.
```
```news,fixed,house=guardian
The US envoy left Orva.
```
```news,pass
The U.S. envoy paid 5 US dollars (US$5) to US Airways. JOIN US NOW, THE SIGN READ. It is for us.
```
```news,pass
US envoy leaves Orva

He drove along US 50 and US-30.
```
"#,
    check: Check::Paragraph(us_form),
};

fn us_form(paragraph: &Paragraph, out: &mut Sink) {
    let headline = matches!(paragraph.zone, Zone::Headline | Zone::Subhead);
    let wrong = match (out.house().us, out.house().us_headline, headline) {
        (Some(UsForm::Stops), _, false) | (_, Some(UsHeadline::Stops), true) => "US",
        (Some(UsForm::Plain), _, false) | (_, Some(UsHeadline::Plain), true) => "U.S.",
        _ => return,
    };
    for (i, word) in paragraph.words.iter().enumerate() {
        if !word.is_all_caps() || paragraph.token(i) != wrong || is_name(paragraph, i) {
            continue;
        }
        let next = paragraph.words.get(i + 1);
        let stop = next.is_some_and(|next| !next.is_spaced()) && paragraph.token(i + 1) == ".";
        // Where the stop of “U.S.” ends the sentence too, it stays.
        let ends =
            paragraph.sentence_at(word.span().start).is_some_and(|sentence| sentence.span.end == word.span().end);
        let right = match wrong {
            "US" if stop => "U.S",
            "US" => "U.S.",
            _ if ends => "US.",
            _ => "US",
        };
        let shown = if wrong == "US" { "U.S." } else { "US" };
        out.report(word.span(), format!("The house writes “{shown}” here"))
            .fix(Fix::new(format!("Write “{shown}”")).replace(word.span(), right).safe());
    }
}

/// Is the token at `i` part of a name, an amount, a road, or of shouting?
fn is_name(paragraph: &Paragraph, i: usize) -> bool {
    let next = paragraph.words.get(i + 1);
    let possessive = matches!(paragraph.token(i + 1), "'s" | "’s");
    let glued = next.is_some_and(|next| !next.is_spaced())
        && matches!(paragraph.token(i + 1), "$" | "-" | "&" | "/" | "–")
        && !next_is_lower(paragraph, i + 2);
    let before =
        i > 0 && !paragraph.words[i].is_spaced() && matches!(paragraph.token(i - 1), "-" | "." | "&" | "/" | "@");
    let figure = next.is_some_and(|next| next.kind == crate::language::Kind::Number);
    let name =
        ["dollars", "dollar", "Airways", "Weekly", "Magazine", "Bancorp", "Bank", "Foods", "Steel", "Cellular", "WEST"]
            .contains(&paragraph.token(i + 1));
    let shouted = |k: Option<usize>| {
        k.and_then(|k| paragraph.words.get(k)).is_some_and(|word| word.is_all_caps() && !word.has_stop())
    };
    possessive || glued || before || figure || name || shouted(i.checked_sub(1)) || shouted(Some(i + 1))
}

/// Is the token at `i` a word in small letters: “US-led”?
fn next_is_lower(paragraph: &Paragraph, i: usize) -> bool {
    paragraph.words.get(i).is_some_and(|word| word.is_word() && !word.is_capitalized())
}
