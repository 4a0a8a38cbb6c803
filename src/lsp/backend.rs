use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use rustc_hash::FxHashMap;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::*;
use tower_lsp::{Client, LanguageServer};

use super::actions::{self, Later};
use super::analyst::{Analysts, Publishing};
use super::settings::{ClientSettings, Run};
use super::story::{Checked, OpenStory};
use super::to_proto::Sight;
use super::wire::Outbox;
use super::{capabilities, from_proto, hints, hover, lens, navigate, rename, symbols, to_proto, tokens};
use crate::rule::Level;
use crate::text::Buffer;
use crate::workspace::Workspace;
use crate::workspace::sheet::Sheet;

/// Check one open story, or all stories of the workspace folders; say who says what in a story.
pub(super) const COMMANDS: [&str; 3] = [CHECK, CHECK_WORKSPACE, lens::SHOW_SOURCES];
const CHECK: &str = "copydesk.check";
const CHECK_WORKSPACE: &str = "copydesk.checkWorkspace";

/// How long the client may take to answer a question of ours.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// The server. Handlers change state before their first `await` and never wait for the client.
pub(super) struct Backend {
    shared: Arc<Shared>,
}

pub(super) struct Shared {
    pub client: Client,
    pub outbox: Outbox,
    pub analysts: Analysts,
    pub capabilities: Mutex<capabilities::Client>,
    pub settings: Mutex<ClientSettings>,
    pub workspace: Mutex<Workspace>,
    pub stories: Mutex<FxHashMap<Url, Arc<OpenStory>>>,
    /// The files of settings that are open: they are changed as they stand in the editor.
    pub settings_files: Mutex<FxHashMap<Url, Buffer>>,
    pub folders: Mutex<BTreeSet<PathBuf>>,
    /// Files that show diagnostics without being open: configurations and checked folders.
    pub shown: Mutex<BTreeSet<Url>>,
}

impl Backend {
    pub fn new(client: Client, outbox: Outbox) -> Backend {
        let settings = ClientSettings::default();
        let publishing = Publishing {
            sight: Sight { encoding: Default::default(), from: settings.shown_from() },
            hold_back: settings.hold_back(),
            push: true,
        };
        let shared = Shared {
            client,
            analysts: Analysts::new(outbox.clone(), publishing),
            outbox,
            capabilities: Mutex::default(),
            settings: Mutex::new(settings),
            workspace: Mutex::default(),
            stories: Mutex::default(),
            settings_files: Mutex::default(),
            folders: Mutex::default(),
            shown: Mutex::default(),
        };
        Backend { shared: Arc::new(shared) }
    }
}

impl Shared {
    pub fn story(&self, uri: &Url) -> Option<Arc<OpenStory>> {
        lock(&self.stories).get(uri).cloned()
    }

    pub fn client_can(&self) -> capabilities::Client {
        *lock(&self.capabilities)
    }

    fn runs(&self, when: Run) -> bool {
        let settings = lock(&self.settings);
        settings.enable && settings.run == when
    }

    /// Puts settings in force that the client sent.
    fn configure(self: &Arc<Self>, value: &Value) {
        let (settings, faults) = ClientSettings::read(value);
        for fault in faults {
            self.say(MessageType::WARNING, format!("copydesk: {fault}"));
        }
        let old = std::mem::replace(&mut *lock(&self.settings), settings.clone());
        if old == settings {
            return;
        }
        let publishing = Publishing {
            sight: Sight { encoding: self.client_can().encoding, from: settings.shown_from() },
            hold_back: settings.hold_back(),
            push: self.client_can().push && settings.enable,
        };
        let was_enabled = old.enable;
        if was_enabled && !settings.enable {
            lock(&self.stories).values().for_each(|story| self.analysts.clear(story));
        }
        self.analysts.set_publishing(publishing);
        lock(&self.workspace).set_base(settings.base());
        self.check_again();
        self.refresh(&old, &settings);
    }

    /// Has the client ask again for what other settings answer otherwise.
    fn refresh(&self, old: &ClientSettings, new: &ClientSettings) {
        let changed = |shown: fn(&ClientSettings) -> bool| shown(old) != shown(new);
        let confirmed = changed(ClientSettings::shows_confirmed);
        let hints = confirmed || changed(ClientSettings::shows_hints);
        let tokens = confirmed || changed(ClientSettings::shows_tokens);
        let client = self.client.clone();
        let (can, lenses) = (self.client_can(), changed(ClientSettings::shows_lenses));
        tokio::spawn(async move { ask_again(&client, can, hints, lenses, tokens).await });
    }

