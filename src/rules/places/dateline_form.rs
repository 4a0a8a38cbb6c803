use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::gazetteer::{self, Sense};
use crate::language::state::{State, StateForm};
use crate::rule::{Check, Dash, Fix, Fixes, Level, Rule, Sink, Speech, States};
use crate::text::Span;

pub(super) static DATELINE_FORM: Rule = Rule {
    name: "places/dateline-form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Dateline]),
    speech: Speech::Read,
    page: r#"
A dateline that is not in the form of the wire.

## Why
A dateline has the town in capitals, the state cut short behind it, perhaps the agency, and a dash
with space on either side. Well-known cities stand alone, so that their state or country goes; a town
that few would place has it. The switch `states` in the table `[style]` says how a state is cut short, and
`dash` whether the dash is an em dash; where a house has not set them, those two are left alone. A
missing state is only a hint, since a paper leaves its own out, and so is a short dash.

## Examples
```news,flag
[[Helena]], Mont. (Meridian) — A jury met on Monday.
```
```news,fixed
HELENA, Mont. (Meridian) — A jury met on Monday.
```
```news,flag
HELENA, [[Montana]] (Meridian) [[--]] A jury met on Monday.
```
```news,fixed
HELENA, Mont. (Meridian) — A jury met on Monday.
```
```news,flag
CHICAGO[[, Ill.]] — A jury met on Monday.
```
```news,fixed
CHICAGO — A jury met on Monday.
```
```news,flag
LONDON[[, England]] (Meridian) — A jury met on Monday.
```
```news,fixed
LONDON (Meridian) — A jury met on Monday.
```
```news,flag
[[AUSTIN]] (Meridian) — A jury met on Monday.
```
```news,fixed
AUSTIN, Texas (Meridian) — A jury met on Monday.
```
```news,flag,house=nyt
AUSTIN, [[TX]] — A jury met on Monday.
```
```news,fixed,house=nyt
AUSTIN, Tex. — A jury met on Monday.
```
```news,pass
HELENA, Mont. (Meridian) — A jury met on Monday.
```
```news,pass
PARIS, Texas — A jury met on Monday.
```
```news,pass
McALLEN, Texas (Meridian) — A jury met on Monday.
```
```news,pass
ORVA, Norland, April 6 (Meridian) — A jury met on Monday.
```
"#,
    check: Check::Paragraph(dateline_form),
};

/// American cities that stand alone, and their states.
const ALONE: [(&str, &str); 30] = [
    ("ATLANTA", "GA"),
    ("BALTIMORE", "MD"),
    ("BOSTON", "MA"),
    ("CHICAGO", "IL"),
    ("CINCINNATI", "OH"),
    ("CLEVELAND", "OH"),
    ("DALLAS", "TX"),
    ("DENVER", "CO"),
    ("DETROIT", "MI"),
    ("HONOLULU", "HI"),
    ("HOUSTON", "TX"),
    ("INDIANAPOLIS", "IN"),
    ("LAS VEGAS", "NV"),
    ("LOS ANGELES", "CA"),
    ("MIAMI", "FL"),
    ("MILWAUKEE", "WI"),
    ("MINNEAPOLIS", "MN"),
    ("NEW ORLEANS", "LA"),
    ("NEW YORK", "NY"),
    ("OKLAHOMA CITY", "OK"),
    ("PHILADELPHIA", "PA"),
    ("PHOENIX", "AZ"),
    ("PITTSBURGH", "PA"),
    ("SAN ANTONIO", "TX"),
    ("SAN DIEGO", "CA"),
    ("SAN FRANCISCO", "CA"),
    ("SEATTLE", "WA"),
    ("ST. LOUIS", "MO"),
    ("SALT LAKE CITY", "UT"),
    ("WASHINGTON", "DC"),
];

/// Cities of other countries that stand alone.
const ALONE_ABROAD: [&str; 48] = [
    "AMSTERDAM",
    "BAGHDAD",
    "BANGKOK",
    "BEIJING",
    "BEIRUT",
    "BERLIN",
    "BRUSSELS",
    "CAIRO",
    "DUBLIN",
    "GENEVA",
    "GIBRALTAR",
    "GUATEMALA CITY",
    "HAVANA",
    "HELSINKI",
    "HONG KONG",
    "ISLAMABAD",
    "ISTANBUL",
    "JERUSALEM",
    "JOHANNESBURG",
    "KUWAIT CITY",
    "LONDON",
    "LUXEMBOURG",
    "MACAU",
    "MADRID",
    "MEXICO CITY",
    "MILAN",
    "MONACO",
    "MONTREAL",
    "MOSCOW",
    "MUNICH",
    "NEW DELHI",
    "PANAMA CITY",
    "PARIS",
    "PRAGUE",
    "QUEBEC CITY",
    "RIO DE JANEIRO",
    "ROME",
    "SAN MARINO",
    "SAO PAULO",
    "SHANGHAI",
    "SINGAPORE",
    "STOCKHOLM",
    "SYDNEY",
    "TOKYO",
    "TORONTO",
    "VATICAN CITY",
    "VIENNA",
    "ZURICH",
];

