use std::ops::Range;

use super::context::Context;
use super::kind::{self, Before};
use super::{Mention, Naming};
use crate::language::Class;
use crate::language::gazetteer::Sense;
use crate::text::Span;

/// Takes titles, peoples and places off the front of a run, and adds what it names.
pub(super) fn take(context: &Context, run: Range<usize>, out: &mut Vec<Mention>) {
    let mut run = trim(context, run);
    if let Some(title) = title_end(context, &run) {
        let has_title = title.end < run.end;
        front(context, run.start..title.start, out);
        if has_title {
            let start = strip(context, title.end..run.end);
            let before = Before { title: Some(run.start..title.end), courtesy: title.courtesy };
            return person(context, start..run.end, &before, out);
        }
        let lone = run.len() == 1 && context.sense(run.start).is(Sense::FAMILY);
        if !lone && (context.sense(run.start).is(Sense::TITLE) || run.len() == 1) {
            return;
        }
    }
    if kind::is_body(context, &run) || kind::is_place(context, &run) {
        return person(context, run, &Before::default(), out);
    }
    // “Fox News anchor” has no run of two; “Ohio Republican Carl Lund” has.
    let start = strip(context, run.clone());
    if start > run.start {
        front(context, run.start..start, out);
        run.start = start;
    }
    person(context, run, &Before::default(), out);
}

/// Drops joints at the end of a run and words of the language at its start.
fn trim(context: &Context, run: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = run;
    while end > start + 1 && !context.is_capital(end - 1) && context.token(end - 1) != "-" && !is_syllable(context, end)
    {
        end -= 1;
    }
    // “Republican senators” as a headline has it: what is left of a sentence’s first words.
    while start + 1 < end
        && context.opens(start)
        && context.is_plain(start)
        && !context.sense(start).is(Sense::GIVEN | Sense::FAMILY | Sense::TITLE | Sense::COURTESY | Sense::PEOPLE)
        && !context.sense(start).is(Sense::MODIFIER | Sense::BODY_HEAD | Sense::BODY | Sense::PLACE | Sense::PLACE_HEAD)
        && context.entry(start).length == 0
    {
        start += 1;
    }
    start..end
}

fn is_syllable(context: &Context, end: usize) -> bool {
    end >= 2 && matches!(context.token(end - 2), "-" | "‑")
}

struct Title {
    /// The first token of the title itself, without the country, body or party before it.
    start: usize,
    end: usize,
    courtesy: bool,
}

/// Where the last title in `run` ends, if it holds one that stands before a name.
fn title_end(context: &Context, run: &Range<usize>) -> Option<Title> {
    let mut found: Option<Title> = None;
    let mut i = run.start;
    while i < run.end {
        let entry = context.entry(i);
        let sense = context.sense(i);
        let phrase = entry.phrase.is(Sense::TITLE) && i + entry.length <= run.end;
        let length = if phrase { entry.length } else { 1 };
        let courtesy = sense.is(Sense::COURTESY) && context.is_capital(i);
        let described = sense.is(Sense::OCCUPATION)
            && !sense.is(Sense::GIVEN | Sense::FAMILY)
            && context.sense(i + 1).is(Sense::GIVEN)
            && i + 2 < run.end;
        let title = described || phrase || sense.is(Sense::TITLE) && !named_before(context, run, i) || courtesy;
        if title && context.is_capital(i) {
            let start = found.as_ref().map_or_else(|| title_start(context, run.start, i), |title| title.start);
            let mut end = i + length;
            // “Secretary of Homeland Security Ann Lund”
            if matches!(context.token(end), "of" | "for") && end < run.end && !phrase {
                end = (end + 1..run.end)
                    .find(|i| {
                        context.sense(*i).is(Sense::GIVEN)
                            && context.is_capital(i + 1)
                            && i + 1 < run.end
                            && !context.sense(*i).is(Sense::PLACE)
                    })
                    .unwrap_or(run.end);
            }
            found =
                Some(Title { start, end, courtesy: courtesy || found.as_ref().is_some_and(|title| title.courtesy) });
            i = end;
        } else if found.is_some()
            && !sense.is(Sense::MODIFIER | Sense::TITLE)
            && !matches!(context.token(i), "-" | "and" | "&")
        {
            // The name began: a title word behind it is a part of it, as in “King”.
            let later = (i + 1..run.end.saturating_sub(1))
                .any(|k| context.sense(k).is(Sense::TITLE) && !context.sense(k).is(Sense::FAMILY | Sense::GIVEN));
            if !later {
                break;
            }
            i += 1;
        } else {
            i += 1;
        }
    }
    // “Vice President” alone, “Ann Lund, President”: nothing is named behind it.
    found.filter(|title| title.end <= run.end)
}

/// Is the title word at `i` rather a family name, by the given name before it?
fn named_before(context: &Context, run: &Range<usize>, i: usize) -> bool {
    if i == run.start {
        return false;
    }
    let (before, here) = (context.sense(i - 1), context.sense(i));
    let given = before.is(Sense::GIVEN) && !before.is(Sense::COMMON | Sense::TITLE | Sense::PLACE | Sense::MODIFIER)
        || context.is_initial(i - 1);
    given && (here.is(Sense::FAMILY) || i + 1 == run.end) && i + 2 >= run.end
}

