use std::ops::Range;

use super::Naming;
use super::context::Context;
use crate::language::gazetteer::{self, Sense};
use crate::language::{Class, Kind};

/// What stands before a name and belongs to it.
#[derive(Debug, Clone, Default)]
pub(super) struct Before {
    pub title: Option<Range<usize>>,
    /// Is a courtesy title in it: only persons have one.
    pub courtesy: bool,
}

/// From this weight on the evidence makes a name a person’s; above nothing it stays open.
const PERSON: i32 = 4;

/// What the tokens of `run` name, if they name anything.
pub(super) fn of(context: &Context, run: &Range<usize>, before: &Before) -> Option<Naming> {
    let titled = before.title.is_some();
    if !titled || !before.courtesy {
        if is_body(context, run) && !(titled && run.len() <= 3 && looks_named(context, run)) {
            return Some(Naming::Organization);
        }
        if if titled { is_known_place(context, run) } else { is_place(context, run) } {
            return Some(place(context, run, titled));
        }
    }
    let shouted = run.len() == 1 && context.is_initialism(run.start);
    // “LUND: We stay,” as transcripts have it.
    if shouted
        && context.opens(run.start)
        && context.token(run.end) == ":"
        && context.sense(run.start).is(Sense::FAMILY)
    {
        return Some(Naming::Person);
    }
    // A short form that the story may have spelled out.
    if shouted && !titled {
        let other = Sense::SUFFIX | Sense::PEOPLE | Sense::TITLE | Sense::PLACE;
        return (!context.sense(run.start).is(other)
            && (context.token(run.start).len() < 7 || context.sense(run.start).is(Sense::FAMILY | Sense::GIVEN)))
        .then_some(Naming::Unclear);
    }
    let weight = if run.len() == 1 { single(context, run.start) } else { several(context, run) };
    let weight = weight + around(context, run) + if titled { 6 } else { 0 } + if before.courtesy { 24 } else { 0 };
    // A common word too: the story may know somebody of that name.
    let lone = run.len() == 1 && context.may_be_lone(run.start) && context.sense(run.start).is(Sense::FAMILY);
    let lone = lone || run.len() == 1 && context.sense(run.start) == Sense::NONE && context.may_be_lone(run.start);
    match weight.max(i32::from(lone)) {
        PERSON.. => Some(Naming::Person),
        1.. => Some(Naming::Unclear),
        _ => None,
    }
}

/// A known place, unless it stands where persons do.
fn place(context: &Context, run: &Range<usize>, titled: bool) -> Naming {
    let sense = whole(context, run);
    let named = sense.is(Sense::FAMILY | Sense::GIVEN) && run.len() == 1 && !is_in(context, run);
    // “Israel must answer”
    let acts = !sense.is(Sense::COUNTRY | Sense::STATE) && around(context, run) >= 4;
    if named && (titled || acts) { Naming::Person } else { Naming::Place }
}

/// What the gazetteer says of all tokens of `run` as one word or phrase.
fn whole(context: &Context, run: &Range<usize>) -> Sense {
    let entry = context.entry(run.start);
    match run.len() {
        1 => entry.word,
        length if entry.length == length => entry.phrase,
        _ => Sense::NONE,
    }
}

/// Is it the name of a body of people: a known one, or by its head?
pub(super) fn is_body(context: &Context, run: &Range<usize>) -> bool {
    let sense = whole(context, run);
    let last = context.sense(run.end - 1);
    if sense.is(Sense::BODY) {
        let word = run.len() == 1;
        let name = sense.is(Sense::FAMILY | Sense::GIVEN) && around(context, run) != 0;
        // “Apple” is one, “apple” and “who” are not; “Ford” may be a man.
        return !word
            || context.is_initialism(run.start)
            || !(name || sense.is(Sense::COMMON) && context.opens(run.start));
    }
    if run.len() < 2 {
        return false;
    }
    let joined = run.clone().any(|i| matches!(context.token(i), "of" | "for" | "&"));
    if joined {
        return run.clone().any(|i| context.sense(i).is(Sense::BODY_HEAD) || context.token(i) == "&");
    }
    last.is(Sense::BODY_HEAD) && !(looks_named(context, run) && (last.is(Sense::FAMILY) && around(context, run) > 0))
}

