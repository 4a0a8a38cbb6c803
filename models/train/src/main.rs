//! Trains what copydesk knows of English: see `models/README.md`.
//!
//! ```text
//! cargo run --release --manifest-path models/train/Cargo.toml -- parser UD_FOLDER VECTORS OUT
//! cargo run --release --manifest-path models/train/Cargo.toml -- garble GARBLE_FOLDER PARSER OUT
//! ```
//!
//! Both take `--epochs N` and `--seed N`. The same input gives the same model, byte by byte.

mod adam;
mod file;
mod garble;
mod parser;
mod parts;
mod recurrent;

use std::path::PathBuf;

pub type Failure = Box<dyn std::error::Error>;

const USAGE: &str = "usage: parser UD_FOLDER VECTORS OUT | garble GARBLE_FOLDER PARSER OUT [--epochs N] [--seed N]";

fn main() -> Result<(), Failure> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let epochs = take(&mut args, "--epochs")?.map(|epochs| epochs as usize);
    let seed = take(&mut args, "--seed")?.unwrap_or(1);
    let [what, folder, with, out] = &args[..] else { return Err(USAGE.into()) };
    let [folder, with, out] = [folder, with, out].map(PathBuf::from);
    match what.as_str() {
        "parser" => parser::train(&parser::Options { folder, vectors: with, out, epochs, seed }),
        "garble" => garble::train(&garble::Options { folder, parser: with, out, epochs, seed }),
        _ => Err(USAGE.into()),
    }
}

/// Takes the option `name` and its number out of `args`.
fn take(args: &mut Vec<String>, name: &str) -> Result<Option<u64>, Failure> {
    let Some(at) = args.iter().position(|arg| arg == name) else { return Ok(None) };
    args.remove(at);
    if at == args.len() {
        return Err(format!("{name} needs a number").into());
    }
    let value = args.remove(at);
    Ok(Some(value.parse().map_err(|_| format!("{name}: “{value}” is no number"))?))
}
