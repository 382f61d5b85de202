#!/usr/bin/env node
/**
 * Takes pictures of every page of the workbench over the sample articles, light and dark, wide and narrow, and as
 * printed; fails where a page reports an error or is too wide. Writes them to the folder named, `docs/images` unless told. Needs Chromium (CHROMIUM, or /usr/bin/chromium).
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const out = process.argv[2] ?? "docs/images";
const record = process.env.DEMARCHE_HOME || mkdtempSync(join(tmpdir(), "demarche-pictures-"));
mkdirSync(out, { recursive: true });
spawnSync("node", ["bin/demarche.js", "read", "samples/standoff", "--record", record], {
  stdio: ["ignore", "ignore", "inherit"],
});

const server = spawn("node", ["bin/demarche.js", "serve", "--port", "0", "--json", "--record", record]);
const { url } = await new Promise((resolve, reject) => {
  server.stdout.once("data", (line) => resolve(JSON.parse(String(line))));
  server.once("exit", (status) => reject(new Error(`serve ended with ${status}`)));
});
const base = new URL(url).origin;
let wrong = 0;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

async function picture(name, path, { width, scheme = "light", full = true, before }) {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, colorScheme: scheme });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(url);
  await page.goto(base + path);
  await page.waitForSelector("h1");
  await page.waitForTimeout(400);
  await before?.(page);
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: full });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  console.log(`${name}: ${faults.length} faults, ${overflow > 0 ? `${overflow} px too wide` : "fits"}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0 || overflow > 0) wrong++;
  await context.close();
}

const articles = await (async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const answer = await page.evaluate(async () => (await fetch("/api/articles")).json());
  await context.close();
  return answer.articles;
})();
const article = articles.find(({ outlet }) => outlet === "Meridian News Agency") ?? articles[0];
const translated = articles.find(({ title }) => title?.startsWith("North says")) ?? articles[0];

for (const scheme of ["light", "dark"]) {
  for (const width of [1600, 360]) {
    const at = { width, scheme, full: width < 1000 };
    await picture(`start-${scheme}-${width}`, "/", at);
    await picture(`exchange-${scheme}-${width}`, "/exchange/JPN/PRK", at);
    await picture(`article-${scheme}-${width}`, `/article/${article.id}`, {
      ...at,
      before: async (page) => {
        await page.locator(".m-events").first().hover();
      },
    });
  }
}
await picture("exchange-open-1600", "/exchange/JPN/PRK", {
  width: 1600,
  before: async (page) => {
    await page.locator(".card button").first().click();
  },
});
await picture("translated-1000", `/article/${translated.id}`, { width: 1000 });
await picture("nothing-1000", "/exchange/PER/BOL", { width: 1000 });

const context = await browser.newContext();
const page = await context.newPage();
await page.goto(url);
await page.goto(`${base}/exchange/JPN/PRK`);
await page.waitForSelector("h1");
await page.pdf({ path: join(out, "exchange.pdf"), format: "A4", printBackground: true });
await browser.close();
server.kill("SIGTERM");
process.exitCode = wrong > 0 ? 1 : 0;
