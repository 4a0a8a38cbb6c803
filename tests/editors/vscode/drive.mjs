// Does in a real VS Code window what a person does, and looks at what a person sees. Takes the pictures of the README.
// usage: node drive.mjs HOME RUN VSIX PROGRAM PICTURES
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Editor, browse, freshDesk, pause } from "./lib.mjs";

const [home, run, vsix, program, pictures] = process.argv.slice(2);
fs.mkdirSync(pictures, { recursive: true });

const desk = freshDesk();
const editor = new Editor(home, run);
const LOOKS = { "editor.fontSize": 13, "window.commandCenter": false, "workbench.layoutControl.enabled": false };
editor.setUser(LOOKS);
await editor.install(vsix);
await editor.start();
const { context, close } = await browse(home);
const page = context.pages()[0];
const outside = new Set();
page.on("request", (request) => {
  const { hostname } = new URL(request.url());
  if (hostname && hostname !== "127.0.0.1") outside.add(hostname);
});

const begun = Date.now();
let failed = false;

// What a person sees.
const lines = page.locator(".editor-instance .view-line");
const squiggles = page.locator(".squiggly-error, .squiggly-warning, .squiggly-info");
const rows = page.locator(".markers-panel-container .monaco-list-row");
const status = page.locator(".statusbar-item[id='copydesk.copydesk.copydesk.story'], .statusbar-item[id*='copydesk.story']");
const plain = (text) => text.replace(/\u00a0/g, " ").replace(/\u200b/g, "");
/** The story as it stands on the screen, its rows put together. */
const story = async () => plain(await lines.evaluateAll((all) => {
  const rows = all.map((line) => [line.getBoundingClientRect().top, line.textContent]);
  return rows.sort((a, b) => a[0] - b[0]).map(([, text]) => text).join("");
}));

/** The counts in the status bar, such as “Garbled Story: 3 4 2 8”. */
const counts = async () => plain(await status.innerText()).replace(/\s+/g, " ").trim();

/** What they should be for the story in home/, by the command line. */
function countsOf(text) {
  const name = path.join(desk, "home/ferry.txt");
  const { stdout } = spawnSync(program, ["--check", "--level", "hint", "--format", "json", "-", "--stdin-filename", name], { input: text, encoding: "utf8" });
  const report = JSON.parse(stdout);
  const numbers = ["error", "warning", "info", "hint"].map((level) => report.summary[level]).filter((number) => number > 0);
  const garbled = report.files[0].findings.some((finding) => finding.rule === "garble/machine-processed");
  return `${garbled ? "Garbled " : ""}Story: ${numbers.join(" ")}`;
}

/** The story in home/ as it should be now. */
let wanted = fs.readFileSync(path.join(desk, "home/ferry.txt"), "utf8");

const picture = async (name, mouse = true) => {
  if (mouse) await page.mouse.move(640, 792); // Where it shows no tips.
  await pause(400); // Until nothing moves any more.
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
};

async function until(what, test, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const value = await test();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(50);
  }
}

// What a person does.

/** Opens the list of commands or files; presses again if the window was too busy to notice. */
async function ask(key) {
  const input = page.locator(".quick-input-widget input").first();
  for (let tries = 0; ; tries++) {
    await page.keyboard.press(key);
    const error = await input.waitFor({ timeout: 5000 }).catch((error) => error);
    if (!error) return input;
    if (tries === 5) throw error;
  }
}

async function command(name) {
  const input = await ask("F1");
  await input.pressSequentially(name, { delay: 2 });
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
  await row.waitFor();
  await row.click();
}

async function openFile(name, address = editor.window(desk)) {
  if (!page.url().startsWith(address)) {
    await page.goto(address);
    await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
    await page.locator(".explorer-folders-view").first().waitFor({ timeout: 60_000 });
  }
  const input = await ask("Control+P");
  await input.pressSequentially(name, { delay: 2 });
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: path.basename(name) }).first();
  await row.waitFor();
  await row.click();
  await page.locator(".tab.active", { hasText: path.basename(name) }).waitFor();
}