/// A given name and a family name?
fn looks_named(context: &Context, run: &Range<usize>) -> bool {
    let first = context.sense(run.start);
    run.len() >= 2
        && first.is(Sense::GIVEN)
        && !first.is(Sense::PLACE | Sense::BODY_HEAD)
        && context.sense(run.end - 1).is(Sense::FAMILY)
}

/// Is it the name of a place: a known one, or by its head?
pub(super) fn is_place(context: &Context, run: &Range<usize>) -> bool {
    is_known_place(context, run) || {
        let (first, last) = (context.sense(run.start), context.sense(run.end - 1));
        let headed = last.is(Sense::PLACE_HEAD) && !looks_named(context, run)
            || matches!(
                context.token(run.start),
                "Mount" | "Lake" | "Fort" | "Cape" | "St." | "Mt." | "Ft." | "Port" | "Camp"
            ) && !first.is(Sense::COURTESY);
        run.len() >= 2 && headed
    }
}

fn is_known_place(context: &Context, run: &Range<usize>) -> bool {
    let sense = whole(context, run);
    sense.is(Sense::PLACE) && !(run.len() == 1 && sense.is(Sense::COMMON) && context.opens(run.start))
}

/// The weight of a lone word as a person’s name.
fn single(context: &Context, i: usize) -> i32 {
    let sense = context.sense(i);
    let token = context.token(i);
    let mut weight = 2;
    let fixed = Sense::PEOPLE
        | Sense::TITLE
        | Sense::MODIFIER
        | Sense::BODY_HEAD
        | Sense::PLACE_HEAD
        | Sense::COURTESY
        | Sense::SUFFIX;
    if sense.is(fixed) && !sense.is(Sense::FAMILY | Sense::GIVEN) || sense.is(Sense::PEOPLE) {
        return -20;
    }
    if sense.is(fixed) {
        weight -= 4;
    }
    if context.is_plain(i) {
        weight -= if context.opens(i) || context.is_headline(i) { 4 } else { 2 };
    }
    if sense.is(Sense::BODY) {
        weight -= 2;
    }
    if context.is_initialism(i) || context.is_initial(i) {
        weight -= 6;
    }
    if token.len() < 3 || token.bytes().any(|byte| byte.is_ascii_digit()) || has_inner_capital(token) {
        weight -= 3;
    }
    weight
}

/// `YouTube`, `iPhone`, but not `McCain`, `O’Brien`, `DeVos`.
fn has_inner_capital(token: &str) -> bool {
    let tail: Vec<char> = token.chars().collect();
    let inner = tail.iter().skip(1).position(|c| c.is_uppercase()).map(|at| at + 1);
    inner.is_some_and(|at| at > 3 && !tail[at - 1].is_ascii_punctuation() && tail[at - 1] != '’')
        && !token.starts_with("Fitz")
}

/// The weight of several words as a person’s name.
fn several(context: &Context, run: &Range<usize>) -> i32 {
    let (first, last) = (context.sense(run.start), context.sense(run.end - 1));
    let mut weight = 0;
    if first.is(Sense::GIVEN) {
        weight += if first.is(Sense::COMMON) { 3 } else { 4 };
    } else if context.is_initial(run.start) {
        weight += 3;
    } else if first == Sense::NONE || first.is(Sense::FAMILY) {
        weight += 1;
    }
    if last.is(Sense::FAMILY) {
        weight += if last.is(Sense::COMMON) { 1 } else { 3 };
    } else if last.is(Sense::SUFFIX) {
        weight += 5;
    } else if last == Sense::NONE && !context.is_plain(run.end - 1) {
        weight += 2;
    } else if last.is(Sense::GIVEN) {
        weight += 1;
    }
    for i in run.clone() {
        let sense = context.sense(i);
        let names = sense.is(Sense::GIVEN | Sense::FAMILY | Sense::SUFFIX);
        if context.is_initial(i) && i > run.start && i + 1 < run.end {
            weight += 3;
        } else if context.is_capital(i) && !names {
            let other = Sense::BODY_HEAD | Sense::PLACE_HEAD | Sense::PEOPLE | Sense::MODIFIER | Sense::TITLE;
            if sense.is(other) {
                weight -= 4;
            } else if context.is_plain(i) {
                weight -= 3;
            } else if sense.is(Sense::PLACE | Sense::BODY) {
                weight -= 2;
            }
        } else if sense.is(Sense::PEOPLE) && !(i == run.start && looks_named(context, run)) {
            weight -= 3;
        }
        if context.is_initialism(i) && !context.is_initial(i) && !sense.is(Sense::SUFFIX) && context.token(i).len() < 6
        {
            weight -= 3;
        }
        if !context.is_capital(i) && gazetteer::look_up(context.text, context.words, i).word.is(Sense::PARTICLE) {
            weight += 1;
        }
    }
    let capitals = run.clone().filter(|i| context.is_capital(*i)).count() as i32;
    weight - 2 * (capitals - 4).max(0)
}

