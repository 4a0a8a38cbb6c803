//! Scores the tagger and parser against treebanks in CoNLL-U.
//!
//! ```text
//! cargo run --profile fast --example syntax -- FILE.conllu… [--genres A,B] [--errors N]
//! ```
//!
//! `gold` takes the treebank's own words and sentences; `raw` rebuilds the text and cuts it as copydesk
//! does, and counts a word as right only where its bytes are right too (F1). Relations are compared
//! without subtypes, as the CoNLL shared tasks did. `--genres news,interview` takes only documents with
//! `_news_` or `_interview_` in their name; `--errors N` prints the first N wrong words.

#![allow(clippy::print_stdout, reason = "a command for the terminal")]

use std::collections::HashMap;
use std::ops::Range;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use copydesk::language::conllu::{self, Sentence};
use copydesk::language::parser::{Relation, Syntax, parse, universal};
use copydesk::language::{lemma, sentences, words};

/// Counts of words: in the treebank, found, and of those found with the right tag, head, relation and
/// lemma.
#[derive(Debug, Default)]
struct Score {
    gold: usize,
    found: usize,
    upos: usize,
    xpos: usize,
    head: usize,
    both: usize,
    lemma: usize,
    time: Duration,
}

impl Score {
    fn show(&self) -> String {
        let f1 = |right: usize| 2.0 * right as f64 / (self.gold + self.found).max(1) as f64;
        let speed = self.found as f64 / self.time.as_secs_f64().max(1e-9);
        format!(
            "UPOS {:.4}  XPOS {:.4}  UAS {:.4}  LAS {:.4}  lemmas {:.4}  ({} words, {speed:.0} a second)",
            f1(self.upos),
            f1(self.xpos),
            f1(self.head),
            f1(self.both),
            f1(self.lemma),
            self.gold
        )
    }
}

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let genres = option(&mut args, "--genres");
    let mut errors: usize = option(&mut args, "--errors").and_then(|n| n.parse().ok()).unwrap_or(0);
    if args.is_empty() {
        println!("usage: syntax FILE.conllu… [--genres A,B] [--errors N]");
        return ExitCode::from(2);
    }
    // The first call sets the network up.
    parse(&["."], std::slice::from_ref(&(0..1)));
    for path in args {
        let treebank = std::fs::read_to_string(&path).map_err(|error| error.to_string());
        let treebank = treebank.and_then(|text| conllu::read(&text).map_err(|error| error.to_string()));
        let mut treebank = match treebank {
            Ok(treebank) => treebank,
            Err(error) => {
                println!("{path}: {error}");
                return ExitCode::from(2);
            }
        };
        if let Some(genres) = &genres {
            treebank
                .retain(|sentence| genres.split(',').any(|genre| sentence.document.contains(&format!("_{genre}_"))));
        }
        println!("{path}\n  gold  {}\n  raw   {}", gold(&treebank, &mut errors).show(), raw(&treebank).show());
    }
    ExitCode::SUCCESS
}

fn option(args: &mut Vec<String>, name: &str) -> Option<String> {
    let at = args.iter().position(|arg| arg == name)?;
    args.remove(at);
    (at < args.len()).then(|| args.remove(at))
}

/// Is the relation right, subtypes aside?
fn same(found: Relation, gold: &str) -> bool {
    found.universal() == universal(gold)
}

