use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Initials, Level, Rule, Sink, Speech, UsForm, UsHeadline};

pub(super) static US_FORM: Rule = Rule {
    name: "style/us-form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
The United States, the United Kingdom or another body of states shortened in another way than the house does.

## Why
American wire style has U.S. in running copy and US in headlines; British houses have US everywhere. The
United Kingdom and the United Nations follow the United States. The switches `us` and `us-headline` in the table `[style]`
decide. The European Union follows `initials`, as other abbreviations do.

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
```news,flag
The [[UK]]’s envoy met the [[UN]] envoy and one of the [[E.U.]] in Orva.
```
```news,fixed
The U.K.’s envoy met the U.N. envoy and one of the EU in Orva.
```
```news,flag,house=guardian
The [[U.N.]] met.
```
```news,fixed,house=guardian
The UN met.
```
```news,pass
The EU met UN Women, Orva Research UK and the UK Biobank. NATO, EU AND UN MEET IN ORVA.
```
```news,pass
US envoy leaves Orva

He drove along US 50 and US-30.
```
"#,
    check: Check::Paragraph(us_form),
};

/// Short names without and with stops.
const FORMS: [(&str, &str); 4] = [("US", "U.S."), ("UK", "U.K."), ("UN", "U.N."), ("EU", "E.U.")];

fn us_form(paragraph: &Paragraph, out: &mut Sink) {
    let headline = matches!(paragraph.zone, Zone::Headline | Zone::Subhead);
    let stops = match (out.house().us, out.house().us_headline, headline) {
        (Some(form), _, false) => Some(form == UsForm::Stops),
        (_, Some(form), true) => Some(form == UsHeadline::Stops),
        _ => None,
    };
    let initials = out.house().initials.map(|form| form == Initials::Stops);
    for (i, word) in paragraph.words.iter().enumerate() {
        if !word.is_all_caps() {
            continue;
        }
        let written = paragraph.token(i);
        let Some((plain, stopped)) = FORMS.iter().find(|(plain, stopped)| [*plain, *stopped].contains(&written)) else {
            continue;
        };
        let Some(stops) = (if *plain == "EU" { initials } else { stops }) else { continue };
        let shown = if stops { *stopped } else { *plain };
        if written == shown || is_name(paragraph, i) {
            continue;
        }
        let next = paragraph.words.get(i + 1);
        let stop = next.is_some_and(|next| !next.is_spaced()) && paragraph.token(i + 1) == ".";
        // Where the stop of “U.S.” ends the sentence too, it stays.
        let ends = paragraph.ends_sentence(word.span());
        let right = match stops {
            true if stop => shown.trim_end_matches('.').to_owned(),
            false if ends => format!("{shown}."),
            _ => shown.to_owned(),
        };
        out.report(word.span(), format!("The house writes “{shown}” here"))
            .fix(Fix::new(format!("Write “{shown}”")).replace(word.span(), right).safe());
    }
}

/// Is the token at `i` part of a name, an amount, a road, or of shouting?
fn is_name(paragraph: &Paragraph, i: usize) -> bool {
    let next = paragraph.words.get(i + 1);
    let possessive = matches!(paragraph.token(i), "US" | "U.S.") && matches!(paragraph.token(i + 1), "'s" | "’s");
    let glued = next.is_some_and(|next| !next.is_spaced())
        && matches!(paragraph.token(i + 1), "$" | "-" | "&" | "/" | "–")
        && !next_is_lower(paragraph, i + 2);
    let before =
        i > 0 && !paragraph.words[i].is_spaced() && matches!(paragraph.token(i - 1), "-" | "." | "&" | "/" | "@");
    let figure = next.is_some_and(|next| next.kind == crate::language::Kind::Number);
    // “Orva Research UK”: the word at the end of a name.
    let last = paragraph.token(i) == "UK" && i > 1 && paragraph.words[i - 1].is_capitalized();
    let name = last || NAMED.contains(&paragraph.token(i + 1));
    let shouted = |k: Option<usize>| {
        k.and_then(|k| paragraph.words.get(k)).is_some_and(|word| word.is_all_caps() && !word.has_stop())
    };
    possessive || glued || before || figure || name || shouted(i.checked_sub(1)) || shouted(Some(i + 1))
}

/// What stands behind a short name in the name of a body.
const NAMED: [&str; 17] = [
    "dollars",
    "dollar",
    "Airways",
    "Weekly",
    "Magazine",
    "Bancorp",
    "Bank",
    "Foods",
    "Steel",
    "Cellular",
    "WEST",
    "Women",
    "Watch",
    "Biobank",
    "Sport",
    "Finance",
    "Athletics",
];

/// Is the token at `i` a word in small letters: “US-led”?
fn next_is_lower(paragraph: &Paragraph, i: usize) -> bool {
    paragraph.words.get(i).is_some_and(|word| word.is_word() && !word.is_capitalized())
}
