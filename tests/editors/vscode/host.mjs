// Runs the tests of host/ in the extension host of a real VS Code, against the extension as it was packaged and installed.
// usage: node host.mjs HOME RUN VSIX PROGRAM
import fs from "node:fs";
import path from "node:path";
import { Editor, browse, freshDesk, here } from "./lib.mjs";

const [home, run, vsix, program] = process.argv.slice(2);
const LONGEST = 240_000;

const desk = freshDesk();
// The tests learn from this file what they run against: the extension host has an environment of its own.
fs.writeFileSync(path.join(desk, "tests.json"), JSON.stringify({ program, extensions: path.join(run, "extensions") }));
const editor = new Editor(home, run);
await editor.install(vsix);
await editor.start();
const { context, close } = await browse(home);
const page = context.pages()[0];
const exit = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
// The editor logs here, too: what a test says is indented.
const said = (text) => /^ {2}|^Error/.test(text);
await page.exposeFunction("codeAutomationLog", (_, args) => said(args[0]) && console.log(...args));
const tests = `vscode-remote://127.0.0.1:${editor.port}${path.join(here, "host")}`;
const payload = [["extensionDevelopmentPath", tests], ["extensionTestsPath", tests], ["skipWelcome", "true"]];
await page.goto(editor.window(path.join(desk, "desk.code-workspace"), { payload: JSON.stringify(payload) }));
const late = new Promise((resolve) => setTimeout(resolve, LONGEST, "timeout").unref());
const code = await Promise.race([exit, late]);
if (code !== 0) {
  await page.screenshot({ path: path.join(run, "host.png") });
  console.log(code === "timeout" ? "the tests did not end" : "tests failed", `- see ${run}`);
}
await close();
fs.rmSync(path.dirname(desk), { recursive: true, force: true });
editor.stop();
process.exit(code === 0 ? 0 : 1);
