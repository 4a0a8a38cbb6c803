//! The findings that stand in a story.

import * as vscode from "vscode";

/** The rule that speaks of the story as a whole: a machine translated or rewrote it. */
const MACHINE = "garble/machine-processed";

/** How many findings a story has. */
export interface Count {
  error: number;
  warning: number;
  info: number;
  hint: number;
  /** Has a machine broken the story in several ways? */
  garbled: boolean;
}

export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === "copydesk");
}

export function count(uri: vscode.Uri): Count {
  const findings = findingsOf(uri);
  const of = (severity: vscode.DiagnosticSeverity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    error: of(vscode.DiagnosticSeverity.Error),
    warning: of(vscode.DiagnosticSeverity.Warning),
    info: of(vscode.DiagnosticSeverity.Information),
    hint: of(vscode.DiagnosticSeverity.Hint),
    garbled: findings.some((finding) => ruleOf(finding) === MACHINE),
  };
}

/** The name of the rule behind a finding. */
export function ruleOf(finding: vscode.Diagnostic): string | undefined {
  const code = typeof finding.code === "object" ? finding.code.value : finding.code;
  return code === undefined ? undefined : String(code);
}

/** “1 error”, “3 errors”. */
export function many(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
