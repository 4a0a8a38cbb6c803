//! From a name, a pronoun or a quotation to the person: the first reference, and all mentions.
//!
//! Mentions are names. Pronouns lead to a person, but are not listed among the mentions.

use tower_lsp::lsp_types::{DocumentHighlight, DocumentHighlightKind, Location, Url};

use super::story::Checked;
use super::to_proto;
use crate::article::{Article, Place};
use crate::text::Encoding;
use crate::workspace::pointed::Pointed;
use crate::workspace::voice::mentions;

/// A place in an open story that a client asks about.
pub(super) struct View<'a> {
    pub uri: &'a Url,
    pub checked: &'a Checked,
    pub encoding: Encoding,
    /// A byte of the text.
    pub offset: usize,
}

impl View<'_> {
    pub fn article(&self) -> &Article {
        &self.checked.report.article
    }

    fn range(&self, place: Place) -> tower_lsp::lsp_types::Range {
        to_proto::range(&self.checked.text, place.source(self.article()), self.encoding)
    }

    fn location(&self, place: Place) -> Location {
        Location::new(self.uri.clone(), self.range(place))
    }

    /// All names of whom the words lead to.
    fn mentions(&self) -> Option<Vec<Place>> {
        let party = Pointed::at(self.article(), self.offset)?.sure_party()?;
        Some(mentions(self.article(), party))
    }
}

/// The first reference to whom the words lead.
pub(super) fn definition(view: &View<'_>) -> Option<Location> {
    let first = Pointed::at(view.article(), view.offset)?.first(view.article())?;
    Some(view.location(first))
}

/// All mentions of whom the words lead to; the first only with `first_too`.
pub(super) fn references(view: &View<'_>, first_too: bool) -> Option<Vec<Location>> {
    let mentions = view.mentions()?.into_iter().skip(usize::from(!first_too));
    Some(mentions.map(|place| view.location(place)).collect())
}

/// The same mentions, for the editor to highlight.
pub(super) fn highlights(view: &View<'_>) -> Option<Vec<DocumentHighlight>> {
    let highlight = |place| DocumentHighlight { range: view.range(place), kind: Some(DocumentHighlightKind::TEXT) };
    Some(view.mentions()?.into_iter().map(highlight).collect())
}
