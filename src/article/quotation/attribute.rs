//! The quotations of a paragraph and the clauses that attribute them.

use std::ops::Range;

use super::clause::{self, Clause, Form};
use super::kind::Standing;
use super::narration::{self, Told};
use super::story::{By, QuotationKind};
use crate::article::paragraph::fingerprint;
use crate::article::{Paragraph, Quote};
use crate::language::{Class, Cue, Kind, Penn, Pos};
use crate::text::Span;

/// A quotation in its paragraph, as far as the paragraph tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// From mark to mark, or to the end of the paragraph that leaves it open.
    pub span: Span,
    pub kind: QuotationKind,
    /// How many words it has.
    pub words: usize,
    /// Equal for quotations of the same words, capitals and marks aside.
    pub fingerprint: u64,
    /// Who speaks, as it is written.
    pub source: Option<Span>,
    /// The words that tell of speech.
    pub cue: Option<Span>,
    /// Where the attribution stands; `None` without one.
    pub by: Option<By>,
}

pub(in crate::article) fn read(paragraph: &Paragraph) -> Vec<Spoken> {
    let told = narration::tell(paragraph);
    let quotes: Vec<Quote> = paragraph.quotes.outer().copied().collect();
    let mut out: Vec<Spoken> = Vec::new();
    // What the sentences before each quotation end with.
    let mut set_ups: Vec<Option<Closing>> = Vec::new();
    let mut standings: Vec<Standing> = Vec::new();
    let mut set_up = None;
    for sentence in &told {
        let clauses = clause::read(sentence);
        let mut here: Vec<usize> = sentence.tokens.iter().filter_map(|token| token.quote).collect();
        here.dedup();
        for quote in &here {
            let inner = paragraph.words_in(quotes[*quote].inner());
            let tokens = sentence.quote(*quote);
            let last = inner
                .clone()
                .rev()
                .map(|i| paragraph.token(i))
                .find(|token| !matches!(*token, "’" | "'" | "”" | ")" | "]"));
            let paused = last.is_some_and(is_pause) || sentence.is_any(tokens.end, &[",", "."]);
            let spot = Spot { tokens, paused };
            let lost = lost(sentence, &clauses, &spot);
            let clause =
                marked(sentence, &spot.tokens).or_else(|| choose(sentence, &clauses, &spot)).filter(|_| lost.is_none());
            standings.push(Standing::of(sentence, &spot, quotes[*quote].inner(), clause.as_ref()));
            let (source, mut cue) =
                labeled(paragraph, inner.clone()).or_else(|| attributed(sentence, clause)).unwrap_or_default();
            let mut by = (source.is_some() || cue.is_some()).then_some(By::Clause);
            if let Some(lost) = lost {
                (cue, by) = (Some(sentence.span(lost)), Some(By::Lost));
            }
            let said = &paragraph.words[inner];
            out.push(Spoken {
                span: quotes[*quote].span,
                kind: QuotationKind::Direct,
                words: said.iter().filter(|word| word.is_word()).count(),
                fingerprint: fingerprint(said),
                source,
                cue,
                by,
            });
            set_ups.push(set_up);
        }
        if here.is_empty() {
            set_up = close(sentence, &clauses);
        }
    }
    inherit(&mut out);
    for (spoken, set_up) in out.iter_mut().zip(set_ups) {
        if let Some(set_up) = set_up.filter(|_| spoken.by.is_none()) {
            let by = if set_up.speaks { By::SetUp } else { By::Context };
            (spoken.source, spoken.cue, spoken.by) = (set_up.source, Some(set_up.cue), Some(by));
        }
    }
    for (spoken, standing) in out.iter_mut().zip(standings) {
        spoken.kind = standing.kind(paragraph, spoken.span, spoken.by);
    }
    out
}

/// The bytes of a clause: its source and its cue.
fn attributed(told: &Told, clause: Option<Clause>) -> Option<(Option<Span>, Option<Span>)> {
    let clause = clause?;
    Some((clause.source.map(|range| told.span(range)), Some(told.span(clause.cue))))
}

/// A transcript: `“LUND: We go.`
fn labeled(paragraph: &Paragraph, inner: Range<usize>) -> Option<(Option<Span>, Option<Span>)> {
    let colon = (inner.start + 1..inner.end.min(inner.start + 4)).find(|i| paragraph.token(*i) == ":")?;
    let name = &paragraph.words[inner.start..colon];
    let span = name.first()?.span().to(name.last()?.span());
    name.iter()
        .all(|word| word.is_all_caps() || word.has_stop())
        .then(|| (Some(span), Some(paragraph.words[colon].span())))
}

/// A quotation in the tokens of its sentence.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub tokens: Range<usize>,
    /// Does it end with a mark after which its attribution can come?
    pub paused: bool,
}

fn is_pause(token: &str) -> bool {
    matches!(token, "," | "?" | "!" | "." | "-" | "…" | ":") || is_dash(token) || token.starts_with("...")
}

/// Quotations without a clause of their own have that of the quotation before, or else of the one
/// behind.
fn inherit(spoken: &mut [Spoken]) {
    let give = |spoken: &mut [Spoken], from: usize, to: usize| {
        if spoken[to].by.is_none() && spoken[from].by.is_some() {
            (spoken[to].source, spoken[to].cue, spoken[to].by) =
                (spoken[from].source, spoken[from].cue, spoken[from].by.map(|by| by.max(By::Paragraph)));
        }
    };
    (1..spoken.len()).for_each(|i| give(spoken, i - 1, i));
    (1..spoken.len()).rev().for_each(|i| give(spoken, i, i - 1));
}

