//! Speech without marks: “The bridge is safe, the mayor said.”

use super::clause::{self, Form};
use super::narration::{self, Told};
use super::story::{Attribution, By, Place, Quotation, QuotationKind};
use crate::article::{Article, Paragraph};
use crate::formats::Zone;
use crate::language::{Class, Cue, Penn, Relation};
use crate::text::Span;

/// What somebody is said to have said, in the writer’s words. Spans are bytes of the paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    /// The words that tell what was said.
    pub span: Span,
    pub source: Span,
    pub cue: Span,
}

/// Fewer words are no statement.
const SHORTEST: usize = 3;

/// The indirect speech of a paragraph, in its order. Reads a tree for each sentence with a verb of
/// saying.
pub(in crate::article) fn read(paragraph: &Paragraph) -> Vec<Reported> {
    let tells = |word: &crate::language::Word| word.is(Class::CUE) || word.is(Class::CUE_PARTICIPLE);
    if !paragraph.words.iter().any(tells) {
        return Vec::new();
    }
    narration::tell(paragraph).iter().filter_map(sentence).collect()
}

fn sentence(told: &Told) -> Option<Reported> {
    clause::read(told).into_iter().find_map(|clause| {
        let source = clause.source.clone().filter(|_| clause.own && clause.strength == Some(Cue::Strong))?;
        let content = match clause.form {
            Form::Verb => complement(told, clause.cue.start)?,
            // “According to the report, the bridge is safe.”
            Form::Phrase if clause.cue.start == 0 => source.end + 1..told.len(),
            Form::Phrase => 0..clause.cue.start,
            Form::Mark => return None,
        };
        let content = clause::trim(told, content);
        let speaks = content.len() >= SHORTEST && !content.clone().any(|i| told.is_quoted(i));
        let span = |range| told.span(range);
        speaks.then(|| Reported { span: span(content), source: span(source), cue: span(clause.cue.clone()) })
    })
}

/// The clause that the verb of saying at `verb` takes.
fn complement(told: &Told, verb: usize) -> Option<std::ops::Range<usize>> {
    let finite = matches!(told.penn(verb), Some(Penn::Vbd | Penn::Vbz | Penn::Vbp | Penn::Vbn));
    let said = told.children(verb).find(|i| told.relation(*i) == Some(Relation::Ccomp)).filter(|_| finite)?;
    let range = told.subtree(said);
    Some(if said < verb { range.start..range.end.min(verb) } else { range.start.max(verb + 1)..range.end })
}

/// The indirect speech of a story, in its order.
pub(in crate::article) fn indirect(article: &Article) -> Vec<Quotation> {
    let told = article.iter().filter(|(_, paragraph)| matches!(paragraph.zone, Zone::Body | Zone::ListItem));
    let quotation = |index: usize, reported: &Reported| {
        let place = |span| Some(Place { paragraph: index, span });
        Quotation {
            paragraph: index,
            span: reported.span,
            kind: QuotationKind::Indirect,
            continues: None,
            attribution: Some(Attribution { source: place(reported.source), cue: place(reported.cue), by: By::Clause }),
        }
    };
    told.flat_map(|(index, paragraph)| paragraph.reported().iter().map(move |reported| quotation(index, reported)))
        .collect()
}
