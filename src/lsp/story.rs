use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use ropey::Rope;
use tower_lsp::lsp_types::Url;

use crate::check::Report;
use crate::formats::Format;
use crate::rule::Finding;
use crate::text::{Buffer, Span};
use crate::workspace::{Desk, Story, disk};

/// A story that is open in the editor.
#[derive(Debug)]
pub(super) struct OpenStory {
    pub uri: Url,
    /// `None` for a story that has not been saved anywhere.
    pub path: Option<PathBuf>,
    pub format: Format,
    state: Mutex<State>,
    /// Checks one after the other: who holds it is checking.
    reader: Mutex<Story>,
}

/// What changes while a story is open. Held for moments, never over a check.
#[derive(Debug)]
pub(super) struct State {
    pub buffer: Buffer,
    pub closed: bool,
    /// Waits in the analysts’ queue.
    pub queued: bool,
    /// Where the last change was made, if it was one of typing: a byte of the text.
    pub caret: Option<usize>,
    /// The newest check.
    pub checked: Option<Arc<Checked>>,
    /// What the editor shows, by rule and place, moved along with the edits since.
    pub shown: Vec<(&'static str, Span)>,
    /// When findings held back are due.
    pub due: Option<Instant>,
}

/// A check of one version of a story.
#[derive(Debug)]
pub(super) struct Checked {
    pub version: i32,
    pub text: Rope,
    pub report: Report,
    pub desk: Desk,
}

impl Checked {
    /// Checks a story on disk. The error is a sentence that says why it was not checked.
    pub fn from_disk(path: &Path, desk: &Desk) -> Result<Checked, String> {
        let text = disk::read(path).map_err(|error| format!("{} {error}", path.display()))?;
        let report = desk.check(&text, Format::of_path(path).unwrap_or(Format::Plain));
        Ok(Checked { version: 0, text: Rope::from_str(&text), report, desk: desk.clone() })
    }
}

impl OpenStory {
    pub fn new(uri: Url, path: Option<PathBuf>, format: Format, buffer: Buffer, desk: Desk) -> OpenStory {
        let state =
            State { buffer, closed: false, queued: false, caret: None, checked: None, shown: Vec::new(), due: None };
        OpenStory { uri, path, format, state: Mutex::new(state), reader: Mutex::new(Story::new(format, desk)) }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts other settings in force; the next check is a fresh one.
    pub fn set_desk(&self, desk: Desk) {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner).set_desk(desk);
        self.state().checked = None;
    }

    /// Checks the story as it is now, unless that has been done. `None` when it was closed meanwhile.
    pub fn check(&self) -> Option<Arc<Checked>> {
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        let (text, version) = {
            let state = self.state();
            if state.closed {
                return None;
            }
            if let Some(checked) = state.checked.as_ref().filter(|checked| checked.version == state.buffer.version()) {
                return Some(checked.clone());
            }
            (state.buffer.rope().clone(), state.buffer.version())
        };
        let report = reader.check(&text);
        let checked = Arc::new(Checked { version, text, report, desk: reader.desk().clone() });
        self.state().checked = Some(checked.clone());
        Some(checked)
    }
}

impl State {
    /// Moves what is shown along with an edit that put `inserted` bytes in the place of `replaced`.
    pub fn shift_shown(&mut self, replaced: Span, inserted: usize) {
        let shift = |offset: usize| match offset {
            offset if offset >= replaced.end => offset - replaced.len() + inserted,
            offset => offset.min(replaced.start),
        };
        for (_, span) in &mut self.shown {
            *span = Span::new(shift(span.start), shift(span.end));
        }
    }
}

impl Checked {
    /// The findings to hold back while somebody types at `caret`: those in the sentence there that
    /// are not shown yet.
    pub fn fresh_at(&self, caret: usize, shown: &[(&'static str, Span)]) -> Vec<bool> {
        let Some(sentence) = self.report.article.sentence_span_at(caret) else {
            return vec![false; self.report.findings.len()];
        };
        let is_shown = |finding: &Finding| {
            shown.iter().any(|(rule, span)| {
                *rule == finding.rule && span.start <= finding.span.end && finding.span.start <= span.end
            })
        };
        let touches = |finding: &Finding| finding.span.start <= sentence.end && sentence.start <= finding.span.end;
        self.report.findings.iter().map(|finding| touches(finding) && !is_shown(finding)).collect()
    }
}
