//! Compiles the word lists under `models/lexicon/` into finite-state maps that are embedded in the
//! binary as they are: no list is parsed at start-up.
//!
//! A list `lexicon/NAME.tsv` has a key and a number a line, with a tab between; `#` opens a comment.
//! It becomes `$OUT_DIR/NAME.fst`. A list `morphology/NAME.tsv` has a group, an ending, what replaces
//! the ending, and perhaps the capitals of the result; see `src/language/morphology/endings.rs`.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    compile_all("models/lexicon", number)?;
    compile_all("models/morphology", ending)
}

/// Compiles the lists of a folder, whose lines `read` takes apart.
fn compile_all(folder: &str, read: Reader) -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    println!("cargo::rerun-if-changed={folder}");
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "tsv") {
            let bytes = compile(&path, read).map_err(|error| format!("{}: {error}", path.display()))?;
            let name = path.file_stem().unwrap_or_default();
            fs::write(out.join(name).with_extension("fst"), bytes)?;
        }
    }
    Ok(())
}

/// Makes a key and a value of a line.
type Reader = fn(&str) -> Result<(String, u64), Box<dyn Error>>;

/// The finite-state map of the list at `path`.
fn compile(path: &Path, read: Reader) -> Result<Vec<u8>, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    let mut rows = BTreeMap::new();
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let (key, value) = read(line).map_err(|problem| format!("line {}: {problem}", i + 1))?;
        if rows.insert(key, value).is_some() {
            return Err(format!("line {}: its key stands twice", i + 1).into());
        }
    }
    let mut map = fst::MapBuilder::memory();
    for (key, value) in rows {
        map.insert(key, value)?;
    }
    Ok(map.into_inner()?)
}

fn number(line: &str) -> Result<(String, u64), Box<dyn Error>> {
    let (key, value) = line.split_once('\t').ok_or("no tab")?;
    let value = value.parse().map_err(|_| format!("“{value}” is no number"))?;
    Ok((key.to_owned(), value))
}

/// The key is the group and the ending from its last letter to its first. The value has, from its
/// lowest bits, 6 for the letters to drop, 2 for the capitals, and 7 bytes for the letters to add.
fn ending(line: &str) -> Result<(String, u64), Box<dyn Error>> {
    let columns: Vec<&str> = line.split('\t').collect();
    let (group, ending, replacement, capitals) = match columns[..] {
        [group, ending, "-"] => (group, ending, ending, 3),
        [group, ending, replacement] => (group, ending, replacement, 0),
        [group, ending, replacement, "Title"] => (group, ending, replacement, 1),
        [group, ending, replacement, "CAPS"] => (group, ending, replacement, 2),
        [group, ending] => (group, ending, "", 0),
        _ => return Err("not a group, an ending, a replacement and capitals".into()),
    };
    let same: usize =
        ending.chars().zip(replacement.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (drop, add) = (ending[same..].chars().count() as u64, &replacement[same..]);
    if drop > 63 || add.len() > 7 || add.contains('\0') {
        return Err("too much to change".into());
    }
    let added = add.bytes().rev().fold(0, |value, byte| value << 8 | u64::from(byte));
    Ok((format!("{group}\t{}", ending.chars().rev().collect::<String>()), added << 8 | capitals << 6 | drop))
}
