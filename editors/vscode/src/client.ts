//! The connection to the language server.

import * as vscode from "vscode";
import {
  DynamicFeature,
  LanguageClient,
  LanguageClientOptions,
  RevealOutputChannelOn,
  ServerOptions,
  StaticFeature,
  TransportKind,
} from "vscode-languageclient/node";
import { Program } from "./program";

/**
 * What copydesk reads, on disk and without a name yet. VS Code calls everything that it does not know plain text, from tables
 * to settings: on disk only what is called a text is a story, as for `copydesk --check`.
 */
export const STORIES = [
  { language: "plaintext", scheme: "file", pattern: "**/*.{txt,text}" },
  { language: "plaintext", scheme: "untitled" },
  { language: "markdown", scheme: "file" },
  { language: "markdown", scheme: "untitled" },
];

/** Is this something that copydesk reads? */
export function isStory(document: vscode.TextDocument): boolean {
  return vscode.languages.match(STORIES, document) > 0;
}

/** Told of the progress of a check of the whole workspace. */
export type Sweep = (step: { kind: string; message?: string; percentage?: number }) => void;

/** The token under which the server tells of that progress. */
const SWEEP = "copydesk/check-workspace";

class Client extends LanguageClient {
  // The server’s commands have the names of ours, which do more: say what happened, open the sheet. The library would register
  // them a second time.
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    const method = "registrationType" in feature ? feature.registrationType?.method : undefined;
    if (method !== "workspace/executeCommand") {
      super.registerFeature(feature);
    }
  }
}

/** A client for this program, not yet started. */
export function clientFor(program: Program, log: vscode.OutputChannel, sweep: Sweep): LanguageClient {
  const run = { command: program.path, transport: TransportKind.stdio };
  const server: ServerOptions = { run, debug: run };
  const options: LanguageClientOptions = {
    documentSelector: STORIES,
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Sent at the start too, so that the first check goes by them.
    initializationOptions: vscode.workspace.getConfiguration().get("copydesk"),
    synchronize: { configurationSection: "copydesk" },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      handleWorkDoneProgress: (token, step, next) => (token === SWEEP ? sweep(step) : next(token, step)),
    },
  };
  return new Client("copydesk", "copydesk", server, options);
}
