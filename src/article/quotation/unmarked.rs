//! Speech that needs no marks: block quotes, and the lines of a transcript.

use super::story::{Attribution, By, Place, Quotation, QuotationKind};
use crate::article::{Article, Paragraph};
use crate::formats::Zone;
use crate::text::Span;

/// The quotation that the paragraph at `index` is without marks, if it is one. `before` is whom the
/// paragraphs before it leave as the speaker.
pub(super) fn read(article: &Article, index: usize, before: impl Fn() -> Option<Attribution>) -> Option<Quotation> {
    let paragraph = article.get(index).filter(|paragraph| paragraph.quotes.all.is_empty())?;
    let whole = Span::new(0, paragraph.text.trim_end().len());
    let direct = |span: Span, attribution: Option<Attribution>| Quotation {
        paragraph: index,
        span,
        kind: QuotationKind::Direct,
        continues: None,
        attribution,
    };
    if paragraph.zone == Zone::BlockQuote {
        // Without a sentence that leads it in it may be anything that is set off.
        return before().filter(|it| it.by == By::LeadIn).map(|it| direct(whole, Some(it)));
    }
    let label = label(paragraph).filter(|_| is_dialogue(article, index))?;
    let place = |span| Some(Place { paragraph: index, span });
    let colon = Span::new(label.end, label.end + 1);
    let start =
        colon.end + paragraph.text.get(colon.end..)?.len() - paragraph.text.get(colon.end..)?.trim_start().len();
    let attribution = Attribution { source: place(label), cue: place(colon), by: By::Clause };
    (start < whole.end).then(|| direct(Span::new(start, whole.end), Some(attribution)))
}

/// Who speaks a line of a transcript: `LUND: We go.`, `Q: Why?`
fn label(paragraph: &Paragraph) -> Option<Span> {
    /// `MAYOR LUND OF ORVA:`
    const LONGEST: usize = 4;
    let colon = (1..=LONGEST).find(|i| paragraph.token(*i) == ":")?;
    let name = &paragraph.words[..colon];
    let letter = colon == 1 && matches!(paragraph.token(0), "Q" | "A");
    let capitals = name.iter().all(|word| word.is_all_caps() || word.has_stop());
    (letter || capitals).then(|| name[0].span().to(name[colon - 1].span()))
}

/// One line with a label is a heading; two make a dialogue.
fn is_dialogue(article: &Article, index: usize) -> bool {
    let labeled = |index: usize| {
        article.get(index).is_some_and(|it| matches!(it.zone, Zone::Body | Zone::Subhead) && label(it).is_some())
    };
    labeled(index) && (labeled(index + 1) || index.checked_sub(1).is_some_and(labeled))
}
