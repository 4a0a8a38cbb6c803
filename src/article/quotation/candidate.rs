//! Who may have said a quotation that nobody is named for.

use super::story::Quotation;
use crate::article::{Article, Naming};
use crate::formats::Zone;
use crate::text::Span;

/// How many paragraphs back somebody is still in the reader’s mind.
const REACH: usize = 3;
/// More names are no help.
const MOST: usize = 3;

/// The persons who may have said `quotation`, the likeliest first, by their family names.
///
/// Whom the sentence before speaks of comes first, then whoever was named last outside of quotation
/// marks. Looks only at the paragraphs around, so that a check costs no reading of the whole story.
pub fn candidates<'a>(article: &'a Article, quotation: &Quotation) -> Vec<&'a str> {
    let mut out: Vec<&str> = Vec::new();
    let mut add = |name: &'a str| {
        if !out.contains(&name) {
            out.push(name);
        }
    };
    if let Some(place) = quotation.attribution.and_then(|it| it.source) {
        persons(article, place.paragraph, place.span).for_each(&mut add);
    }
    for index in (quotation.paragraph.saturating_sub(REACH)..=quotation.paragraph).rev() {
        let end = if index == quotation.paragraph { quotation.span.start } else { usize::MAX };
        persons(article, index, Span::new(0, end)).for_each(&mut add);
    }
    out.truncate(MOST);
    out
}

/// The family names of the persons named in `span` of the paragraph at `index`, in the writer’s words.
fn persons(article: &Article, index: usize, span: Span) -> impl Iterator<Item = &str> {
    let paragraph = article.get(index).filter(|it| matches!(it.zone, Zone::Body | Zone::ListItem));
    paragraph.into_iter().flat_map(move |paragraph| {
        let here = paragraph.mentions().iter().filter(move |mention| {
            mention.kind == Naming::Person && span.contains(mention.span) && !paragraph.is_quoted(mention.span)
        });
        here.map(|mention| mention.family.unwrap_or(mention.span).of(&paragraph.text))
    })
}
