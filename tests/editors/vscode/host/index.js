// Tests of the installed extension by VS Code’s own interface, one after another in one window on desk/.
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");

const desk = path.dirname(vscode.workspace.workspaceFile.fsPath);
const { program, extensions } = JSON.parse(fs.readFileSync(path.join(desk, "tests.json"), "utf8"));
const file = (name) => vscode.Uri.file(path.join(desk, name));
const extension = vscode.extensions.getExtension("copydesk.copydesk");

/** Shows a story and gives its document. */
async function open(name) {
  const document = await vscode.workspace.openTextDocument(typeof name === "string" ? file(name) : name);
  await vscode.window.showTextDocument(document);
  return document;
}

const untitled = (content, language = "plaintext") => open({ content, language });

/** The findings of a story: rules and the words under them. */
function findings(document) {
  const uri = document.uri ?? document;
  return vscode.languages.getDiagnostics(uri).filter((it) => it.source === "copydesk");
}
const under = (document, rule) => findings(document).filter((it) => it.code === rule).map((it) => document.getText(it.range));

/** Waits until `test` gives something; fails with what there was instead. */
async function until(what, test, seconds = 15) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await test();
    if (value) {
      return value;
    }
    assert.ok(Date.now() < end, `waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const found = (document, rule, text) => until(`${rule} at ${text}`, () => under(document, rule).includes(text));
const gone = (document, rule) => until(`no ${rule}`, () => under(document, rule).length === 0);

async function set(name, value) {
  await vscode.workspace.getConfiguration("copydesk").update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Replaces the first `old` of a story as an edit of the user’s. */
async function replace(document, old, text) {
  const at = document.getText().indexOf(old);
  assert.ok(at >= 0, `${old} stands in the story`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + old.length)), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function actions(document, range, kind) {
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, kind, 20);
}

async function closeAll() {
  for (let tries = 0; tries < 20 && vscode.window.activeTextEditor; tries++) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** The processes of the bundled server. */
function servers() {
  const own = (pid) => {
    try {
      const [name, option] = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return name.startsWith(extensions) && option === "--stdio";
    } catch {
      return false;
    }
  };
  return fs.readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && own(pid)).map(Number);
}

/** What the command line says of the same. */
function run(args, input) {
  try {
    return execFileSync(program, args, { input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
  } catch (error) {
    assert.equal(error.status, 1, error.message); // Findings are no failure.
    return error.stdout;
  }
}

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map((tab) => tab.label);

const tests = {
  async "starts the program that came with it, after asking its version"() {
    await open("home/ferry.txt");
    const api = await extension.activate();
    const running = await api.program();
    assert.equal(running.from, "extension");
    assert.ok(running.path.startsWith(extensions), running.path);
    assert.equal(`copydesk ${running.version}`, run(["--version"]).trim());
    assert.equal(servers().length, 1);
  },

  async "underlines the right words behind emoji and curly quotes"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    const shown = findings(document).map((it) => `${it.code} ${document.getText(it.range)}`).sort();
    const checked = JSON.parse(run(["--check", "--level", "hint", "--format", "json", "-", "--stdin-filename", document.uri.fsPath], document.getText()));
    assert.deepEqual(shown, checked.files[0].findings.map((it) => `${it.rule} ${it.text}`).sort());
    assert.deepEqual(under(document, "style/time-form"), ["6:25am"]);
  },

  async "counts the findings of this story in the status bar and warns of garble"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    const api = await extension.activate();
    const number = (severity) => findings(document).filter((it) => it.severity === severity).length;
    assert.equal(api.status(), `$(alert) Garbled Story: $(error) ${number(0)} $(warning) ${number(1)} $(info) ${number(2)} $(lightbulb) ${number(3)}`);
  },

  async "a quick fix says what it does, and does it"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    const [finding] = findings(document).filter((it) => it.code === "garble/repeated-word");
    const [fix] = (await actions(document, finding.range, "quickfix")).filter((it) => it.isPreferred);
    assert.equal(fix.title, "Delete the second “the”");
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(document.getText().includes("It hit the reef known as “the Combs” 🪨"));
    await gone(document, "garble/repeated-word");
  },

  async "fix-all does what --check --fix does"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/doubled-terminal", "..");
    const wanted = run(["--check", "--fix", "-", "--stdin-filename", document.uri.fsPath], document.getText());
    await vscode.commands.executeCommand("copydesk.fixAll");
    assert.equal(document.getText(), wanted);
    assert.ok(wanted.includes("at 6:25 a.m., the coast guard") && !wanted.includes("carry them.."));
    await gone(document, "garble/doubled-terminal");
    assert.notEqual(fs.readFileSync(document.uri.fsPath, "utf8"), wanted, "what was not saved is not on disk");
  },

  async "findings come while typing and go by undoing"() {
    const document = await untitled("The council met on Monday.\n");
    await vscode.commands.executeCommand("cursorBottom");
    for (const letter of "So did did the mayor. Then it rained.") {
      await vscode.commands.executeCommand("type", { text: letter });
    }
    await found(document, "garble/repeated-word", "did did");
    while (document.getText().includes("did")) {
      await vscode.commands.executeCommand("undo");
    }
    await gone(document, "garble/repeated-word");
  },

  async "an untitled buffer is checked, under another language too, and forgotten when it is closed"() {
    const document = await untitled("# Roof\n\nThe council voted on on Monday.\n", "markdown");
    await found(document, "garble/repeated-word", "on on");
    assert.equal(document.uri.scheme, "untitled");
    await vscode.languages.setTextDocumentLanguage(document, "json");
    await gone(document, "garble/repeated-word");
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await found(document, "garble/repeated-word", "on on");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await gone(document, "garble/repeated-word");
  },

  async "reads stories only"() {
    await open("home/table.csv");
    await open("home/copydesk.toml");
    const document = await open("home/roof.md");
    await found(document, "garble/repeated-word", "on on");
    assert.deepEqual(under(document, "garble/repeated-word"), ["on on"], "code in Markdown is no prose");
    assert.deepEqual(findings(file("home/table.csv")), []);
  },

  async "two folders of the workspace have two house styles"() {
    const home = await open("home/prices.txt");
    const london = await open("london/prices.txt");
    assert.equal(home.getText(), london.getText());
    await found(home, "style/time-form", "6:25am");
    await found(london, "style/time-form", "8:00 p.m.");
    assert.deepEqual(under(london, "style/time-form"), ["8:00 p.m."], "6:25am is right in London");
  },

  async "another house holds at once where no copydesk.toml names one"() {
    const wire = await open("wire/prices.txt");
    await found(wire, "style/time-form", "6:25am");
    const home = await open("home/prices.txt");
    await found(home, "style/time-form", "6:25am");
    const [server] = servers();
    await set("house", "guardian");
    await until("the other house", () => under(wire, "style/time-form").join() === "8:00 p.m.");
    assert.ok(under(home, "style/time-form").includes("6:25am"), "copydesk.toml has the last word");
    await set("house", undefined);
    await found(wire, "style/time-form", "6:25am");
    assert.deepEqual(servers(), [server], "without a new start");
  },

  async "a changed copydesk.toml holds at once, and what is wrong in it is shown"() {
    const document = await open("home/prices.txt");
    const config = file("home/copydesk.toml");
    const old = fs.readFileSync(config.fsPath);
    fs.writeFileSync(config.fsPath, 'house = "guardian"\n');
    await until("the other house", () => under(document, "style/time-form").join() === "8:00 p.m.");
    fs.writeFileSync(config.fsPath, 'house = "tabloid"\n');
    await until("the fault", () => findings(config).some((it) => it.message.includes("tabloid")));
    fs.writeFileSync(config.fsPath, old);
    await until("no fault", () => findings(config).length === 0);
    await found(document, "style/time-form", "6:25am");
  },

  async "levels and the lowest level shown are settings"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    await set("levels", { "garble/repeated-word": "off" });
    await gone(document, "garble/repeated-word");
    await set("levels", undefined);
    await set("level", "error");
    await until("errors only", () => findings(document).length > 0 && findings(document).every((it) => it.severity === 0));
    await set("level", undefined);
    await found(document, "garble/repeated-word", "the the");
  },

  async "checks when it is told to"() {
    const document = await untitled("The council met on Monday.\n");
    await set("run", "manual");
    await replace(document, "met on", "met on on");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(under(document, "garble/repeated-word"), []);
    await vscode.commands.executeCommand("copydesk.check");
    await found(document, "garble/repeated-word", "on on");
    await set("run", undefined);
    await set("enable", false);
    await gone(document, "garble/repeated-word");
    await set("enable", undefined);
    await found(document, "garble/repeated-word", "on on");
  },

  async "on saving it checks what is saved"() {
    await set("run", "onSave");
    const document = await open("london/prices.txt");
    await replace(document, "Prices rose in", "Prices rose in in");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(under(document, "garble/repeated-word"), []);
    await document.save();
    await found(document, "garble/repeated-word", "in in");
    await replace(document, "in in", "in");
    await document.save();
    await gone(document, "garble/repeated-word");
    await set("run", undefined);
  },

  async "shows who speaks, counts quotations, and renames a person"() {
    const document = await open("home/ferry.txt");
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await until("a hint", async () => {
      const hints = await vscode.commands.executeCommand("vscode.executeInlayHintProvider", document.uri, whole);
      return hints?.length > 0 && hints;
    });
    assert.ok(hints.some((hint) => hint.label === " — Berit Aas" && document.lineAt(hint.position.line).text.startsWith("“It will")));
    await set("inlayHints", false);
    await until("no hints", async () => !(await vscode.commands.executeCommand("vscode.executeInlayHintProvider", document.uri, whole))?.length);
    await set("inlayHints", undefined);
    const lenses = () => vscode.commands.executeCommand("vscode.executeCodeLensProvider", document.uri, 5);
    const [lens] = await until("a lens", async () => (await lenses())?.filter((it) => it.command?.command === "copydesk.showSources"));
    assert.match(lens.command.title, /^\d quotations, \d attributed, \d sources$/);
    await set("codeLens", false);
    await until("no lens", async () => !(await lenses())?.length);
    await set("codeLens", undefined);
    const at = document.positionAt(document.getText().indexOf("Berit Aas"));
    const edit = await vscode.commands.executeCommand("vscode.executeDocumentRenameProvider", document.uri, at, "Berit Lie");
    assert.ok(edit.get(document.uri).length > 0);
  },

  async "marks the mentions of a person, and no other words"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    const marked = async (words) => {
      const at = document.positionAt(document.getText().indexOf(words) + 1);
      return vscode.commands.executeCommand("vscode.executeDocumentHighlights", document.uri, at);
    };
    assert.deepEqual((await marked("Berit Aas")).map((it) => document.getText(it.range)), ["Berit Aas"]);
    assert.deepEqual(await marked("the coast guard"), []);
  },

  async "colors quotations, speakers and verbs of saying for who wants it"() {
    const document = await open("home/ferry.txt");
    const tokens = () => vscode.commands.executeCommand("vscode.provideDocumentSemanticTokens", document.uri);
    await found(document, "garble/repeated-word", "the the");
    assert.ok(!(await tokens())?.data.length);
    await set("semanticTokens", true);
    await until("tokens", async () => (await tokens())?.data.length > 0);
    const { tokenTypes, tokenModifiers } = await vscode.commands.executeCommand("vscode.provideDocumentSemanticTokensLegend", document.uri);
    const declared = extension.packageJSON.contributes.semanticTokenTypes.map((it) => it.id);
    assert.deepEqual([...tokenTypes].sort(), declared.sort());
    assert.deepEqual(tokenModifiers, extension.packageJSON.contributes.semanticTokenModifiers.map((it) => it.id));
    await set("semanticTokens", undefined);
  },

  async "hover shows the page of the rule"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    const [finding] = findings(document).filter((it) => it.code === "garble/repeated-word");
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, finding.range.start);
    const text = hovers.flatMap((hover) => hover.contents).map((it) => it.value).join("\n");
    assert.ok(text.includes("garble/repeated-word") && text.includes("## Why"), text);
  },

  async "explains the rule at the cursor"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    const [finding] = findings(document).filter((it) => it.code === "garble/repeated-word");
    vscode.window.activeTextEditor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    await vscode.commands.executeCommand("copydesk.explain");
    await until("the page", () => tabs().some((label) => label.includes("repeated-word")));
    const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: "copydesk-rule", path: "/garble/repeated-word.md" }));
    assert.equal(page.getText(), run(["--explain", "garble/repeated-word"]));
  },

  async "the source sheet is that of --sources, and opens beside the story"() {
    const document = await open("home/ferry.txt");
    const api = await extension.activate();
    const sheet = await api.sources(document.uri);
    const printed = JSON.parse(run(["--sources", "--format", "json", document.uri.fsPath])).files[0];
    assert.deepEqual({ quotes: sheet.quotes, sources: sheet.sources }, { quotes: printed.quotes, sources: printed.sources });
    await vscode.commands.executeCommand("copydesk.showSources");
    await until("the sheet", () => tabs().includes("Who says what in ferry.txt"));
    await vscode.commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
    await until("no sheet", () => !tabs().includes("Who says what in ferry.txt"));
  },

  async "checks every story of the workspace, open or not"() {
    const count = (name) => findings(file(name)).length;
    assert.equal(count("wire/never-opened.txt"), 0);
    await vscode.commands.executeCommand("copydesk.checkWorkspace");
    await until("findings in a story that is not open", () => count("wire/never-opened.txt"));
    const [finding] = findings(file("wire/never-opened.txt"));
    assert.deepEqual([finding.code, finding.range.start.line], ["garble/repeated-word", 2]);
    assert.equal(count("home/table.csv"), 0);
  },

  async "a server that was killed comes back with all findings"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    const [old] = servers();
    process.kill(old, "SIGKILL");
    const [fresh] = await until("another server", () => servers().length === 1 && servers()[0] !== old && servers());
    assert.notEqual(fresh, old);
    await replace(document, "the the reef", "the reef in in");
    await found(document, "garble/repeated-word", "in in");
  },

  async "restarts when asked, and leaves no process behind"() {
    const document = await open("home/ferry.txt");
    await found(document, "garble/repeated-word", "the the");
    const [old] = servers();
    assert.ok(old);
    await vscode.commands.executeCommand("copydesk.restart");
    await until("one other server", () => servers().length === 1 && servers()[0] !== old);
    await found(document, "garble/repeated-word", "the the");
  },

  async "a program that is not there or is another one is told of, and the setting named"() {
    await open("home/ferry.txt");
    const api = await extension.activate();
    for (const [where, wrong] of [["/nowhere/copydesk", "missing"], [process.execPath, "another program"], [path.join(desk, "tests.json"), "no program"]]) {
      await set("path", where);
      await until(`no server: ${wrong}`, async () => (await api.program()) === undefined && servers().length === 0);
      assert.equal(api.status(), "$(error) copydesk");
    }
    await set("path", program);
    const running = await until("a server", () => api.program());
    assert.deepEqual([running.path, running.from], [program, "setting"]);
    await set("path", undefined);
    await until("the bundled server", async () => (await api.program())?.from === "extension" && servers().length === 1);
  },

  async "completes copydesk.toml by its schema"() {
    const document = await open("london/copydesk.toml");
    await replace(document, 'house = "guardian"\n', 'house = \n[levels]\n"style/\n');
    const at = async (line, character) => {
      const list = await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", document.uri, new vscode.Position(line, character));
      return list.items.map((item) => item.insertText);
    };
    assert.ok((await at(0, 8)).includes('"guardian"'));
    assert.ok((await at(2, 7)).includes('"style/a-an"'));
    const [hover] = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, new vscode.Position(0, 2));
    assert.match(hover.contents[0].value, /house style/);
  },

  async "the problem matcher reads what --check prints"() {
    // GitHub’s has the same patterns, save that it knows fewer levels.
    const github = JSON.parse(fs.readFileSync(path.join(__dirname, "../../../../.github/copydesk-matcher.json"), "utf8"));
    const patterns = ({ pattern }) => pattern.map((it) => it.regexp.replace("|info|hint", ""));
    assert.deepEqual(patterns(github.problemMatcher[0]), patterns(extension.packageJSON.contributes.problemMatchers[0]));
    const line = new vscode.ShellExecution(program, ["--check", "--color", "never", "ferry.txt"]);
    const [folder] = vscode.workspace.workspaceFolders;
    const task = new vscode.Task({ type: "shell" }, folder, "copydesk", "tests", line, ["$copydesk"]);
    const ended = new Promise((resolve) => vscode.tasks.onDidEndTaskProcess((event) => event.execution.task.name === "copydesk" && resolve(event.exitCode)));
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1);
    const matched = () => vscode.languages.getDiagnostics(file("home/ferry.txt")).filter((it) => it.code === "garble/stray-fragment" && it.range.start.line === 4);
    const [problem] = await until("a problem of the task", () => matched().length > 0 && matched());
    assert.equal(problem.message, "Words left over after the end of the sentence");
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
  },

  async "a read-only story is checked, and not changed"() {
    const files = vscode.workspace.getConfiguration("files");
    await files.update("readonlyInclude", { "**/prices.txt": true }, vscode.ConfigurationTarget.Workspace);
    const document = await open("home/prices.txt");
    await found(document, "style/time-form", "6:25am");
    const before = fs.readFileSync(document.uri.fsPath, "utf8");
    await vscode.commands.executeCommand("copydesk.fixAll");
    await vscode.commands.executeCommand("workbench.action.files.save");
    assert.equal(fs.readFileSync(document.uri.fsPath, "utf8"), before);
    await files.update("readonlyInclude", undefined, vscode.ConfigurationTarget.Workspace);
  },

  async "news text is not boxed for its curly quotes"() {
    for (const languageId of ["plaintext", "markdown"]) {
      const settings = vscode.workspace.getConfiguration("editor", { languageId });
      assert.equal(settings.get("unicodeHighlight.nonBasicASCII"), false, languageId);
      assert.equal(settings.get("unicodeHighlight.ambiguousCharacters"), false, languageId);
    }
  },

  async "a story of 50,000 words is checked in seconds, and a keystroke in it at once"() {
    const story = fs.readFileSync(path.join(desk, "home/roof.md"), "utf8").split("---\n")[2].split("```")[0].replace(" on on", " on");
    const words = story.split(/\s+/).length;
    let text = "Long story\n\n";
    for (let count = 0; count < 50_000; count += words) {
      text += story.replace("roof", `roof ${count}`);
    }
    fs.writeFileSync(path.join(desk, "home/long.txt"), `${text}The end came at at last.\n`);
    const begin = Date.now();
    const document = await open("home/long.txt");
    await until("the last finding", () => under(document, "garble/repeated-word").includes("at at"), 60);
    const opened = Date.now() - begin;
    await replace(document, "Long story\n", "Long story\n\nIt was was long.\n");
    const typed = Date.now();
    await until("the new finding", () => under(document, "garble/repeated-word").includes("was was"), 30);
    console.log(`      opened in ${opened} ms, edited in ${Date.now() - typed} ms`);
    assert.ok(opened < 30_000 && Date.now() - typed < 5_000);
  },
};

exports.run = async () => {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    const begin = Date.now();
    try {
      await test();
      console.log(`  ok ${name} (${Date.now() - begin} ms)`);
    } catch (error) {
      failed++;
      console.log(`  FAILED ${name}: ${error.stack}`);
    }
    await closeAll();
  }
  if (failed > 0) {
    throw new Error(`${failed} of ${Object.keys(tests).length} tests failed`);
  }
};
