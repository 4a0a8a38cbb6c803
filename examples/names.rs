//! Scores the names that copydesk reads against annotated speakers.
//!
//! ```text
//! cargo run --profile fast --example names -- ARTICLES.jsonl [--half a|b] [--errors N] [--bodies] [--sample N]
//! ```
//!
//! A line is an article: `id`, `text` and `quotes`, each with `speaker_start`, `speaker_end`,
//! `speaker_head_start`, `speaker_head_end` (code points, ends exclusive) and `speaker_type`.
//!
//! The gold name of a speaker is the longest stretch of capitalized words, initials, particles and
//! hyphens around the head and inside the speaker’s span, less what stands before and with the last
//! title or nationality in front of the head. A speaker whose head is no capitalized word, or a word
//! that the gazetteer knows as a title or people only, is not named and not counted; each stretch of
//! text counts once. Persons and bodies are apart as annotated; `exact` asks for a mention of the
//! very extent that names a person (a body), `overlap` for one that shares a byte. The halves are by
//! a hash of the id: one to tune on, one to look at.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a command for the terminal")]

use std::collections::BTreeSet;

use copydesk::article::{Article, Naming, People};
use copydesk::formats::Format;
use copydesk::language::gazetteer::{self, Sense};
use copydesk::language::{self, Class, Word};
use copydesk::text::Span;
use serde_json::Value;

#[derive(Default)]
struct Tally {
    all: usize,
    exact: usize,
    overlap: usize,
    unclear: usize,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1));
    let count = |name: &str| option(name).and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
    let (errors, sample) = (count("--errors"), count("--sample"));
    let text = std::fs::read_to_string(&args[0]).unwrap();
    let (mut persons, mut bodies) = (Tally::default(), Tally::default());
    let (mut misses, mut samples) = (Vec::new(), Vec::new());
    let (mut words, mut found) = (0, 0);
    for line in text.lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        let id = record["id"].as_str().unwrap_or("");
        let half = if language::hash_of(id) >> 40 & 1 == 0 { "a" } else { "b" };
        if option("--half").is_some_and(|wanted| wanted != half) {
            continue;
        }
        let text = record["text"].as_str().unwrap_or("");
        let article = Article::read(Format::Plain.read(text));
        let mentions = mentions(&article);
        words += article.iter().map(|(_, paragraph)| paragraph.word_count()).sum::<usize>();
        for (span, kind) in &mentions {
            if *kind == Naming::Person {
                found += 1;
                samples.push(shown(text, *span));
            }
        }
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let tokens = language::words(text);
        let mut seen = BTreeSet::new();
        for quote in record["quotes"].as_array().into_iter().flatten() {
            let at = |key: &str| quote[key].as_u64().and_then(|at| bytes.get(at as usize)).copied();
            let (Some(start), Some(end), Some(from), Some(to)) =
                (at("speaker_start"), at("speaker_end"), at("speaker_head_start"), at("speaker_head_end"))
            else {
                continue;
            };
            let typed = match quote["speaker_type"].as_str() {
                Some("person") => true,
                Some("organisation") => false,
                _ => continue,
            };
            let Some(gold) = gold(text, &tokens, Span::new(start, end), Span::new(from, to)) else { continue };
            // The types are not always right: what only a body or a place is called is no
            // person, and a name of at most two words that begins with one is one.
            let known = gazetteer::look_up(text, &tokens, tokens.partition_point(|word| word.span().end <= gold.start));
            let known = if known.length > 0 { known.phrase } else { known.word };
            let other = Sense::BODY | Sense::PLACE | Sense::BODY_HEAD;
            let name = Sense::GIVEN | Sense::FAMILY;
            let is_person = if typed {
                !known.is(Sense::COUNTRY) && (!known.is(other) || known.is(name))
            } else {
                !known.is(other) && (known.is(name) && gold.of(text).split(' ').count() < 3)
            };
            if !seen.insert(gold) {
                continue;
            }
            let (tally, wanted) =
                if is_person { (&mut persons, Naming::Person) } else { (&mut bodies, Naming::Organization) };
            tally.all += 1;
            let exact = mentions.iter().find(|(span, _)| *span == gold).map(|(_, kind)| *kind);
            let near = mentions.iter().filter(|(span, _)| span.overlaps(gold)).collect::<Vec<_>>();
            tally.exact += usize::from(exact == Some(wanted));
            tally.unclear += usize::from(exact.is_some_and(|kind| kind != wanted));
            tally.overlap += usize::from(near.iter().any(|(_, kind)| *kind == wanted));
            if exact != Some(wanted) && is_person != args.iter().any(|arg| arg == "--bodies") {
                let got: Vec<_> = near.iter().map(|(span, kind)| format!("{kind:?} {}", span.of(text))).collect();
                misses.push(format!("{} | got: {}", shown(text, gold), got.join(", ")));
            }
        }
    }
    for (name, tally) in [("persons", &persons), ("bodies", &bodies)] {
        let share = |n: usize| n as f64 / tally.all.max(1) as f64;
        println!(
            "{name:8} {:5}  exact {:.4}  overlap {:.4}  right extent, other kind {:.4}",
            tally.all,
            share(tally.exact),
            share(tally.overlap),
            share(tally.unclear)
        );
    }
    println!("{:.1} person mentions per 1,000 words", found as f64 * 1e3 / words.max(1) as f64);
    every(&misses, errors);
    every(&samples, sample);
}

