//! The status bar: what is found in the story in front, and whether copydesk runs.

import * as vscode from "vscode";
import { isStory } from "./client";
import { Count, count, many } from "./findings";
import { Program } from "./program";

/** What copydesk is doing. */
export type State =
  | { kind: "starting" }
  | { kind: "running"; program: Program }
  | { kind: "stopped"; why: string };

export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("copydesk.story", vscode.StatusBarAlignment.Right, 90);
  private state: State = { kind: "starting" };

  constructor() {
    this.item.name = "copydesk";
  }

  set(state: State): void {
    this.state = state;
    this.show();
  }

  /** Shows the story in front; nothing where there is none. */
  show(): void {
    const story = vscode.window.activeTextEditor?.document;
    if (!story || !isStory(story)) {
      this.item.hide();
      return;
    }
    const { state } = this;
    this.item.backgroundColor = undefined;
    if (state.kind === "starting") {
      this.item.text = "$(sync~spin) copydesk";
      this.item.tooltip = "copydesk is starting";
      this.item.command = "copydesk.showLog";
    } else if (state.kind === "stopped") {
      this.item.text = "$(error) copydesk";
      this.item.tooltip = `copydesk does not run: ${state.why}`;
      this.item.backgroundColor = new vscode.ThemeColor("statusBarItem.errorBackground");
      this.item.command = "copydesk.restart";
    } else {
      const found = count(story.uri);
      this.item.text = label(found);
      this.item.tooltip = tooltip(found, state.program);
      this.item.accessibilityInformation = { label: `copydesk: ${inWords(found)}` };
      this.item.command = "copydesk.menu";
      if (found.garbled) {
        this.item.backgroundColor = new vscode.ThemeColor("statusBarItem.warningBackground");
      }
    }
    this.item.show();
  }

  /** The text that is shown, for tests. */
  get text(): string {
    return this.item.text;
  }

  dispose(): void {
    this.item.dispose();
  }
}

/** By level, levels without findings left out. */
function label(found: Count): string {
  const parts = [
    [found.error, "error"],
    [found.warning, "warning"],
    [found.info, "info"],
    [found.hint, "lightbulb"],
  ] as const;
  const shown = parts.filter(([number]) => number > 0).map(([number, icon]) => `$(${icon}) ${number}`);
  const story = shown.length > 0 ? `Story: ${shown.join(" ")}` : "$(check) Story";
  return found.garbled ? `$(alert) Garbled ${story}` : story;
}

function inWords(found: Count): string {
  const parts = [
    many(found.error, "error"),
    many(found.warning, "warning"),
    `${found.info} worth a look`,
    many(found.hint, "hint"),
  ];
  return parts.join(", ");
}

function tooltip(found: Count, program: Program): vscode.MarkdownString {
  const from = { setting: "from the setting copydesk.path", extension: "that came with the extension", path: "from the PATH" };
  const text = new vscode.MarkdownString(`**This story:** ${inWords(found)}\n\n`);
  if (found.garbled) {
    text.appendMarkdown("A machine translated or rewrote this story: hold every quotation against the original.\n\n");
  }
  text.appendMarkdown(`copydesk ${program.version}, the one ${from[program.from]}`);
  return text;
}