    /// Gives every open story its settings anew and has it checked. Buffers, never the disk.
    fn check_again(self: &Arc<Self>) {
        let stories: Vec<_> = lock(&self.stories).values().cloned().collect();
        let mut under_way = Vec::new();
        for story in stories {
            let desk = lock(&self.workspace).desk(story.path.as_deref());
            // Waits for a check under way: not on the protocol’s task.
            let shared = self.clone();
            under_way.push(tokio::task::spawn_blocking(move || {
                story.set_desk(desk);
                if !shared.runs(Run::Manual) && lock(&shared.settings).enable {
                    shared.analysts.queue(&story);
                }
            }));
        }
        self.show_configurations();
        if lock(&self.settings).shows_confirmed() {
            let (client, can) = (self.client.clone(), self.client_can());
            tokio::spawn(async move {
                // Names that the list confirms now.
                futures_util::future::join_all(under_way).await;
                ask_again(&client, can, true, false, true).await;
            });
        }
    }

    pub fn say(&self, kind: MessageType, message: String) {
        let client = self.client.clone();
        tokio::spawn(async move { client.show_message(kind, message).await });
    }

    /// The newest check of a story, made now if need be.
    async fn checked(&self, uri: &Url) -> Option<(Arc<OpenStory>, Arc<Checked>)> {
        let story = self.story(uri)?;
        let work = story.clone();
        let checked = tokio::task::spawn_blocking(move || work.check()).await.ok()??;
        Some((story, checked))
    }

    /// Asks `work` about the newest version of a story, away from the protocol’s task; `None` for a
    /// story that is not open. If the story changes meanwhile, places in the question and in the
    /// answer mean nothing any more, and the client is told so.
    pub async fn ask<T: Send + 'static>(
        &self,
        uri: &Url,
        work: impl FnOnce(&OpenStory, &Checked) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        let Some(story) = self.story(uri) else { return Ok(None) };
        let asked = story.state().buffer.version();
        let job = move || {
            let is_current = || story.state().buffer.version() == asked;
            if !is_current() {
                return Err(Error::content_modified());
            }
            let Some(checked) = story.check() else { return Ok(None) };
            if checked.version != asked {
                return Err(Error::content_modified());
            }
            let answer = work(&story, &checked);
            if is_current() { Ok(Some(answer)) } else { Err(Error::content_modified()) }
        };
        tokio::task::spawn_blocking(job).await.map_err(|_| Error::internal_error())?
    }

    /// The open story that a command is about.
    fn named(&self, params: &ExecuteCommandParams) -> Result<Arc<OpenStory>> {
        let uri = params.arguments.first().and_then(Value::as_str).and_then(|uri| uri.parse::<Url>().ok());
        uri.and_then(|uri| self.story(&uri))
            .ok_or_else(|| Error::invalid_params("the address of an open story is needed"))
    }

    /// Asks for the settings and has the files watched that settings come from, where the client can. Houses have
    /// files of any name.
    async fn begin(self: Arc<Self>) {
        let can = self.client_can();
        if can.watched_files {
            let watcher =
                |pattern: &str| FileSystemWatcher { glob_pattern: GlobPattern::String(pattern.to_owned()), kind: None };
            let options = DidChangeWatchedFilesRegistrationOptions { watchers: vec![watcher("**/*.toml")] };
            let registration = Registration {
                id: "copydesk-configuration".to_owned(),
                method: "workspace/didChangeWatchedFiles".to_owned(),
                register_options: serde_json::to_value(options).ok(),
            };
            let client = self.client.clone();
            let registering = async move { client.register_capability(vec![registration]).await };
            if !matches!(tokio::time::timeout(PATIENCE, registering).await, Ok(Ok(()))) {
                tracing::warn!("the client watches no settings");
            }
        }
        self.ask_settings().await;
    }

    async fn ask_settings(self: &Arc<Self>) {
        if !self.client_can().configuration {
            return;
        }
        let item = ConfigurationItem { scope_uri: None, section: Some("copydesk".to_owned()) };
        if let Ok(Ok(values)) = tokio::time::timeout(PATIENCE, self.client.configuration(vec![item])).await
            && let Some(value) = values.first().filter(|value| value.is_object())
        {
            self.configure(value);
        }
    }
}

