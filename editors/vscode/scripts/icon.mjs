// Draws icon.png from icon.svg: node scripts/icon.mjs PLAYWRIGHT_CORE CHROMIUM. Only needed when the drawing changes.
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [driver, executablePath] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(path.resolve(driver));
const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 }</style>${fs.readFileSync(path.join(here, "icon.svg"), "utf8")}`);
await page.screenshot({ path: path.join(here, "icon.png"), omitBackground: true });
await browser.close();
