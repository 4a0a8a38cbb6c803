use std::collections::BTreeSet;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::FutureExt;
use ropey::Rope;
use rustc_hash::FxHashMap;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Request, Response, Result};
use tower_lsp::lsp_types::{self as lsp, request, *};
use tower_lsp::{Client, LanguageServer, LspService};
use tower_service::Service;

use super::actions::{self, Later};
use super::analyst::{Analysts, Publishing};
use super::settings::{ClientSettings, Run};
use super::story::{Checked, OpenStory};
use super::to_proto::Sight;
use super::wire::Outbox;
use super::{capabilities, from_proto, symbols, to_proto};
use crate::config::FILE_NAME;
use crate::rule::Level;
use crate::rules;
use crate::text::{Buffer, offset_of};
use crate::workspace::{Workspace, disk};

/// Check one open story, or all stories of the workspace folders.
pub(super) const COMMANDS: [&str; 2] = [CHECK, CHECK_WORKSPACE];
const CHECK: &str = "copydesk.check";
const CHECK_WORKSPACE: &str = "copydesk.checkWorkspace";

/// How long the client may take to answer a question of ours.
const PATIENCE: Duration = Duration::from_secs(10);

/// The server. Handlers change state before their first `await` and never wait for the client.
pub(super) struct Backend {
    shared: Arc<Shared>,
}

struct Shared {
    client: Client,
    outbox: Outbox,
    analysts: Analysts,
    capabilities: Mutex<capabilities::Client>,
    settings: Mutex<ClientSettings>,
    workspace: Mutex<Workspace>,
    stories: Mutex<FxHashMap<Url, Arc<OpenStory>>>,
    folders: Mutex<BTreeSet<PathBuf>>,
    /// Files that show diagnostics without being open: configurations and checked folders.
    shown: Mutex<BTreeSet<Url>>,
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
            folders: Mutex::default(),
            shown: Mutex::default(),
        };
        Backend { shared: Arc::new(shared) }
    }
}

impl Shared {
    fn story(&self, uri: &Url) -> Option<Arc<OpenStory>> {
        lock(&self.stories).get(uri).cloned()
    }

    fn client_can(&self) -> capabilities::Client {
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
    }

    /// Gives every open story its settings anew and has it checked. Buffers, never the disk.
    fn check_again(self: &Arc<Self>) {
        let stories: Vec<_> = lock(&self.stories).values().cloned().collect();
        for story in stories {
            let desk = lock(&self.workspace).desk(story.path.as_deref());
            // Waits for a check under way: not on the protocol’s task.
            let shared = self.clone();
            tokio::task::spawn_blocking(move || {
                story.set_desk(desk);
                if !shared.runs(Run::Manual) && lock(&shared.settings).enable {
                    shared.analysts.queue(&story);
                }
            });
        }
        self.show_configurations();
    }

    /// Shows what is wrong in the configurations that open stories go by.
    fn show_configurations(&self) {
        let encoding = self.client_can().encoding;
        let sources = lock(&self.workspace).sources();
        for source in sources {
            let Ok(uri) = Url::from_file_path(&source.path) else { continue };
            let new = !source.errors.is_empty();
            let was = if new { !lock(&self.shown).insert(uri.clone()) } else { lock(&self.shown).remove(&uri) };
            if new || was {
                let text = Rope::from_str(&std::fs::read_to_string(&source.path).unwrap_or_default());
                let diagnostics = to_proto::config_diagnostics(&text, &source.errors, encoding);
                self.outbox.send(to_proto::publication(&uri, diagnostics, None));
            }
            if new && !was {
                let first = source.errors.first().map(ToString::to_string).unwrap_or_default();
                self.say(MessageType::ERROR, format!("{}:{first}", source.path.display()));
            }
        }
    }

