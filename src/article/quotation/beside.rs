//! Which clause stands beside a quotation: behind it, before it, or around it.

use std::ops::Range;

use super::clause::{self, Clause, Form};
use super::narration::Told;
use crate::language::{Class, Cue, Kind, Penn, Pos};

/// A quotation in the tokens of its sentence.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub tokens: Range<usize>,
    /// Does it end with a mark after which its attribution can come?
    pub paused: bool,
}

fn is_named(told: &Told, i: usize) -> bool {
    told.word(i).is_some_and(|word| word.kind == Kind::Word && word.is_capitalized()) && !told.is_quoted(i)
}

/// The clause that tells who says the quotation at `spot`; `None` where none does.
pub(super) fn choose(told: &Told, clauses: &[Clause], spot: &Spot) -> Option<Clause> {
    if let Some(clause) = marked(told, &spot.tokens) {
        return Some(clause);
    }
    let Spot { tokens: Range { start, end }, .. } = spot.clone();
    let strong = |clause: &Clause| clause.strength == Some(Cue::Strong);
    let paper =
        || start.checked_sub(1).filter(|colon| told.is_any(*colon, &[":"])).and_then(|colon| document(told, colon));
    let before = || match before(told, clauses, start) {
        Some(clause) if strong(&clause) => Some(clause),
        weak => paper().or(weak),
    };
    let beside = behind(told, clauses, spot).or_else(before).or_else(|| at_end(told, clauses, end));
    beside.or_else(|| led_in(told, clauses, spot))
}

/// The clause behind a quotation: `…,” she said`, `…,” said the mayor`.
fn behind(told: &Told, clauses: &[Clause], spot: &Spot) -> Option<Clause> {
    let mut at = spot.tokens.end;
    // A third mark that belongs to nothing, as some wires leave it.
    while matches!(told.token(at), "'" | "’" | "”" | "\"") && !told.is_quoted(at) {
        at += 1;
    }
    let comma = told.is_any(at, &[","]);
    let first = if comma { at + 1 } else { at };
    // “[source?] said”: room that a fix left for a name.
    if told.reads(first, &["[", "source", "?", "]"]) {
        let cue = first + 4;
        return Some(Clause {
            cue: cue..(cue + 1).min(told.len()),
            source: Some(first..cue),
            own: true,
            form: Form::Verb,
            strength: Some(Cue::Strong),
            naming: false,
        });
    }
    // What goes on behind a partial quotation is the sentence around it.
    let paused = comma || spot.paused;
    let stop = |i: &usize| matches!(told.token(*i), ";" | "." | ":") || told.is_quoted(*i);
    let limit = (at..told.len()).find(stop).unwrap_or(told.len());
    let phrase =
        clauses.iter().find(|clause| clause.form == Form::Phrase && (first..first + 2).contains(&clause.cue.start));
    if phrase.is_some() || !paused {
        return phrase.filter(|clause| clause.source.is_some()).cloned();
    }
    clauses.iter().filter(|clause| clause.form == Form::Verb && (at..limit).contains(&clause.cue.start)).find_map(
        |clause| {
            let verb = clause.cue.start;
            // “…,” said Lund. “…,” quickly added the mayor.
            if verb == first || verb == first + 1 && told.pos(first) == Some(Pos::Adv) {
                let finite = told.penn(verb) != Some(Penn::Vbg);
                let known = clause.strength.is_some()
                    || told.is_any(verb + 1, &["he", "she", "they", "the"])
                    || is_named(told, verb + 1);
                let source = clause::phrase_after(told, verb + 1)
                    .or_else(|| clause.source.clone().filter(|source| source.start >= at));
                let fit = source.as_ref().is_some_and(|source| !is_day(told, source.start)) && !told.is_any(verb, TOLD);
                return (known && finite && fit).then(|| Clause { source, ..clause.clone() });
            }
            let known = clause.strength.is_some() || verb <= first + 3;
            let source = clause::phrase_before(told, first..verb);
            source.filter(|_| known).map(|source| Clause { source: Some(source), ..clause.clone() })
        },
    )
}

/// Verbs that take the hearer, not the speaker, behind them.
const TOLD: &[&str] = &["told", "tells", "assured", "assures", "reminded", "warned"];

fn is_day(told: &Told, i: usize) -> bool {
    const DAYS: &[&str] = &["yesterday", "today", "tomorrow", "last", "earlier"];
    let named = told.word(i).is_some_and(|word| word.is(Class::WEEKDAY | Class::MONTH));
    (named || told.is_any(i, DAYS)) && !told.is_any(i + 1, &["’s", "'s"])
}