/// Has the client ask again. One that does not answer shows what it has: nothing to be done.
async fn ask_again(client: &Client, can: capabilities::Client, hints: bool, lenses: bool, tokens: bool) {
    let wait = |asking| tokio::time::timeout(PATIENCE, asking);
    if hints && can.refreshes_hints {
        let _ = wait(client.inlay_hint_refresh().boxed()).await;
    }
    if lenses && can.refreshes_lenses {
        let _ = wait(client.code_lens_refresh().boxed()).await;
    }
    if tokens && can.refreshes_tokens {
        let _ = wait(client.semantic_tokens_refresh().boxed()).await;
    }
}

impl Backend {
    /// Asks about what stands at a place.
    async fn navigate<T: Send + 'static>(
        &self,
        place: TextDocumentPositionParams,
        work: impl FnOnce(&navigate::View<'_>) -> Option<T> + Send + 'static,
    ) -> Result<Option<T>> {
        let encoding = self.shared.client_can().encoding;
        let work = move |story: &OpenStory, checked: &Checked| {
            let offset = from_proto::offset(&checked.text, place.position, encoding);
            work(&navigate::View { uri: &story.uri, checked, encoding, offset })
        };
        Ok(self.shared.ask(&place.text_document.uri, work).await?.flatten())
    }

    async fn tokens(&self, uri: &Url, range: Option<Range>) -> Result<Option<SemanticTokens>> {
        let shown = {
            let settings = lock(&self.shared.settings);
            tokens::Shown { speech: settings.shows_tokens(), confirmed: settings.shows_confirmed() }
        };
        if !shown.speech && !shown.confirmed {
            return Ok(None);
        }
        let encoding = self.shared.client_can().encoding;
        let work = move |_: &OpenStory, checked: &Checked| tokens::tokens(checked, shown, range, encoding);
        self.shared.ask(uri, work).await
    }
}

