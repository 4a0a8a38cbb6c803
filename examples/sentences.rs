//! Scores the sentence and word splitter against treebanks in CoNLL-U.
//!
//! ```text
//! cargo run --profile fast --example sentences -- FILE.conllu… [--genre GENRE] [--errors N] [--tokens N]
//! ```
//!
//! A text is rebuilt paragraph by paragraph (`# newpar`) from its sentences and split again. Sentence
//! ends and tokens are compared by offset. `inner` leaves out the ends of paragraphs, which nobody
//! can miss. `--genre news` takes only documents with `_news_` in their name; `--errors N` and
//! `--tokens N` print the first N differences.

#![allow(clippy::print_stdout, reason = "a command for the terminal")]

use std::collections::BTreeSet;
use std::process::ExitCode;

use copydesk::language::{sentences, words};

/// A paragraph of a treebank: its text, where its sentences end, where its tokens stand.
#[derive(Debug, Default)]
struct Gold {
    text: String,
    ends: BTreeSet<usize>,
    tokens: BTreeSet<(usize, usize)>,
}

/// Counts of a comparison.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    gold: usize,
    found: usize,
    right: usize,
}

impl Score {
    fn add<T: Ord>(&mut self, gold: &BTreeSet<T>, found: &BTreeSet<T>) {
        self.gold += gold.len();
        self.found += found.len();
        self.right += gold.intersection(found).count();
    }

    fn show(&self) -> String {
        let ratio = |whole: usize| self.right as f64 / whole.max(1) as f64;
        let (precision, recall) = (ratio(self.found), ratio(self.gold));
        let f1 = 2.0 * self.right as f64 / (self.gold + self.found).max(1) as f64;
        format!("P {precision:.4}  R {recall:.4}  F1 {f1:.4}  ({} in the treebank)", self.gold)
    }
}

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let genre = option(&mut args, "--genre");
    let mut errors: usize = option(&mut args, "--errors").and_then(|n| n.parse().ok()).unwrap_or(0);
    let mut token_errors: usize = option(&mut args, "--tokens").and_then(|n| n.parse().ok()).unwrap_or(0);
    if args.is_empty() {
        println!("usage: sentences FILE.conllu… [--genre GENRE] [--errors N] [--tokens N]");
        return ExitCode::from(2);
    }
    for path in args {
        let Ok(file) = std::fs::read_to_string(&path) else {
            println!("{path}: cannot be read");
            return ExitCode::from(2);
        };
        let (mut all, mut inner, mut tokens) = (Score::default(), Score::default(), Score::default());
        for gold in paragraphs(&file, genre.as_deref()) {
            let cut = words(&gold.text);
            let found: BTreeSet<(usize, usize)> = cut.iter().map(|word| (word.span().start, word.span().end)).collect();
            tokens.add(&gold.tokens, &found);
            let ends: BTreeSet<usize> = sentences(&gold.text, &cut)
                .into_iter()
                .filter_map(|range| range.end.checked_sub(1).and_then(|last| cut.get(last as usize)))
                .map(|last| last.span().end)
                .collect();
            all.add(&gold.ends, &ends);
            inner.add(&without_last(&gold.ends), &without_last(&ends));
            differences(&gold, &gold.ends, &ends, |end| (*end, *end), &mut errors);
            differences(&gold, &gold.tokens, &found, |span| *span, &mut token_errors);
        }
        println!("{path}\n  sentences {}\n  inner     {}\n  tokens    {}", all.show(), inner.show(), tokens.show());
    }
    ExitCode::SUCCESS
}

fn option(args: &mut Vec<String>, name: &str) -> Option<String> {
    let at = args.iter().position(|arg| arg == name)?;
    args.remove(at);
    (at < args.len()).then(|| args.remove(at))
}

fn without_last(ends: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut ends = ends.clone();
    ends.pop_last();
    ends
}

/// Prints the first differences: `-` was not found, `+` should not have been.
fn differences<T: Ord>(
    gold: &Gold,
    wanted: &BTreeSet<T>,
    found: &BTreeSet<T>,
    span: impl Fn(&T) -> (usize, usize),
    left: &mut usize,
) {
    for (sign, item) in wanted.difference(found).map(|x| ('-', x)).chain(found.difference(wanted).map(|x| ('+', x))) {
        if *left == 0 {
            return;
        }
        *left -= 1;
        let (start, end) = span(item);
        let before: String = gold.text[..start].chars().rev().take(50).collect::<Vec<_>>().into_iter().rev().collect();
        let after: String = gold.text[end..].chars().take(40).collect();
        println!("{sign} {before}⟦{}⟧{after}", &gold.text[start..end]);
    }
}

/// The paragraphs of a treebank file.
fn paragraphs(file: &str, genre: Option<&str>) -> Vec<Gold> {
    let mut out: Vec<Gold> = Vec::new();
    let mut wanted = genre.is_none();
    let mut fresh = true;
    for sentence in file.split("\n\n").filter(|sentence| !sentence.trim().is_empty()) {
        for line in sentence.lines().filter_map(|line| line.strip_prefix("# ")) {
            if let Some(id) = line.strip_prefix("newdoc id = ") {
                wanted = genre.is_none_or(|genre| id.contains(&format!("_{genre}_")));
                fresh = true;
            }
            fresh |= line.starts_with("newpar") && !line.starts_with("newpar_block");
        }
        if wanted {
            if std::mem::take(&mut fresh) || out.is_empty() {
                out.push(Gold::default());
            }
            if let Some(gold) = out.last_mut() {
                gold.sentence(sentence);
            }
        }
    }
    out
}

impl Gold {
    /// Adds a sentence in CoNLL-U.
    fn sentence(&mut self, block: &str) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
        let mut inside = 0;
        let rows: Vec<Vec<&str>> =
            block.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
        for (i, row) in rows.iter().enumerate() {
            let (Some(id), Some(form)) = (row.first(), row.get(1)) else { continue };
            let number: usize = id.split(['-', '.']).next().and_then(|n| n.parse().ok()).unwrap_or(0);
            if id.contains('.') || !id.contains('-') && number <= inside {
                continue;
            }
            let start = self.text.len();
            self.text.push_str(form);
            if let Some((_, last)) = id.split_once('-') {
                inside = last.parse().unwrap_or(0);
                let parts: Vec<&str> =
                    rows[i + 1..].iter().take(inside + 1 - number).filter_map(|row| row.get(1).copied()).collect();
                self.parts(start, form, &parts);
            } else {
                self.tokens.insert((start, self.text.len()));
            }
            if !row.last().is_some_and(|misc| misc.contains("SpaceAfter=No")) && i + 1 < rows.len() {
                self.text.push(' ');
            }
        }
        let end = self.text.trim_end().len();
        self.ends.insert(end);
        // A sentence that the next one touches.
        if rows.last().and_then(|row| row.last()).is_none_or(|misc| !misc.contains("SpaceAfter=No")) {
            self.text.push(' ');
        }
    }

    /// The tokens of a multi-word token, where they make up its form.
    fn parts(&mut self, start: usize, form: &str, parts: &[&str]) {
        if parts.concat() != form {
            self.tokens.insert((start, start + form.len()));
            return;
        }
        let mut at = start;
        for part in parts {
            self.tokens.insert((at, at + part.len()));
            at += part.len();
        }
    }
}
