//! Code actions: fixes, and ways to silence a finding. All come from the check in hand.

use ropey::Rope;
use serde::{Deserialize, Serialize};
use similar::{DiffOp, TextDiff};
use tower_lsp::lsp_types::{
    self as lsp, CodeAction, CodeActionKind, CodeActionOrCommand, TextEdit, Url, WorkspaceEdit,
};

use super::capabilities::Client;
use super::files::SettingsFile;
use super::story::{Checked, OpenStory};
use super::to_proto;
use crate::check::{Trust, fix};
use crate::config::{self, NAMES_FILE, edit::NewIgnore};
use crate::formats::Format;
use crate::rule::{Finding, HouseName, Level};
use crate::text::{Edit, Encoding, Span};
use crate::workspace::listed::{name_at, right_forms};

/// Applies all fixes that cannot change a meaning.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.copydesk");

/// What an action that is completed later needs.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Later {
    pub uri: Url,
    pub change: Change,
}

/// A change that costs more than to offer it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Change {
    /// Applies all safe fixes.
    FixAll,
    /// Adds a right form to the list of names.
    Accept { name: String },
    /// Adds a wrong form of a name to the list.
    WrongForm { right: String, wrong: String },
}

/// The story a client asks about.
pub(super) struct Desk<'a> {
    pub story: &'a OpenStory,
    pub checked: &'a Checked,
    pub client: Client,
    /// The `copydesk.toml` that holds for the story, or the one to begin.
    pub config: Option<SettingsFile>,
    /// The `names.toml` that holds for the story, or the one to begin.
    pub names: Option<SettingsFile>,
}

/// The actions at `span`, of the kinds that are asked for; all but fix-all where none is named.
pub(super) fn actions(desk: &Desk<'_>, span: Span, only: Option<&[CodeActionKind]>) -> Vec<CodeActionOrCommand> {
    let mut out = Vec::new();
    if wants(only, &CodeActionKind::QUICKFIX) {
        let touched = |finding: &&Finding| finding.span.start <= span.end && span.start <= finding.span.end;
        let findings: Vec<&Finding> = desk.checked.report.findings.iter().filter(touched).collect();
        findings.iter().for_each(|finding| out.extend(fixes(desk, finding)));
        findings.iter().for_each(|finding| out.extend(silencers(desk, finding)));
    }
    if wants(only, &CodeActionKind::REFACTOR) {
        out.extend(about_name(desk, span));
    }
    let all_is_safe = desk.checked.report.findings.iter().any(|finding| finding.fixes.iter().any(|fix| fix.safe));
    if wants(only, &FIX_ALL) && (all_is_safe || only.is_some()) {
        out.extend(fix_all(desk));
    }
    out.into_iter().map(CodeActionOrCommand::CodeAction).collect()
}

/// Does a client that asks for `only` want actions of this kind? Kinds are prefixes of each other.
fn wants(only: Option<&[CodeActionKind]>, kind: &CodeActionKind) -> bool {
    only.is_none_or(|only| {
        only.iter().any(|asked| {
            let rest = kind.as_str().strip_prefix(asked.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || asked.as_str().is_empty())
        })
    })
}

/// The fixes of a finding, the best first.
fn fixes(desk: &Desk<'_>, finding: &Finding) -> Vec<CodeAction> {
    let encoding = desk.client.encoding;
    let action = |(i, fix): (usize, &crate::rule::Fix)| {
        let edits = fix.edits.iter().map(|edit| to_proto::text_edit(&desk.checked.text, edit, encoding)).collect();
        CodeAction {
            is_preferred: Some(i == 0),
            edit: Some(in_file(&desk.story.uri, edits)),
            ..quick(desk, finding, &fix.title)
        }
    };
    finding.fixes.iter().enumerate().map(action).collect()
}

fn quick(desk: &Desk<'_>, finding: &Finding, title: &str) -> CodeAction {
    CodeAction {
        title: title.to_owned(),
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![to_proto::diagnostic(&desk.checked.text, finding, desk.client.encoding)]),
        ..CodeAction::default()
    }
}

fn in_file(uri: &Url, edits: Vec<TextEdit>) -> WorkspaceEdit {
    WorkspaceEdit { changes: Some([(uri.clone(), edits)].into_iter().collect()), ..WorkspaceEdit::default() }
}

