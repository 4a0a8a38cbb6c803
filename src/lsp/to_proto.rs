//! From copydesk’s types to the protocol’s.

use ropey::Rope;
use serde::Serialize;
use tower_lsp::lsp_types::{self as lsp, DiagnosticSeverity, NumberOrString, TextEdit, Url};

use super::story::Checked;
use crate::config::ConfigError;
use crate::rule::{Finding, Level};
use crate::text::{Edit, Encoding, Position, Positions, Span, position_of};

/// The name that findings go by in an editor.
pub(super) const SOURCE: &str = "copydesk";

/// How an editor looks at a text: what it counts columns in, and from which level on it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sight {
    pub encoding: Encoding,
    pub from: Level,
}

pub(super) fn range(text: &Rope, span: Span, encoding: Encoding) -> lsp::Range {
    lsp::Range::new(at(position_of(text, span.start, encoding)), at(position_of(text, span.end, encoding)))
}

fn at(position: Position) -> lsp::Position {
    lsp::Position::new(position.line, position.column)
}

pub(super) fn text_edit(text: &Rope, edit: &Edit, encoding: Encoding) -> TextEdit {
    TextEdit { range: range(text, edit.span, encoding), new_text: edit.insert.clone() }
}

pub(super) fn severity(level: Level) -> DiagnosticSeverity {
    match level {
        Level::Error => DiagnosticSeverity::ERROR,
        Level::Warning => DiagnosticSeverity::WARNING,
        Level::Info => DiagnosticSeverity::INFORMATION,
        Level::Hint | Level::Off => DiagnosticSeverity::HINT,
    }
}

/// A finding as the protocol has it.
pub(super) fn diagnostic(text: &Rope, finding: &Finding, encoding: Encoding) -> lsp::Diagnostic {
    diagnostic_at(range(text, finding.span, encoding), finding)
}

fn diagnostic_at(range: lsp::Range, finding: &Finding) -> lsp::Diagnostic {
    lsp::Diagnostic {
        range,
        severity: Some(severity(finding.level)),
        code: Some(NumberOrString::String(finding.rule.to_owned())),
        source: Some(SOURCE.to_owned()),
        message: finding.message.to_string(),
        ..lsp::Diagnostic::default()
    }
}

/// What a check says besides findings: rules that failed.
pub(super) fn problems(checked: &Checked, encoding: Encoding) -> Vec<lsp::Diagnostic> {
    let problem = |problem: &crate::check::Problem| lsp::Diagnostic {
        range: range(&checked.text, problem.span.unwrap_or_default(), encoding),
        severity: Some(DiagnosticSeverity::WARNING),
        source: Some(SOURCE.to_owned()),
        message: problem.message.clone(),
        ..lsp::Diagnostic::default()
    };
    checked.report.problems.iter().map(problem).collect()
}

/// The body of the message that shows `findings` of a check; a file that is not open has no version.
///
/// Written straight to bytes: the framework would build a tree of it first, which for a long
/// story costs more than the check.
pub(super) fn diagnostics<'a>(
    uri: &Url,
    checked: &Checked,
    findings: impl Iterator<Item = &'a Finding>,
    sight: Sight,
    version: Option<i32>,
) -> Vec<u8> {
    let Sight { encoding, from } = sight;
    let mut diagnostics = problems(checked, encoding);
    // Findings stand in the order of the text: each place is counted from the one before.
    let mut positions = Positions::new(&checked.text, encoding);
    let mut place = |span: Span| {
        let (start, end) = positions.of_range(span.start, span.end);
        lsp::Range::new(at(start), at(end))
    };
    diagnostics.reserve(checked.report.findings.len());
    let shown = findings.filter(|finding| finding.level >= from);
    diagnostics.extend(shown.map(|finding| diagnostic_at(place(finding.span), finding)));
    publication(uri, diagnostics, version)
}

/// The body of the message that takes all diagnostics of a file away.
pub(super) fn no_diagnostics(uri: &Url) -> Vec<u8> {
    publication(uri, Vec::new(), None)
}

/// The body of `textDocument/publishDiagnostics`.
pub(super) fn publication(uri: &Url, diagnostics: Vec<lsp::Diagnostic>, version: Option<i32>) -> Vec<u8> {
    #[derive(Serialize)]
    struct Notification {
        jsonrpc: &'static str,
        method: &'static str,
        params: lsp::PublishDiagnosticsParams,
    }
    /// Bytes of the message for a usual diagnostic: a buffer that grows is copied again and again.
    const USUAL: usize = 320;
    let mut body = Vec::with_capacity(USUAL * (diagnostics.len() + 1));
    let params = lsp::PublishDiagnosticsParams { uri: uri.clone(), diagnostics, version };
    let message = Notification { jsonrpc: "2.0", method: "textDocument/publishDiagnostics", params };
    // Strings and numbers alone: nothing in it can fail to be written.
    if serde_json::to_writer(&mut body, &message).is_err() {
        body.clear();
    }
    body
}

/// What is wrong with a `copydesk.toml`.
pub(super) fn config_diagnostics(text: &Rope, errors: &[ConfigError], encoding: Encoding) -> Vec<lsp::Diagnostic> {
    let diagnostic = |error: &ConfigError| lsp::Diagnostic {
        range: range(text, error.span, encoding),
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some(SOURCE.to_owned()),
        message: error.message.clone(),
        ..lsp::Diagnostic::default()
    };
    errors.iter().map(diagnostic).collect()
}
