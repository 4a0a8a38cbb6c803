//! Compiles the word lists under `models/lexicon/` into finite-state maps that are embedded in the
//! binary as they are: no list is parsed at start-up.
//!
//! A list `NAME.tsv` has a key and a number a line, with a tab between; `#` opens a comment. It
//! becomes `$OUT_DIR/NAME.fst`.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let lists = Path::new("models/lexicon");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", lists.display());
    for entry in fs::read_dir(lists)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "tsv") {
            let bytes = compile(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let name = path.file_stem().unwrap_or_default();
            fs::write(out.join(name).with_extension("fst"), bytes)?;
        }
    }
    Ok(())
}

/// The finite-state map of the list at `path`.
fn compile(path: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    let mut rows = BTreeMap::new();
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let (key, value) = line.split_once('\t').ok_or_else(|| format!("line {}: no tab", i + 1))?;
        let value: u64 = value.parse().map_err(|_| format!("line {}: “{value}” is no number", i + 1))?;
        if rows.insert(key, value).is_some() {
            return Err(format!("line {}: “{key}” stands twice", i + 1).into());
        }
    }
    let mut map = fst::MapBuilder::memory();
    for (key, value) in rows {
        map.insert(key, value)?;
    }
    Ok(map.into_inner()?)
}