/// The first word of the title at `i`, with the words that belong to it: `Deputy Prime Minister`.
fn title_start(context: &Context, from: usize, i: usize) -> usize {
    let mut start = i;
    while start > from && context.sense(start - 1).is(Sense::MODIFIER | Sense::TITLE | Sense::PEOPLE) {
        start -= 1;
    }
    start
}

/// The bodies and places that the words in front of a title or name tell.
fn front(context: &Context, words: Range<usize>, out: &mut Vec<Mention>) {
    let mut i = words.start;
    while i < words.end {
        let entry = context.entry(i);
        let fits = entry.length > 1 && i + entry.length <= words.end;
        let (sense, length) = if fits { (entry.phrase, entry.length) } else { (entry.word, 1) };
        let known = if sense.is(Sense::BODY) {
            Some(Naming::Organization)
        } else {
            sense.is(Sense::PLACE).then_some(Naming::Place)
        };
        if let Some(kind) = known.filter(|_| !sense.is(Sense::PEOPLE | Sense::COMMON)) {
            out.push(plain(context, i..i + length, kind));
        }
        i += length;
    }
}

/// Where the name begins behind peoples, modifiers and known bodies and places.
fn strip(context: &Context, run: Range<usize>) -> usize {
    let mut start = run.start;
    let given_later = |from: usize| (from..run.end.saturating_sub(1)).any(|i| context.sense(i).is(Sense::GIVEN));
    while start + 1 < run.end {
        let entry = context.entry(start);
        let sense = entry.word;
        let rest = start + 1;
        let next = context.sense(rest);
        let named = sense.is(Sense::GIVEN) && (!next.is(Sense::GIVEN) || next.is(Sense::FAMILY) && rest + 1 == run.end);
        let phrase_end = start + entry.length;
        if entry.length > 1
            && entry.phrase.is(Sense::BODY | Sense::PLACE | Sense::MODIFIER)
            && phrase_end < run.end
            && (given_later(phrase_end) || context.sense(phrase_end).is(Sense::PEOPLE))
        {
            start = phrase_end;
        } else if sense.is(Sense::PEOPLE) && !named
            || sense.is(Sense::MODIFIER) && !sense.is(Sense::GIVEN | Sense::FAMILY) && context.is_capital(rest)
            || sense.is(Sense::BODY | Sense::PLACE)
                && !named
                && (given_later(rest) && !sense.is(Sense::FAMILY) || context.sense(rest).is(Sense::PEOPLE))
            || context.is_initialism(start) && !context.is_initial(start) && given_later(rest)
        {
            start = rest;
        } else {
            break;
        }
    }
    start
}

/// Adds the name that `run` is, if it is one.
fn person(context: &Context, run: Range<usize>, before: &Before, out: &mut Vec<Mention>) {
    if run.is_empty() {
        return;
    }
    let Some(kind) = kind::of(context, &run, before) else { return };
    let article = run.len() > 1 && context.has(run.start, Class::ARTICLE);
    let run = run.start + usize::from(article)..run.end;
    let mut mention = plain(context, run.clone(), kind);
    if matches!(kind, Naming::Person | Naming::Unclear) {
        mention.title = before.title.clone().map(|title| span(context, title));
        let last = last_part(context, &run);
        let given = if last.start > run.start { Some(run.start..run.start + 1) } else { None };
        let only_given = given.is_none() && run.len() == 1 && before.title.is_none() && {
            let sense = context.sense(run.start);
            sense.is(Sense::GIVEN) && !sense.is(Sense::FAMILY)
        };
        mention.given = given.or(only_given.then(|| run.clone())).map(|words| span(context, words));
        mention.family = (!only_given).then(|| span(context, last));
    }
    out.push(mention);
}

/// The family name in a person’s name: the last word without suffixes, with what joins it to the
/// left. Korean and Chinese names written with a hyphen have it first.
fn last_part(context: &Context, run: &Range<usize>) -> Range<usize> {
    let mut end = run.end;
    while end > run.start + 1 && (context.sense(end - 1).is(Sense::SUFFIX) || context.token(end - 1) == ",") {
        end -= 1;
    }
    if end > run.start + 2 && !context.is_capital(end - 1) && is_syllable(context, end) {
        return run.start..run.start + 1;
    }
    let mut start = end - 1;
    while start > run.start + 1 {
        let before = context.token(start - 1);
        let joined =
            matches!(before, "-" | "‑") || context.is_glued(start) && start >= 1 && context.is_capital(start - 1);
        let small = !context.is_capital(start - 1) && context.words[start - 1].is_word();
        if !(joined || small) || context.has(start - 1, Class::CONJUNCTION) {
            break;
        }
        start -= if joined && start > run.start + 2 && context.is_capital(start - 2) { 2 } else { 1 };
    }
    // “Jean-Luc” has no family name of its own.
    start.max(run.start)..end
}

fn plain(context: &Context, words: Range<usize>, kind: Naming) -> Mention {
    Mention { span: span(context, words.clone()), kind, title: None, given: None, family: None, words }
}

fn span(context: &Context, words: Range<usize>) -> Span {
    match (context.words.get(words.start), words.end.checked_sub(1).and_then(|last| context.words.get(last))) {
        (Some(first), Some(last)) => first.span().to(last.span()),
        _ => Span::default(),
    }
}
