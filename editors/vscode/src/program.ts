//! Finds the program copydesk and makes sure that it runs before it is started as a server.

import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import * as vscode from "vscode";

/** A copydesk that answered. */
export interface Program {
  path: string;
  version: string;
  /** Where it was found. */
  from: "setting" | "extension" | "path";
}

/** There is no copydesk that runs. `message` is for the user and names the setting. */
export class NoProgram extends Error {}

const NAME = process.platform === "win32" ? "copydesk.exe" : "copydesk";

/** The setting, the program that came with the extension, the PATH: the first that there is must run. */
export async function findProgram(extension: vscode.Uri): Promise<Program> {
  const set = vscode.workspace.getConfiguration("copydesk").get<string>("path", "").trim();
  if (set) {
    // What somebody set on purpose is used or complained of, never passed over.
    return ask(home(set), "setting");
  }
  const bundled = vscode.Uri.joinPath(extension, "server", NAME).fsPath;
  if (await isFile(bundled)) {
    return ask(bundled, "extension");
  }
  for (const folder of (process.env.PATH ?? "").split(path.delimiter).filter(Boolean)) {
    const candidate = path.join(folder, NAME);
    if (await isFile(candidate)) {
      return ask(candidate, "path");
    }
  }
  throw new NoProgram(
    "No copydesk program came with this extension, and there is none on the PATH. Install it, or set “copydesk.path” to where it is.",
  );
}

async function ask(program: string, from: Program["from"]): Promise<Program> {
  const named = from === "setting" ? `“copydesk.path” is set to ${program}` : `copydesk was found at ${program}`;
  if (!(await isFile(program))) {
    throw new NoProgram(`${named}, and there is no such file.`);
  }
  const answer = await run(program, ["--version"]).catch((error: Error) => {
    throw new NoProgram(`${named}, but it does not run: ${firstLine(error.message)}. Set “copydesk.path” to one that does.`);
  });
  const version = /^copydesk (\d\S*)/.exec(answer)?.[1];
  if (!version) {
    throw new NoProgram(`${named}, but that is another program: it calls itself “${firstLine(answer)}”.`);
  }
  return { path: program, version, from };
}

/** What a program prints. */
export function run(program: string, args: string[], cwd?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, timeout: 15_000, windowsHide: true, maxBuffer: 1 << 24 }, (error, out, err) => {
      if (error) {
        reject(err.trim() ? new Error(err.trim()) : error);
      } else {
        resolve(out);
      }
    });
  });
}

function home(file: string): string {
  return file === "~" || /^~[/\\]/.test(file) ? path.join(os.homedir(), file.slice(1)) : file;
}

async function isFile(file: string): Promise<boolean> {
  return fs.stat(file).then((stat) => stat.isFile(), () => false);
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0];
}
