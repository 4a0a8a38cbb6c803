//! Which files are checked, and how they are read.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use crate::formats::Format;

/// Longer files are not stories. Checking takes some fifteen times a file’s size in memory.
const LONGEST: u64 = 64 << 20;
/// A file with a zero byte this near to its start is no text.
const BINARY_WITHIN: usize = 8 << 10;

/// The files to check in the order of their paths, and the paths that lead nowhere.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// For each path whether it was named by the user, and not found in a folder.
    pub files: BTreeMap<PathBuf, bool>,
    pub troubles: Vec<(PathBuf, String)>,
}

/// Finds the stories under `paths`. A file that is named is always one; in folders only formats
/// that copydesk reads count, and what git ignores does not.
pub(crate) fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => walk(path, &mut found),
            Ok(_) => {
                found.files.insert(tidy(path), true);
            }
            Err(error) => found.troubles.push((path.clone(), cannot_open(path, &error))),
        }
    }
    found
}

fn walk(folder: &Path, found: &mut Found) {
    let mut any = false;
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                found.troubles.push((folder.to_path_buf(), error.to_string()));
                continue;
            }
        };
        let path = entry.path();
        // Links to files are followed, links to folders are not: they may lead in circles.
        if Format::of_path(path).is_some() && !path.is_dir() {
            any = true;
            found.files.entry(tidy(path)).or_insert(false);
        }
    }
    if !any {
        let message =
            "holds no stories: copydesk looks for .txt, .text, .md and .markdown files that git does not ignore";
        found.troubles.push((folder.to_path_buf(), message.to_owned()));
    }
}

/// The path without a `./` before it.
fn tidy(path: &Path) -> PathBuf {
    path.strip_prefix("./").unwrap_or(path).to_path_buf()
}

/// Were all stories below the folder of the file at `path` looked for?
pub(crate) fn walked(paths: &[PathBuf], path: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    let folder = path.parent().and_then(real);
    let holds =
        |walked: &Path| real(walked).zip(folder.as_ref()).is_some_and(|(walked, folder)| folder.starts_with(walked));
    if paths.is_empty() { holds(Path::new(".")) } else { paths.iter().any(|path| holds(path)) }
}

fn cannot_open(path: &Path, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => match neighbour(path) {
            Some(near) => format!("there is no such file or folder; is it {near}?"),
            None => "there is no such file or folder".to_owned(),
        },
        _ => format!("cannot be read: {error}"),
    }
}

/// The entry of the same folder whose name is nearest to that of `path`.
fn neighbour(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let names: Vec<String> =
        fs::read_dir(folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    let near = crate::text::nearest(name, names.iter().map(String::as_str)).into_iter().next()?;
    Some(path.with_file_name(near).display().to_string())
}

/// Reads a story, or says in a sentence why that cannot be done.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    let data = fs::metadata(path).map_err(|error| cannot_open(path, &error))?;
    if data.is_file() && data.len() > LONGEST {
        return Err(too_long(data.len()));
    }
    let bytes = fs::read(path).map_err(|error| cannot_open(path, &error))?;
    text_of(bytes)
}

/// Reads the story on standard input.
pub(crate) fn read_stdin() -> Result<String, String> {
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input cannot be read: {error}"))?;
    text_of(bytes)
}

fn too_long(bytes: u64) -> String {
    format!("has {} MB and was not checked; the limit is {} MB", bytes >> 20, LONGEST >> 20)
}

/// `bytes` as text, or why they are none.
fn text_of(bytes: Vec<u8>) -> Result<String, String> {
    if bytes.len() as u64 > LONGEST {
        return Err(too_long(bytes.len() as u64));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("is UTF-16 and was not checked; copydesk reads UTF-8".to_owned());
    }
    if memchr::memchr(0, &bytes[..bytes.len().min(BINARY_WITHIN)]).is_some() {
        return Err("is a binary file and was not checked".to_owned());
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = line_of(error.as_bytes(), at);
        format!("is not UTF-8 and was not checked: byte {at}, in line {line}, begins no character")
    })
}

/// The number of the line, from 1, that holds the byte at `at`.
fn line_of(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or(bytes);
    let ends = before.iter().enumerate().filter(|(i, byte)| match byte {
        b'\n' => true,
        b'\r' => bytes.get(i + 1) != Some(&b'\n'),
        _ => false,
    });
    ends.count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_all_three_ways() {
        assert_eq!(line_of(b"a\r\nb\nc\rd", 7), 4);
        assert_eq!(line_of(b"a\r\nb", 1), 1);
        assert_eq!(line_of(b"", 0), 1);
    }

    #[test]
    fn says_where_text_stops_being_utf_8() {
        let error = text_of(b"One line.\nA caf\xe9.\n".to_vec()).unwrap_err();
        assert!(error.contains("byte 15, in line 2"), "{error}");
        assert!(text_of(b"PNG\0\0".to_vec()).unwrap_err().contains("binary"));
        assert!(text_of("\u{feff}Text".into()).is_ok());
        assert!(text_of(vec![0xff, 0xfe, b'a', 0]).unwrap_err().contains("UTF-16"));
    }
}
