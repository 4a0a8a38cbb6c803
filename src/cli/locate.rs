//! Turns what was found into what is reported: lines, columns, fingerprints.

use ropey::Rope;

use super::report::{EditOffer, Excerpt, FileReport, FixOffer, Located, Trouble};
use crate::check::{Fingerprints, Report};
use crate::rule::{Finding, Fix, Level};
use crate::text::{Encoding, Position, position_of};

/// What a report says of a file, with the places people and programs ask for.
pub(super) fn locate(path: String, text: &str, report: &Report, fail_on: Level) -> FileReport {
    let lines = Lines::of(text);
    let mut prints = Fingerprints::default();
    let findings = report.findings.iter().map(|finding| {
        let fingerprint = prints.next(finding, &report.sentence_of(finding));
        located(finding, text, &lines, fingerprint)
    });
    let problems = report.problems.iter().map(|problem| {
        let place = problem.span.map(|span| lines.place(span.start));
        Trouble { message: problem.message.clone(), place }
    });
    FileReport {
        path,
        findings: findings.collect(),
        problems: problems.collect(),
        fail_on,
        checked: true,
        words: report.article.iter().map(|(_, paragraph)| paragraph.word_count()).sum(),
        ignored: report.ignored,
        used: Vec::new(),
        fixed: 0,
        diff: None,
    }
}

fn located(finding: &Finding, text: &str, lines: &Lines, fingerprint: String) -> Located {
    let (start, end) = (lines.place(finding.span.start), lines.place(finding.span.end));
    Located {
        rule: finding.rule,
        level: finding.level,
        message: finding.message.to_string(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        bytes: [finding.span.start, finding.span.end],
        text: finding.span.of(text).to_owned(),
        fingerprint,
        fixes: finding.fixes.iter().map(offer).collect(),
        evidence: finding.evidence.clone(),
        confidence: finding.confidence,
        excerpt: Excerpt::cut(text, finding.span),
    }
}

fn offer(fix: &Fix) -> FixOffer {
    let edits = fix
        .edits
        .iter()
        .map(|edit| EditOffer { bytes: [edit.span.start, edit.span.end], insert: edit.insert.clone() })
        .collect();
    FixOffer { title: fix.title.clone(), safe: fix.safe, edits }
}

/// Finds lines and columns. A byte order mark takes up bytes, but no column.
pub(super) struct Lines {
    rope: Rope,
    mark: usize,
}

impl Lines {
    pub fn of(text: &str) -> Lines {
        let content = text.strip_prefix('\u{feff}').unwrap_or(text);
        Lines { rope: Rope::from_str(content), mark: text.len() - content.len() }
    }

    /// The line and column, both from 1, of the byte at `offset`.
    pub fn place(&self, offset: usize) -> Position {
        let place = position_of(&self.rope, offset.saturating_sub(self.mark), Encoding::Utf32);
        Position::new(place.line + 1, place.column + 1)
    }
}
