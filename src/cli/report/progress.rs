use std::io::{self, IsTerminal};
use std::sync::Once;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Who waits no longer than this need not know how long.
const PATIENCE: Duration = Duration::from_millis(500);

/// Shows on a terminal how far long work has come.
pub(in crate::cli) struct Progress {
    bar: ProgressBar,
    since: Instant,
    show: Once,
}

impl Progress {
    pub fn over(stories: usize) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(stories as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} stories, {eta} left") {
            bar.set_style(style);
        }
        Progress { bar, since: Instant::now(), show: Once::new() }
    }

    /// One more story is done.
    pub fn step(&self) {
        if self.since.elapsed() > PATIENCE && io::stderr().is_terminal() {
            self.show.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
