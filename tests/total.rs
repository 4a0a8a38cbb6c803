//! Any text gives an article and findings, and every fix applies. The twin of the fuzz targets for
//! a stable toolchain.

mod support;

use std::time::{Duration, Instant};

use copydesk::check::{Cache, check};
use copydesk::formats::Format;
use proptest::prelude::*;
use support::{Random, SNIPPETS, STORIES, all_rules, edit, keeps_promises, reads_whole};

const FORMATS: [Format; 2] = [Format::Plain, Format::Markdown];

#[test]
fn stories_under_edits() {
    let rules = all_rules();
    for (seed, (_, _, story)) in STORIES.into_iter().enumerate() {
        let (mut text, mut random) = (story.to_owned(), Random(seed as u64 + 100));
        for round in 0..40 {
            edit(&mut text, &mut random);
            keeps_promises(&text, FORMATS[round % 2], &rules);
        }
    }
}

#[test]
fn long_runs_of_anything_take_linear_time() {
    let rules = all_rules();
    for snippet in SNIPPETS.into_iter().chain([
        "“‘",
        "a “b",
        "<!--",
        "[x](",
        "![",
        "> > ",
        "1. ",
        "it. ",
        "said said ",
        "s’ ",
        "A, ",
        "Orva Seismic Network (OSN) ",
    ]) {
        for format in FORMATS {
            let took = |length: usize| {
                let text = snippet.repeat(length / snippet.len());
                let start = Instant::now();
                let report = check(&text, format, &rules, &mut Cache::new());
                assert!(report.problems.is_empty(), "{snippet:?}: {:?}", report.problems);
                start.elapsed()
            };
            let (short, long) = (took(10_000), took(40_000));
            // Four times the text; quadratic time takes sixteen times as long. What is short in any case is
            // too short to compare on a busy machine.
            assert!(
                long < Duration::from_secs(2) || long < 12 * short,
                "{snippet:?} as {format:?} took {short:?}, four times as much {long:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text(text in text()) {
        let rules = all_rules();
        for format in FORMATS {
            keeps_promises(&text, format, &rules);
        }
    }
}

proptest! {
    // Without optimization the network takes a while.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_text_is_read_to_the_end(text in text()) {
        for format in FORMATS {
            reads_whole(&text, format);
        }
    }
}

#[test]
fn stories_are_read_to_the_end() {
    for (_, format, story) in STORIES {
        reads_whole(story, format);
    }
}

fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        6 => prop::sample::select(SNIPPETS.to_vec()).prop_map(str::to_owned),
        2 => "[A-Za-z]{1,9} ",
        1 => "\\PC{0,8}",
    ];
    prop::collection::vec(part, 0..80).prop_map(|parts| parts.concat())
}
