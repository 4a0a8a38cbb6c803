use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::text::{Edit, Span};

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The rule does not run.
    Off,
    /// A question of taste, or a query that is often answered “yes, on purpose”.
    Hint,
    /// Worth a look.
    Info,
    /// Very likely wrong.
    Warning,
    /// Wrong: not to be published like this.
    Error,
}

impl Level {
    /// All levels, the lowest first.
    pub const ALL: [Level; 5] = [Level::Off, Level::Hint, Level::Info, Level::Warning, Level::Error];

    pub fn name(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Hint => "hint",
            Level::Info => "info",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Level {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Level::ALL
            .into_iter()
            .find(|level| level.name() == name)
            .ok_or_else(|| format!("no level is called “{name}”; there are off, hint, info, warning and error"))
    }
}

/// A fault at a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule’s name.
    pub rule: &'static str,
    pub level: Level,
    /// Bytes of the paragraph while a sentence or paragraph is checked, bytes of the file in an
    /// article’s findings and in every finished report.
    pub span: Span,
    /// What is wrong, as a sentence without a stop.
    pub message: Cow<'static, str>,
    /// The best first.
    pub fixes: Vec<Fix>,
    /// What speaks for it, for those who want to know: the expected form, counts, how sure a
    /// reading was. A sentence without a stop.
    pub evidence: Option<String>,
    /// The share of such findings that are right, where that was measured.
    pub confidence: Option<f32>,
}

impl Finding {
    pub fn new(rule: &'static str, level: Level, span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        Self { rule, level, span, message: message.into(), fixes: Vec::new(), evidence: None, confidence: None }
    }

    /// Says what speaks for it.
    pub fn because(&mut self, evidence: impl Into<String>) -> &mut Self {
        self.evidence = Some(evidence.into());
        self
    }

    /// Says how sure it is: from 0 to 1.
    pub fn sure(&mut self, confidence: f32) -> &mut Self {
        self.confidence = Some(confidence);
        self
    }

    /// The part of the rule’s name before the slash.
    pub fn family(&self) -> &'static str {
        super::family(self.rule)
    }

    /// Adds a fix behind the ones it has.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fixes.push(fix);
        self
    }

    /// Sets another level than the rule’s.
    pub fn at(&mut self, level: Level) -> &mut Self {
        self.level = level;
        self
    }
}

/// A way to mend a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does: “Delete “did.””, “Replace with “Kyiv””.
    pub title: String,
    /// Can no meaning change? Only then is it applied without asking. The checker takes the
    /// promise back where an edit touches quoted words; of a fix for the whole story it keeps the rest.
    pub safe: bool,
    /// Applied together; they do not overlap.
    pub edits: Vec<Edit>,
}

impl Fix {
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), safe: false, edits: Vec::new() }
    }

    /// Replaces `span` by `text`; the title says so.
    pub fn replacing(span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(format!("Replace with “{text}”")).replace(span, text)
    }

    /// Deletes `span`; the title shows `what`.
    pub fn deleting(span: Span, what: &str) -> Self {
        Self::new(format!("Delete “{what}”")).delete(span)
    }

    pub fn replace(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edits.push(Edit::new(span, text));
        self
    }

    pub fn delete(self, span: Span) -> Self {
        self.replace(span, "")
    }

    pub fn insert(self, offset: usize, text: impl Into<String>) -> Self {
        self.replace(Span::at(offset), text)
    }

    /// Promises that no meaning can change.
    pub fn safe(mut self) -> Self {
        self.safe = true;
        self
    }
}
