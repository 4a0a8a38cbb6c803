//! The clauses of a sentence that say who speaks: “the mayor said”, “according to police”.

use std::ops::Range;

use super::narration::Told;
use crate::language::{Class, Cue, Penn, Pos, Relation, cue, lemma};

/// How a clause tells of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A verb: “she said”, “the letter reads”.
    Verb,
    /// “according to”, “in the words of”.
    Phrase,
    /// A colon or dash alone: `Ortiz: “…”`, `“…” — Ada Lund`.
    Mark,
}

/// A clause in the tokens of its sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Clause {
    pub cue: Range<usize>,
    pub source: Option<Range<usize>>,
    pub form: Form,
    /// For a verb no list knows: `None`.
    pub strength: Option<Cue>,
}

/// All clauses of a sentence, in their order.
pub(super) fn read(told: &Told) -> Vec<Clause> {
    let mut out = Vec::new();
    for i in 0..told.len() {
        if told.is_quoted(i) {
            continue;
        }
        if let Some(clause) = phrase(told, i).or_else(|| verb(told, i)) {
            out.push(clause);
        }
    }
    out
}

/// “according to the report”
fn phrase(told: &Told, i: usize) -> Option<Clause> {
    let length = match () {
        _ if told.reads(i, &["according", "to"]) => 2,
        _ if told.reads(i, &["in", "the", "words", "of"]) => 4,
        _ if told.reads(i, &["in", "the", "eyes", "of"]) => 4,
        _ => return None,
    };
    let start = i + length;
    let head = (start..told.len().min(start + 24)).find(|k| {
        matches!(told.pos(*k), Some(Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num))
            && told.head(*k).is_none_or(|head| head < start || head >= told.subtree(*k).end)
    });
    let source = head.map(|head| start..told.subtree(head).end.max(head + 1));
    Some(Clause {
        cue: i..start,
        source: source.map(|range| trim(told, range)),
        form: Form::Phrase,
        strength: Some(Cue::Strong),
    })
}

fn verb(told: &Told, i: usize) -> Option<Clause> {
    let penn = told.penn(i)?;
    let is_verb = matches!(penn, Penn::Vb | Penn::Vbd | Penn::Vbg | Penn::Vbn | Penn::Vbp | Penn::Vbz)
        || told.word(i).is_some_and(|word| word.is(Class::CUE) && !word.is_capitalized());
    if !is_verb || told.pos(i) == Some(Pos::Aux) {
        return None;
    }
    let base = lemma(told.token(i), if penn.name().starts_with('V') { penn } else { Penn::Vbd });
    let strength = cue(&base);
    Some(Clause { cue: i..i + 1, source: subject(told, i), form: Form::Verb, strength })
}

/// Who does what the verb at `verb` says.
pub(super) fn subject(told: &Told, verb: usize) -> Option<Range<usize>> {
    let mut at = verb;
    // Up from participles, infinitives and second verbs to the one that has a subject.
    for _ in 0..4 {
        if let Some(subject) = own_subject(told, at) {
            if told.penn(subject).is_some_and(|penn| matches!(penn, Penn::Wp | Penn::Wdt))
                || told.is_any(subject, &["who", "that", "which"])
            {
                let noun = told.head(at).filter(|_| told.relation(at) == Some(Relation::AclRelcl))?;
                return Some(extent(told, noun, subject.min(verb)));
            }
            return Some(extent(told, subject, verb));
        }
        match told.relation(at)? {
            Relation::Acl => {
                let noun = told.head(at)?;
                return (!told.is_quoted(noun)).then(|| extent(told, noun, at));
            }
            _ => at = told.head(at)?,
        }
    }
    None
}

fn own_subject(told: &Told, verb: usize) -> Option<usize> {
    let subject =
        |i: &usize| matches!(told.relation(*i), Some(Relation::Nsubj | Relation::NsubjPass)) && !told.is_quoted(*i);
    told.children(verb).filter(subject).min_by_key(|i| i.abs_diff(verb))
}

/// The noun phrase around `head`, on its side of the verb at `verb`.
fn extent(told: &Told, head: usize, verb: usize) -> Range<usize> {
    let whole = told.subtree(head);
    let range = if head < verb { whole.start..whole.end.min(verb) } else { whole.start.max(verb + 1)..whole.end };
    let start = (range.start..head).rev().find(|i| told.is_quoted(*i)).map_or(range.start, |i| i + 1);
    let end = (head..range.end).find(|i| told.is_quoted(*i)).unwrap_or(range.end);
    trim(told, start..end)
}

/// Takes marks and conjunctions off both ends.
fn trim(told: &Told, range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let edge = |i: usize| {
        matches!(told.token(i), "," | "." | ";" | ":" | "—" | "–" | "-" | "--" | "(" | "”" | "“" | "\"" | "'")
    };
    while start < end && (edge(start) || told.relation(start) == Some(Relation::Cc)) {
        start += 1;
    }
    while start < end && edge(end - 1) {
        end -= 1;
    }
    start..end
}
