//! copydesk in VS Code: starts the language server, and does what the protocol has no word for.

import * as vscode from "vscode";
import { LanguageClient, State as ClientState } from "vscode-languageclient/node";
import { clientFor, isStory } from "./client";
import { ConfigHelp, openConfig } from "./config";
import { NoProgram, Program, findProgram } from "./program";
import { RulePages, explain } from "./rules";
import { Sheet } from "./sheet";
import { SourcePanel } from "./sources";
import { Status } from "./status";
import { Sweeping } from "./sweeping";

/** What other extensions, and the tests, may ask. */
export interface Api {
  /** The program that runs; waits for it to start. `undefined` if none does. */
  program(): Promise<Program | undefined>;
  /** What the status bar says of the story in front. */
  status(): string;
  /** The source sheet of an open story. */
  sources(story: vscode.Uri): Promise<Sheet | null>;
}

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append("copydesk");

let desk: Desk | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  desk = new Desk(context);
  context.subscriptions.push(desk);
  await desk.restart();
  return desk.api;
}

export async function deactivate(): Promise<void> {
  await desk?.stop();
}

class Desk implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel("copydesk");
  private readonly status = new Status();
  private readonly sweeping = new Sweeping();
  private readonly panel = new SourcePanel((story) => this.sources(story));
  private readonly parts: vscode.Disposable[];
  private client?: LanguageClient;
  /** The start under way or done. Starts follow one another: a setting may change while one is under way. */
  private start: Promise<Program | undefined> = Promise.resolve(undefined);

  readonly api: Api = {
    program: () => this.start,
    status: () => this.status.text,
    sources: (story) => this.sources(story),
  };

  constructor(private readonly context: vscode.ExtensionContext) {
    const command = (name: string, action: (...args: never[]) => unknown) =>
      vscode.commands.registerCommand(`copydesk.${name}`, action);
    // Not the log: requests that are cut off by the end are still told to it.
    this.parts = [
      this.status,
      this.panel,
      new RulePages(() => this.running()).register(),
      new ConfigHelp(context.extensionUri).register(),
      command("check", () => this.onStory((story) => this.ask("copydesk.check", story.uri.toString()))),
      command("checkWorkspace", () => this.checkWorkspace()),
      command("fixAll", () => this.onStory((story) => this.fixAll(story))),
      // From the code lens it comes with the story’s address.
      command("showSources", (uri?: string) => this.showSources(uri)),
      command("explain", explain),
      command("openConfig", () => openConfig(() => this.running())),
      command("openSample", () => this.openSample()),
      command("restart", () => this.restart()),
      command("showLog", () => this.log.show()),
      command("menu", menu),
      vscode.window.onDidChangeActiveTextEditor(() => this.lookUp()),
      vscode.workspace.onDidOpenTextDocument(() => this.lookUp()), // A document whose language was changed is opened anew.
      vscode.languages.onDidChangeDiagnostics((event) => {
        this.status.show();
        this.panel.changed(event.uris);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("copydesk.path")) {
          void this.restart();
        }
      }),
      // Only now does a program count that the workspace names.
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.restart()),
    ];
    this.lookUp();
  }

  /** Starts the server, anew if it runs. Says so if it cannot. */
  restart(): Promise<Program | undefined> {
    this.start = this.start.then(async () => {
      await this.stop();
      this.status.set({ kind: "starting" });
      try {
        return await this.begin();
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        this.status.set({ kind: "stopped", why });
        this.log.appendLine(why);
        void this.complain(why, error instanceof NoProgram);
        return undefined;
      }
    });
    return this.start;
  }

  private async begin(): Promise<Program> {
    const program = await findProgram(this.context.extensionUri);
    this.log.appendLine(`Starting ${program.path}, version ${program.version}`);
    const gaveUp = (why: string) => void this.complain(why, false);
    const client = clientFor(program, this.log, (step) => this.sweeping.step(step), gaveUp);
    client.onDidChangeState(({ newState }) => {
      if (newState === ClientState.Running) {
        this.status.set({ kind: "running", program });
      } else if (newState === ClientState.Starting) {
        this.status.set({ kind: "starting" });
      } else {
        this.sweeping.stopped();
        this.status.set({ kind: "stopped", why: "the server ended" });
      }
    });
    this.client = client;
    await client.start();
    return program;
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client) {
      // One that hangs is killed by the library; what it says then is of no use to anyone.
      await client.dispose(3000).catch((error: Error) => this.log.appendLine(`Stopping: ${error.message}`));
    }
  }

  private async complain(why: string, aboutProgram: boolean): Promise<void> {
    const [settings, log, restart] = ["Open the Setting", "Show Log", "Restart"];
    const buttons = aboutProgram ? [settings, log] : [restart, log];
    const answer = await vscode.window.showErrorMessage(`copydesk does not run. ${why}`, ...buttons);
    if (answer === settings) {
      await openPathSetting();
    } else if (answer === restart) {
      await this.restart();
    } else if (answer === log) {
      this.log.show();
    }
  }

  private async running(): Promise<Program> {
    const program = await this.start;
    if (!program) {
      throw new Error("copydesk does not run; “copydesk: Show Log” says why");
    }
    return program;
  }

  private async ask<T>(command: string, ...args: unknown[]): Promise<T | null> {
    await this.running();
    return (await this.client?.sendRequest<T>("workspace/executeCommand", { command, arguments: args })) ?? null;
  }

  private sources(story: vscode.Uri): Promise<Sheet | null> {
    return this.ask<Sheet>("copydesk.showSources", story.toString());
  }

  private async showSources(uri?: string): Promise<void> {
    if (typeof uri === "string") {
      await this.panel.show(vscode.Uri.parse(uri));
    } else {
      await this.onStory((story) => this.panel.show(story.uri));
    }
  }

  private async checkWorkspace(): Promise<void> {
    if (!vscode.workspace.workspaceFolders?.length) {
      vscode.window.showInformationMessage("There is no workspace to check: open a folder with stories.");
      return;
    }
    const summary = await this.sweeping.run(() => this.ask("copydesk.checkWorkspace"));
    if (summary) {
      const show = "Show Problems";
      void vscode.window.showInformationMessage(`copydesk: ${summary}.`, show).then((answer) => {
        if (answer === show) {
          void vscode.commands.executeCommand("workbench.actions.view.problems");
        }
      });
    }
  }

  private async fixAll(story: vscode.TextDocument): Promise<void> {
    await this.running();
    const whole = story.validateRange(new vscode.Range(0, 0, story.lineCount, 0));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      story.uri,
      whole,
      FIX_ALL.value,
      1,
    );
    const edit = actions.find((action) => action.kind?.value === FIX_ALL.value)?.edit;
    if (edit) {
      await vscode.workspace.applyEdit(edit);
      vscode.window.setStatusBarMessage("copydesk: the safe fixes are applied", 5000);
    } else {
      vscode.window.showInformationMessage("copydesk: there is nothing in this story that can be fixed without a look.");
    }
  }

  private async openSample(): Promise<void> {
    const file = vscode.Uri.joinPath(this.context.extensionUri, "walkthrough", "sample.txt");
    const content = Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
    const story = await vscode.workspace.openTextDocument({ language: "plaintext", content });
    await vscode.window.showTextDocument(story);
  }

  /** Does something with the story in front. */
  private async onStory(action: (story: vscode.TextDocument) => unknown): Promise<void> {
    const story = vscode.window.activeTextEditor?.document;
    if (story && isStory(story)) {
      await action(story);
    } else {
      vscode.window.showInformationMessage("copydesk reads plain text (.txt) and Markdown: open a story first.");
    }
  }

  private lookUp(): void {
    const story = vscode.window.activeTextEditor?.document;
    void vscode.commands.executeCommand("setContext", "copydesk.story", story !== undefined && isStory(story));
    this.status.show();
  }

  dispose(): void {
    this.parts.forEach((part) => part.dispose());
  }
}