/// With the treebank's words and sentences, a few sentences at a time as in a paragraph.
fn gold(treebank: &[Sentence], errors: &mut usize) -> Score {
    let mut score = Score::default();
    for paragraph in treebank.chunks(4) {
        let tokens: Vec<&str> =
            paragraph.iter().flat_map(|sentence| &sentence.tokens).map(|token| &*token.form).collect();
        let mut at = 0;
        let ranges: Vec<Range<u32>> = paragraph
            .iter()
            .map(|sentence| {
                at += sentence.tokens.len() as u32;
                at - sentence.tokens.len() as u32..at
            })
            .collect();
        let start = Instant::now();
        let found = parse(&tokens, &ranges);
        score.time += start.elapsed();
        for (range, sentence) in ranges.iter().zip(paragraph) {
            let found = &found[range.start as usize..range.end as usize];
            for (i, (word, token)) in found.iter().zip(&sentence.tokens).enumerate() {
                score.gold += 1;
                score.found += 1;
                let head = word.head().map_or(0, |head| head + 1) == token.head;
                let both = head && same(word.relation, &token.relation);
                score.upos += usize::from(word.pos.name() == token.upos);
                score.xpos += usize::from(word.penn.name() == token.xpos);
                score.head += usize::from(head);
                score.both += usize::from(both);
                score.lemma += usize::from(lemma(&token.form, word.penn) == token.lemma);
                if !(both && word.pos.name() == token.upos) && *errors > 0 {
                    *errors -= 1;
                    let tokens: Vec<&str> = sentence.tokens.iter().map(|token| &*token.form).collect();
                    println!("{}", describe(&tokens, i, word, token));
                }
            }
        }
    }
    score
}

fn describe(tokens: &[&str], i: usize, word: &Syntax, token: &conllu::Token) -> String {
    let at = |head: usize| head.checked_sub(1).and_then(|head| tokens.get(head)).copied().unwrap_or("root");
    format!(
        "{}⟦{}⟧{}\n    {} {} {} instead of {} {} {}",
        tokens[i.saturating_sub(8)..i].iter().map(|token| format!("{token} ")).collect::<String>(),
        tokens[i],
        tokens[i + 1..].iter().take(8).map(|token| format!(" {token}")).collect::<String>(),
        word.pos,
        word.relation,
        at(word.head().map_or(0, |head| head + 1)),
        token.upos,
        token.relation,
        at(token.head)
    )
}

/// The text of each document, cut as copydesk cuts it.
fn raw(treebank: &[Sentence]) -> Score {
    let mut score = Score::default();
    for document in treebank.chunk_by(|a, b| a.document == b.document) {
        for paragraph in document.chunks(4) {
            let mut text = String::new();
            // Bytes of each gold word; its head's bytes follow from the numbers.
            let mut gold: HashMap<Range<usize>, (Option<Range<usize>>, &conllu::Token)> = HashMap::new();
            for sentence in paragraph {
                let spans = place(&mut text, sentence);
                for (span, token) in spans.iter().zip(&sentence.tokens) {
                    let head = token.head.checked_sub(1).map(|head| spans[head].clone());
                    gold.insert(span.clone(), (head, token));
                }
            }
            let cut = words(&text);
            let tokens: Vec<&str> = cut.iter().map(|word| word.span().of(&text)).collect();
            let ranges = sentences(&text, &cut);
            let start = Instant::now();
            let found = parse(&tokens, &ranges);
            score.time += start.elapsed();
            score.gold += gold.len();
            score.found += found.len();
            let bytes = |i: usize| cut[i].span().start..cut[i].span().end;
            for range in &ranges {
                for i in range.start as usize..range.end as usize {
                    let Some((head, token)) = gold.get(&bytes(i)) else { continue };
                    let word = &found[i];
                    let right = word.head().map(|head| bytes(range.start as usize + head)) == *head;
                    score.upos += usize::from(word.pos.name() == token.upos);
                    score.xpos += usize::from(word.penn.name() == token.xpos);
                    score.head += usize::from(right);
                    score.both += usize::from(right && same(word.relation, &token.relation));
                    score.lemma += usize::from(lemma(tokens[i], word.penn) == token.lemma);
                }
            }
        }
    }
    score
}

/// Appends a sentence as it was written and tells where its words stand.
fn place(text: &mut String, sentence: &Sentence) -> Vec<Range<usize>> {
    let start = text.len();
    text.push_str(&sentence.text);
    let mut at = start;
    let spans = sentence
        .tokens
        .iter()
        .map(|token| {
            let from = text[at..].find(&*token.form).map_or(at, |found| at + found);
            let to = (from + token.form.len()).min(text.len());
            if text.is_char_boundary(to) {
                at = to;
            }
            from..to
        })
        .collect();
    text.push(' ');
    spans
}
