//! Tells where the time goes: reading, and each rule, in nanoseconds per word on one core.
//!
//! ```text
//! cargo run --profile fast --example timing -- FILE… [--rounds N]
//! ```
//!
//! A file ending in `.md` is read as Markdown. A rule’s figure is the time of a check with this
//! rule alone less that of a check with none, so that small figures are noise.

#![allow(clippy::print_stdout, reason = "a command for the terminal")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use copydesk::article::Article;
use copydesk::check::{Cache, RuleSet, check};
use copydesk::config::Settings;
use copydesk::formats::Format;
use copydesk::language;
use copydesk::rules;

fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let mut rounds = 5;
    if let Some(at) = args.iter().position(|arg| arg == "--rounds") {
        rounds = args.get(at + 1).and_then(|n| n.parse().ok()).unwrap_or(rounds);
        args.drain(at..args.len().min(at + 2));
    }
    let files: Vec<(Format, String)> = args
        .iter()
        .filter_map(|path| {
            let format = Format::of_path(Path::new(path)).unwrap_or(Format::Plain);
            std::fs::read_to_string(path).ok().map(|text| (format, text))
        })
        .collect();
    let words: usize = files.iter().map(|(_, text)| text.split_whitespace().count()).sum();
    println!("{} files, {words} words", files.len());
    let once = |work: &mut dyn FnMut(&str, Format)| {
        let start = Instant::now();
        files.iter().for_each(|(format, text)| work(text, *format));
        start.elapsed().as_secs_f64() * 1e9 / words.max(1) as f64
    };
    let settings = Settings::default();
    let run =
        |rules: &RuleSet| once(&mut |text, format| drop(black_box(check(text, format, rules, &mut Cache::new()))));
    let sets: Vec<(&str, RuleSet)> =
        rules::all().map(|rule| (rule.name, RuleSet::of(std::iter::once(rule), &settings))).collect();
    let (none, all) = (RuleSet::of(std::iter::empty(), &settings), RuleSet::new(&settings));
    let mut parts = [f64::INFINITY; 5];
    let mut costs = vec![f64::INFINITY; sets.len()];
    // Round by round, so that a busy moment of the machine spoils no figure; the best one counts.
    for _ in 0..rounds {
        let figures = [
            once(&mut |text, format| drop(black_box(format.read(text)))),
            once(&mut |text, _| drop(black_box(language::words(text)))),
            once(&mut |text, format| drop(black_box(Article::read(format.read(text))))),
            run(&none),
            run(&all),
        ];
        parts.iter_mut().zip(figures).for_each(|(best, figure)| *best = best.min(figure));
        costs.iter_mut().zip(&sets).for_each(|(best, (_, set))| *best = best.min(run(set)));
    }
    let names = ["layout", "words", "reading an article", "a check with no rule", "a check with all rules"];
    for (name, cost) in names.iter().zip(parts) {
        println!("{cost:9.1} ns/word  {:8.2} million words/s  {name}", 1e3 / cost);
    }
    println!();
    let mut rows: Vec<(f64, &str)> =
        costs.iter().zip(&sets).map(|(cost, (name, _))| (cost - parts[3], *name)).collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (cost, name) in rows {
        println!("{cost:9.1} ns/word  {name}");
    }
    let start = Instant::now();
    black_box(RuleSet::new(&settings));
    println!("\n{:9.3} ms  a rule set made ready", start.elapsed().as_secs_f64() * 1e3);
}