/// American cities of names that no other town is known by, which do not stand alone.
const WITH_STATE: [(&str, &str); 27] = [
    ("ALBUQUERQUE", "NM"),
    ("ANNAPOLIS", "MD"),
    ("AUSTIN", "TX"),
    ("BATON ROUGE", "LA"),
    ("BOISE", "ID"),
    ("CHARLOTTE", "NC"),
    ("CHEYENNE", "WY"),
    ("DES MOINES", "IA"),
    ("EL PASO", "TX"),
    ("FORT WORTH", "TX"),
    ("HARRISBURG", "PA"),
    ("JACKSONVILLE", "FL"),
    ("LITTLE ROCK", "AR"),
    ("LOUISVILLE", "KY"),
    ("MEMPHIS", "TN"),
    ("MONTGOMERY", "AL"),
    ("NASHVILLE", "TN"),
    ("OMAHA", "NE"),
    ("ORLANDO", "FL"),
    ("RALEIGH", "NC"),
    ("SACRAMENTO", "CA"),
    ("SAN JOSE", "CA"),
    ("TALLAHASSEE", "FL"),
    ("TAMPA", "FL"),
    ("TOPEKA", "KS"),
    ("TUCSON", "AZ"),
    ("TULSA", "OK"),
];

fn dateline_form(paragraph: &Paragraph, out: &mut Sink) {
    let text = &*paragraph.text;
    let place =
        text.find(['(', '—', '–']).or_else(|| text.find("--")).or_else(|| text.find(" - ")).unwrap_or(text.len());
    let place = text[..place].trim_end();
    let (town, region) = place.split_once(',').map_or((place, None), |(town, rest)| (town, Some(rest)));
    let town = Span::new(0, town.trim_end().len());
    let region = region.map(|rest| {
        let start = place.len() - rest.trim_start().len();
        let length = rest.trim_start().find(',').unwrap_or(rest.trim_start().len());
        Span::new(start, start + length)
    });
    capitals(paragraph, town, out);
    match region.filter(|region| !region.is_empty()) {
        Some(region) => has_region(paragraph, town, region, out),
        None if region.is_none() => lacks_state(paragraph, town, out),
        None => {}
    }
    dash(paragraph, out);
}

/// A town is in capitals but for the small letters of `McALLEN`.
fn capitals(paragraph: &Paragraph, town: Span, out: &mut Sink) {
    let name = town.of(&paragraph.text);
    let small = |word: &str| {
        let letters = word.strip_prefix("Mc").or_else(|| word.strip_prefix("Mac")).or_else(|| word.strip_prefix("De"));
        let letters = letters.or_else(|| word.strip_prefix("La")).unwrap_or(word);
        word.starts_with(char::is_uppercase) && letters.contains(char::is_lowercase)
    };
    // “Dec 29 (Newsline)”: a day and no town.
    let day = name.contains(|c: char| c.is_ascii_digit());
    if !day && name.split_whitespace().any(small) {
        let right = name.to_uppercase();
        out.report(town, "The town of a dateline stands in capitals").fix(Fix::replacing(town, right).safe());
    }
}

/// A state in the wrong form, or a state or country behind a city that stands alone.
fn has_region(paragraph: &Paragraph, town: Span, region: Span, out: &mut Sink) {
    let text = &*paragraph.text;
    let city = town.of(text).to_uppercase();
    let name = region.of(text);
    let state = State::named(name);
    let superfluous = match state {
        Some((state, _)) => ALONE.contains(&(city.as_str(), state.postal)),
        None => ALONE_ABROAD.contains(&city.as_str()) && is_country(paragraph, region),
    };
    if superfluous {
        let gone = Span::new(town.end, region.end);
        out.report(gone, "The city stands alone in a dateline").fix(Fix::deleting(gone, name));
        return;
    }
    let (Some(states), Some((state, form))) = (out.house().states, state) else { return };
    let right = if states == States::Full { state.wire } else { state.traditional };
    if name != right && (form != StateForm::Full || right != state.full) {
        out.report(region, format!("In a dateline the state is written “{right}”"))
            .fix(Fix::replacing(region, right).safe());
    }
}

fn is_country(paragraph: &Paragraph, region: Span) -> bool {
    let at = paragraph.word_at(region.start);
    let entry = gazetteer::look_up(&paragraph.text, &paragraph.words, at);
    let sense = if entry.length > 1 { entry.phrase } else { entry.word };
    sense.is(Sense::COUNTRY) || ["England", "Scotland"].contains(&region.of(&paragraph.text))
}

/// An American city that does not stand alone.
fn lacks_state(paragraph: &Paragraph, town: Span, out: &mut Sink) {
    let (Some(states), name) = (out.house().states, town.of(&paragraph.text)) else { return };
    let Some((_, postal)) = WITH_STATE.iter().find(|(city, _)| *city == name) else { return };
    let Some((state, _)) = State::named(postal) else { return };
    let short = if states == States::Full { state.wire } else { state.traditional };
    out.report(town, "The city does not stand alone in a dateline")
        .at(Level::Hint)
        .fix(Fix::new(format!("Add “{short}”")).insert(town.end, format!(", {short}")));
}

/// The dash that ends it.
fn dash(paragraph: &Paragraph, out: &mut Sink) {
    if !matches!(out.house().dash, Some(Dash::SpacedEm | Dash::ClosedEm)) {
        return;
    }
    let Some(last) = paragraph.words.last() else { return };
    let span = last.span();
    if matches!(span.of(&paragraph.text), "-" | "--" | "–" | "---") {
        let right = if last.is_spaced() { "—" } else { " —" };
        out.report(span, "A dateline ends in an em dash")
            .at(Level::Hint)
            .fix(Fix::new("Write “—”").replace(span, right).safe());
    }
}
