#!/usr/bin/env node
/**
 * Scores the program on the gold sets beside the checkout and fails where a figure is below its floor in
 * test/floors.json. `--raise` writes the figures reached into that file where they are higher (cut to three digits).
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const SHARED = process.env.DEMARCHE_GOLD ?? "../shared";
const FILE = "test/floors.json";
/** Layers that a task is scored on, so that the rest of the pipeline need not run. */
const ONLY = {
  times: "times",
  places: "places",
  attributions: "attributions",
  events: "events",
  exchange: "acts",
  pages: "article",
  relations: "events",
};

if (!existsSync(`${SHARED}/eval/score.mjs`)) {
  console.error(`floors: no gold sets at ${SHARED}; set DEMARCHE_GOLD`);
  process.exit(2);
}
const floors = JSON.parse(readFileSync(FILE, "utf8"));
const raise = process.argv.includes("--raise");
const wanted = process.argv.slice(2).filter((each) => !each.startsWith("--"));
let passed = 0;
let failed = 0;

function figuresOf(task) {
  if (task === "articles") {
    const { stdout } = spawnSync("node", [`${SHARED}/eval/articles.mjs`], { encoding: "utf8" });
    return { passed: Number(/(\d+) passed/.exec(stdout)?.[1] ?? 0) };
  }
  if (task === "trees") {
    const parts = ["--part", "ewt-devtest", "--part", "gum-devtest"];
    const args = ["tsx", "scripts/score-trees.ts", "--data", `${SHARED}/data/treebank`, ...parts, "--json"];
    return JSON.parse(spawnSync("npx", args, { encoding: "utf8" }).stdout || "{}");
  }
  if (task === "phrases") {
    return JSON.parse(
      spawnSync("npx", ["tsx", "scripts/score-phrases.ts", "--json"], { encoding: "utf8" }).stdout || "{}",
    );
  }
  if (task === "news") {
    return JSON.parse(
      spawnSync("npx", ["tsx", "scripts/score-news.ts", "--json"], { encoding: "utf8" }).stdout || "{}",
    );
  }
  const only = ONLY[task] ? ["--command", `node bin/demarche.js annotate --only ${ONLY[task]}`] : [];
  const { stdout } = spawnSync("node", [`${SHARED}/eval/score.mjs`, task, "--json", ...only], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const row = JSON.parse(stdout.trim() || "{}");
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name.trim(), value]));
}

for (const [task, figures] of Object.entries(floors)) {
  if (wanted.length > 0 && !wanted.includes(task)) continue;
  const reached = figuresOf(task);
  for (const [name, floor] of Object.entries(figures)) {
    const value = reached[name] ?? 0;
    const holds = value >= floor;
    if (holds) passed++;
    else failed++;
    const shown = Number.isInteger(value) ? String(value) : value.toFixed(3);
    console.log(`${holds ? "holds" : "BELOW"}  ${task} ${name}: ${shown} (floor ${floor})`);
    if (raise && value > floor) figures[name] = Number.isInteger(value) ? value : Math.floor(value * 1000) / 1000;
  }
}
if (raise) writeFileSync(FILE, JSON.stringify(floors, null, 2) + "\n");
console.log(`floors: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
