//! The pages of the rules, as documents to read.

import * as vscode from "vscode";
import { findingsOf, ruleOf } from "./findings";
import { Program, run } from "./program";

const SCHEME = "copydesk-rule";

/** Gives the page of a rule, as the program itself explains it. */
export class RulePages implements vscode.TextDocumentContentProvider {
  constructor(private readonly program: () => Promise<Program>) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const rule = uri.path.slice(1).replace(/\.md$/, "");
    const program = await this.program();
    return run(program.path, ["--explain", rule]);
  }

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }
}

/** Shows the page of the rule behind the finding at the cursor; of several, the one asked for. */
export async function explain(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return;
  }
  const place = editor.selection.active;
  const rules = findingsOf(editor.document.uri)
    .filter((finding) => finding.range.contains(place))
    .map(ruleOf)
    .filter((rule) => rule !== undefined);
  const all = [...new Set(rules)];
  if (all.length === 0) {
    vscode.window.showInformationMessage("copydesk has found nothing at the cursor. Put it into underlined words.");
    return;
  }
  const rule = all.length === 1 ? all[0] : await vscode.window.showQuickPick(all, { title: "Explain which rule?" });
  if (rule) {
    await vscode.commands.executeCommand("markdown.showPreviewToSide", vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` }));
  }
}