/// A name behind a dash, or before a colon: `“…” — Ada Lund`, `Lund: “…”`.
fn marked(told: &Told, quote: &Range<usize>) -> Option<Clause> {
    let clause = |cue: usize, source: Range<usize>| Clause {
        cue: cue..cue + 1,
        source: Some(source),
        own: true,
        form: Form::Mark,
        strength: Some(Cue::Strong),
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

/// Who is spoken of at the end of a paragraph, and by which words: the one to say what comes next.
pub(in crate::article) fn closing(paragraph: &Paragraph) -> Option<Closing> {
    let told = narration::tell_last(paragraph)?;
    close(&told, &clause::read(&told))
}

fn close(told: &Told, clauses: &[Clause]) -> Option<Closing> {
    let end = (0..told.len()).rfind(|i| !told.is_any(*i, &[".", ":", "”", "\""])).map_or(0, |last| last + 1);
    let lead_in = told.is_any(end, &[":"]);
    let speaks = |clause: &&Clause| {
        let pronoun = |source: &Range<usize>| {
            source.len() == 1 && told.is_any(source.start, &["it", "that", "which", "this", "there"])
        };
        clause.source.as_ref().is_some_and(|source| !pronoun(source))
    };
    let said = clauses.iter().rfind(|clause| clause.strength == Some(Cue::Strong) && speaks(clause));
    let main = || clauses.iter().find(speaks);
    let document = lead_in.then(|| document(told, end)).flatten();
    let Some(clause) = document.as_ref().or(said).or_else(main) else {
        let source = last_name(told, end).map(|range| told.span(range));
        return lead_in.then(|| Closing { source, cue: told.span(end..end + 1), lead_in, speaks: false });
    };
    let mut cue = clause.cue.clone();
    if lead_in && cue.end == end {
        cue.end += 1;
    }
    let speaks = clause.strength.is_some() && clause.source.is_some();
    Some(Closing { source: clause.source.clone().map(|range| told.span(range)), cue: told.span(cue), lead_in, speaks })
}

/// See [`closing`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    pub source: Option<Span>,
    pub cue: Span,
    /// Does the paragraph end with a colon?
    pub lead_in: bool,
    /// Does the cue tell of speech, and has it a subject of its own?
    pub speaks: bool,
}

fn is_named(told: &Told, i: usize) -> bool {
    told.word(i).is_some_and(|word| word.kind == Kind::Word && word.is_capitalized()) && !told.is_quoted(i)
}

fn choose(told: &Told, clauses: &[Clause], spot: &Spot) -> Option<Clause> {
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
fn lost(told: &Told, clauses: &[Clause], spot: &Spot) -> Option<Range<usize>> {
    let at = spot.tokens.end;
    if spot.tokens.start > 0 || !spot.paused {
        return None;
    }
    let clause = clauses.iter().find(|clause| clause.cue.start == at)?;
    let verb = matches!(told.penn(at), Some(Penn::Vbd | Penn::Vbz | Penn::Vbn));
    let cut_off = clause.form == Form::Phrase && clause.source.is_none()
        || clause.form == Form::Verb && verb && clause.strength == Some(Cue::Strong) && lacks_subject(told, at);
    // “…,” said in French, sounds better: a sentence goes on around it.
    let finite = |i: usize| matches!(told.penn(i), Some(Penn::Vbd | Penn::Vbz | Penn::Vbp | Penn::Md));
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
    let names = |found: usize| NAMING.iter().any(|verb| told.token(near[found].cue.start).starts_with(verb));
    let found = inside.filter(|_| !names(found)).map(|says| near[says]).or(Some(near[found]));
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
        return Some(Clause { cue: colon..at, source: Some(source), own: true, form: Form::Mark, strength: None });
    }
    if let Some(clause) = main() {
        return Some(Clause { form: Form::Mark, ..clause.clone() });
    }
    Some(Clause { cue: colon..at, source: last_name(told, colon), own: true, form: Form::Mark, strength: None })
}

/// Verbs that give something a name: whoever does it says the words.
pub(super) const NAMING: &[&str] = &[
    "call",
    "describ",
    "dismiss",
    "label",
    "dub",
    "brand",
    "criticiz",
    "prais",
    "denounc",
    "slam",
    "blast",
    "condemn",
    "decri",
    "derid",
    "mock",
    "defend",
    "hail",
    "characteriz",
    "portray",
];

/// “a letter from a retired nurse:”
fn document(told: &Told, colon: usize) -> Option<Clause> {
    let noun = (0..colon).rfind(|i| told.word(*i).is_some_and(|word| word.is(Class::DOCUMENT)))?;
    let by = (noun + 1..colon.min(noun + 4)).find(|i| told.is_any(*i, &["by", "from", "of"]))?;
    let source = clause::phrase_after(told, by + 1).filter(|source| source.end == colon)?;
    Some(Clause { cue: noun..noun + 1, source: Some(source), own: true, form: Form::Mark, strength: None })
}

/// The last name before the token at `end`.
fn last_name(told: &Told, end: usize) -> Option<Range<usize>> {
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
