//! Prints the zones of stories, a line a block, or with `--count` how often each zone stands.
//!
//! ```text
//! cargo run --profile fast --example zones -- FILE… [--count]
//! ```

#![allow(clippy::print_stdout, reason = "a command for the terminal")]

use std::collections::BTreeMap;
use std::path::Path;

use copydesk::formats::Format;

fn main() {
    let (flags, paths): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let count = flags.iter().any(|flag| flag == "--count");
    let mut zones: BTreeMap<&str, usize> = BTreeMap::new();
    for path in paths {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        for block in Format::of_path(Path::new(&path)).unwrap_or(Format::Plain).read(&text).blocks {
            *zones.entry(block.zone.name()).or_default() += 1;
            if !count {
                println!("{path}\t{}\t{}", block.zone.name(), block.text.replace(['\n', '\r'], "⏎"));
            }
        }
    }
    if count {
        zones.iter().for_each(|(zone, n)| println!("{n:8} {zone}"));
    }
}
