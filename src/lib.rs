//! copydesk reads news copy the way a demanding copy desk does: while it is written, and in CI.
//!
//! The modules in reading order, each using only the ones before it:
//!
//! * [`text`]: ropes, edits, positions
//! * [`formats`]: where the prose is in a file
//! * [`language`]: words and sentences
//! * [`article`]: the story: paragraphs, zones, quotations
//! * [`rule`]: how a rule is declared
//! * [`rules`]: the rules, a file each
//! * [`config`]: settings and house styles
//! * [`check`]: runs the rules and remembers what did not change
//! * [`workspace`]: open stories and their settings, for both shells
//! * [`cli`] and [`lsp`]: the shells

pub mod text;

pub mod formats;

pub mod language;

pub mod article;

pub mod rule;

pub mod rules;

pub mod config;

pub mod check;

pub mod workspace;

pub mod cli;

pub mod lsp;
