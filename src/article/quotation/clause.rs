//! The clauses of a sentence that say who speaks: “the mayor said”, “according to police”.

use std::ops::Range;

use super::narration::Told;
use crate::language::{Class, Cue, Penn, Pos, Relation, cue, is_naming, lemma};

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
    /// Is the source the verb’s own subject, not that of a verb above?
    pub own: bool,
    pub form: Form,
    /// For a verb no list knows: `None`.
    pub strength: Option<Cue>,
    /// Does the verb give something a name: “called”, “described”?
    pub naming: bool,
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
    // “According to the office, the plan …”: what follows the comma is the sentence.
    let opens = i == 0 || told.is_any(i - 1, &[",", "“", "\""]);
    let source = phrase_after(told, start).map(|source| {
        let comma = source.clone().find(|k| opens && told.is_any(*k, &[","]) && !told.is_any(source.end, &[","]));
        source.start..comma.unwrap_or(source.end)
    });
    Some(Clause { cue: i..start, source, own: true, form: Form::Phrase, strength: Some(Cue::Strong), naming: false })
}

fn verb(told: &Told, i: usize) -> Option<Clause> {
    let penn = told.penn(i)?;
    let tagged = matches!(penn, Penn::Vb | Penn::Vbd | Penn::Vbg | Penn::Vbn | Penn::Vbp | Penn::Vbz);
    let listed =
        told.word(i).is_some_and(|word| word.is(Class::CUE) && !word.is_capitalized()) || is_mistagged(told, i);
    if !tagged && !listed || told.pos(i) == Some(Pos::Aux) {
        return None;
    }
    // “a written statement”
    if penn == Penn::Vbn && matches!(told.relation(i), Some(Relation::Amod | Relation::Compound)) {
        return None;
    }
    let base = lemma(told.token(i), if tagged { penn } else { Penn::Vbd });
    let own = own_subject(told, i).is_some();
    Some(Clause {
        cue: i..i + 1,
        source: subject(told, i),
        own,
        form: Form::Verb,
        strength: cue(&base),
        naming: is_naming(&base),
    })
}

/// “Lund points out”, “Lund quotes the mayor:” read as nouns.
fn is_mistagged(told: &Told, i: usize) -> bool {
    let name = (0..i).rev().take_while(|k| told.pos(*k) == Some(Pos::Propn)).count();
    let beside = name > 0 && (i == name || told.is_quoted(i - name - 1));
    beside && name <= 4 && told.penn(i) == Some(Penn::Nns) && told.word(i).is_some_and(|word| !word.is_capitalized())
}