/// Ways not to see the finding again: here, as a name, anywhere.
fn silencers(desk: &Desk<'_>, finding: &Finding) -> Vec<CodeAction> {
    let rule = finding.rule;
    let mut out = names(desk, finding);
    let mut configured = |title: String, change: &dyn Fn(&str) -> Result<String, String>| {
        if let Some(edit) = file_edit(desk.config.as_ref(), desk.client, change) {
            out.push(CodeAction { edit: Some(edit), ..quick(desk, finding, &title) });
        }
    };
    if desk.story.format == Format::Plain && desk.story.path.is_some() {
        let sentence = desk.checked.report.sentence_of(finding);
        let entry = NewIgnore { rule, sentence: Some(&sentence), path: None, reason: "looked at" };
        configured(format!("Ignore {rule} in this sentence (copydesk.toml)"), &|text| {
            config::edit::ignore(text, entry)
        });
    }
    configured(format!("Switch off {rule} in copydesk.toml"), &|text| config::edit::set_level(text, rule, Level::Off));
    if desk.story.format == Format::Markdown
        && let Some(edit) = ignore_comment(&desk.checked.text, finding, desk.client.encoding)
    {
        let action = CodeAction {
            edit: Some(in_file(&desk.story.uri, vec![edit])),
            ..quick(desk, finding, &format!("Ignore {rule} in this paragraph"))
        };
        out.insert(0, action);
    }
    out
}

/// What can be done with the list of names about a finding on a name.
fn names(desk: &Desk<'_>, finding: &Finding) -> Vec<CodeAction> {
    if !matches!(finding.family(), "names" | "places") {
        return Vec::new();
    }
    let name = String::from(desk.checked.text.byte_slice(finding.span.start..finding.span.end));
    let whole = name_at(&desk.checked.report.article, finding.span);
    // A title before a name is none.
    let accepted = (finding.rule != HouseName::RULE && whole.is_some()).then(|| accept(&name));
    let whole = whole.unwrap_or_else(|| name.clone());
    let changes = accepted.into_iter().chain(wrong_forms(desk, &whole));
    changes.filter_map(|(title, change)| later(desk, change, quick(desk, finding, &title))).collect()
}

/// What can be done with the list of names about the name at `span` that no rule has anything to say of.
fn about_name(desk: &Desk<'_>, span: Span) -> Vec<CodeAction> {
    let article = &desk.checked.report.article;
    let list = desk.checked.desk.rules.list();
    let told = |finding: &Finding| {
        matches!(finding.family(), "names" | "places")
            && finding.span.start <= span.end
            && span.start <= finding.span.end
    };
    let name = if desk.checked.report.findings.iter().any(told) { None } else { name_at(article, span) };
    let Some(name) = name.filter(|name| !list.has(name)) else { return Vec::new() };
    let action = |title| CodeAction { title, kind: Some(CodeActionKind::REFACTOR), ..CodeAction::default() };
    let changes = std::iter::once(accept(&name)).chain(wrong_forms(desk, &name));
    changes.filter_map(|(title, change)| later(desk, change, action(title))).collect()
}

fn accept(name: &str) -> (String, Change) {
    (format!("Accept the name “{name}” in {NAMES_FILE}"), Change::Accept { name: name.to_owned() })
}

/// The names of the list and of the story that `name` may be a wrong form of.
fn wrong_forms(desk: &Desk<'_>, name: &str) -> Vec<(String, Change)> {
    let title = |right: &str| format!("Wrong form of “{right}” ({NAMES_FILE})");
    let right = right_forms(&desk.checked.report.article, desk.checked.desk.rules.list(), name).into_iter();
    right.map(|right| (title(&right), Change::WrongForm { right, wrong: name.to_owned() })).collect()
}

/// The action with its change, or what it takes to make it when it is chosen: lists are long, and most actions
/// that are offered are not chosen.
fn later(desk: &Desk<'_>, change: Change, mut action: CodeAction) -> Option<CodeAction> {
    let file = desk.names.as_ref()?;
    if file.text.is_none() && !desk.client.creates_files {
        return None;
    }
    if desk.client.resolves_edits {
        action.data = serde_json::to_value(Later { uri: desk.story.uri.clone(), change }).ok();
    } else {
        action.edit = Some(change.edit(desk.story, desk.checked, Some(file), desk.client)?);
    }
    Some(action)
}

impl Change {
    /// The edit, where there is anything to do.
    pub fn edit(
        &self,
        story: &OpenStory,
        checked: &Checked,
        names: Option<&SettingsFile>,
        client: Client,
    ) -> Option<WorkspaceEdit> {
        match self {
            Change::FixAll => fix_all_edit(story, checked, client.encoding),
            Change::Accept { name } => file_edit(names, client, &|text| config::edit::accept_name(text, name)),
            Change::WrongForm { right, wrong } => {
                file_edit(names, client, &|text| config::edit::add_wrong_form(text, right, wrong))
            }
        }
    }
}

