use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::WordSet;
use crate::rule::{Check, Fix, Fixes, House, Initials, Level, Rule, Sink, Speech};

pub(super) static INITIALS: Rule = Rule {
    name: "style/initials",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
An abbreviation that is spoken letter by letter, with stops where the house has none, or the reverse.

## Why
Most houses write FBI, some F.B.I. (`initials` in the table `[style]`). The initials of a person are left
alone, and the U.S., the U.K., the U.N. and the EU are left to `style/us-form`.

## Examples
```news,flag
The [[F.B.I.]] and the [[C.I.A.’s]] lawyers met. They wrote to the [[F.B.I.]]
```
```news,fixed
The FBI and the CIA’s lawyers met. They wrote to the FBI.
```
```news,flag,house=nyt
The [[FBI]] and the [[CIA’s]] lawyers met. They wrote to the [[FBI]].
```
```news,fixed,house=nyt
The F.B.I. and the C.I.A.’s lawyers met. They wrote to the F.B.I.
```
```news,pass
The U.S. and J.R.R. Tarn met the FBI in Washington, D.C. Envoys of the E.U. and the UN came.
```
```news,pass,house=nyt
The F.B.I. met NATO, NBC and a CIA-BOT in Orva.
```
"#,
    check: Check::Paragraph(initials),
};

/// Bodies and things that are spoken letter by letter. Companies choose for themselves.
static SPOKEN: WordSet = WordSet::new(
    "fbi cia nsa irs epa fda fcc faa ftc dea atf dhs doj cdc nih omb cbo eeoc nlrb usda hud gao nypd lapd naacp aclu nra gop dnc rnc \
     nfl nba nhl mlb ncaa pga wnba nyu mit ioc imf wto nih nhs kgb plo ira unhcr iaea ngo afl cio mta tsa usaid cdc",
);

fn initials(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        let right = match (word.has_stop(), word.is_all_caps()) {
            (true, _) => without_stops(paragraph, i, out.house()),
            (_, true) => with_stops(paragraph, i, out.house()),
            _ => None,
        };
        let Some(right) = right else { continue };
        let shown = if word.has_stop() { right.trim_end_matches('.').to_owned() } else { stopped(paragraph.token(i)) };
        let clitic = paragraph.words.get(i + 1).filter(|_| matches!(paragraph.token(i + 1), "'s" | "’s"));
        let span = clitic.map_or(word.span(), |clitic| word.span().to(clitic.span()));
        out.report(span, format!("The house writes “{shown}”"))
            .fix(Fix::new(format!("Write “{shown}”")).replace(word.span(), right).safe());
    }
}

/// What stands for the token at `i`, which has stops, in a house without them.
fn without_stops(paragraph: &Paragraph, i: usize, house: &House) -> Option<String> {
    let token = paragraph.token(i);
    if house.initials != Some(Initials::Plain)
        || token.len() < 4
        || !token.starts_with(|c: char| c.is_ascii_uppercase())
    {
        return None;
    }
    let letters: String = token.chars().filter(|c| *c != '.').collect();
    let known = letters.len() > 2 && (SPOKEN.contains(&letters) || !is_person(paragraph, i));
    let shape = letters.len() * 2 == token.len() && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    if !shape || !known {
        return None;
    }
    // Where its stop ends the sentence too, that one stays.
    let span = paragraph.words[i].span();
    let ends = paragraph.ends_sentence(span);
    Some(if ends { format!("{letters}.") } else { letters })
}

/// What stands for the token at `i`, which has no stops, in a house with them.
fn with_stops(paragraph: &Paragraph, i: usize, house: &House) -> Option<String> {
    let (word, token) = (&paragraph.words[i], paragraph.token(i));
    if house.initials != Some(Initials::Stops) || !SPOKEN.has(word) || is_glued(paragraph, i) {
        return None;
    }
    let stop = paragraph.token(i + 1) == "." && paragraph.words.get(i + 1).is_some_and(|next| !next.is_spaced());
    let right = stopped(token);
    // The stop of the sentence is there already.
    Some(if stop { right.trim_end_matches('.').to_owned() } else { right })
}

/// `F.B.I.` for `FBI`
fn stopped(letters: &str) -> String {
    letters.chars().flat_map(|c| [c, '.']).collect()
}

/// Are these a person’s initials: does a name follow, or stand before?
fn is_person(paragraph: &Paragraph, i: usize) -> bool {
    let name = |k: Option<usize>| k.and_then(|k| paragraph.words.get(k)).is_some_and(|word| word.is_capitalized());
    name(Some(i + 1)) || name(i.checked_sub(1))
}

/// Is the token at `i` part of a longer code or shouted?
fn is_glued(paragraph: &Paragraph, i: usize) -> bool {
    let shouted = |k: Option<usize>| {
        k.and_then(|k| paragraph.words.get(k)).is_some_and(|word| word.is_all_caps() && !word.has_stop())
    };
    let hyphen = matches!(paragraph.token(i + 1), "-" | "/" | "&")
        && paragraph.words.get(i + 2).is_some_and(|word| word.is_capitalized() && !word.is_spaced());
    let before =
        i > 0 && !paragraph.words[i].is_spaced() && matches!(paragraph.token(i - 1), "-" | "/" | "&" | "." | "@");
    hyphen || before || shouted(Some(i + 1)) || shouted(i.checked_sub(1))
}