#[tower_lsp::async_trait]
impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let can = capabilities::Client::of(&params.capabilities);
        *lock(&self.shared.capabilities) = can;
        let publishing = self.shared.analysts.publishing();
        let sight = Sight { encoding: can.encoding, ..publishing.sight };
        self.shared.analysts.set_publishing(Publishing { sight, push: can.push, ..publishing });
        let folders = params.workspace_folders.unwrap_or_default().into_iter().map(|folder| folder.uri);
        let roots = folders.chain(params.root_uri).filter_map(|uri| from_proto::path(&uri));
        lock(&self.shared.folders).extend(roots);
        if let Some(options) = params.initialization_options {
            self.shared.configure(&options);
        }
        Ok(InitializeResult {
            capabilities: capabilities::server(&can),
            server_info: Some(ServerInfo {
                name: "copydesk".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        tokio::spawn(self.shared.clone().begin());
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        // Some editors know no TOML and call it plain text.
        if document.uri.path().ends_with(".toml") {
            let buffer = Buffer::new(&document.text, document.version);
            lock(&self.shared.settings_files).insert(document.uri, buffer);
            return;
        }
        let Some(format) = from_proto::format(&document.language_id, &document.uri) else {
            return tracing::warn!("{} is not read: copydesk has no format “{}”", document.uri, document.language_id);
        };
        let path = from_proto::path(&document.uri);
        let desk = lock(&self.shared.workspace).desk(path.as_deref());
        let buffer = Buffer::new(&document.text, document.version);
        let story = Arc::new(OpenStory::new(document.uri.clone(), path, format, buffer, desk));
        lock(&self.shared.stories).insert(document.uri, story.clone());
        if !self.shared.runs(Run::Manual) && lock(&self.shared.settings).enable {
            self.shared.analysts.queue(&story);
        }
        self.shared.show_configurations();
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let encoding = self.shared.client_can().encoding;
        if let Some(buffer) = lock(&self.shared.settings_files).get_mut(&params.text_document.uri) {
            params.content_changes.into_iter().for_each(|event| {
                buffer.apply(&from_proto::change(event), encoding);
            });
            return;
        }
        let Some(story) = self.shared.story(&params.text_document.uri) else { return };
        {
            let mut state = story.state();
            let typed = is_typing(&params.content_changes);
            state.caret = None;
            for event in params.content_changes {
                let change = from_proto::change(event);
                let (replaced, made) = state.buffer.apply(&change, encoding);
                state.shift_shown(replaced, made.len());
                state.caret = typed.then_some(made.end.saturating_sub(1).max(made.start));
            }
            state.buffer.set_version(params.text_document.version);
        }
        if self.shared.runs(Run::OnType) {
            self.shared.analysts.queue(&story);
        }
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        if let Some(story) = self.shared.story(&params.text_document.uri)
            && self.shared.runs(Run::OnSave)
        {
            self.shared.analysts.queue(&story);
        }
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        lock(&self.shared.settings_files).remove(&params.text_document.uri);
        let story = lock(&self.shared.stories).remove(&params.text_document.uri);
        if let Some(story) = story {
            story.state().closed = true;
            self.shared.analysts.clear(&story);
        }
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        let shared = self.shared.clone();
        if params.settings.as_object().is_some_and(|settings| !settings.is_empty()) {
            shared.configure(&params.settings);
        } else {
            // “Something changed”: what, the client says when asked.
            tokio::spawn(async move { shared.ask_settings().await });
        }
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        let mut paths = params.changes.iter().filter_map(|change| from_proto::path(&change.uri));
        let concerned = {
            let mut workspace = lock(&self.shared.workspace);
            let concerned = paths.any(|path| workspace.goes_by(&path));
            if concerned {
                workspace.forget();
            }
            concerned
        };
        if concerned {
            self.shared.check_again();
        }
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        let mut folders = lock(&self.shared.folders);
        let path = |folder: WorkspaceFolder| from_proto::path(&folder.uri);
        params.event.removed.into_iter().filter_map(path).for_each(|path| {
            folders.remove(&path);
        });
        folders.extend(params.event.added.into_iter().filter_map(path));
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let Some((story, checked)) = self.shared.checked(&params.text_document.uri).await else { return Ok(None) };
        let client = self.shared.client_can();
        let span = from_proto::span(&checked.text, params.range, client.encoding);
        let file = |path: Option<PathBuf>| self.shared.settings_file(path?);
        let config = file(self.shared.config_of(story.path.as_deref()));
        let names = file(self.shared.names_of(story.path.as_deref()));
        let desk = actions::Desk { story: &story, checked: &checked, client, config, names };
        Ok(Some(actions::actions(&desk, span, params.context.only.as_deref())))
    }

    async fn code_action_resolve(&self, mut action: CodeAction) -> Result<CodeAction> {
        let later = action.data.clone().and_then(|data| serde_json::from_value::<Later>(data).ok());
        let Some(later) = later else { return Ok(action) };
        let client = self.shared.client_can();
        if let Some((story, checked)) = self.shared.checked(&later.uri).await {
            let names = self.shared.names_of(story.path.as_deref()).and_then(|path| self.shared.settings_file(path));
            let work = move || later.change.edit(&story, &checked, names.as_ref(), client);
            action.edit = tokio::task::spawn_blocking(work).await.map_err(|_| Error::internal_error())?;
        }
        Ok(action)
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let TextDocumentPositionParams { text_document, position } = params.text_document_position_params;
        let encoding = self.shared.client_can().encoding;
        let work = move |_: &OpenStory, checked: &Checked| {
            hover::hover(checked, from_proto::offset(&checked.text, position, encoding), encoding)
        };
        Ok(self.shared.ask(&text_document.uri, work).await?.flatten())
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        let Some((_, checked)) = self.shared.checked(&params.text_document.uri).await else { return Ok(None) };
        Ok(Some(DocumentSymbolResponse::Nested(symbols::symbols(&checked, self.shared.client_can().encoding))))
    }

    async fn symbol(&self, params: WorkspaceSymbolParams) -> Result<Option<Vec<SymbolInformation>>> {
        let encoding = self.shared.client_can().encoding;
        let mut stories: Vec<_> = lock(&self.shared.stories).values().cloned().collect();
        stories.sort_by(|a, b| a.uri.cmp(&b.uri));
        let work = move || {
            let persons = |story: Arc<OpenStory>| {
                let checked = story.check()?;
                Some(symbols::persons(&story.uri, &checked, &params.query, encoding))
            };
            stories.into_iter().filter_map(persons).flatten().collect()
        };
        tokio::task::spawn_blocking(work).await.map(Some).map_err(|_| Error::internal_error())
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let found = self.navigate(params.text_document_position_params, navigate::definition).await?;
        Ok(found.map(GotoDefinitionResponse::Scalar))
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let first_too = params.context.include_declaration;
        self.navigate(params.text_document_position, move |view| navigate::references(view, first_too)).await
    }

    async fn document_highlight(&self, params: DocumentHighlightParams) -> Result<Option<Vec<DocumentHighlight>>> {
        self.navigate(params.text_document_position_params, navigate::highlights).await
    }

    async fn prepare_rename(&self, params: TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>> {
        self.navigate(params, |view| Some(rename::prepare(view))).await?.transpose()
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let versions = self.shared.client_can().document_changes;
        let work = move |view: &navigate::View<'_>| Some(rename::rename(view, &params.new_name, versions));
        self.navigate(params.text_document_position, work).await?.transpose()
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        let shown = {
            let settings = lock(&self.shared.settings);
            hints::Shown { speakers: settings.shows_hints(), confirmed: settings.shows_confirmed() }
        };
        if !shown.speakers && !shown.confirmed {
            return Ok(None);
        }
        let encoding = self.shared.client_can().encoding;
        let work = move |_: &OpenStory, checked: &Checked| hints::hints(checked, shown, params.range, encoding);
        self.shared.ask(&params.text_document.uri, work).await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        if !lock(&self.shared.settings).shows_lenses() {
            return Ok(None);
        }
        let encoding = self.shared.client_can().encoding;
        let work = move |story: &OpenStory, checked: &Checked| lens::lenses(&story.uri, checked, encoding);
        self.shared.ask(&params.text_document.uri, work).await
    }

    async fn semantic_tokens_full(&self, params: SemanticTokensParams) -> Result<Option<SemanticTokensResult>> {
        Ok(self.tokens(&params.text_document.uri, None).await?.map(SemanticTokensResult::Tokens))
    }

    async fn semantic_tokens_range(
        &self,
        params: SemanticTokensRangeParams,
    ) -> Result<Option<SemanticTokensRangeResult>> {
        let tokens = self.tokens(&params.text_document.uri, Some(params.range)).await?;
        Ok(tokens.map(SemanticTokensRangeResult::Tokens))
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let items = match self.shared.checked(&params.text_document.uri).await {
            Some((_, checked)) => {
                let Sight { encoding, from } = self.shared.analysts.publishing().sight;
                let found = checked.report.findings.iter().filter(|finding| finding.level >= from.max(Level::Hint));
                let mut items = to_proto::problems(&checked, encoding);
                items.extend(found.map(|finding| to_proto::diagnostic(&checked.text, finding, encoding)));
                items
            }
            None => Vec::new(),
        };
        let full = FullDocumentDiagnosticReport { result_id: None, items };
        let report =
            RelatedFullDocumentDiagnosticReport { related_documents: None, full_document_diagnostic_report: full };
        Ok(DocumentDiagnosticReportResult::Report(DocumentDiagnosticReport::Full(report)))
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        match params.command.as_str() {
            CHECK_WORKSPACE => {
                tokio::spawn(self.shared.clone().check_workspace());
                Ok(None)
            }
            CHECK => {
                let story = self.shared.named(&params)?;
                self.shared.analysts.queue(&story);
                Ok(None)
            }
            lens::SHOW_SOURCES => {
                let story = self.shared.named(&params)?;
                let sheet = |_: &OpenStory, checked: &Checked| Sheet::of(&checked.report.article);
                let sheet = self.shared.ask(&story.uri, sheet).await?;
                if let Some(sheet) = sheet.as_ref().filter(|_| params.arguments.get(1) == Some(&json!(true))) {
                    self.shared.say(MessageType::INFO, sheet.to_string());
                }
                Ok(sheet.and_then(|sheet| serde_json::to_value(sheet).ok()))
            }
            other => Err(Error::invalid_params(format!("there is no command {other}; there are {}", json!(COMMANDS)))),
        }
    }
}

/// Is somebody typing: one letter in or out, perhaps with the mark that an editor adds?
fn is_typing(changes: &[TextDocumentContentChangeEvent]) -> bool {
    let [change] = changes else { return false };
    let Some(range) = change.range else { return false };
    let one_line = range.start.line == range.end.line && !change.text.contains(['\n', '\r']);
    one_line && range.end.character.abs_diff(range.start.character) <= 2 && change.text.chars().count() <= 2
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
