use tower_lsp::lsp_types::{self as lsp, ClientCapabilities, PositionEncodingKind, ServerCapabilities};

use super::actions::FIX_ALL;
use super::backend::COMMANDS;
use crate::text::Encoding;

/// What a client can do, as far as copydesk acts on it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Client {
    pub encoding: Encoding,
    /// Answers `workspace/configuration`.
    pub configuration: bool,
    /// Lets a server watch files.
    pub watched_files: bool,
    /// Shows progress.
    pub progress: bool,
    /// Completes a code action when it is chosen.
    pub resolves_edits: bool,
    /// Can create files in an edit.
    pub creates_files: bool,
    /// Takes edits that name the version of the document they are for.
    pub document_changes: bool,
    /// Asks for a name’s range before it is changed.
    pub prepares_rename: bool,
    /// Asks again for inlay hints, code lenses and semantic tokens when told to.
    pub refreshes_hints: bool,
    pub refreshes_lenses: bool,
    pub refreshes_tokens: bool,
    /// Is told of diagnostics; else it asks for them.
    pub push: bool,
}

impl Client {
    pub fn of(capabilities: &ClientCapabilities) -> Client {
        let workspace = capabilities.workspace.as_ref();
        let document = capabilities.text_document.as_ref();
        let action = document.and_then(|document| document.code_action.as_ref());
        let resolves = action.and_then(|action| action.resolve_support.as_ref());
        let edits = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let document_changes = edits.and_then(|edits| edits.document_changes).unwrap_or(false);
        let operations = edits.and_then(|edits| edits.resource_operations.as_ref());
        let watched = workspace.and_then(|workspace| workspace.did_change_watched_files);
        let pull = document.is_some_and(|document| document.diagnostic.is_some());
        Client {
            encoding: super::from_proto::encoding(capabilities),
            configuration: workspace.and_then(|workspace| workspace.configuration).unwrap_or(false),
            watched_files: watched.and_then(|watched| watched.dynamic_registration).unwrap_or(false),
            progress: capabilities.window.as_ref().and_then(|window| window.work_done_progress).unwrap_or(false),
            resolves_edits: resolves.is_some_and(|resolves| resolves.properties.iter().any(|name| name == "edit")),
            document_changes,
            prepares_rename: document.and_then(|document| document.rename.as_ref()?.prepare_support).unwrap_or(false),
            refreshes_hints: workspace
                .and_then(|workspace| workspace.inlay_hint.as_ref()?.refresh_support)
                .unwrap_or(false),
            refreshes_lenses: workspace
                .and_then(|workspace| workspace.code_lens.as_ref()?.refresh_support)
                .unwrap_or(false),
            refreshes_tokens: workspace
                .and_then(|workspace| workspace.semantic_tokens.as_ref()?.refresh_support)
                .unwrap_or(false),
            creates_files: document_changes
                && operations.is_some_and(|operations| operations.contains(&lsp::ResourceOperationKind::Create)),
            // Clients that do both would show each finding twice: they are told.
            push: !pull || document.is_some_and(|document| document.publish_diagnostics.is_some()),
        }
    }
}

/// What copydesk offers this client.
pub(super) fn server(client: &Client) -> ServerCapabilities {
    let encoding = match client.encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    };
    ServerCapabilities {
        position_encoding: Some(encoding),
        text_document_sync: Some(
            lsp::TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(lsp::TextDocumentSyncKind::INCREMENTAL),
                save: Some(true.into()),
                ..Default::default()
            }
            .into(),
        ),
        hover_provider: Some(true.into()),
        document_symbol_provider: Some(lsp::OneOf::Left(true)),
        workspace_symbol_provider: Some(lsp::OneOf::Left(true)),
        definition_provider: Some(lsp::OneOf::Left(true)),
        references_provider: Some(lsp::OneOf::Left(true)),
        document_highlight_provider: Some(lsp::OneOf::Left(true)),
        rename_provider: Some(match client.prepares_rename {
            true => lsp::OneOf::Right(lsp::RenameOptions {
                prepare_provider: Some(true),
                work_done_progress_options: Default::default(),
            }),
            false => lsp::OneOf::Left(true),
        }),
        inlay_hint_provider: Some(lsp::OneOf::Left(true)),
        code_lens_provider: Some(lsp::CodeLensOptions { resolve_provider: Some(false) }),
        // Whether there are any is a setting; a client learns of this only once.
        semantic_tokens_provider: Some(
            lsp::SemanticTokensOptions {
                legend: super::tokens::legend(),
                range: Some(true),
                full: Some(lsp::SemanticTokensFullOptions::Bool(true)),
                ..Default::default()
            }
            .into(),
        ),
        code_action_provider: Some(
            lsp::CodeActionOptions {
                code_action_kinds: Some(vec![lsp::CodeActionKind::QUICKFIX, lsp::CodeActionKind::REFACTOR, FIX_ALL]),
                resolve_provider: Some(true),
                ..Default::default()
            }
            .into(),
        ),
        diagnostic_provider: (!client.push).then(|| {
            lsp::DiagnosticServerCapabilities::Options(lsp::DiagnosticOptions {
                identifier: Some("copydesk".to_owned()),
                ..Default::default()
            })
        }),
        execute_command_provider: Some(lsp::ExecuteCommandOptions {
            commands: COMMANDS.map(str::to_owned).to_vec(),
            ..Default::default()
        }),
        workspace: Some(lsp::WorkspaceServerCapabilities {
            workspace_folders: Some(lsp::WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(lsp::OneOf::Left(true)),
            }),
            ..Default::default()
        }),
        ..ServerCapabilities::default()
    }
}