/// The verb of saying behind a quotation that has lost its speaker: `“…,” said on Monday.`
pub(super) fn lost(told: &Told, clauses: &[Clause], spot: &Spot) -> Option<Range<usize>> {
    let at = spot.tokens.end;
    if spot.tokens.start > 0 || !spot.paused {
        return None;
    }
    let clause = clauses.iter().find(|clause| clause.cue.start == at)?;
    let verb = matches!(told.penn(at), Some(Penn::Vbd | Penn::Vbz | Penn::Vbn));
    let cut_off = clause.form == Form::Phrase && clause.source.is_none()
        || clause.form == Form::Verb && verb && clause.strength == Some(Cue::Strong) && lacks_subject(told, at);
    // “…,” said in French, sounds better: a sentence goes on around it.
    let finite = |i: usize| told.penn(i).is_some_and(Penn::is_finite);
    let goes_on = (at + 1..told.len()).any(|i| told.is_any(i - 1, &[","]) && finite(i));
    let to_fill = told.is_any(clause.cue.end, &["["]);
    (cut_off && !to_fill && !goes_on).then(|| clause.cue.clone())
}

/// Does the sentence end behind the verb at `verb`, or go on with what is no subject?
fn lacks_subject(told: &Told, verb: usize) -> bool {
    let next = verb + 1;
    next >= told.len()
        || told.is_any(next, &[".", ","])
        || matches!(told.pos(next), Some(Pos::Adp | Pos::Sconj))
        || matches!(told.penn(next), Some(Penn::To | Penn::Vbg | Penn::Wrb))
        || is_day(told, next)
        || told.is_any(verb, TOLD) && !told.is_any(next, &["by"])
}

/// The clause that closes a sentence: `She “ran” to the bridge and “swam,” the mayor said.`
fn at_end(told: &Told, clauses: &[Clause], end: usize) -> Option<Clause> {
    let comma = |i: usize| i.checked_sub(1).is_some_and(|i| told.is_any(i, &[","]) || told.is_quoted(i));
    let found = clauses.iter().rfind(|clause| {
        clause.cue.start >= end
            && clause.strength.is_some()
            && clause.source.as_ref().is_some_and(|source| comma(source.start.min(clause.cue.start)))
    });
    found.cloned()
}

/// An apposition before its verb is closed by its comma, as annotators have it.
fn with_comma(told: &Told, source: Range<usize>, verb: usize) -> Range<usize> {
    let closed = told.is_any(source.end, &[","]) && source.end < verb;
    let apposition = source.clone().any(|i| told.is_any(i, &[","]));
    if closed && apposition { source.start..source.end + 1 } else { source }
}

/// The clause before a quotation that begins at `at`: `She said, “…`, `He called it “…`.
fn before(told: &Told, clauses: &[Clause], at: usize) -> Option<Clause> {
    let colon = at > 0 && told.is_any(at - 1, &[":"]);
    let led = at > 0 && (colon || told.is_any(at - 1, &[","]));
    let edge = (0..at).rfind(|i| told.is_any(*i, &[";", "."])).map_or(0, |i| i + 1);
    let near: Vec<&Clause> = clauses.iter().filter(|clause| clause.cue.start >= edge && clause.cue.end <= at).collect();
    let found = near.iter().rposition(|clause| {
        let verb = clause.cue.start;
        let relative =
            clause.source.as_ref().is_some_and(|it| it.len() == 1 && told.is_any(it.start, &["which", "that"]));
        clause.form == Form::Phrase
            || match clause.strength {
                Some(Cue::Strong) => true,
                Some(Cue::Weak) => at - verb <= 12 && !(relative && led && !colon),
                None => led && verb + 2 >= at || at - verb <= 1,
            }
    })?;
    // “Lund said the mill would offer “…”: she says so, whatever the mill does.
    let says = near[..found].iter().rposition(|clause| clause.strength == Some(Cue::Strong) && clause.own);
    let inside = says.filter(|says| {
        let between = near[*says].cue.end..near[found].cue.start;
        let weak = near[found].strength != Some(Cue::Strong) && near[found].form == Form::Verb;
        weak && !led
            && at - near[found].cue.start > 1
            && !between.into_iter().any(|i| told.is_any(i, &[",", "and", "but"]))
    });
    let found = inside.filter(|_| !near[found].naming).map(|says| near[says]).or(Some(near[found]));
    let mut clause = found.cloned()?;
    let verb = clause.cue.start;
    if clause.form == Form::Verb {
        // “She said it was late and added”: who said adds.
        let above =
            || clauses.iter().rfind(|other| other.cue.end <= verb && other.own && other.strength == Some(Cue::Strong));
        let tree = if clause.own {
            clause.source.take()
        } else {
            above().and_then(|it| it.source.clone()).or(clause.source.take())
        };
        let sound =
            tree.clone().filter(|source| source.end > verb || clause::phrase_before(told, source.clone()).is_some());
        let source = sound.or_else(|| subject_before(told, edge, verb)).or(tree);
        clause.source = source.map(|source| {
            let relative = told.is_any(source.start, &["who", "which", "that"]);
            let wide = if source.end <= verb && !relative { clause::widen(told, source, edge) } else { source };
            if wide.end <= verb { with_comma(told, wide, verb) } else { wide }
        });
    }
    if colon && clause.cue.end + 1 == at {
        clause.cue.end = at;
    }
    Some(clause)
}