/** Chooses from the menu of fixes by the keyboard. */
async function choose(title) {
  const row = page.locator(".action-widget .monaco-list-row.action", { hasText: title }).first();
  await row.waitFor();
  for (let tries = 0; !(await row.getAttribute("class")).includes("focused"); tries++) {
    assert.ok(tries < 20, `${title} can be chosen`);
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

/** Chooses a house style in the settings, and goes back to the story. */
async function chooseHouse(label) {
  await command("Preferences: Open User Settings");
  const search = page.locator(".settings-editor .suggest-input-container .view-lines").first();
  await search.waitFor();
  await search.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("copydesk.house");
  const select = page.locator(".settings-editor .setting-item-contents select").first();
  await select.waitFor();
  await select.selectOption({ label });
  await command("View: Close Editor");
}

/** Puts the cursor into the last letter of words of the story by the mouse, and asks for fixes. */
async function fixesFor(words) {
  const place = await where(words);
  await page.mouse.click(place.left + place.width - 4, place.top + place.height / 2);
  // A moment after the cursor came to rest VS Code asks by itself, and drops a menu that was asked for before.
  await pause(600);
  await page.keyboard.press("Control+.");
}

/** Where words stand on the screen; they must stand in one row. */
async function where(words, nth = 0) {
  const place = await page.evaluate(([words, nth]) => {
    const bare = (text) => text.replace(/\u00a0/g, " ");
    for (const line of document.querySelectorAll(".editor-instance .view-line")) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const text = bare(nodes.map((node) => node.data).join(""));
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        if (nth-- > 0) continue;
        const range = document.createRange();
        let from = at;
        let to = at + words.length;
        let open = true;
        for (const node of nodes) {
          if (open && from <= node.length) { range.setStart(node, from); open = false; }
          if (to <= node.length) { range.setEnd(node, to); break; }
          if (open) from -= node.length;
          to -= node.length;
        }
        const { left, top, width, height } = range.getBoundingClientRect();
        return { left, top, width, height };
      }
    }
    return undefined;
  }, [words, nth]);
  assert.ok(place, `“${words}” is on the screen`);
  return place;
}

/** Is there a line under these words, from their first letter to their last, to the pixel? */
async function isUnderlined(words, level) {
  const text = await where(words);
  const under = await page.locator(`.squiggly-${level}`).evaluateAll((all) => all.map((it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    return { left, right, top, bottom };
  }));
  const near = (a, b) => Math.abs(a - b) <= 1.5;
  const middle = text.top + text.height / 2;
  return under.some((it) => near(it.left, text.left) && near(it.right, text.left + text.width) && it.top < middle && middle < it.bottom);
}

async function step(name, action) {
  if (failed) return;
  const begin = Date.now();
  try {
    await action();
    console.log(`  ok ${name} (${Date.now() - begin} ms)`);
  } catch (error) {
    failed = true;
    console.log(`  FAILED ${name}: ${error.stack}`);
    await page.screenshot({ path: path.join(run, "failed.png") });
    console.log(`  the window: ${path.join(run, "failed.png")}`);
  }
}

await step("a garbled story opens with its faults underlined, exactly", async () => {
  await openFile("ferry.txt", editor.window(path.join(desk, "home")));
  await until("lines", async () => (await squiggles.count()) >= 7, 60);
  // Before these words on their lines stand emoji, curly quotes and a dash.
  for (const [words, level] of [["needed.", "error"], ["the the", "warning"], ["6:25am", "info"], ["two troops", "warning"], ["..", "error"]]) {
    await until(`a line under ${words}`, async () => {
      const nth = words === "needed." ? 1 : 0;
      return nth ? (await isUnderlinedNth(words, level, nth)) : isUnderlined(words, level);
    });
  }
});

async function isUnderlinedNth(words, level, nth) {
  const text = await where(words, nth);
  const lefts = await page.locator(`.squiggly-${level}`).evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
  return lefts.some((left) => Math.abs(left - text.left) <= 1.5);
}

await step("curly quotes are not boxed", async () => {
  assert.equal(await page.locator(".unicode-highlight").count(), 0);
});

await step("the status bar counts the findings and warns of garble", async () => {
  await until("the warning", async () => (await counts()) === countsOf(wanted));
  assert.match(await counts(), /^Garbled Story: /);
});

await step("Problems lists the findings with their rules", async () => {
  await command("Problems: Focus on Problems View");
  await rows.first().waitFor();
  const texts = await until("rows", async () => {
    const texts = await rows.allInnerTexts();
    return texts.length > 8 && texts.map((text) => plain(text).replace(/\s+/g, " "));
  });
  for (const wanted of ["“the” stands twice copydesk garble/repeated-word", "The sentence ends twice copydesk garble/doubled-terminal"]) {
    assert.ok(texts.some((text) => text.includes(wanted)), texts.join("\n"));
  }
  await picture("vscode-problems");
  await command("View: Toggle Panel Visibility");
});

