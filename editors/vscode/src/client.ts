//! The connection to the language server.

import * as vscode from "vscode";
import {
  CloseAction,
  DynamicFeature,
  ErrorAction,
  ErrorHandler,
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

/** Files that code actions change: the server has to know them as they stand in the editor. */
const SETTINGS = [{ scheme: "file", pattern: "**/{copydesk,names}.toml" }];

/** Is this something that copydesk reads? */
export function isStory(document: vscode.TextDocument): boolean {
  return vscode.languages.match(STORIES, document) > 0;
}

/** Told of the progress of a check of the whole workspace. */
export type Sweep = (step: { kind: string; message?: string; percentage?: number }) => void;

/** The token under which the server tells of that progress. */
const SWEEP = "copydesk/check-workspace";

/** A server that dies this often in this time (milliseconds) is not started again. */
const OFTEN = 5;
const TIME = 3 * 60_000;

/** Starts a server that died again. The library’s own handler gives it up where it dies while something is sent to it. */
function revive(gaveUp: (why: string) => void): ErrorHandler {
  let deaths: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      deaths = [...deaths.filter((death) => death > Date.now() - TIME), Date.now()];
      if (deaths.length < OFTEN) {
        return { action: CloseAction.Restart, handled: true };
      }
      gaveUp(`The server ended ${OFTEN} times within ${TIME / 60_000} minutes; it stays off until you restart it.`);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

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

/** A client for this program, not yet started. `gaveUp` is called when its server has died too often. */
export function clientFor(program: Program, log: vscode.OutputChannel, sweep: Sweep, gaveUp: (why: string) => void): LanguageClient {
  const run = { command: program.path, transport: TransportKind.stdio };
  const server: ServerOptions = { run, debug: run };
  const options: LanguageClientOptions = {
    documentSelector: [...STORIES, ...SETTINGS],
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Sent at the start too, so that the first check goes by them.
    initializationOptions: vscode.workspace.getConfiguration().get("copydesk"),
    errorHandler: revive(gaveUp),
    synchronize: { configurationSection: "copydesk" },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      // Persons or nothing: where nothing is given VS Code marks every “the” of a story.
      provideDocumentHighlights: async (document, position, token, next) =>
        (await next(document, position, token)) ?? (isStory(document) ? [] : null),
      handleWorkDoneProgress: (token, step, next) => (token === SWEEP ? sweep(step) : next(token, step)),
    },
  };
  return new Client("copydesk", "copydesk", server, options);
}