/// A sentence that ends with a colon before the quotation at `at`: `The mayor had a message: “…`.
fn led_in(told: &Told, clauses: &[Clause], spot: &Spot) -> Option<Clause> {
    let at = spot.tokens.start;
    let main = || clauses.iter().find(|clause| clause.cue.end < at && clause.source.is_some() && clause.own);
    let comma = at.checked_sub(1).is_some_and(|i| told.is_any(i, &[","]));
    if comma && spot.paused {
        return main()
            .filter(|clause| !matches!(told.pos(0), Some(Pos::Adp | Pos::Sconj)) || clause.cue.end + 1 < at)
            .cloned();
    }
    let colon = at.checked_sub(1).filter(|i| told.is_any(*i, &[":"]))?;
    // “That does not surprise Ada Lund: “…”
    let named = (0..colon).rev().take_while(|i| told.pos(*i) == Some(Pos::Propn) && is_named(told, *i)).last();
    if let Some(start) = named {
        let source = clause::widen(told, start..colon, 0);
        return Some(Clause {
            cue: colon..at,
            source: Some(source),
            own: true,
            form: Form::Mark,
            strength: None,
            naming: false,
        });
    }
    if let Some(clause) = main() {
        return Some(Clause { form: Form::Mark, ..clause.clone() });
    }
    Some(Clause {
        cue: colon..at,
        source: last_name(told, colon),
        own: true,
        form: Form::Mark,
        strength: None,
        naming: false,
    })
}

/// “a letter from a retired nurse:”
pub(super) fn document(told: &Told, colon: usize) -> Option<Clause> {
    let noun = (0..colon).rfind(|i| told.word(*i).is_some_and(|word| word.is(Class::DOCUMENT)))?;
    let by = (noun + 1..colon.min(noun + 4)).find(|i| told.is_any(*i, &["by", "from", "of"]))?;
    let source = clause::phrase_after(told, by + 1).filter(|source| source.end == colon)?;
    Some(Clause {
        cue: noun..noun + 1,
        source: Some(source),
        own: true,
        form: Form::Mark,
        strength: None,
        naming: false,
    })
}

/// The last name before the token at `end`.
pub(super) fn last_name(told: &Told, end: usize) -> Option<Range<usize>> {
    let name = |i: &usize| told.pos(*i) == Some(Pos::Propn) && is_named(told, *i) && !is_day(told, *i);
    let last = (0..end).rev().find(name)?;
    let first = (0..=last).rev().take_while(name).last()?;
    Some(first..last + 1)
}

/// The subject of the verb at `verb` where the tree has none: the longest stretch before it that can
/// be one.
fn subject_before(told: &Told, edge: usize, verb: usize) -> Option<Range<usize>> {
    let begins = |i: &usize| *i == edge || told.is_any(*i - 1, &[",", "and", "but", "as", "that", "when", "—", "--"]);
    (edge..verb).filter(begins).find_map(|start| clause::phrase_before(told, start..verb))
}

/// A name behind a dash, or before a colon: `“…” — Ada Lund`, `Lund: “…”`.
fn marked(told: &Told, quote: &Range<usize>) -> Option<Clause> {
    let clause = |cue: usize, source: Range<usize>| Clause {
        cue: cue..cue + 1,
        source: Some(source),
        own: true,
        form: Form::Mark,
        strength: Some(Cue::Strong),
        naming: false,
    };
    let plain = |source: &Range<usize>| {
        let verb = source.clone().any(|i| matches!(told.pos(i), Some(Pos::Verb | Pos::Aux)) && !is_named(told, i));
        !verb && !source.is_empty() && source.len() <= LONGEST_LABEL
    };
    if is_dash(told.token(quote.end)) && is_named(told, quote.end + 1) {
        let end = (quote.end + 1..told.len()).find(|i| matches!(told.token(*i), "." | "(") || told.is_quoted(*i));
        let source = clause::trim(told, quote.end + 1..end.unwrap_or(told.len()));
        return plain(&source).then(|| clause(quote.end, source));
    }
    let colon = quote.start.checked_sub(1).filter(|i| told.is_any(*i, &[":"]))?;
    let source = clause::trim(told, 0..colon);
    let named = source.clone().any(|i| is_named(told, i) && i > 0 || told.pos(i) == Some(Pos::Propn))
        && is_named(told, source.start);
    (named && plain(&source)).then(|| clause(colon, source))
}

/// A name with its title has so many tokens at most.
const LONGEST_LABEL: usize = 14;

pub(super) fn is_dash(token: &str) -> bool {
    matches!(token, "—" | "–" | "―" | "-" | "--" | "~")
}