/** Opens the setting of the program where it is set, or else where it can be. */
async function openPathSetting(): Promise<void> {
  const set = vscode.workspace.getConfiguration("copydesk").inspect("path");
  const here = set?.workspaceFolderValue ?? set?.workspaceValue;
  // Programs are the machine’s: in a remote window the user’s own settings do not have them.
  const page = here !== undefined ? "openWorkspaceSettings" : vscode.env.remoteName ? "openRemoteSettings" : "openSettings2";
  await vscode.commands.executeCommand(`workbench.action.${page}`, { query: "copydesk.path" });
}

/** What can be done, from the status bar. */
async function menu(): Promise<void> {
  const entries: [string, string][] = [
    ["$(checklist) Show the findings", "workbench.actions.view.problems"],
    ["$(wand) Apply all safe fixes", "copydesk.fixAll"],
    ["$(quote) Show who says what", "copydesk.showSources"],
    ["$(question) Explain the rule at the cursor", "copydesk.explain"],
    ["$(files) Check all stories of the workspace", "copydesk.checkWorkspace"],
    ["$(gear) Open copydesk.toml", "copydesk.openConfig"],
    ["$(output) Show the log", "copydesk.showLog"],
  ];
  const items = entries.map(([label, command]) => ({ label, command }));
  const choice = await vscode.window.showQuickPick(items, { title: "copydesk" });
  if (choice) {
    await vscode.commands.executeCommand(choice.command);
  }
}
