//! A warm check is a fresh check, only faster: held to it under random edits.

mod support;

use copydesk::check::Cache;
use copydesk::formats::Format;
use proptest::prelude::*;
use support::{Random, SNIPPETS, STORIES, all_rules, edit, same_as_fresh};

#[test]
fn stories_under_edits() {
    let rules = all_rules();
    for (seed, (_, format, story)) in STORIES.into_iter().enumerate() {
        let (mut text, mut cache, mut random) = (story.to_owned(), Cache::new(), Random(seed as u64));
        for _ in 0..60 {
            edit(&mut text, &mut random);
            same_as_fresh(&text, format, &rules, &mut cache);
        }
    }
}

#[test]
fn who_is_named_under_edits() {
    const NAMES: [&str; 9] =
        ["Ada Lund", "Lund", "Ms. Lund", "Ivo Lund", "Orva", "in Lund", "Orva Seismic Network (OSN)", "OSN", "she"];
    let rules = all_rules();
    let mut random = Random(7);
    for _ in 0..20 {
        let mut named: Vec<&str> = (0..8).map(|_| random.one_of(&NAMES)).collect();
        let mut cache = Cache::new();
        for _ in 0..12 {
            let at = random.below(named.len());
            named[at] = random.one_of(&NAMES);
            let text: String = named.iter().map(|name| format!("It is late, {name} said on Monday.\n\n")).collect();
            same_as_fresh(&text, Format::Plain, &rules, &mut cache);
        }
    }
}

#[test]
fn one_cache_may_see_one_story_after_another() {
    let rules = all_rules();
    let mut cache = Cache::new();
    for (_, format, story) in STORIES.into_iter().chain(STORIES) {
        same_as_fresh(story, format, &rules, &mut cache);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_under_edits(parts in prop::collection::vec(prop::sample::select(SNIPPETS.to_vec()), 0..60), seed: u64) {
        let rules = all_rules();
        for format in [Format::Plain, Format::Markdown] {
            let (mut text, mut cache, mut random) = (parts.concat(), Cache::new(), Random(seed));
            for _ in 0..8 {
                same_as_fresh(&text, format, &rules, &mut cache);
                edit(&mut text, &mut random);
            }
        }
    }
}
