import type { CueRow } from "../../knowledge/speech.js";
import { lower, type Tree } from "./tree.js";

/** A cue as it stands in a sentence, before anybody has asked who spoke and what was said. */
export interface Cue {
  readonly row: CueRow;
  /** Token index of its head. */
  readonly head: number;
  /** Token indices of its first and last word. */
  readonly first: number;
  readonly last: number;
}

export type CueIndex = ReadonlyMap<string, readonly Entry[]>;

interface Entry {
  readonly row: CueRow;
  readonly rest: readonly string[];
}

/** How many words may stand between the parts of a cue ("made it very clear"). */
const GAP = 2;

export function indexCues(rows: readonly CueRow[]): CueIndex {
  const index = new Map<string, Entry[]>();
  for (const row of rows) {
    const [head = "", ...rest] = row.cue.split(" ");
    const entries = index.get(head);
    const entry = { row, rest };
    if (entries === undefined) index.set(head, [entry]);
    else entries.push(entry);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}

/** All cues of a sentence, the longest first where several begin at one word. */
export function findCues(index: CueIndex, tree: Tree): Cue[] {
  return tree.tokens.flatMap(({ index: at, lemma, form }) => {
    const entries = index.get(lemma.toLowerCase()) ?? index.get(form.toLowerCase()) ?? [];
    return entries.flatMap(({ row, rest }) => {
      if (!isPart(row.part, tree, at)) return [];
      const last = follow(tree, at, rest, row.part === "preposition" ? 0 : GAP);
      return last === null ? [] : [{ row, head: at, first: at, last }];
    });
  });
}

function isPart(part: CueRow["part"], tree: Tree, at: number): boolean {
  const { upos = "X", xpos = "" } = tree.tokens[at] ?? {};
  switch (part) {
    case "verb":
      // Taggers take "citing" for a preposition and a headline's "slams" for a noun; the frames decide.
      return upos === "VERB" || xpos.startsWith("VB");
    case "noun":
      return upos === "NOUN";
    case "adjective":
      return upos === "ADJ" || xpos === "VBN";
    case "adverb":
      return upos === "ADV";
    case "preposition":
      return true;
  }
}

/** Token index of a cue's last word, or null where its words do not follow. */
function follow(tree: Tree, at: number, rest: readonly string[], gap: number): number | null {
  let last = at;
  for (const word of rest) {
    let next = -1;
    for (let step = last + 1; step <= last + 1 + gap; step++) {
      const token = tree.tokens[step];
      if (token === undefined || token.upos === "PUNCT") break;
      if (lower(token) === word || token.lemma.toLowerCase() === word) {
        next = step;
        break;
      }
      if (!["ADV", "PRON", "DET", "PART"].includes(token.upos)) break;
    }
    if (next < 0) return null;
    last = next;
  }
  return last;
}