/// The mentions of a story, in bytes of its text.
fn mentions(article: &Article) -> Vec<(Span, Naming)> {
    let people = People::read(article);
    let all = people.mentions.iter().enumerate().filter_map(|(at, named)| Some((named, people.located(article, at)?)));
    all.map(|(named, (_, mention))| (article.source(named.paragraph, mention.span), named.kind)).collect()
}

/// `n` of `rows`, evenly spread.
fn every(rows: &[String], n: usize) {
    for k in 0..n.min(rows.len()) {
        println!("{}", rows[k * rows.len() / n.min(rows.len())]);
    }
}

/// The span in brackets with some of what stands around it.
fn shown(text: &str, span: Span) -> String {
    let floor = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (from, to) = (floor(span.start.saturating_sub(45)), floor((span.end + 35).min(text.len())));
    let line = format!("{}[[{}]]{}", &text[from..span.start], span.of(text), &text[span.end..to]);
    line.replace('\n', " ¶ ")
}

/// The name in a speaker’s span, if the speaker is named.
fn gold(text: &str, words: &[Word], speaker: Span, head: Span) -> Option<Span> {
    let first = words.partition_point(|word| word.span().end <= speaker.start);
    let last = words.partition_point(|word| word.span().start < speaker.end);
    let at = words.partition_point(|word| word.span().end <= head.start);
    let at_end = words.partition_point(|word| word.span().start < head.end);
    let token = |i: usize| words[i].span().of(text);
    let sense = |i: usize| gazetteer::look_up(text, words, i).word;
    let capital = |i: usize| words[i].is_word() && words[i].is_capitalized() && !words[i].is(Class::ARTICLE);
    let named = |i: usize| {
        let known = sense(i);
        let other = Sense::TITLE | Sense::PEOPLE | Sense::OCCUPATION;
        let pronoun = words[i].is(Class::SUBJECT_PRONOUN | Class::OBJECT_PRONOUN | Class::POSSESSIVE | Class::WH);
        let single = words[i].classes != language::Classes::NONE || known.is(Sense::COMMON);
        capital(i)
            && !pronoun
            && (!known.is(other) || known.is(Sense::FAMILY))
            && (known.is(Sense::FAMILY | Sense::GIVEN | Sense::BODY) || !single)
    };
    if at >= last || at < first || !named(at.max(at_end.saturating_sub(1))) {
        return None;
    }
    let joint = |i: usize| {
        ["-", "van", "von", "de", "der", "al", "el", "bin", "del", "la", "da", "“", "”", "\"", "&"].contains(&token(i))
    };
    let (mut from, mut to) = (at, at_end);
    while from > first && (capital(from - 1) || joint(from - 1) && from > first + 1 && capital(from - 2)) {
        from -= 1;
    }
    while from < at && joint(from) && !["de", "al", "van", "von"].contains(&token(from)) {
        from += 1;
    }
    while to < last && (capital(to) || joint(to) && to + 1 < last && capital(to + 1) && token(to) != "\"") {
        to += 1;
    }
    if to + 1 < last && token(to) == "," && sense(to + 1).is(Sense::SUFFIX) {
        to += 2;
    }
    let front = Sense::TITLE | Sense::COURTESY | Sense::PEOPLE | Sense::MODIFIER;
    let opening = Class::DETERMINER | Class::ADVERB | Class::CONJUNCTION | Class::PREPOSITION;
    while from < at && words[from].is(opening) {
        from += 1;
    }
    if let Some(title) = (from..at).rfind(|i| {
        sense(*i).is(front)
            && (sense(*i).is(Sense::TITLE | Sense::COURTESY) || !sense(*i).is(Sense::GIVEN | Sense::FAMILY))
    }) {
        from = title + 1;
    }
    Some(words[from].span().to(words[to - 1].span()))
}