await step("hover shows what is wrong, and the page of the rule", async () => {
  const place = await where("the the");
  await page.mouse.move(place.left + place.width / 2, place.top + place.height / 2);
  const hover = page.locator(".monaco-hover:visible").first();
  await until("the page", async () => {
    await page.mouse.move(place.left + place.width / 2 + Math.random(), place.top + place.height / 2);
    const text = (await hover.count()) ? await hover.innerText() : "";
    return text.includes("“the” stands twice") && text.includes("A word or a pair of words that stands twice in a row.");
  });
  await picture("vscode-hover", false);
  await page.mouse.move(5, 500);
});

await step("the menu of fixes says what each does, and the first is applied", async () => {
  await fixesFor("the the");
  const menu = page.locator(".action-widget .monaco-list-row.action");
  await menu.first().waitFor();
  const titles = (await menu.allInnerTexts()).map(plain);
  assert.equal(titles[0], "Delete the second “the”", titles.join("; "));
  assert.ok(titles.includes("Switch off garble/repeated-word in copydesk.toml"), titles.join("; "));
  await picture("vscode-fixes");
  await choose("Delete the second “the”");
  await until("the fix", async () => (await story()).includes("It hit the reef known as"));
  const before = countsOf(wanted);
  wanted = wanted.replace("the the", "the");
  assert.notEqual(countsOf(wanted), before);
  await until("a finding less", async () => (await counts()) === countsOf(wanted));
});

await step("fix-all applies what is safe, and nothing else", async () => {
  await command("copydesk: Apply All Safe Fixes");
  await until("the fixes", async () => {
    const text = await story();
    return text.includes("at 6:25 a.m., the coast guard") && text.includes("$14.5 million for a new ship");
  });
  assert.ok((await story()).includes("were needed. needed."), "what may change a meaning stays");
  wanted = spawnSync(program, ["--check", "--fix", "-"], { input: wanted, encoding: "utf8", cwd: path.join(desk, "home") }).stdout;
  await until("fewer findings", async () => (await counts()) === countsOf(wanted));
});

await step("findings come while typing and go with their fault", async () => {
  await page.keyboard.press("Control+End");
  await page.keyboard.type("Then it rained rained on the pier. Nobody left.", { delay: 15 });
  await until("a line", () => isUnderlined("rained rained", "warning").catch(() => false));
  for (let letters = " on the pier. Nobody left.".length + "rained".length + 1; letters > 0; letters--) {
    await page.keyboard.press("Backspace");
  }
  await page.keyboard.type(" on the pier.", { delay: 15 });
  wanted += "Then it rained on the pier.";
  await until("as before", async () => (await counts()) === countsOf(wanted));
});

await step("who says what opens beside the story, and a click leads to the quotation", async () => {
  await command("copydesk: Show Who Says What");
  await page.locator(".tab", { hasText: "Who says what in ferry.txt" }).waitFor();
  const sheet = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
  await sheet.locator("h2", { hasText: "Marit Sund" }).waitFor({ timeout: 30_000 });
  const about = await sheet.locator("h2", { hasText: "Berit Aas" }).innerText();
  assert.match(about, /Berit Aas\s+person · 2 quotations · 17 words/);
  await picture("vscode-sources");
  await sheet.locator("button", { hasText: "I cut the line and went." }).click();
  await until("the selection", async () => (await page.locator(".statusbar-item", { hasText: /Ln 11, Col \d+ \(26 selected\)/ }).count()) === 1);
  await command("View: Close Other Editors in Group").catch(() => undefined);
});

await step("another house holds while the window is open", async () => {
  await openFile("prices.txt", editor.window(path.join(desk, "wire")));
  await until("ap", () => isUnderlined("6:25am", "info").catch(() => false), 60);
  await chooseHouse("guardian");
  await until("guardian", async () => (await isUnderlined("8:00 p.m.", "info")) && !(await isUnderlined("6:25am", "info")));
});

