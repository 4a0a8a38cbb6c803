use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::story::OpenStory;
use super::to_proto::{self, Sight};
use super::wire::Outbox;

/// Threads that check stories. A story is checked by one of them at a time.
const THREADS: usize = 2;

/// Checks the stories that are put in its queue and publishes what it finds.
///
/// A story stands in the queue once, however often it changes: versions that were superseded
/// before their turn are never checked.
#[derive(Debug, Clone)]
pub(super) struct Analysts {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    queue: Mutex<Queue>,
    wake: Condvar,
    outbox: Outbox,
    settings: Mutex<Publishing>,
}

#[derive(Debug, Default)]
struct Queue {
    ready: VecDeque<Arc<OpenStory>>,
    /// Stories with findings held back, and when they are due.
    held: Vec<(Instant, Arc<OpenStory>)>,
}

/// How findings are published.
#[derive(Debug, Clone, Copy)]
pub(super) struct Publishing {
    pub sight: Sight,
    /// How long new findings in the sentence being typed wait.
    pub hold_back: Duration,
    /// Does the client want to be told, or will it ask?
    pub push: bool,
}

enum Task {
    Check(Arc<OpenStory>),
    Release(Arc<OpenStory>),
}

impl Analysts {
    pub fn new(outbox: Outbox, publishing: Publishing) -> Analysts {
        let shared = Shared { queue: Mutex::default(), wake: Condvar::new(), outbox, settings: Mutex::new(publishing) };
        let analysts = Analysts { shared: Arc::new(shared) };
        for _ in 0..THREADS {
            let shared = analysts.shared.clone();
            thread::spawn(move || {
                loop {
                    let task = shared.next();
                    // A fault in copydesk costs one check, not the session.
                    if catch_unwind(AssertUnwindSafe(|| shared.perform(&task))).is_err() {
                        let (Task::Check(story) | Task::Release(story)) = &task;
                        tracing::error!("a check of {} failed; this is a fault in copydesk", story.uri);
                    }
                }
            });
        }
        analysts
    }

    pub fn publishing(&self) -> Publishing {
        *lock(&self.shared.settings)
    }

    pub fn set_publishing(&self, publishing: Publishing) {
        *lock(&self.shared.settings) = publishing;
    }

    /// Has `story` checked as soon as a thread is free.
    pub fn queue(&self, story: &Arc<OpenStory>) {
        if std::mem::replace(&mut story.state().queued, true) {
            return;
        }
        lock(&self.shared.queue).ready.push_back(story.clone());
        self.shared.wake.notify_one();
    }

    /// Takes a closed story’s findings off the screen.
    pub fn clear(&self, story: &OpenStory) {
        if self.publishing().push {
            self.shared.outbox.send(to_proto::no_diagnostics(&story.uri));
        }
    }
}

impl Shared {
    fn next(&self) -> Task {
        let mut queue = lock(&self.queue);
        loop {
            if let Some(story) = queue.ready.pop_front() {
                return Task::Check(story);
            }
            let now = Instant::now();
            if let Some(at) = queue.held.iter().position(|(due, _)| *due <= now) {
                return Task::Release(queue.held.swap_remove(at).1);
            }
            queue = match queue.held.iter().map(|(due, _)| *due - now).min() {
                Some(pause) => self.wake.wait_timeout(queue, pause).unwrap_or_else(PoisonError::into_inner).0,
                None => self.wake.wait(queue).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    fn perform(&self, task: &Task) {
        match task {
            Task::Check(story) => {
                story.state().queued = false;
                if story.check().is_some() {
                    self.publish(story, false);
                }
            }
            Task::Release(story) => self.publish(story, true),
        }
    }

    /// Publishes the newest check of `story`, unless the story has changed since: then another
    /// check is under way. With `all`, nothing is held back any more.
    fn publish(&self, story: &Arc<OpenStory>, all: bool) {
        let publishing = *lock(&self.settings);
        let mut state = story.state();
        let Some(checked) = state.checked.clone() else { return };
        if state.closed || checked.version != state.buffer.version() || !publishing.push {
            return;
        }
        if all && state.due.is_none_or(|due| due > Instant::now()) {
            return;
        }
        state.due = None;
        let caret = state.caret.filter(|_| !all && !publishing.hold_back.is_zero());
        let held = caret.map(|caret| checked.fresh_at(caret, &state.shown));
        let is_held = |i: usize| held.as_ref().is_some_and(|held| held[i]);
        let shown = checked.report.findings.iter().enumerate().filter(|(i, _)| !is_held(*i));
        state.shown = shown.clone().map(|(_, finding)| (finding.rule, finding.span)).collect();
        if held.as_ref().is_some_and(|held| held.contains(&true)) {
            let due = Instant::now() + publishing.hold_back;
            state.due = Some(due);
            lock(&self.queue).held.push((due, story.clone()));
            self.wake.notify_one();
        }
        let shown = shown.map(|(_, finding)| finding);
        let version = Some(checked.version);
        let body = to_proto::diagnostics(&story.uri, &checked, shown, publishing.sight, version);
        // Sent under the lock, so that versions go out in their order.
        self.outbox.send(body);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
