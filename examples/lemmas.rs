//! Scores lemmas and inflected forms against treebanks in CoNLL-U, with the treebanks’ own tags.
//!
//! ```text
//! cargo run --profile fast --example lemmas -- FILE.conllu… [--errors N] [--forms N]
//! ```
//!
//! A lemma counts as right if it is the treebank’s, the kind of apostrophe aside. A form counts as
//! right if the treebank has it for that lemma and tag, capitals and marked slips (`CorrectForm`)
//! aside. `--errors N` and `--forms N` print the first N wrong lemmas and forms.

#![allow(clippy::print_stdout, reason = "a command for the terminal")]

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use copydesk::language::{Penn, conllu, inflect, lemma};

/// The tags whose forms are scored.
const INFLECTED: [Penn; 5] = [Penn::Vbd, Penn::Vbn, Penn::Vbz, Penn::Vbg, Penn::Nns];

/// Counts of a comparison.
#[derive(Debug, Default)]
struct Score {
    right: usize,
    all: usize,
}

impl Score {
    fn add(&mut self, right: bool) {
        self.all += 1;
        self.right += usize::from(right);
    }

    fn show(&self) -> String {
        format!("{:.4}  ({} of {})", self.right as f64 / self.all.max(1) as f64, self.right, self.all)
    }
}

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let mut errors = option(&mut args, "--errors");
    let mut forms = option(&mut args, "--forms");
    if args.is_empty() {
        println!("usage: lemmas FILE.conllu… [--errors N] [--forms N]");
        return ExitCode::from(2);
    }
    for path in args {
        let sentences = match std::fs::read_to_string(&path).map(|text| conllu::read(&text)) {
            Ok(Ok(sentences)) => sentences,
            Ok(Err(error)) => return fail(&format!("{path}: {error}")),
            Err(error) => return fail(&format!("{path}: {error}")),
        };
        let (mut lemmas, mut inflections) = (Score::default(), Score::default());
        for token in sentences.iter().flat_map(|sentence| &sentence.tokens).filter(|token| token.lemma != "_") {
            let Some(tag) = Penn::named(&token.xpos) else { continue };
            let found = lemma(&token.form, tag);
            lemmas.add(found == plain(&token.lemma));
            if found != plain(&token.lemma) && errors > 0 {
                errors -= 1;
                println!("{}/{tag}: {found} instead of {}", token.form, token.lemma);
            }
            if INFLECTED.contains(&tag) && !is_beside(token) {
                let form = inflect(&token.lemma, tag);
                let right = form.as_ref().is_some_and(|form| plain(form).eq_ignore_ascii_case(&plain(&token.form)));
                inflections.add(right);
                if !right && forms > 0 {
                    forms -= 1;
                    println!("{}/{tag}: {form:?} instead of {}", token.lemma, token.form);
                }
            }
        }
        let pace = pace(&sentences);
        println!("{path}\n  lemmas {}\n  forms  {}\n  {pace} ns a lemma", lemmas.show(), inflections.show());
    }
    ExitCode::SUCCESS
}

/// Nanoseconds a lemma, in the best of ten passes.
fn pace(sentences: &[conllu::Sentence]) -> u128 {
    let tokens = sentences.iter().flat_map(|sentence| &sentence.tokens);
    let words: Vec<(&str, Penn)> = tokens.filter_map(|token| Some((&*token.form, Penn::named(&token.xpos)?))).collect();
    let pass = |_| {
        let start = Instant::now();
        for (form, tag) in &words {
            black_box(lemma(form, *tag));
        }
        start.elapsed().as_nanos()
    };
    (0..10).map(pass).min().unwrap_or(0) / words.len().max(1) as u128
}

/// Is it no form that a lemma and a tag could tell: a letter or two, “gon” of “gonna”, a marked slip,
/// or “were”, which is “was” with another subject?
fn is_beside(token: &conllu::Token) -> bool {
    let is = |word: &str| token.form.eq_ignore_ascii_case(word);
    token.form.len() < 3 || is("gon") || is("were") || token.misc.contains("CorrectForm")
}

fn fail(problem: &str) -> ExitCode {
    println!("{problem}");
    ExitCode::from(2)
}

fn option(args: &mut Vec<String>, name: &str) -> usize {
    let Some(at) = args.iter().position(|arg| arg == name) else { return 0 };
    args.remove(at);
    if at < args.len() { args.remove(at).parse().unwrap_or(0) } else { 0 }
}

fn plain(word: &str) -> String {
    word.replace(['’', 'ʼ'], "'")
}