/// What the words around a name say for a person, or against one.
fn around(context: &Context, run: &Range<usize>) -> i32 {
    let mut weight = 0;
    let after = run.end;
    let before = run.start.checked_sub(1);
    let glued = context.is_glued(after);
    if context.is_cue(after) && !glued {
        weight += 4;
    } else if context.has(after, Class::ADVERB) && context.is_cue(after + 1) {
        weight += 3;
    } else if !glued && !context.is_capital(after) && context.acts(after) {
        weight += 2;
    } else if matches!(context.token(after), "who" | "himself" | "herself") {
        weight += 4;
    } else if context.token(after) == "," {
        weight += apposition(context, after + 1);
    }
    // “Lund-led”, “the Lund campaign”
    if matches!(context.token(after), "-" | "‑") && glued {
        weight -= 2;
    }
    let Some(before) = before.filter(|_| !context.begins_sentence(run.start)) else { return weight };
    let token = context.token(before);
    if context.is_cue(before) && !context.has(after, Class::CUE) {
        weight += 3;
    } else if context.has(before, Class::ARTICLE) {
        weight -= 4;
    } else if context.is_determined(before) && context.words[before].is_word() && is_occupation(context, before) {
        weight += 5;
    } else if is_in(context, run) {
        weight -= if token == "in" { 4 } else { 2 };
    } else if token == "to" && before > 0 && context.token(before - 1).eq_ignore_ascii_case("according") {
        weight += 3;
    } else if is_occupation(context, before) {
        weight += 5;
    }
    weight
}

/// Does the small word at `i` say what a person is?
fn is_occupation(context: &Context, i: usize) -> bool {
    let small = context.words.get(i).is_some_and(|word| word.is_word() && !word.is_capitalized());
    small && gazetteer::look_up(context.text, context.words, i).word.is(Sense::OCCUPATION | Sense::TITLE)
}

/// Behind the comma after a name: an age, a party and place, a description.
fn apposition(context: &Context, i: usize) -> i32 {
    let token = context.token(i);
    if context.words.get(i).is_some_and(|word| word.kind == Kind::Number && token.len() <= 2)
        && context.token(i + 1) == ","
    {
        return 5;
    }
    let described = (i..i + 5).take_while(|i| context.token(*i) != ",").any(|i| is_occupation(context, i));
    match token {
        "who" | "whose" | "whom" => 4,
        "R" | "D" if context.token(i + 1) == "-" => 5,
        "a" | "an" | "the" | "his" | "her" | "their" | "its" | "another" if described => 4,
        _ if described && context.has(i + 1, Class::PREPOSITION) => 3,
        _ => 0,
    }
}

/// Does a word of place stand before?
fn is_in(context: &Context, run: &Range<usize>) -> bool {
    if matches!(context.token(run.end), "’s" | "'s") {
        return false;
    }
    let token = run.start.checked_sub(1).map_or("", |i| context.token(i));
    ["in", "In", "at", "near", "from", "From", "outside", "across", "throughout", "into"].contains(&token)
}
