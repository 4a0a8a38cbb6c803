//! `--house`: a house style written out, for reading and for copying.

use std::io::{self, Write};
use std::path::Path;

use super::{Args, Outcome, plan};
use crate::config::{self, Profile};
use crate::workspace::disk;

/// Writes out the house called `name`, or in the file at `name`, or without a name the one in force
/// in this folder.
pub(super) fn show(args: &Args, name: &str, out: &mut dyn Write) -> io::Result<Outcome> {
    let house = match name {
        "" => in_force(args),
        path if path.ends_with(".toml") => of_file(Path::new(path)),
        name => Profile::named(name).ok_or_else(|| config::no_such("house", name, &Profile::NAMES)),
    };
    match house {
        Ok(house) => write!(out, "{}", house.written()).map(|()| Outcome::Clean),
        Err(message) => Ok(super::refuse(&message)),
    }
}

fn in_force(args: &Args) -> Result<Profile, String> {
    let mut workspace = plan::workspace(args)?;
    let desk = workspace.desk(None);
    match workspace.sources().iter().flat_map(|source| source.errors.iter().map(move |error| (source, error))).next() {
        Some((source, error)) => Err(format!("{}:{error}", source.path.display())),
        None => Ok(desk.settings.profile()),
    }
}

fn of_file(path: &Path) -> Result<Profile, String> {
    let text = disk::read(path).map_err(|why| format!("{} {why}", path.display()))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let (house, errors) = config::read_house(&text, &|other| disk::read(&folder.join(other)));
    match errors.first() {
        Some(error) => Err(format!("{}:{error}", path.display())),
        None => Ok(Profile { name: path.display().to_string(), ..house }),
    }
}
