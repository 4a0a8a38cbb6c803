//! copydesk.toml: finding the one that holds, beginning one, and completing what is typed in it.

import * as fs from "node:fs/promises";
import * as path from "node:path";
import * as vscode from "vscode";
import { Program, run } from "./program";

const NAME = "copydesk.toml";
const TOML: vscode.DocumentFilter = { scheme: "file", pattern: `**/${NAME}` };

/** Opens the copydesk.toml that holds for the story in front, or offers to begin one. */
export async function openConfig(program: () => Promise<Program>): Promise<void> {
  const story = vscode.window.activeTextEditor?.document.uri;
  const file = story?.scheme === "file" ? story : undefined;
  const folder = (file && vscode.workspace.getWorkspaceFolder(file)) ?? vscode.workspace.workspaceFolders?.[0];
  const start = file ? path.dirname(file.fsPath) : folder?.uri.fsPath;
  if (!start) {
    vscode.window.showInformationMessage("A copydesk.toml stands in a folder: open one, or save the story.");
    return;
  }
  let found = await nearest(start);
  if (!found) {
    const where = folder?.uri.fsPath ?? start;
    const answer = await vscode.window.showInformationMessage(
      `There is no ${NAME} for this story. Begin one in ${path.basename(where)}?`,
      "Begin One",
    );
    if (!answer) {
      return;
    }
    await run((await program()).path, ["--init"], where);
    found = path.join(where, NAME);
  }
  await vscode.window.showTextDocument(vscode.Uri.file(found));
}

/** The copydesk.toml in this folder or the nearest above it: the one that holds. */
async function nearest(folder: string): Promise<string | undefined> {
  const file = path.join(folder, NAME);
  if (await fs.stat(file).then((stat) => stat.isFile(), () => false)) {
    return file;
  }
  const above = path.dirname(folder);
  return above === folder ? undefined : nearest(above);
}

/** A part of the JSON schema that comes with copydesk. */
interface Schema {
  description?: string;
  enum?: unknown[];
  const?: unknown;
  type?: string | string[];
  default?: unknown;
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  $defs?: Record<string, Schema>;
}

/** Completes and explains keys and values of copydesk.toml by its schema. VS Code itself knows no TOML. */
export class ConfigHelp implements vscode.CompletionItemProvider, vscode.HoverProvider {
  private schema?: Promise<Schema>;

  constructor(private readonly extension: vscode.Uri) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(TOML, this, '"', "=", " "),
      vscode.languages.registerHoverProvider(TOML, this),
    );
  }

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
    const before = document.lineAt(position).text.slice(0, position.character);
    const table = await this.tableAt(document, position.line);
    const typed = /"?[\w/-]*$/.exec(before)?.[0] ?? "";
    // An editor may have closed the mark already.
    const closed = typed.startsWith('"') && document.lineAt(position).text[position.character] === '"' ? 1 : 0;
    const range = new vscode.Range(position.translate(0, -typed.length), position.translate(0, closed));
    const item = (name: string, text: string, about: string | undefined, kind: vscode.CompletionItemKind) => {
      const item = new vscode.CompletionItem(name, kind);
      Object.assign(item, { insertText: text, filterText: text, documentation: about, range });
      return item;
    };
    const value = /^\s*"?([\w/-]+)"?\s*=\s*"?[\w/-]*$/.exec(before);
    if (value) {
      const values = await this.values(await this.property(table, value[1]));
      return values.map((it) => item(it.value, `"${it.value}"`, it.about, vscode.CompletionItemKind.EnumMember));
    }
    if (!/^\s*"?[\w/-]*$/.test(before)) {
      return [];
    }
    const keys = Object.entries(table?.properties ?? {});
    return keys.map(([name, schema]) => {
      const text = typed.startsWith('"') || name.includes("/") ? `"${name}"` : name;
      return item(name, text, schema.description, vscode.CompletionItemKind.Property);
    });
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const range = document.getWordRangeAtPosition(position, /[\w/-]+/);
    const isKey = range && /^\s*"?$/.test(document.lineAt(position).text.slice(0, range.start.character));
    const schema = isKey ? await this.property(await this.tableAt(document, position.line), document.getText(range)) : undefined;
    return schema?.description ? new vscode.Hover(schema.description, range) : undefined;
  }

  /** The schema of the table that a line stands in. */
  private async tableAt(document: vscode.TextDocument, line: number): Promise<Schema | undefined> {
    for (let at = line; at >= 0; at--) {
      const header = /^\s*\[{1,2}\s*([\w-]+)\s*\]{1,2}/.exec(document.lineAt(at).text);
      if (header) {
        const table = await this.property(await this.root(), header[1]);
        const entry = table?.items?.anyOf?.find((it) => it.$ref) ?? table?.items;
        return entry ? this.resolve(entry) : table;
      }
    }
    return this.root();
  }

  private async property(table: Schema | undefined, name: string): Promise<Schema | undefined> {
    const own = table?.properties?.[name];
    if (own) {
      return this.resolve(own);
    }
    return typeof table?.additionalProperties === "object" ? this.resolve(table.additionalProperties) : undefined;
  }

  private async values(schema: Schema | undefined): Promise<{ value: string; about?: string }[]> {
    const kinds = await Promise.all((schema?.oneOf ?? schema?.anyOf ?? []).map((it) => this.resolve(it)));
    const inner = (await Promise.all(kinds.map((it) => this.values(it)))).flat();
    const named = (schema?.enum ?? (schema?.const === undefined ? [] : [schema.const])).filter((it) => typeof it === "string");
    return [...named.map((value) => ({ value, about: schema?.description })), ...inner];
  }

  private async resolve(schema: Schema): Promise<Schema> {
    if (schema.$ref) {
      const name = schema.$ref.split("/").pop() ?? "";
      return { ...(await this.root()).$defs?.[name], ...schema, $ref: undefined };
    }
    // “This or nothing”.
    const real = schema.anyOf?.filter((it) => it.type !== "null");
    return real?.length === 1 ? { ...(await this.resolve(real[0])), description: schema.description } : schema;
  }

  private root(): Promise<Schema> {
    const file = vscode.Uri.joinPath(this.extension, "copydesk.schema.json");
    this.schema ??= Promise.resolve(vscode.workspace.fs.readFile(file)).then((bytes) => JSON.parse(Buffer.from(bytes).toString()) as Schema);
    return this.schema;
  }
}
