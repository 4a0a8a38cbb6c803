//! Any bytes give an article and findings, and every fix applies, in every format.
//!
//! `RUSTC_BOOTSTRAP=1 cargo fuzz run any_text -- -max_total_time=600`; `tests/total.rs` is its twin
//! for a stable toolchain.

#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use std::sync::LazyLock;

use copydesk::check::RuleSet;
use copydesk::formats::Format;
use libfuzzer_sys::fuzz_target;

static RULES: LazyLock<RuleSet> = LazyLock::new(support::all_rules);

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for format in [Format::Plain, Format::Markdown] {
        support::keeps_promises(&text, format, &RULES);
        support::reads_whole(&text, format);
    }
});
