//! The source sheet beside a story: who speaks, how often, in which words. A click leads to them.

import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { many } from "./findings";
import { Place, Row, Said, Sheet, rows } from "./sheet";

/** Asks the server for the sheet of an open story. */
export type AskSheet = (story: vscode.Uri) => Promise<Sheet | null>;

export class SourcePanel implements vscode.Disposable {
  private panel?: vscode.WebviewPanel;
  private story?: vscode.Uri;
  private later?: NodeJS.Timeout;

  constructor(private readonly ask: AskSheet) {}

  async show(story: vscode.Uri): Promise<void> {
    this.story = story;
    if (!this.panel) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.panel = vscode.window.createWebviewPanel("copydesk.sources", "Who says what", column, {
        enableScripts: true,
        localResourceRoots: [],
      });
      this.panel.onDidDispose(() => (this.panel = undefined));
      this.panel.webview.onDidReceiveMessage((place: Place) => this.goTo(place));
    } else {
      this.panel.reveal(undefined, true);
    }
    await this.draw();
  }

  /** The findings of a story are new: so may the sheet be. */
  changed(uris: readonly vscode.Uri[]): void {
    if (this.panel && uris.some((uri) => uri.toString() === this.story?.toString())) {
      clearTimeout(this.later);
      this.later = setTimeout(() => void this.draw(), 300);
    }
  }

  private async draw(): Promise<void> {
    const story = vscode.workspace.textDocuments.find((it) => it.uri.toString() === this.story?.toString());
    if (!this.panel || !story) {
      return;
    }
    const version = story.version;
    // Of a story that goes on being typed in the places would be wrong; its next findings draw it again.
    const sheet = await this.ask(story.uri).catch(() => null);
    if (sheet && this.panel && story.version === version) {
      const name = vscode.workspace.asRelativePath(story.uri);
      this.panel.title = `Who says what in ${name.split("/").pop()}`;
      this.panel.webview.html = page(name, sheet, story.getText());
    }
  }

  private async goTo(place: Place): Promise<void> {
    if (!this.story) {
      return;
    }
    const story = await vscode.workspace.openTextDocument(this.story);
    const range = new vscode.Range(story.positionAt(place.start), story.positionAt(place.end));
    // Where the story is already; a preview tab beside it would hide the sheet.
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === story);
    const column = shown?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(story, { selection: range, viewColumn: column });
  }

  dispose(): void {
    clearTimeout(this.later);
    this.panel?.dispose();
  }
}

/** The sheet as a page. It loads nothing and runs only its own script. */
export function page(name: string, sheet: Sheet, story: string): string {
  const { speakers, nobody } = rows(sheet, story);
  const nonce = randomBytes(16).toString("hex");
  const quoted = speakers.filter((row) => row.quotes > 0);
  const rest = speakers.filter((row) => row.quotes === 0 && row.said.length > 0);
  const body =
    quoted.length + rest.length + nobody.length === 0
      ? "<p>Nobody is quoted in this story.</p>"
      : quoted.map(section).join("") + unattributed(nobody) + (rest.length > 0 ? `<h2>Not quoted, but cited</h2>${rest.map(section).join("")}` : "");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>Who says what</title>
<style nonce="${nonce}">
  body { max-width: 44rem; padding: 0.5rem 1.5rem; line-height: 1.45; }
  h1 { font-size: 1.3em; margin: 0.5em 0 1em; }
  h2 { font-size: 1em; margin: 1.4em 0 0.2em; }
  .about { color: var(--vscode-descriptionForeground); font-weight: normal; }
  .warn { color: var(--vscode-list-warningForeground); }
  ul { list-style: none; margin: 0; padding: 0; }
  button { font: inherit; text-align: left; width: 100%; padding: 0.25em 0.6em; margin: 1px 0; cursor: pointer; border: 0;
    border-left: 3px solid var(--vscode-textBlockQuote-border); background: none; color: var(--vscode-foreground); }
  button:hover { background: var(--vscode-list-hoverBackground); }
  button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
  h2 button { display: inline; width: auto; border: 0; padding: 0; font-weight: bold; color: var(--vscode-textLink-foreground); }
  .indirect { font-style: italic; color: var(--vscode-descriptionForeground); }
</style>
</head>
<body>
<h1>Who says what in ${escape(name)}</h1>
${body}
<script nonce="${nonce}">
  const vscode = acquireVsCodeApi();
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) vscode.postMessage({ start: Number(button.dataset.start), end: Number(button.dataset.end) });
  });
</script>
</body>
</html>`;
}

function section(row: Row): string {
  const about = [row.kind === "anonymous" ? "not named" : row.kind];
  if (row.quotes > 0) {
    about.push(many(row.quotes, "quotation"), many(row.words, "word"));
  }
  return `<h2>${button(row.first, escape(row.name))} <span class="about">${about.join(" · ")}</span></h2>${list(row.said)}`;
}

function unattributed(nobody: Said[]): string {
  return nobody.length > 0 ? `<h2 class="warn">Nobody is named for ${nobody.length === 1 ? "this" : "these"}</h2>${list(nobody)}` : "";
}

function list(said: Said[]): string {
  const item = (it: Said) => `<li>${button(it.place, escape(it.text), it.indirect ? "indirect" : "")}</li>`;
  return `<ul>${said.map(item).join("")}</ul>`;
}

function button(place: Place, html: string, kind = ""): string {
  return `<button class="${kind}" data-start="${place.start}" data-end="${place.end}">${html}</button>`;
}

function escape(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}
