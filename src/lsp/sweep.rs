//! Checks the stories of the workspace folders that are not open, and shows how far it has come.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use tower_lsp::lsp_types::{self as lsp, request, *};

use super::backend::{PATIENCE, Shared, lock};
use super::story::Checked;
use super::to_proto;
use crate::config::FILE_NAME;
use crate::text::many;
use crate::workspace::disk;

impl Shared {
    /// Checks every story below the workspace folders, open ones aside, and shows the progress.
    pub async fn check_workspace(self: Arc<Self>) {
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
        let (mut checked, mut troubles) = (0, Vec::new());
        for (done, path) in paths.iter().enumerate() {
            match self.check_file(path.clone()).await {
                Some(Ok((uri, found))) => {
                    checked += 1;
                    now.extend(found.then_some(uri));
                }
                Some(Err(trouble)) => troubles.push(trouble),
                None => {}
            }
            self.progress_report(token.as_ref(), done + 1, paths.len()).await;
        }
        for uri in before.difference(&now) {
            self.outbox.send(to_proto::no_diagnostics(uri));
        }
        self.replace_shown(&before, &now);
        let summary = format!("{} checked, {} with findings", many(checked, "story"), now.len());
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

    /// Checks a story on disk and shows what is found: its address, and whether anything is. `None` for
    /// one that is open or excluded, and so not checked here.
    async fn check_file(self: &Arc<Self>, path: PathBuf) -> Option<Result<(Url, bool), String>> {
        let uri = Url::from_file_path(&path).ok()?;
        if self.story(&uri).is_some() || lock(&self.workspace).excludes(&path) {
            return None;
        }
        let desk = lock(&self.workspace).desk(Some(&path));
        let checked = tokio::task::spawn_blocking(move || Checked::from_disk(&path, &desk)).await.ok()?;
        let show = |checked: Checked| {
            let sight = self.analysts.publishing().sight;
            let found = checked.report.findings.iter().any(|finding| finding.level >= sight.from);
            if found || lock(&self.shown).contains(&uri) {
                let findings = checked.report.findings.iter();
                self.outbox.send(to_proto::diagnostics(&uri, &checked, findings, sight, None));
            }
            (uri, found)
        };
        Some(checked.map(show))
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
}
