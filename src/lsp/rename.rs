//! Renames a person in all forms of the name.

use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::{
    DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, PrepareRenameResponse, TextDocumentEdit,
    WorkspaceEdit,
};

use super::navigate::View;
use super::to_proto;
use crate::workspace::rename::Renamable;

/// The name at the place, for the client to show before it is changed.
pub(super) fn prepare(view: &View<'_>) -> Result<PrepareRenameResponse> {
    let renamable = Renamable::at(view.article(), view.offset).map_err(refusal)?;
    let (span, name) = renamable.chosen();
    let range = to_proto::range(&view.checked.text, span, view.encoding);
    Ok(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder: name.to_owned() })
}

/// The edits that give the person at the place the name `new`; with `versions` they say which
/// version of the story they are for.
pub(super) fn rename(view: &View<'_>, new: &str, versions: bool) -> Result<WorkspaceEdit> {
    let edits = Renamable::at(view.article(), view.offset).and_then(|it| it.rename(new)).map_err(refusal)?;
    let edits = edits.iter().map(|edit| to_proto::text_edit(&view.checked.text, edit, view.encoding));
    let uri = view.uri.clone();
    if !versions {
        let changes = Some([(uri, edits.collect())].into_iter().collect());
        return Ok(WorkspaceEdit { changes, ..WorkspaceEdit::default() });
    }
    let version = Some(view.checked.version);
    let change = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version },
        edits: edits.map(OneOf::Left).collect(),
    };
    Ok(WorkspaceEdit { document_changes: Some(DocumentChanges::Edits(vec![change])), ..WorkspaceEdit::default() })
}

/// Says to the user why nothing is renamed.
fn refusal(message: String) -> Error {
    /// The protocol’s `RequestFailed`: the request is well formed, and cannot be granted.
    const REQUEST_FAILED: i64 = -32803;
    Error { code: ErrorCode::ServerError(REQUEST_FAILED), message: message.into(), data: None }
}
