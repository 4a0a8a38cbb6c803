//! The files that settings come from: which hold for a story, what is wrong in them, and how they stand in the
//! editor.

use std::fs;
use std::path::{Path, PathBuf};

use ropey::Rope;
use tower_lsp::lsp_types::{MessageType, Url};

use super::backend::{Shared, lock};
use super::to_proto;
use crate::config::{ConfigError, FILE_NAME, NAMES_FILE};

/// A file of settings that is to be changed.
#[derive(Debug)]
pub(super) struct SettingsFile {
    pub uri: Url,
    /// `None` where there is none yet.
    pub text: Option<String>,
}

impl Shared {
    /// Shows what is wrong in the configurations and lists of names that open stories go by.
    pub fn show_configurations(&self) {
        let (sources, lists) = {
            let workspace = lock(&self.workspace);
            (workspace.sources(), workspace.lists())
        };
        sources.iter().for_each(|source| self.show_faults(&source.path, &source.errors));
        lists.iter().for_each(|list| self.show_faults(&list.path, &list.errors));
    }

    fn show_faults(&self, path: &Path, errors: &[ConfigError]) {
        let Ok(uri) = Url::from_file_path(path) else { return };
        let new = !errors.is_empty();
        let was = if new { !lock(&self.shown).insert(uri.clone()) } else { lock(&self.shown).remove(&uri) };
        if new || was {
            let text = Rope::from_str(&fs::read_to_string(path).unwrap_or_default());
            let diagnostics = to_proto::config_diagnostics(&text, errors, self.client_can().encoding);
            self.outbox.send(to_proto::publication(&uri, diagnostics, None));
        }
        if new && !was {
            let first = errors.first().map(ToString::to_string).unwrap_or_default();
            self.say(MessageType::ERROR, format!("{}:{first}", path.display()));
        }
    }

    /// The configuration that holds for a story, or the one to begin: in its workspace folder, or
    /// else beside it.
    pub fn config_of(&self, path: Option<&Path>) -> Option<PathBuf> {
        if let Some(source) = lock(&self.workspace).source(path) {
            return Some(source.path.clone());
        }
        let path = path?;
        let folders = lock(&self.folders);
        let folder =
            folders.iter().filter(|folder| path.starts_with(folder)).max_by_key(|folder| folder.as_os_str().len());
        Some(folder.map(PathBuf::as_path).or(path.parent())?.join(FILE_NAME))
    }

    /// The list of names that holds for a story, or the one to begin beside its configuration.
    pub fn names_of(&self, path: Option<&Path>) -> Option<PathBuf> {
        let list = lock(&self.workspace).names(path).map(|list| list.path.clone());
        list.or_else(|| Some(self.config_of(path)?.with_file_name(NAMES_FILE)))
    }

    /// A file of settings that is to be changed, as it stands in the editor or else on disk; `None` where it
    /// cannot be read.
    pub fn settings_file(&self, path: PathBuf) -> Option<SettingsFile> {
        let uri = Url::from_file_path(&path).ok()?;
        let open = lock(&self.settings_files).get(&uri).map(|buffer| String::from(buffer.rope()));
        let text = match open.map_or_else(|| fs::read_to_string(&path), Ok) {
            Ok(text) => Some(text),
            Err(_) if path.exists() => return None,
            Err(_) => None,
        };
        Some(SettingsFile { uri, text })
    }
}
