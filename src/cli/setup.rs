use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use super::Outcome;
use crate::config::FILE_NAME;

/// What a new `copydesk.toml` says.
const TEMPLATE: &str = include_str!("template.toml");

/// `--init`: writes a `copydesk.toml` into this folder, if there is none.
pub(super) fn init(out: &mut dyn Write) -> io::Result<Outcome> {
    let file = OpenOptions::new().write(true).create_new(true).open(Path::new(FILE_NAME));
    match file.and_then(|mut file| file.write_all(TEMPLATE.as_bytes())) {
        Ok(()) => {
            writeln!(out, "Wrote {FILE_NAME}")?;
            Ok(Outcome::Clean)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Ok(super::refuse(&format!("there is a {FILE_NAME} already; it stays as it is")))
        }
        Err(error) => Ok(super::refuse(&format!("{FILE_NAME} cannot be written: {error}"))),
    }
}
