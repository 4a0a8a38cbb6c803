//! Whom the end of a paragraph speaks of: who says what comes next, if nobody else does.

use std::ops::Range;

use super::beside::{document, last_name};
use super::clause::{self, Clause};
use super::narration::{self, Told};
use crate::article::Paragraph;
use crate::language::Cue;
use crate::text::Span;

/// Who is spoken of at the end of a paragraph, and by which words: the one to say what comes next.
pub(in crate::article) fn closing(paragraph: &Paragraph) -> Option<Closing> {
    let told = narration::tell_last(paragraph)?;
    close(&told, &clause::read(&told))
}

pub(super) fn close(told: &Told, clauses: &[Clause]) -> Option<Closing> {
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