/// Puts a comment before the finding’s block that has its rule ignored.
fn ignore_comment(text: &Rope, finding: &Finding, encoding: Encoding) -> Option<TextEdit> {
    let line_of = |line: usize| String::from(text.line(line));
    let mut line = text.byte_to_line(finding.span.start.min(text.len_bytes()));
    while line > 0 && !line_of(line - 1).trim().is_empty() {
        line -= 1;
    }
    // Inside a list or a quotation a comment of its own line would end it.
    let first = line_of(line);
    let plain =
        first.chars().next().is_some_and(|c| c.is_alphabetic() || matches!(c, '“' | '"' | '#' | '*' | '_' | '['));
    let comment = format!("<!-- copydesk-ignore {}: looked at -->\n\n", finding.rule);
    let at = Span::at(text.line_to_byte(line));
    plain.then(|| to_proto::text_edit(text, &Edit::new(at, comment), encoding))
}

/// An edit of a file of settings, or of a new one.
fn file_edit(
    file: Option<&SettingsFile>,
    client: Client,
    change: &dyn Fn(&str) -> Result<String, String>,
) -> Option<WorkspaceEdit> {
    let SettingsFile { uri, text } = file?;
    match text {
        Some(old) => Some(in_file(uri, difference(old, &change(old).ok()?, client.encoding))),
        None if client.creates_files => Some(new_file(uri.clone(), change("").ok()?)),
        None => None,
    }
}

fn new_file(uri: Url, text: String) -> WorkspaceEdit {
    let create = lsp::CreateFile { uri: uri.clone(), options: None, annotation_id: None };
    let insert = lsp::TextDocumentEdit {
        text_document: lsp::OptionalVersionedTextDocumentIdentifier { uri, version: None },
        edits: vec![lsp::OneOf::Left(TextEdit { range: lsp::Range::default(), new_text: text })],
    };
    let operations = vec![
        lsp::DocumentChangeOperation::Op(lsp::ResourceOp::Create(create)),
        lsp::DocumentChangeOperation::Edit(insert),
    ];
    WorkspaceEdit { document_changes: Some(lsp::DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() }
}

/// Applies all safe fixes, and those that they bring to light.
fn fix_all(desk: &Desk<'_>) -> Option<CodeAction> {
    let mut action = CodeAction {
        title: "Apply all safe fixes of copydesk".to_owned(),
        kind: Some(FIX_ALL),
        ..CodeAction::default()
    };
    if desk.client.resolves_edits {
        // Fixing checks the story several times: only when it is chosen.
        action.data = serde_json::to_value(Later { uri: desk.story.uri.clone(), change: Change::FixAll }).ok();
        return Some(action);
    }
    action.edit = Some(fix_all_edit(desk.story, desk.checked, desk.client.encoding)?);
    Some(action)
}

/// The edit behind fix-all; `None` where there is nothing to do.
fn fix_all_edit(story: &OpenStory, checked: &Checked, encoding: Encoding) -> Option<WorkspaceEdit> {
    let old = String::from(&checked.text);
    let fixed = fix(&old, story.format, &checked.desk.rules, Trust::Safe);
    let edits = difference(&old, &fixed.text, encoding);
    (!edits.is_empty()).then(|| in_file(&story.uri, edits))
}

/// The lines that differ, as edits of `old`.
fn difference(old: &str, new: &str, encoding: Encoding) -> Vec<TextEdit> {
    let rope = Rope::from_str(old);
    let diff = TextDiff::from_lines(old, new);
    let offsets = |lines: &[&str]| {
        let mut at = 0;
        let mut out = vec![0];
        lines.iter().for_each(|line| {
            at += line.len();
            out.push(at);
        });
        out
    };
    let old_lines: Vec<&str> = diff.iter_old_slices().collect();
    let new_lines: Vec<&str> = diff.iter_new_slices().collect();
    let (from, to) = (offsets(&old_lines), offsets(&new_lines));
    let changed = diff.ops().iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed
        .map(|op| {
            let (a, b) = (op.old_range(), op.new_range());
            let edit = Edit::new(Span::new(from[a.start], from[a.end]), &new[to[b.start]..to[b.end]]);
            to_proto::text_edit(&rope, &edit, encoding)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_prefixes() {
        let only = |kinds: &[&'static str]| kinds.iter().map(|kind| CodeActionKind::new(kind)).collect::<Vec<_>>();
        for asked in [&["source"][..], &["source.fixAll"], &["source.fixAll.copydesk"], &["quickfix", "source"], &[""]]
        {
            assert!(wants(Some(&only(asked)), &FIX_ALL), "{asked:?}");
        }
        for asked in [&["source.fixAll.other"][..], &["quickfix"], &["sour"], &[]] {
            assert!(!wants(Some(&only(asked)), &FIX_ALL), "{asked:?}");
        }
    }
}
