//! Throughput of reading and checking on one core, the cost of a sentence, of a keystroke, and of
//! starting.
//!
//! `cargo bench --profile fast` builds quicker and measures nearly the same.

#[path = "../tests/support/mod.rs"]
mod support;

use std::hint::black_box;
use std::time::Duration;

use copydesk::article::{Article, Paragraph};
use copydesk::check::{Cache, RuleSet, check};
use copydesk::config::Settings;
use copydesk::formats::Format;
use copydesk::language;
use copydesk::language::parser::{Network, parse};
use copydesk::rule::OwnTerm;
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use support::STORIES;

/// A text of about `words` words: the paragraphs of the plain stories over and over, each time
/// with other figures, so that no two are the same.
fn long_text(words: usize, garbled: bool) -> String {
    let wanted = |name: &str| garbled || name.starts_with("clean/");
    let stories = STORIES.iter().filter(|(name, format, _)| *format == Format::Plain && wanted(name));
    let paragraphs: Vec<&str> = stories.flat_map(|(.., text)| text.split("\n\n")).collect();
    let (mut out, mut count) = (String::new(), 0);
    for (i, paragraph) in paragraphs.iter().cycle().enumerate() {
        if count >= words {
            break;
        }
        out.push_str(paragraph.trim());
        out.push_str(&format!(" It was report {i} of the day.\n\n"));
        count += paragraph.split_whitespace().count() + 7;
    }
    out
}

fn throughput(c: &mut Criterion) {
    let mut group = c.benchmark_group("throughput");
    let rules = RuleSet::new(&Settings::default());
    for (name, garbled) in [("clean", false), ("garbled", true)] {
        let text = long_text(50_000, garbled);
        let words = text.split_whitespace().count();
        // Elements are words: “Melem/s” reads “million words a second”.
        group.throughput(Throughput::Elements(words as u64));
        group.bench_function(BenchmarkId::new("words", name), |b| b.iter(|| language::words(black_box(&text))));
        group.bench_function(BenchmarkId::new("reading", name), |b| {
            b.iter(|| Article::read(Format::Plain.read(black_box(&text))))
        });
        group.bench_function(BenchmarkId::new("reading as Markdown", name), |b| {
            b.iter(|| Article::read(Format::Markdown.read(black_box(&text))))
        });
        group.bench_function(BenchmarkId::new("checking", name), |b| {
            b.iter(|| check(black_box(&text), Format::Plain, &rules, &mut Cache::new()))
        });
    }
    group.finish();
}

/// What a desk’s own words cost: rows that begin as the text’s own words do and go on otherwise, and
/// so are looked at, at nearly every word.
fn words(c: &mut Criterion) {
    let mut group = c.benchmark_group("words of a house");
    let text = long_text(20_000, false);
    group.throughput(Throughput::Elements(text.split_whitespace().count() as u64));
    let mut known: Vec<&str> = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1).collect();
    known.sort_unstable();
    known.dedup();
    for rows in [0, 10_000] {
        let row = |i: usize| OwnTerm {
            rule: OwnTerm::WORDS,
            find: format!("{} of row{i}", known[i % known.len()]),
            instead: "other".to_owned(),
            note: None,
        };
        let settings = Settings { words: (0..rows).map(row).collect(), ..Settings::default() };
        let rules = RuleSet::new(&settings);
        group.bench_function(BenchmarkId::new("checking", rows), |b| {
            b.iter(|| check(black_box(&text), Format::Plain, &rules, &mut Cache::new()))
        });
        group.bench_function(BenchmarkId::new("a rule set", rows), |b| b.iter(|| RuleSet::new(black_box(&settings))));
    }
    group.finish();
}

/// What is read only when a rule asks for it.
fn reading_deeper(c: &mut Criterion) {
    let mut group = c.benchmark_group("reading deeper");
    let text = long_text(20_000, false);
    group.throughput(Throughput::Elements(text.split_whitespace().count() as u64));
    type Reader = fn(&Paragraph) -> usize;
    let readers: [(&str, Reader); 4] = [
        ("tags and trees", |paragraph| paragraph.syntax().len()),
        ("names", |paragraph| paragraph.mentions().len()),
        ("quantities", |paragraph| paragraph.quantities().len()),
        ("moments", |paragraph| paragraph.moments().len()),
    ];
    for (name, reader) in readers {
        group.bench_function(name, |b| {
            let read = || Article::read(Format::Plain.read(&text));
            let all = |article: Article| article.iter().map(|(_, paragraph)| reader(paragraph)).sum::<usize>();
            b.iter_batched(read, all, BatchSize::LargeInput);
        });
    }
    group.throughput(Throughput::Elements(1));
    let sentence = "The mayor of Orva said on Monday that the old bridge over the river would stay shut until engineers had \
                    looked at each of its cables again.";
    let words = language::words(sentence);
    let tokens: Vec<&str> = words.iter().map(|word| word.span().of(sentence)).collect();
    let whole = language::sentences(sentence, &words);
    group.bench_function("a sentence of 28 words", |b| b.iter(|| parse(black_box(&tokens), &whole)));
    group.bench_function("the model at the start", |b| b.iter(Network::english));
    group.finish();
}

fn keystroke(c: &mut Criterion) {
    let mut group = c.benchmark_group("keystroke");
    let rules = RuleSet::new(&Settings::default());
    for words in [700, 5_000, 50_000] {
        for format in [Format::Plain, Format::Markdown] {
            let text = long_text(words, false);
            let at = text[..text.len() / 2].rfind(" the ").map_or(0, |at| at + 4);
            let mut cache = Cache::new();
            check(&text, format, &rules, &mut cache);
            let mut round = 0_u32;
            group.bench_function(BenchmarkId::new(format!("{format:?}"), words), |b| {
                let edited = || {
                    round += 1;
                    let mut text = text.clone();
                    text.insert_str(at, &round.to_string());
                    text
                };
                b.iter_batched(edited, |text| check(&text, format, &rules, &mut cache), BatchSize::LargeInput);
            });
        }
    }
    group.finish();
}

fn start(c: &mut Criterion) {
    let mut group = c.benchmark_group("start");
    group.bench_function("a rule set", |b| b.iter(|| RuleSet::new(black_box(&Settings::default()))));
    let rules = RuleSet::new(&Settings::default());
    let (_, format, story) = STORIES[1];
    group.bench_function("one story", |b| b.iter(|| check(black_box(story), format, &rules, &mut Cache::new())));
    group.finish();
}

fn config() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! { name = benches; config = config(); targets = throughput, words, reading_deeper, keystroke, start }
criterion_main!(benches);
