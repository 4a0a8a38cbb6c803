use crate::article::{Article, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::state::{self, State};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::{Span, distance};

pub(super) static DATELINE_MISMATCH: Rule = Rule {
    name: "places/dateline-mismatch",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::COPY.and(Zone::Dateline),
    speech: Speech::Read,
    page: r#"
A dateline that names another place than the story.

## Why
The dateline says where the reporter was. Where the story puts the town into another state, or spells
it otherwise each time, one of the two is wrong. A town that the story never names again is nothing
to ask about.

## Examples
```news,flag
SALEM, [[Mass.]] (Meridian) — A jury met on Monday.

The mill in Salem, Oregon, had closed in May.
```
```news,flag
[[MARBRUG]] (Meridian) — A jury met on Monday.

The mill in Marburg had closed in May. Nobody in Marburg was told.
```
```news,fixed
MARBURG (Meridian) — A jury met on Monday.

The mill in Marburg had closed in May. Nobody in Marburg was told.
```
```news,pass
SALEM, Mass. (Meridian) — A jury met on Monday.

The mill in Salem, Massachusetts, had closed, and so had one in Salem, Oregon. Brill is far away.
```
"#,
    check: Check::Article(dateline_mismatch),
};

fn dateline_mismatch(article: &Article, out: &mut StorySink) {
    /// A dateline stands at the top.
    const TOP: usize = 8;
    let Some((index, dateline)) = out.paragraphs().take(TOP).find(|(_, it)| it.zone == Zone::Dateline) else { return };
    let text = &*dateline.text;
    let place = text.find(['(', '—', '–', '-']).map_or(text, |end| &text[..end]).trim_end();
    let (town, region) = place.split_once(',').unwrap_or((place, ""));
    let region = region.split(',').next().unwrap_or("");
    if town.is_empty() || town.contains(char::is_lowercase) {
        return;
    }
    if let Some((state, _)) = State::named(region.trim()) {
        let start = town.len() + 1 + (region.len() - region.trim_start().len());
        let span = Span::new(start, start + region.trim().len());
        if let Some(other) = other_state(out, town, state) {
            out.report(index, span, format!("The story puts the town into {}", other.full));
        }
    }
    if let Some(name) = other_spelling(out, town) {
        let span = Span::new(0, town.len());
        let right = name.to_uppercase();
        out.report(index, span, format!("The story spells it “{name}”"))
            .fix(Fix::replacing(article.source(index, span), right));
    }
}

/// The state in which the story has `town`, if it is never `state`.
fn other_state(out: &StorySink, town: &str, state: &'static State) -> Option<&'static State> {
    let mut other = None;
    for (_, paragraph) in out.paragraphs().filter(|(_, it)| it.zone != Zone::Dateline) {
        for found in state::towns(&paragraph.text, &paragraph.words) {
            if found.state == state && is_town(paragraph, found.town(), town) {
                return None;
            }
            if is_town(paragraph, found.town(), town) {
                other = Some(found.state);
            }
        }
    }
    other
}

/// Is the name that ends with the token `last` the town in capitals?
fn is_town(paragraph: &Paragraph, last: usize, town: &str) -> bool {
    let words = town.split_whitespace().count();
    let Some(first) = (last + 1).checked_sub(words) else { return false };
    let longer = first.checked_sub(1).and_then(|i| paragraph.words.get(i));
    // “West Salem” is no Salem; “In Salem” is.
    let longer =
        longer.is_some_and(|word| word.is_word() && word.is_capitalized() && word.classes == Default::default());
    !longer && town.split_whitespace().zip(first..).all(|(word, i)| paragraph.token(i).eq_ignore_ascii_case(word))
}

/// How the story spells a town in one word that the dateline spells as nobody else does.
fn other_spelling<'a>(out: &StorySink<'a>, town: &str) -> Option<&'a str> {
    /// Shorter names are too often alike by chance.
    const SHORTEST: usize = 6;
    /// So often the story must have its own spelling.
    const TIMES: usize = 2;
    if town.len() < SHORTEST || !town.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let mut found: Option<&'a str> = None;
    let mut times = 0;
    for (_, paragraph) in out.paragraphs() {
        for name in paragraph.names.iter().filter(|name| name.given == 0) {
            let written = name.span.of(&paragraph.text);
            if written.eq_ignore_ascii_case(town) {
                return None;
            }
            if found.map_or_else(|| name.is_place && is_slip(written, town), |found| found == written) {
                found = Some(written);
                times += 1;
            }
        }
    }
    found.filter(|_| times >= TIMES)
}

/// Is one name the other with a slip in it, and no ending of the language?
fn is_slip(a: &str, b: &str) -> bool {
    // Most names differ at both ends.
    let alike = |a: Option<u8>, b: Option<u8>| a.zip(b).is_some_and(|(a, b)| a.eq_ignore_ascii_case(&b));
    if !alike(a.bytes().next(), b.bytes().next()) && !alike(a.bytes().next_back(), b.bytes().next_back()) {
        return false;
    }
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    distance(&a, &b) == 1 && !a.starts_with(&*b) && !b.starts_with(&*a)
}