    fn say(&self, kind: MessageType, message: String) {
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

    /// Asks for the settings and has `copydesk.toml` watched, where the client can.
    async fn begin(self: Arc<Self>) {
        let can = self.client_can();
        if can.watched_files {
            let watcher =
                |pattern: &str| FileSystemWatcher { glob_pattern: GlobPattern::String(pattern.to_owned()), kind: None };
            let options =
                DidChangeWatchedFilesRegistrationOptions { watchers: vec![watcher(&format!("**/{FILE_NAME}"))] };
            let registration = Registration {
                id: "copydesk-configuration".to_owned(),
                method: "workspace/didChangeWatchedFiles".to_owned(),
                register_options: serde_json::to_value(options).ok(),
            };
            let client = self.client.clone();
            let registering = async move { client.register_capability(vec![registration]).await };
            if !matches!(tokio::time::timeout(PATIENCE, registering).await, Ok(Ok(()))) {
                tracing::warn!("the client does not watch {FILE_NAME}");
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

    /// Checks every story below the workspace folders, open ones aside, and shows the progress.
    async fn check_workspace(self: Arc<Self>) {
        let token = self.progress_begin().await;
        let shared = self.clone();
        let paths = tokio::task::spawn_blocking(move || {
            let folders: Vec<PathBuf> = lock(&shared.folders).iter().cloned().collect();
            disk::find(&folders).files.into_keys().collect::<Vec<_>>()
        });
        let paths = paths.await.unwrap_or_default();
        let before: BTreeSet<Url> =
            lock(&self.shown).iter().filter(|uri| !uri.path().ends_with(FILE_NAME)).cloned().collect();
        let mut now = BTreeSet::new();
        let mut troubles = Vec::new();
        for (done, path) in paths.iter().enumerate() {
            if let Some(uri) = self.check_file(path.clone(), &mut troubles).await {
                now.insert(uri);
            }
            self.progress_report(token.as_ref(), done + 1, paths.len()).await;
        }
        for uri in before.difference(&now) {
            self.outbox.send(to_proto::no_diagnostics(uri));
        }
        self.replace_shown(&before, &now);
        let summary = format!("{} stories checked, {} with findings", paths.len() - troubles.len(), now.len());
        self.progress_end(token, summary).await;
        if let Some(first) = troubles.first() {
            self.say(MessageType::WARNING, format!("copydesk: {} not checked: {first}", troubles.len()));
        }
    }

    fn replace_shown(&self, before: &BTreeSet<Url>, now: &BTreeSet<Url>) {
        let mut shown = lock(&self.shown);
        shown.retain(|uri| !before.contains(uri));
        shown.extend(now.iter().cloned());
    }

    /// Checks a story on disk and shows what is found. Gives its address if anything is.
    async fn check_file(self: &Arc<Self>, path: PathBuf, troubles: &mut Vec<String>) -> Option<Url> {
        let uri = Url::from_file_path(&path).ok()?;
        if self.story(&uri).is_some() || lock(&self.workspace).excludes(&path) {
            return None;
        }
        let desk = lock(&self.workspace).desk(Some(&path));
        let checked = tokio::task::spawn_blocking(move || Checked::from_disk(&path, &desk)).await.ok()?;
        match checked {
            Ok(checked) => {
                let sight = self.analysts.publishing().sight;
                let found = checked.report.findings.iter().any(|finding| finding.level >= sight.from);
                if found || lock(&self.shown).contains(&uri) {
                    let mut diagnostics = to_proto::problems(&checked, sight.encoding);
                    let findings = checked.report.findings.iter().filter(|finding| finding.level >= sight.from);
                    diagnostics
                        .extend(findings.map(|finding| to_proto::diagnostic(&checked.text, finding, sight.encoding)));
                    self.outbox.send(to_proto::publication(&uri, diagnostics, None));
                }
                found.then_some(uri)
            }
            Err(trouble) => {
                troubles.push(trouble);
                None
            }
        }
    }

    async fn progress_begin(&self) -> Option<ProgressToken> {
        if !self.client_can().progress {
            return None;
        }
        let token = ProgressToken::String("copydesk/check-workspace".to_owned());
        let create = self
            .client
            .send_request::<request::WorkDoneProgressCreate>(WorkDoneProgressCreateParams { token: token.clone() });
        tokio::time::timeout(PATIENCE, create).await.ok()?.ok()?;
        let begin =
            WorkDoneProgressBegin { title: "Checking stories".to_owned(), percentage: Some(0), ..Default::default() };
        self.progress(token.clone(), WorkDoneProgress::Begin(begin)).await;
        Some(token)
    }

    async fn progress_report(&self, token: Option<&ProgressToken>, done: usize, all: usize) {
        // A message a percent is enough for any bar.
        let percent = |done: usize| done * 100 / all.max(1);
        let Some(token) = token.filter(|_| percent(done) > percent(done - 1)) else { return };
        let report = WorkDoneProgressReport {
            message: Some(format!("{done} of {all}")),
            percentage: Some(percent(done) as u32),
            ..Default::default()
        };
        self.progress(token.clone(), WorkDoneProgress::Report(report)).await;
    }

    async fn progress_end(&self, token: Option<ProgressToken>, message: String) {
        match token {
            Some(token) => {
                self.progress(token, WorkDoneProgress::End(WorkDoneProgressEnd { message: Some(message) })).await
            }
            None => self.client.log_message(MessageType::INFO, message).await,
        }
    }

    async fn progress(&self, token: ProgressToken, value: WorkDoneProgress) {
        let value = ProgressParamsValue::WorkDone(value);
        self.client.send_notification::<lsp::notification::Progress>(ProgressParams { token, value }).await;
    }

    /// The configuration that holds for a story, or the one to begin: in its workspace folder, or
    /// else beside it.
    fn config_of(&self, path: Option<&Path>) -> Option<PathBuf> {
        if let Some(source) = lock(&self.workspace).source(path) {
            return Some(source.path.clone());
        }
        let path = path?;
        let folders = lock(&self.folders);
        let folder =
            folders.iter().filter(|folder| path.starts_with(folder)).max_by_key(|folder| folder.as_os_str().len());
        Some(folder.map(PathBuf::as_path).or(path.parent())?.join(FILE_NAME))
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
        let Some(story) = self.shared.story(&params.text_document.uri) else { return };
        let encoding = self.shared.client_can().encoding;
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

    async fn did_change_watched_files(&self, _: DidChangeWatchedFilesParams) {
        lock(&self.shared.workspace).forget();
        self.shared.check_again();
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
        let config = self.shared.config_of(story.path.as_deref());
        let desk = actions::Desk { story: &story, checked: &checked, client, config };
        Ok(Some(actions::actions(&desk, span, params.context.only.as_deref())))
    }

    async fn code_action_resolve(&self, mut action: CodeAction) -> Result<CodeAction> {
        let later = action.data.clone().and_then(|data| serde_json::from_value::<Later>(data).ok());
        let Some(later) = later else { return Ok(action) };
        let encoding = self.shared.client_can().encoding;
        if let Some((story, checked)) = self.shared.checked(&later.uri).await {
            let work = move || actions::fix_all_edit(&story, &checked, encoding);
            action.edit = tokio::task::spawn_blocking(work).await.map_err(|_| Error::internal_error())?;
        }
        Ok(action)
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let place = params.text_document_position_params;
        let Some((_, checked)) = self.shared.checked(&place.text_document.uri).await else { return Ok(None) };
        let encoding = self.shared.client_can().encoding;
        let offset = offset_of(&checked.text, from_proto::position(place.position), encoding);
        let here: Vec<_> = checked.report.findings.iter().filter(|finding| finding.span.covers(offset)).collect();
        let Some(span) = here.iter().map(|finding| finding.span).reduce(|a, b| if b.len() < a.len() { b } else { a })
        else {
            return Ok(None);
        };
        let page = |finding: &&crate::rule::Finding| {
            let manual = rules::named(finding.rule).map(|rule| rule.manual().markdown()).unwrap_or_default();
            format!(
                "**{}** ({}, {})\n\n{manual}\n\nTo switch it off: `\"{}\" = \"off\"` under `[levels]` in {FILE_NAME}.",
                finding.message, finding.rule, finding.level, finding.rule
            )
        };
        let value = here.iter().map(page).collect::<Vec<_>>().join("\n\n---\n\n");
        let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
        Ok(Some(Hover { contents, range: Some(to_proto::range(&checked.text, span, encoding)) }))
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        let Some((_, checked)) = self.shared.checked(&params.text_document.uri).await else { return Ok(None) };
        Ok(Some(DocumentSymbolResponse::Nested(symbols::symbols(&checked, self.shared.client_can().encoding))))
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
                let uri = params.arguments.first().and_then(Value::as_str).and_then(|uri| uri.parse::<Url>().ok());
                let story = uri
                    .and_then(|uri| self.shared.story(&uri))
                    .ok_or_else(|| Error::invalid_params("the address of an open story is needed"))?;
                self.shared.analysts.queue(&story);
                Ok(None)
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

/// The service, with panics contained: a handler that fails answers with an error.
pub(super) struct Contained(pub LspService<Backend>);

impl Service<Request> for Contained {
    type Response = Option<Response>;
    type Error = <LspService<Backend> as Service<Request>>::Error;
    type Future = Pin<Box<dyn Future<Output = std::result::Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<std::result::Result<(), Self::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let (method, id) = (request.method().to_owned(), request.id().cloned());
        let answer = AssertUnwindSafe(self.0.call(request)).catch_unwind();
        Box::pin(async move {
            match answer.await {
                Ok(answer) => answer,
                Err(_) => {
                    tracing::error!("{method} failed; this is a fault in copydesk");
                    Ok(id.map(|id| Response::from_error(id, Error::internal_error())))
                }
            }
        })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
