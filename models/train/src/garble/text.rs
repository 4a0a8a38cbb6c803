//! The material: sentences with their documents, as lines of JSON, packed or not.

use std::fs;
use std::path::Path;

use copydesk::language::{self, Word};
use serde::de::DeserializeOwned;

use crate::Failure;

/// The records of a file.
pub fn records<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Failure> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut bytes = fs::read(path).map_err(|error| named(&error))?;
    if path.extension().is_some_and(|extension| extension == "xz") {
        let mut out = Vec::new();
        lzma_rs::xz_decompress(&mut &bytes[..], &mut out).map_err(|error| named(&format!("{error:?}")))?;
        bytes = out;
    }
    let text = String::from_utf8(bytes).map_err(|error| named(&error))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(i, line)| serde_json::from_str(line).map_err(|error| named(&format!("line {}: {error}", i + 1)).into()))
        .collect()
}

/// A sentence as tokens that can be moved about.
#[derive(Debug, Clone)]
pub struct Tokens(pub Vec<Token>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub spaced: bool,
    /// Is something wrong here?
    pub wrong: bool,
}

impl Tokens {
    pub fn of(text: &str) -> Tokens {
        let words = language::words(text);
        let token =
            |word: &Word| Token { text: word.span().of(text).to_owned(), spaced: word.is_spaced(), wrong: false };
        Tokens(words.iter().map(token).collect())
    }

    /// The sentence as text, and where each token begins in it.
    pub fn text(&self) -> (String, Vec<usize>) {
        let mut out = String::new();
        let mut starts = Vec::new();
        for token in &self.0 {
            if token.spaced && !out.is_empty() {
                out.push(' ');
            }
            starts.push(out.len());
            out.push_str(&token.text);
        }
        (out, starts)
    }
}
