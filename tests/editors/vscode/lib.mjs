// What the tests in VS Code share: starting the editor and a browser window on it.
import { createRequire } from "node:module";
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const here = path.dirname(fileURLToPath(import.meta.url));

/** Settings that keep the editor quiet: no welcome page, no updates, and files are saved only when they are saved. */
const QUIET = {
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "files.simpleDialog.enable": true,
  "editor.accessibilitySupport": "off",
  "editor.minimap.enabled": false,
  "git.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden", // Where later versions have their chat.
};

/** A VS Code of its own, with its own settings and extensions. `home` is where the editor is installed. */
export class Editor {
  constructor(home, run) {
    Object.assign(this, { home, run });
    for (const folder of ["data/User", "extensions", "config"]) {
      fs.mkdirSync(path.join(run, folder), { recursive: true });
    }
    this.setUser({});
  }

  /** Writes the settings of the user, as a person who edits settings.json. */
  setUser(settings) {
    fs.writeFileSync(path.join(this.run, "data/User/settings.json"), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  }

  /** Runs the editor’s command line. */
  command(args, options) {
    const program = path.join(this.home, "node_modules/.bin/code-server");
    const folders = ["--user-data-dir", path.join(this.run, "data"), "--extensions-dir", path.join(this.run, "extensions")];
    const env = {
      ...process.env,
      XDG_CONFIG_HOME: path.join(this.run, "config"),
      XDG_DATA_HOME: path.join(this.run, "config"),
      EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}', // Asks nobody for extensions.
    };
    return spawn(program, [...folders, ...args], { env, ...options });
  }

  /** Installs a packaged extension, as a person does. */
  async install(vsix) {
    const child = this.command(["--install-extension", vsix], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (data) => (said += data));
    child.stderr.on("data", (data) => (said += data));
    const code = await new Promise((resolve) => child.on("close", resolve));
    if (code !== 0 || !said.includes("successfully installed")) {
      throw new Error(`the extension was not installed: ${said}`);
    }
  }

  async start({ trust = false } = {}) {
    this.port = await freePort();
    const log = fs.openSync(path.join(this.run, "editor.log"), "a");
    const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"];
    const args = [...quiet, ...(trust ? [] : ["--disable-workspace-trust"]), "--bind-addr", `127.0.0.1:${this.port}`];
    this.child = this.command(args, { stdio: ["ignore", log, log], detached: true });
    process.once("SIGTERM", () => process.exit(1));
    process.on("exit", () => this.stop()); // Also if a test comes to grief.
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => undefined);
      if (answer?.ok) {
        return;
      }
      if (tries > 300) {
        throw new Error("the editor does not start; see editor.log");
      }
      await pause(100);
    }
  }

  /** The address of a window on a folder or workspace. */
  window(what, more = {}) {
    const kind = what.endsWith(".code-workspace") ? "workspace" : "folder";
    return `http://127.0.0.1:${this.port}/?${new URLSearchParams({ [kind]: what, ...more })}`;
  }

  stop() {
    if (!this.child) {
      return;
    }
    try {
      process.kill(-this.child.pid, "SIGTERM"); // With all that it started.
    } catch {
      // It is gone.
    }
  }
}

/** A browser; `home` is where its driver is installed. */
export async function browse(home) {
  const { chromium } = createRequire(import.meta.url)(path.join(home, "node_modules/playwright-core"));
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "copydesk-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--force-color-profile=srgb", "--font-render-hinting=none"],
  });
  const close = async () => {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  };
  return { context, close };
}

/** The houses of the workspace that the tests work in. Its folder “wire” has none. */
const HOUSES = { home: "ap", london: "guardian" };

/** A fresh copy of that workspace, outside the repository: the copydesk.toml there would hold. */
export function freshDesk() {
  const desk = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "copydesk-tests-")), "desk");
  fs.cpSync(path.join(here, "desk"), desk, { recursive: true });
  for (const [folder, house] of Object.entries(HOUSES)) {
    fs.writeFileSync(path.join(desk, folder, "copydesk.toml"), `house = "${house}"\n`);
  }
  return desk;
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
