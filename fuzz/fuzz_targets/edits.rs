//! A warm check is a fresh check under any edits; a buffer is a string under the same edits.
//!
//! `RUSTC_BOOTSTRAP=1 cargo fuzz run edits -- -max_total_time=600`; `tests/incremental.rs` is its
//! twin for a stable toolchain.

#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use std::sync::LazyLock;

use copydesk::check::{Cache, RuleSet};
use copydesk::formats::Format;
use copydesk::text::{Buffer, Change, Encoding, Position};
use libfuzzer_sys::fuzz_target;

static RULES: LazyLock<RuleSet> = LazyLock::new(support::all_rules);

// The first half of the bytes is a text; the rest are edits, a line to each: a place and what is
// typed there.
fuzz_target!(|bytes: &[u8]| {
    let (first, rest) = bytes.split_at(bytes.len() / 2);
    let format = if first.len() % 2 == 0 { Format::Plain } else { Format::Markdown };
    let mut buffer = Buffer::new(&String::from_utf8_lossy(first), 0);
    let mut cache = Cache::new();
    for edit in rest.split(|byte| *byte == b'\n').take(6) {
        support::same_as_fresh(&buffer.rope().to_string(), format, &RULES, &mut cache);
        let (place, typed) = edit.split_at(edit.len().min(4));
        let number = |i: usize| u32::from(place.get(i).copied().unwrap_or(0));
        let range = Some((Position::new(number(0) / 8, number(1)), Position::new(number(2) / 8, number(3))));
        let change = Change { range, text: String::from_utf8_lossy(typed).into_owned() };
        let length = buffer.rope().len_bytes();
        let (replaced, made) = buffer.apply(&change, Encoding::Utf16);
        assert_eq!(replaced.start, made.start);
        assert_eq!(buffer.rope().len_bytes() + replaced.len(), length + made.len());
    }
    support::same_as_fresh(&buffer.rope().to_string(), format, &RULES, &mut cache);
});
