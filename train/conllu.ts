import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A sentence of a treebank, column by column. */
export interface Gold {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  /** From 0; -1 for the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
}

/** Reads a CoNLL-U file, gzipped or not; ranges and empty nodes are left out. */
export function readConllu(path: string): Gold[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split(/\n\n+/)
    .map((block) => block.split("\n").filter((line) => /^\d+\t/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => asGold(lines.map((line) => line.split("\t"))));
}

function asGold(rows: readonly (readonly string[])[]): Gold {
  const column = (index: number): string[] => rows.map((row) => row[index] ?? "_");
  return {
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    feats: column(5),
    heads: column(6).map((head) => Number(head) - 1),
    deprels: column(7),
  };
}

/** Files of a folder whose names hold `part` ("-train"), in the order of their names. */
export function readPart(folder: string, part: string): Gold[] {
  return readdirSync(folder)
    .filter((name) => name.includes(`${part}.conllu`))
    .sort()
    .flatMap((name) => readConllu(join(folder, name)));
}

/** Lifts arcs that cross others until none does, as a projective parser can only learn from such trees. */
export function projective(heads: readonly number[]): number[] {
  const lifted = [...heads];
  for (;;) {
    const crossing = lifted.findIndex((head, child) => head >= 0 && crosses(lifted, child));
    if (crossing < 0) return lifted;
    const shortest = shortestCrossing(lifted);
    lifted[shortest] = lifted[lifted[shortest] ?? -1] ?? -1;
  }
}

/** True where some word between the two ends does not hang, directly or not, on the arc's head. */
function crosses(heads: readonly number[], child: number): boolean {
  const head = heads[child] ?? -1;
  for (let i = Math.min(head, child) + 1; i < Math.max(head, child); i++) {
    let up = i;
    while (up >= 0 && up !== head) up = heads[up] ?? -1;
    if (up < 0) return true;
  }
  return false;
}

function shortestCrossing(heads: readonly number[]): number {
  let best = -1;
  heads.forEach((head, child) => {
    if (head < 0 || !crosses(heads, child)) return;
    if (best < 0 || Math.abs(head - child) < Math.abs((heads[best] ?? 0) - best)) best = child;
  });
  return best;
}
