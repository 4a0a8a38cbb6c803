//! Where the prose is: a file of some format becomes blocks of text with true offsets.
//!
//! A format returns every piece of prose once, in order, with its [`Zone`] and a map back to the
//! bytes of the file. Offsets are carried from the reader on, never searched for again.
//! To add a format: write its `read`, add a [`Format`] variant and its names below.

mod block;
mod furniture;
pub mod markdown;
pub mod plain;
mod prose;

pub use block::{Block, Directive, DirectiveKind, Map, Piece, Zone, Zones};
pub use furniture::{CAPTION_LABELS, dateline};

use std::path::Path;

/// A file format that copydesk reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Plain,
    Markdown,
}

/// What a format found in a file.
#[derive(Debug, Clone, Default)]
pub struct Layout<'a> {
    /// The prose, in the order of the file.
    pub blocks: Vec<Block<'a>>,
    /// Instructions to copydesk that stand in the file.
    pub directives: Vec<Directive>,
    /// May there be more than white space between the blocks?
    pub markup: bool,
}

impl Format {
    /// The format by a file's extension; `None` for files that copydesk does not read.
    pub fn of_path(path: &Path) -> Option<Format> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "txt" | "text" => Some(Format::Plain),
            "md" | "markdown" | "mdown" | "mkd" => Some(Format::Markdown),
            _ => None,
        }
    }

    /// The format by an editor's language identifier. VS Code calls a `.txt` file `plaintext`,
    /// Neovim `text`.
    pub fn of_language(id: &str) -> Option<Format> {
        match id {
            "plaintext" | "text" => Some(Format::Plain),
            "markdown" => Some(Format::Markdown),
            _ => None,
        }
    }

    /// Reads `text`. Total: any text gives a layout.
    pub fn read(self, text: &str) -> Layout<'_> {
        match self {
            Format::Plain => plain::read(text),
            Format::Markdown => markdown::read(text),
        }
    }
}