await step("all stories of the workspace are checked, and it says what came of it", async () => {
  await command("copydesk: Check All Stories of the Workspace");
  const toast = page.locator(".notification-toast", { hasText: /\d stor(y|ies) checked, 1 with findings/ });
  await toast.waitFor();
  await toast.getByText("Show Problems").click();
  await until("the story that is not open", async () => (await rows.allInnerTexts()).some((text) => text.includes("never-opened.txt")));
});

await step("after reloading the window all is there again", async () => {
  await page.reload();
  await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
  await page.locator(".explorer-folders-view").first().waitFor({ timeout: 60_000 });
  await openFile("prices.txt", page.url()); // VS Code may have kept another tab in front.
  await until("the story and its lines", () => isUnderlined("8:00 p.m.", "info").catch(() => false), 60);
});

await step("and the house that holds by default", async () => {
  await chooseHouse("not set");
  await until("ap", () => isUnderlined("6:25am", "info").catch(() => false));
  await command("View: Close All Editors");
  if (await page.locator(".part.panel").isVisible()) await command("View: Toggle Panel Visibility");
});

await step("the sample opens from the walkthrough, and three things are fixed", async () => {
  const begin = Date.now();
  await command("Welcome: Open Walkthrough...");
  const walkthrough = page.locator(".quick-input-list .monaco-list-row", { hasText: "Start with copydesk" });
  await walkthrough.first().waitFor();
  await walkthrough.first().click();
  const button = page.locator(".getting-started-step .monaco-button", { hasText: "Open the sample" }).first();
  await button.waitFor();
  await picture("vscode-walkthrough");
  await button.click();
  await until("its faults", () => isUnderlined("the the", "warning").catch(() => false), 30);
  await picture("vscode-story");
  for (const [words, fix, after] of [
    ["the the", "Delete the second “the”", "It hit the reef"],
    ["two troops", "Replace with “soldiers”", "two soldiers"],
    ["needed. needed", "Delete “needed.”", "were needed."],
  ]) {
    await fixesFor(words);
    await choose(fix);
    await until(fix, async () => (await story()).includes(after) && !(await story()).includes(words));
  }
  console.log(`      from the list of walkthroughs to the third fix: ${Math.round((Date.now() - begin) / 1000)} s`);
});

await step("nothing was asked of the network", async () => assert.deepEqual([...outside], []));

/** The servers that run from the extensions of an editor. */
const alive = (of) => fs.readdirSync("/proc").filter((pid) => {
  try {
    return /^\d+$/.test(pid) && fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith(path.join(of.run, "extensions"));
  } catch {
    return false;
  }
});

await step("closing the editor leaves no server behind", async () => {
  assert.ok(alive(editor).length > 0);
  await page.goto("about:blank");
  editor.stop();
  await until("no server", () => alive(editor).length === 0, 30);
});

// A workspace that nobody has said to trust, with a setting that must not be followed.
const strict = new Editor(home, path.join(run, "strict"));
await step("in a workspace that is not trusted stories are checked, by the program that came with the extension", async () => {
  const folder = path.join(desk, "untrusted");
  fs.mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  fs.writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify({ "copydesk.path": "/nowhere/copydesk" }));
  fs.copyFileSync(path.join(desk, "home/ferry.txt"), path.join(folder, "ferry.txt"));
  strict.setUser({ ...LOOKS, "security.workspace.trust.startupPrompt": "never" });
  await strict.install(vsix);
  await strict.start({ trust: true });
  await openFile("ferry.txt", strict.window(folder));
  await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
  await until("lines", () => isUnderlined("the the", "warning").catch(() => false), 60);
  assert.equal(await page.locator(".unicode-highlight").count(), 0, "nothing is boxed");
});

await step("once it is trusted its setting counts, and a wrong one is named", async () => {
  await command("Workspaces: Manage Workspace Trust");
  await page.locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ }).first().click();
  const toast = page.locator(".notification-toast", { hasText: "“copydesk.path” is set to /nowhere/copydesk, and there is no such file." });
  await toast.waitFor();
  await toast.getByText("Open the Setting").click();
  await page.locator(".settings-editor .setting-item-contents", { hasText: "The program copydesk to run" }).waitFor();
  assert.equal(alive(strict).length, 0);
});

console.log(`  ${Math.round((Date.now() - begun) / 1000)} s in all`);
await close();
editor.stop();
strict.stop();
fs.rmSync(path.dirname(desk), { recursive: true, force: true });
process.exit(failed ? 1 : 0);
