use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use ropey::Rope;

use super::story::Checked;
use crate::formats::Format;
use crate::workspace::Desk;

/// The stories below `folder` that git does not ignore, by path.
pub(super) fn stories(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkBuilder::new(folder).require_git(false).build().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    let mut paths: Vec<PathBuf> =
        files.map(|entry| entry.into_path()).filter(|path| Format::of_path(path).is_some()).collect();
    paths.sort();
    paths
}

/// Checks a story on disk. The error is a sentence that says why it was not checked.
pub(super) fn check(path: &Path, desk: &Desk) -> Result<Checked, String> {
    let bytes = fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("{} is not UTF-8 and was not checked", path.display()))?;
    let format = Format::of_path(path).unwrap_or(Format::Plain);
    let report = desk.check(&text, format);
    Ok(Checked { version: 0, text: Rope::from_str(&text), report, desk: desk.clone() })
}
