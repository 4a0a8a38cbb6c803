//! Inlay hints: who speaks, behind quotations that leave it to be looked for.

use tower_lsp::lsp_types::{InlayHint, InlayHintLabel, Range};

use super::story::Checked;
use super::{from_proto, to_proto};
use crate::text::{Encoding, Span};
use crate::workspace::voice::{self, Hint};

/// The hints in a range of the text.
pub(super) fn hints(checked: &Checked, range: Range, encoding: Encoding) -> Vec<InlayHint> {
    let wanted = from_proto::span(&checked.text, range, encoding);
    let ends_inside = |hint: &Hint| wanted.start <= hint.quotation.end && hint.quotation.end <= wanted.end;
    let show = |hint: Hint| InlayHint {
        position: to_proto::range(&checked.text, Span::at(hint.quotation.end), encoding).end,
        label: InlayHintLabel::String(format!(" — {}{}", hint.name, if hint.sure { "" } else { "?" })),
        kind: None,
        text_edits: None,
        tooltip: None,
        padding_left: None,
        padding_right: None,
        data: None,
    };
    voice::hints(&checked.report.article).into_iter().filter(ends_inside).map(show).collect()
}
