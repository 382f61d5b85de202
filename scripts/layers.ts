/** Checks that every room imports only the rooms above it (see docs/architecture.md). */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";

/** Top to bottom; rooms on one line may not import each other. */
const ROOMS: readonly (readonly string[])[] = [
  ["core"],
  ["knowledge"],
  ["intake"],
  ["language"],
  ["times"],
  ["actors"],
  ["speech"],
  ["events"],
  ["pipeline"],
  ["record"],
  ["exchange"],
  ["brief"],
  ["worker"],
  ["server"],
  ["cli"],
];
/** Rooms that must stay pure: the same document gives the same answer on every machine. */
const PURE = new Set(["core", "language", "times", "actors", "speech", "events"]);

const level = new Map(ROOMS.flatMap((rooms, depth) => rooms.map((room) => [room, depth] as const)));
const faults: string[] = [];
let files = 0;

for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".ts")) continue;
  const path = join(entry.parentPath, entry.name);
  const room = path.split("/")[1] ?? "";
  if (room.endsWith(".ts")) continue;
  const own = level.get(room);
  files++;
  if (own === undefined) {
    faults.push(`${path}: src/${room} is not in the house; add it to scripts/layers.ts and docs/architecture.md`);
    continue;
  }
  const source = readFileSync(path, "utf8");
  for (const [, target = ""] of source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
    if (!target.startsWith(".")) {
      if (PURE.has(room) && target.startsWith("node:")) faults.push(`${path}: a pure room imports "${target}"`);
      continue;
    }
    const [, other = "", one = "", file] = normalize(join(entry.parentPath, target)).split("/");
    const elsewhere = file !== undefined && file !== "index.js" && !path.includes(`src/language/${one}/`);
    // Folders without an index are parts that all languages share.
    if (other === "language" && elsewhere && existsSync(`src/language/${one}/index.ts`))
      faults.push(`${path}: imports "${target}"; a language is known by its index.js alone`);
    const theirs = level.get(other);
    if (other !== room && (theirs === undefined || theirs >= own))
      faults.push(`${path}: imports "${target}" from below`);
  }
}
// The page knows the program by its types alone, so that nothing of it can end up in the browser.
for (const entry of readdirSync("workbench/src", { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  files++;
  for (const [line] of readFileSync(path, "utf8").matchAll(/^import .*from "[^"]*\/src\/[^"]*";$/gm)) {
    if (!line.startsWith("import type ")) faults.push(`${path}: takes more than types from the program: ${line}`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`${String(files)} files, ${String(faults.length)} imports in the wrong direction`);
process.exit(faults.length > 0 ? 1 : 0);
