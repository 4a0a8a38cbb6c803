use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Replaces what is in the file at `path`, all at once: whoever reads it meanwhile sees the old
/// text or the new one. Links are followed and permissions kept.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file may only be read"));
    }
    let (beside, file) = create_beside(&path)?;
    let done = fill(file, text, permissions).and_then(|()| fs::rename(&beside, &path));
    if done.is_err() {
        // The first error is the one to tell of.
        let _ = fs::remove_file(&beside);
    }
    done
}

fn fill(mut file: File, text: &str, permissions: fs::Permissions) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    file.set_permissions(permissions)?;
    file.sync_all()
}

/// Makes a new file in the same folder, so that it can take the other’s place.
fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut tries = 0;
    loop {
        let beside = path.with_file_name(format!(".{name}.{}-{tries}.copydesk", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 100 => tries += 1,
            file => return file.map(|file| (beside, file)),
        }
    }
}
