// Packages the extension with the program for one platform inside.
//
//   npm run package -- TARGET PROGRAM [FOLDER]
//
// TARGET is one of vsce’s platforms, PROGRAM the copydesk built for it, FOLDER where the .vsix goes (default: target/vscode of
// the repository). Nothing checks on installing that a program suits its platform, so that is done here. README_BASE, if
// set, is the address below which the pictures of the README are found.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.resolve(here, "../..");

/** What `file` says of a program for each platform. */
const KINDS = {
  "linux-x64": /ELF 64-bit LSB .*x86-64/,
  "linux-arm64": /ELF 64-bit LSB .*ARM aarch64/,
  "alpine-x64": /ELF 64-bit LSB .*x86-64.*static/,
  "alpine-arm64": /ELF 64-bit LSB .*ARM aarch64.*static/,
  "darwin-x64": /Mach-O 64-bit.*x86_64/,
  "darwin-arm64": /Mach-O 64-bit.*arm64/,
  "win32-x64": /PE32\+ executable.*x86-64/,
  "win32-arm64": /PE32\+ executable.*(Aarch64|ARM64)/i,
};

const [target, program, folder = path.join(root, "target/vscode")] = process.argv.slice(2);
if (!KINDS[target] || !program) {
  fail(`usage: npm run package -- TARGET PROGRAM [FOLDER]\nTARGET is one of ${Object.keys(KINDS).join(", ")}`);
}
const kind = execFileSync("file", ["--brief", "--dereference", program], { encoding: "utf8" }).trim();
if (!KINDS[target].test(kind)) {
  fail(`${program} is no program for ${target}: it is ${kind}`);
}

run("npm", ["run", "--silent", "bundle", "--", "--log-level=warning"]);

// Put together in a folder of its own, so that nothing gets in by being forgotten.
const stage = path.join(folder, `stage-${target}`);
fs.rmSync(stage, { recursive: true, force: true });
fs.mkdirSync(path.join(stage, "server"), { recursive: true });
for (const part of ["dist/extension.js", "walkthrough", "icon.png", "README.md", "CHANGELOG.md"]) {
  fs.cpSync(path.join(here, part), path.join(stage, part), { recursive: true });
}
for (const [from, to] of [["docs/copydesk.schema.json"], ["LICENSE-MIT", "LICENSE-MIT.txt"], ["LICENSE-APACHE", "LICENSE-APACHE.txt"]]) {
  fs.cpSync(path.join(root, from), path.join(stage, to ?? path.basename(from)));
}
const manifest = JSON.parse(fs.readFileSync(path.join(here, "package.json"), "utf8"));
const [, version] = /^version = "(.*)"$/m.exec(fs.readFileSync(path.join(root, "Cargo.toml"), "utf8"));
if (manifest.version !== version) {
  fail(`the extension is ${manifest.version}, the program ${version}`);
}
delete manifest.scripts;
delete manifest.devDependencies;
manifest.files = ["**/*"]; // All that was put together.
fs.writeFileSync(path.join(stage, "package.json"), JSON.stringify(manifest, null, 2));
const copy = path.join(stage, "server", target.startsWith("win32") ? "copydesk.exe" : "copydesk");
fs.copyFileSync(program, copy);
fs.chmodSync(copy, 0o755);

const vsix = path.join(folder, `copydesk-${target}-${manifest.version}.vsix`);
const base = process.env.README_BASE;
const links = base ? [`--baseContentUrl=${base}`, `--baseImagesUrl=${base}`] : ["--no-rewrite-relative-links"];
run(path.join(here, "node_modules/.bin/vsce"), [
  "package", "--target", target, "--no-dependencies", "--allow-missing-repository", "--skip-license", ...links, "--out", vsix,
], stage);
console.log(`${vsix}: ${kind.split(",").slice(0, 2).join(",")}`);

function run(command, args, cwd = here) {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
