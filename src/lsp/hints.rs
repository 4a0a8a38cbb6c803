//! Inlay hints: who speaks, behind quotations that leave it to be looked for, and a tick behind each name that the
//! house’s list confirms.

use tower_lsp::lsp_types::{InlayHint, InlayHintLabel, Range};

use super::story::Checked;
use super::{from_proto, to_proto};
use crate::text::{Encoding, Span};
use crate::workspace::listed::confirmed;
use crate::workspace::voice::{self, Hint};

/// What is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    pub speakers: bool,
    pub confirmed: bool,
}

/// The hints in a range of the text.
pub(super) fn hints(checked: &Checked, shown: Shown, range: Range, encoding: Encoding) -> Vec<InlayHint> {
    let wanted = from_proto::span(&checked.text, range, encoding);
    let article = &checked.report.article;
    let mut labels: Vec<(usize, String)> = Vec::new();
    if shown.speakers {
        let label = |hint: Hint| format!(" — {}{}", hint.name, if hint.sure { "" } else { "?" });
        labels.extend(voice::hints(article).into_iter().map(|hint| (hint.quotation.end, label(hint))));
    }
    if shown.confirmed {
        let ticks = confirmed(article, checked.desk.rules.list()).into_iter();
        labels.extend(ticks.map(|(span, _)| (span.end, "✓".to_owned())));
    }
    labels.retain(|(end, _)| wanted.start <= *end && *end <= wanted.end);
    labels.sort();
    let show = |(end, label)| InlayHint {
        position: to_proto::range(&checked.text, Span::at(end), encoding).end,
        label: InlayHintLabel::String(label),
        kind: None,
        text_edits: None,
        tooltip: None,
        padding_left: None,
        padding_right: None,
        data: None,
    };
    labels.into_iter().map(show).collect()
}