/// Who does what the verb at `verb` says.
fn subject(told: &Told, verb: usize) -> Option<Range<usize>> {
    let found = |noun: usize, verb: usize| Some(extent(told, noun, verb)).filter(|range| !range.is_empty());
    let mut at = verb;
    // Up from participles, infinitives and second verbs to the one that has a subject.
    for _ in 0..5 {
        if let Some(subject) =
            own_subject(told, at).filter(|subject| at == verb || !told.is_any(*subject, &["it", "there"]))
        {
            return found(subject, verb);
        }
        let head = told.head(at)?;
        match told.relation(at)? {
            // “She released a statement saying”: she speaks; “a sign saying” alone does.
            Relation::Acl if told.relation(head) != Some(Relation::Obj) => {
                return found(head, at).filter(|_| !told.is_quoted(head));
            }
            _ => at = head,
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
    trim(told, start..speaking_clause(told, head, end))
}

/// Where the noun phrase around `head` stops being about who speaks: “…, who also said”, “…,
/// referring to the vote”, “…, in a statement”.
fn speaking_clause(told: &Told, head: usize, end: usize) -> usize {
    /// A relative clause of more bytes is a sentence of its own, hung on the name.
    const LONGEST: usize = 66;
    let says = |who: usize| {
        (who + 1..end.min(who + 5)).any(|i| {
            let verb = matches!(told.penn(i), Some(Penn::Vbd | Penn::Vbz | Penn::Vbp));
            verb && (told.word(i).is_some_and(|word| word.is(Class::CUE))
                || told.is_any(i, &["spoke", "asked", "requested", "declined", "refused", "insisted", "wished"]))
        })
    };
    let leaves = |i: usize| {
        let comma = told.is_any(i - 1, &[","]);
        let away = matches!(told.penn(i), Some(Penn::Vbg | Penn::Rb | Penn::Wrb))
            || told.is_any(
                i,
                &[
                    "in", "at", "on", "after", "before", "during", "as", "when", "while", "if", "which", "about",
                    "with", "to",
                ],
            );
        comma && away && !told.is_any(i, JOBS)
            || told.is_any(i, &["who"]) && (says(i) || comma && told.span(i..end).len() > LONGEST)
    };
    (head + 1..end).find(|i| leaves(*i)).unwrap_or(end)
}

/// Participles that open what somebody is: “managing director”.
const JOBS: &[&str] =
    &["managing", "acting", "founding", "leading", "ranking", "presiding", "sitting", "outgoing", "incoming", "now"];

/// Takes marks and conjunctions off both ends.
pub(super) fn trim(told: &Told, range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let mark = |i: usize| {
        matches!(told.token(i), "," | "." | ";" | ":" | "—" | "–" | "-" | "--" | "(" | "”" | "“" | "\"" | "'")
    };
    let opens = |i: usize| {
        mark(i) || matches!(told.pos(i), Some(Pos::Cconj | Pos::Sconj | Pos::Intj)) || told.is_any(i, &["as"])
    };
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
    let nominal =
        |i: usize| matches!(told.pos(i), Some(Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num | Pos::Adj | Pos::Sym));
    let begins = nominal(start) || matches!(told.pos(start), Some(Pos::Det)) || told.penn(start) == Some(Penn::Vbn);
    let begins = begins
        || told.is_any(start, JOBS)
        || told.word(start).is_some_and(|word| word.is_capitalized() && word.is_word());
    if !begins || told.is_quoted(start) {
        return None;
    }
    // Up from the first word to the noun that all others depend on.
    let mut head = start;
    while let Some(up) = told.head(head).filter(|up| *up > start && *up < start + 24 && nominal(*up)) {
        head = up;
        if told.head(head).is_some_and(|up| up < head) {
            break;
        }
    }
    let alone = told.is_any(start, &["another", "one", "some", "others", "many", "several", "both", "all"]);
    if !nominal(head) && !alone && !told.word(start).is_some_and(|word| word.is_capitalized()) {
        return None;
    }
    let range = trim(told, start..extent(told, head, start.saturating_sub(1)).end.max(head + 1));
    Some(range.start..complete(told, range.clone(), 0))
}

/// Where the noun phrase in `range` really ends: a tree loses names behind titles, appositions and
/// second halves of relative clauses.
fn complete(told: &Told, range: Range<usize>, depth: usize) -> usize {
    /// Appositions to appositions.
    const DEEPEST: usize = 4;
    let limit = (range.end..told.len()).find(|i| told.is_quoted(*i) || told.is_any(*i, &[".", ";", ":", "—", "--"]));
    let limit = limit.unwrap_or(told.len());
    let mut end = range.end;
    let named = |i: usize| {
        let dated = Class::WEEKDAY | Class::MONTH;
        told.word(i).is_some_and(|word| word.is_capitalized() && word.is_word() && !word.is(dated))
    };
    // “Democratic pollster” + “Ada Lund”, “Ines” + “de la Vega”, “Gov. Ada Lund” + “of Orva”
    if (range.start..end).all(|i| !told.is_any(i, &[","])) && (named(end.saturating_sub(1)) || named(end)) {
        let particle = |i: usize| {
            told.is_any(
                i,
                &["de", "del", "della", "la", "van", "von", "der", "den", "bin", "al", "el", "di", "da", "dos", "of"],
            )
        };
        loop {
            let small = (end..limit.min(end + 3)).take_while(|i| particle(*i)).count();
            if end + small >= limit || !named(end + small) {
                break;
            }
            end += small + 1;
        }
    }
    if told.is_any(end, &["("]) {
        end = (end..limit.min(end + 8)).find(|i| told.is_any(*i, &[")"])).map_or(end, |close| close + 1);
    }
    if end >= limit || depth == DEEPEST {
        return end;
    }
    let relative = |i: usize| told.is_any(i, &["who", "whose"]) && speaking_clause(told, i - 1, limit) == limit;
    if (range.start..end).any(relative) {
        let verb = |i: usize| matches!(told.pos(i), Some(Pos::Verb | Pos::Aux));
        let second = told.pos(end) == Some(Pos::Cconj) && (verb(end + 1) || verb(end + 2));
        return if second { limit } else { end };
    }
    if relative(end) {
        return limit;
    }
    let next = end + 1;
    if !told.is_any(end, &[","]) || next >= limit {
        return end;
    }
    if relative(next) {
        return limit;
    }
    if told.pos(next) == Some(Pos::Num) && told.is_any(next + 1, &[","]) {
        // The age alone is no part of the name: “said Ada Lund, 34, who …”.
        let longer = complete(told, range.start..next + 1, depth + 1);
        return if longer > next + 1 { longer } else { end };
    }
    let of = told.is_any(next, &["of"]);
    let dated = told.word(next).is_some_and(|word| word.is(Class::WEEKDAY | Class::MONTH));
    match phrase_after(told, if of { next + 1 } else { next }) {
        // “…, a lawyer in Orva”; not “…, two days after the vote”.
        Some(apposition)
            if !dated && apposition.len() > 1 && (told.pos(next) != Some(Pos::Num) || told.is_any(next, &["one"])) =>
        {
            let closed = apposition.end >= limit || told.is_any(apposition.end, &[",", "and"]);
            if closed { apposition.end } else { end }
        }
        _ => end,
    }
}

/// Where the noun phrase in `range` really begins: a tree takes an apposition for the subject, or
/// loses the first half of a name.
pub(super) fn widen(told: &Told, range: Range<usize>, edge: usize) -> Range<usize> {
    let mut start = range.start;
    let part = |i: usize| {
        matches!(told.pos(i), Some(Pos::Propn | Pos::Noun | Pos::Adj | Pos::Det | Pos::Num))
            || matches!(told.token(i), "’s" | "'s" | "-")
    };
    let back = |mut start: usize| {
        while start > edge && !told.is_quoted(start - 1) && part(start - 1) && told.pos(start) != Some(Pos::Det) {
            start -= 1;
        }
        start
    };
    start = back(start);
    // “Ada Lund, a lawyer, said”
    if start >= edge + 2 && told.is_any(start - 1, &[","]) && told.is_any(range.end, &[","]) && part(start - 2) {
        let before = back(start - 2);
        let free =
            before == edge || !matches!(told.pos(before - 1), Some(Pos::Adp | Pos::Verb | Pos::Aux | Pos::Punct));
        start = if free { before } else { start };
    }
    start..range.end
}

/// Can the tokens of `range`, which end before a verb, be its subject as they stand: “the mayor”,
/// “Ada Lund, who runs the mill,”? A reading that needs no tree.
pub(super) fn phrase_before(told: &Told, range: Range<usize>) -> Option<Range<usize>> {
    let leaves = |i: usize| matches!(told.pos(i), Some(Pos::Adv | Pos::Aux | Pos::Part));
    let mut end = range.end;
    while end > range.start + 1 && (leaves(end - 1) || told.is_any(end - 1, &[","]) && leaves(end - 2)) {
        end -= 1;
    }
    let opens =
        matches!(told.pos(range.start), Some(Pos::Det | Pos::Noun | Pos::Propn | Pos::Pron | Pos::Adj | Pos::Num));
    let wh = told.is_any(range.start, &["who", "which", "what", "that"]) && range.len() > 1
        || end > range.start + 1 && told.is_any(end - 1, &["who", "which", "that"]);
    if range.start >= end
        || !opens
        || wh
        || (range.start..end).any(|i| told.is_quoted(i) || told.is_any(i, &[";", ":"]))
    {
        return None;
    }
    let commas: Vec<usize> = (range.start..end).filter(|i| told.is_any(*i, &[",", "—", "–", "--"])).collect();
    let name = commas.first().copied().unwrap_or(end);
    let finite = |i: usize| told.penn(i).is_some_and(Penn::is_finite);
    // A verb stands only in a relative clause or an apposition, which a comma closes.
    let relative = (range.start..name).any(|i| told.is_any(i, &["who", "that", "which", "whose"]));
    let plain = !(range.start..name).any(finite) || relative;
    let hung = commas.len() == 1 && (name..end).any(|i| told.is_any(i, &["who", "that"]));
    let closed = commas.is_empty() || hung || commas.last() == Some(&(end - 1));
    let noun = (range.start..name)
        .any(|i| matches!(told.pos(i), Some(Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num | Pos::Det)));
    (plain && closed && noun).then(|| {
        let single = commas == [end - 1];
        range.start..if single { end - 1 } else { end }
    })
}
