//! How a rule is declared: a static with a name, a manual page and one check.
//!
//! To add a rule, write its file in the folder of its family under `src/rules/` and name it in
//! that folder's `mod.rs`. The page is the documentation and the test: each of its examples runs.

mod evidence;
mod finding;
mod garble;
mod house;
mod mend;
mod names;
mod noise;
mod page;
mod sink;
mod term;

pub use evidence::{counted, odds};
pub use finding::{Finding, Fix, Level};
pub use garble::{GARBLED, VAGUE, kinds_of_garble};
pub use house::*;
pub use mend::{OFFERED, best_first, moves};
pub use names::{HouseName, Names, Part, WrongForm, is_unusual};
pub use noise::{Noise, noise};
pub use page::{Example, Page, Wanted};
pub use sink::{Sink, StorySink};
pub use term::{OwnTerm, Term, Terms};

use crate::article::{Article, Paragraph, Sentence};
use crate::formats::Zones;

/// One fault that copydesk can find.
#[derive(Debug)]
pub struct Rule {
    /// `family/fault`; names the fault, so that it reads after “allow”.
    pub name: &'static str,
    /// How serious a finding is unless it says otherwise or the house has set another level.
    /// [`Level::Off`] for rules that a house must ask for.
    pub level: Level,
    /// Whether findings carry fixes; held to by the page’s examples.
    pub fix: Fixes,
    /// Where in a story the rule looks.
    pub zones: Zones,
    /// Whether it looks at other people’s words.
    pub speech: Speech,
    /// The manual page, in Markdown: see [`Page`].
    pub page: &'static str,
    pub check: Check,
}

impl Rule {
    /// The part of the name before the slash.
    pub fn family(&self) -> &'static str {
        family(self.name)
    }

    pub fn manual(&self) -> Page<'static> {
        Page::of(self.page)
    }
}

/// The part of a rule’s name before the slash.
fn family(name: &str) -> &str {
    name.split('/').next().unwrap_or(name)
}

/// Whether a rule’s findings carry fixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fixes {
    Never,
    Sometimes,
    Always,
}

impl Fixes {
    /// The word for it: never, sometimes or always.
    pub fn name(self) -> &'static str {
        match self {
            Fixes::Never => "never",
            Fixes::Sometimes => "sometimes",
            Fixes::Always => "always",
        }
    }
}

/// What a rule does with quoted speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speech {
    /// Wording is the speaker’s own: findings that touch quoted speech are dropped.
    Skip,
    /// The fault is a fault in quoted speech too: garble, marks, typography.
    Read,
}

/// Does the paragraph hold what a rule over the whole story begins with?
pub type Trace = fn(&Paragraph, &House) -> bool;

/// What a rule looks at. The argument is the check’s scope and so the key its findings are
/// cached by.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// A table of terms. The tables of all rules run as one automaton in one pass.
    Terms(&'static Terms),
    Sentence(fn(&Sentence<'_>, &mut Sink<'_>)),
    Paragraph(fn(&Paragraph, &mut Sink<'_>)),
    /// Runs on every check, over what the paragraphs’ reading left: must be cheap.
    Article(fn(&Article, &mut StorySink<'_>)),
    /// As [`Check::Article`], over the paragraphs alone that hold a trace of the fault. That is looked for
    /// once, when a paragraph is read: a story without a trace costs nothing.
    Traces(Trace, fn(&Article, &mut StorySink<'_>)),
    /// As [`Check::Article`], after all others and over their findings.
    Findings(fn(&Article, &[Finding], &mut StorySink<'_>)),
    /// Reported by the checker itself.
    Engine,
}
