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
    let unquoted = (0..told.len()).filter(|i| !told.is_quoted(*i));
    unquoted.filter_map(|i| phrase(told, i).or_else(|| verb(told, i))).collect()
}

/// “according to the report”
fn phrase(told: &Told, i: usize) -> Option<Clause> {
    let length = match () {
        _ if told.reads(i, &["according", "to"]) => 2,
        _ if told.reads(i, &["in", "the", "words", "of"]) || told.reads(i, &["in", "the", "eyes", "of"]) => 4,
        _ => return None,
    };
    let start = i + length;
    let source = phrase_after(told, start);
    Some(Clause { cue: i..start, source, form: Form::Phrase, strength: Some(Cue::Strong) })
}

fn verb(told: &Told, i: usize) -> Option<Clause> {
    let penn = told.penn(i)?;
    let tagged = matches!(penn, Penn::Vb | Penn::Vbd | Penn::Vbg | Penn::Vbn | Penn::Vbp | Penn::Vbz);
    let listed = told.word(i).is_some_and(|word| word.is(Class::CUE) && !word.is_capitalized());
    if !tagged && !listed || told.pos(i) == Some(Pos::Aux) {
        return None;
    }
    let base = lemma(told.token(i), if tagged { penn } else { Penn::Vbd });
    Some(Clause { cue: i..i + 1, source: subject(told, i), form: Form::Verb, strength: cue(&base) })
}

/// Who does what the verb at `verb` says.
fn subject(told: &Told, verb: usize) -> Option<Range<usize>> {
    let mut at = verb;
    // Up from participles, infinitives and second verbs to the one that has a subject.
    for _ in 0..4 {
        if let Some(subject) = own_subject(told, at) {
            return Some(extent(told, subject, verb)).filter(|range| !range.is_empty());
        }
        match told.relation(at)? {
            Relation::Acl => {
                let noun = told.head(at)?;
                return (!told.is_quoted(noun)).then(|| extent(told, noun, at)).filter(|range| !range.is_empty());
            }
            _ => at = told.head(at)?,
        }
    }
    None
}

fn own_subject(told: &Told, verb: usize) -> Option<usize> {
    let subject = |i: &usize| {
        matches!(told.relation(*i), Some(Relation::Nsubj | Relation::NsubjPass)) && !told.is_quoted(*i)
    };
    told.children(verb).filter(subject).min_by_key(|i| i.abs_diff(verb))
}

/// The noun phrase around `head`, on its side of the verb at `verb`.
fn extent(told: &Told, head: usize, verb: usize) -> Range<usize> {
    let whole = told.subtree(head);
    let range = if head < verb { whole.start..whole.end.min(verb) } else { whole.start.max(verb + 1)..whole.end };
    let start = (range.start..head).rev().find(|i| told.is_quoted(*i)).map_or(range.start, |i| i + 1);
    let end = (head..range.end).find(|i| told.is_quoted(*i)).unwrap_or(range.end);
    trim(told, start..speaking_clause(told, head, end))
}

/// “…, who also said”: a second thing that the person said is no part of the name.
fn speaking_clause(told: &Told, head: usize, end: usize) -> usize {
    let says = |who: usize| {
        (who + 1..end.min(who + 5)).any(|i| {
            let verb = matches!(told.penn(i), Some(Penn::Vbd | Penn::Vbz | Penn::Vbp));
            verb && told.word(i).is_some_and(|word| word.is(Class::CUE))
        })
    };
    (head + 1..end).find(|i| told.is_any(*i, &["who"]) && says(*i)).unwrap_or(end)
}

/// Takes marks and conjunctions off both ends.
pub(super) fn trim(told: &Told, range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let mark = |i: usize| {
        matches!(told.token(i), "," | "." | ";" | ":" | "—" | "–" | "-" | "--" | "(" | "”" | "“" | "\"" | "'")
    };
    let opens = |i: usize| mark(i) || matches!(told.pos(i), Some(Pos::Cconj | Pos::Sconj | Pos::Intj));
    while start < end && opens(start) {
        start += 1;
    }
    while start < end && mark(end - 1) {
        end -= 1;
    }
    start..end
}

/// The noun phrase that begins at `start`, with its appositions and relative clauses.
pub(super) fn phrase_after(told: &Told, start: usize) -> Option<Range<usize>> {
    let head = (start..told.len().min(start + 16)).find(|i| {
        !told.is_quoted(*i)
            && matches!(told.pos(*i), Some(Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num))
            && told.head(*i).is_none_or(|head| head < start || head >= told.subtree(*i).end)
    })?;
    let other = (start..head).any(|i| matches!(told.pos(i), Some(Pos::Verb | Pos::Punct | Pos::Adp)));
    (!other).then(|| trim(told, start..extent(told, head, start.saturating_sub(1)).end))
}

/// Can the tokens of `range`, which end before a verb, be its subject as they stand: “the mayor”,
/// “Ada Lund, who runs the mill,”? A reading that needs no tree.
pub(super) fn phrase_before(told: &Told, range: Range<usize>) -> Option<Range<usize>> {
    let leaves = |i: usize| matches!(told.pos(i), Some(Pos::Adv | Pos::Aux | Pos::Part));
    let mut end = range.end;
    while end > range.start + 1 && (leaves(end - 1) || told.is_any(end - 1, &[","]) && leaves(end - 2)) {
        end -= 1;
    }
    let opens = matches!(
        told.pos(range.start),
        Some(Pos::Det | Pos::Noun | Pos::Propn | Pos::Pron | Pos::Adj | Pos::Num)
    );
    let wh = told.is_any(range.start, &["who", "which", "what", "that"]) && range.len() > 1;
    if range.start >= end || !opens || wh || (range.start..end).any(|i| told.is_quoted(i) || told.is_any(i, &[";", ":"])) {
        return None;
    }
    let commas: Vec<usize> = (range.start..end).filter(|i| told.is_any(*i, &[",", "—", "–", "--"])).collect();
    let name = commas.first().copied().unwrap_or(end);
    let finite = |i: usize| matches!(told.penn(i), Some(Penn::Vbd | Penn::Vbz | Penn::Vbp | Penn::Md));
    // A verb stands only in a relative clause or an apposition, which a comma closes.
    let relative = (range.start..name).any(|i| told.is_any(i, &["who", "that", "which", "whose"]));
    let plain = !(range.start..name).any(finite) || relative;
    let closed = commas.is_empty() || commas.last() == Some(&(end - 1));
    let noun = (range.start..name).any(|i| matches!(told.pos(i), Some(Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num | Pos::Det)));
    (plain && closed && noun).then(|| {
        let single = commas.len() == 1;
        range.start..if single { end - 1 } else { end }
    })
}
