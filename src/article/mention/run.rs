use std::ops::Range;

use super::context::Context;
use crate::language::gazetteer::Sense;

/// Second syllables of Korean and Chinese given names, which stand in small letters behind a hyphen.
const SYLLABLES: &str = " un il sung moon hye in ho joon jin hyun woo young soo min kyu chul yong hee suk seok won hwan jung kun ok ja sik \
    gil tae nam jong ling wen jeou pyo guk wei hua yi bok shek sen kyung eun ae hui mi seon geun bin su ah ";

/// No name with its title has as many tokens; capitals throughout are cut into pieces.
const LONGEST: usize = 24;

/// The stretches of tokens that can hold names, in their order: capitalized words and what joins
/// them.
pub(super) fn cut(context: &Context) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < context.words.len() {
        // “Ann Lund, R-Orva”
        if matches!(context.token(i), "R" | "D" | "I") && context.token(i + 1) == "-" {
            i += 3;
            continue;
        }
        if !context.is_name_word(i) && !opens_with_particle(context, i) {
            i += 1;
            continue;
        }
        let end = end_of_run(context, i);
        out.push(i..end);
        i = end.max(i + 1);
    }
    out
}

/// `de Blasio`, `al-Assad`: a small particle before a name that has no other part before it.
fn opens_with_particle(context: &Context, i: usize) -> bool {
    const OPENING: [&str; 7] = ["de", "al", "el", "van", "von", "di", "da"];
    if !OPENING.contains(&context.token(i)) {
        return false;
    }
    let next = if context.token(i + 1) == "-" { i + 2 } else { i + 1 };
    context.is_name_word(next) && !context.begins_sentence(next)
}

fn end_of_run(context: &Context, start: usize) -> usize {
    let mut end = start + 1;
    if !context.is_capital(start) && context.token(end) == "-" {
        end += 1;
    }
    let mut joined = false;
    while end < start + LONGEST {
        let phrase = context.entry(end - 1);
        if phrase.length > 1 && context.is_capital(end - 1) && !breaks_inside(context, end - 1, phrase.length) {
            end = end - 1 + phrase.length;
        }
        match step(context, start, end, &mut joined) {
            Some(next) if next > end => end = next,
            _ => break,
        }
    }
    end
}

fn breaks_inside(context: &Context, start: usize, length: usize) -> bool {
    (start + 1..start + length).any(|i| context.begins_sentence(i))
}

/// Where the run from `start` goes on behind `end`, if it does.
fn step(context: &Context, start: usize, end: usize, joined: &mut bool) -> Option<usize> {
    let here = end;
    if here >= context.words.len() || context.begins_sentence(here) {
        return None;
    }
    let name = |i: usize| context.is_name_word(i) && !context.begins_sentence(i);
    let spaced = !context.is_glued(here);
    match context.token(here) {
        "-" | "‑" if !spaced && context.is_glued(here + 1) => {
            let next = context.token(here + 1);
            let syllable = end > start + 1 && SYLLABLES.contains(&format!(" {next} "));
            (name(here + 1) || syllable).then_some(here + 2)
        }
        // “Holt, Jr.”
        "," => (context.sense(here + 1).is(Sense::SUFFIX) && context.is_capital(here + 1)).then_some(here + 2),
        "“" | "\"" | "(" | "‘" | "'" if spaced && context.is_glued(here + 1) => nickname(context, start, here),
        "&" => (name(here + 1)).then_some(here + 2),
        "of" | "for" if spaced && takes_of(context, start, end) => {
            *joined = true;
            let next = here + 1 + usize::from(context.token(here + 1) == "the");
            name(next).then_some(next + 1)
        }
        "and" if *joined && name(here + 1) && spaced => {
            let sense = context.sense(here + 1);
            let other = Sense::GIVEN | Sense::TITLE | Sense::BODY | Sense::PLACE | Sense::FAMILY;
            let common = sense.is(Sense::COMMON) && !sense.is(other) || sense.is(Sense::MODIFIER);
            // “Health and Human Services”
            let headed = context.is_capital(here + 2) && context.sense(here + 2).is(Sense::BODY_HEAD);
            (common || headed).then_some(here + 2)
        }
        token if spaced && is_particle(token) => particles(context, here),
        _ => (spaced && name(here)).then_some(here + 1),
    }
}

/// Do the words before `end` head a name that goes on with “of”: a body, a title?
fn takes_of(context: &Context, start: usize, end: usize) -> bool {
    let sense = context.sense(end - 1);
    sense.is(Sense::BODY_HEAD) || sense.is(Sense::TITLE) && !(end > start + 1 && sense.is(Sense::FAMILY))
}

fn is_particle(token: &str) -> bool {
    const PARTICLES: [&str; 30] = [
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ter", "al",
        "el", "bin", "bint", "ibn", "ben", "y", "e", "zu", "af", "av", "abu", "abd", "ul", "ur",
    ];
    PARTICLES.contains(&token)
}

/// Particles and the name behind them: `van der Berg`, `al-Hamid`.
fn particles(context: &Context, from: usize) -> Option<usize> {
    let mut i = from;
    while is_particle(context.token(i)) && i < from + 3 {
        i += 1;
    }
    if context.token(i) == "-" && context.is_glued(i) {
        i += 1;
    }
    (context.is_name_word(i) && !context.begins_sentence(i)).then_some(i + 1)
}

/// `James “Buddy” Lund`: where the family name behind the nickname ends.
fn nickname(context: &Context, start: usize, open: usize) -> Option<usize> {
    if !context.sense(start).is(Sense::GIVEN) && !context.is_initial(start) {
        return None;
    }
    let close = (open + 2..open + 5).find(|i| matches!(context.token(*i), "”" | "\"" | ")" | "’" | "'"))?;
    let inside = (open + 1..close).all(|i| context.is_capital(i));
    let next = close + 1;
    (inside && context.is_capital(next) && !context.is_glued(next) && !context.begins_sentence(next))
        .then_some(next + 1)
}
