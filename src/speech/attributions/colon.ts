import type { Block } from "../../core/article.js";
import type { CueRow } from "../../knowledge/speech.js";
import type { Found } from "./found.js";
import { rangeOf, trim, type Tree } from "./tree.js";

const LONGEST_NAME = 9;
const SHORTEST_SAYING = 3;

/**
 * Speech by a colon alone: "Kishida: no talks before spring", "No talks before spring: minister" in headlines,
 * and the names of a transcript ("HADDAD: We will see.").
 */
export function byColon(text: string, blocks: readonly Block[], trees: readonly Tree[], row: CueRow): Found[] {
  return trees.flatMap((tree) => {
    const found = tree.sentence.blockKind === "headline" || isTopLine(blocks, tree) ? inHeadline(tree, row) : null;
    return found ?? inTranscript(text, blocks, tree, row) ?? [];
  });
}

/** `Ruiz: "We Do Not Pay for Talks."`: a first line that is one whole sentence over others stands where a headline does. */
function isTopLine(blocks: readonly Block[], { sentence }: Tree): boolean {
  const [top, next] = blocks;
  return next !== undefined && sentence.block === 0 && top?.start === sentence.start && sentence.end >= top.end - 1;
}

function inHeadline(tree: Tree, row: CueRow): Found | null {
  const at = tree.tokens.findIndex(({ form }) => form === ":");
  const end = tree.tokens.length - 1;
  if (at < 1 || at >= end) return null;
  const nameFirst = at <= LONGEST_NAME && isName(tree, 0, at - 1) && end - at >= SHORTEST_SAYING;
  if (nameFirst) return found(tree, row, at, { first: 0, last: at - 1 }, { first: at + 1, last: end });
  if (end - at > 4 || at < SHORTEST_SAYING || !isName(tree, at + 1, end)) return null;
  return found(tree, row, at, { first: at + 1, last: end }, { first: 0, last: at - 1 });
}

function isName(tree: Tree, first: number, last: number): boolean {
  const tokens = tree.tokens.slice(first, last + 1);
  const words = tokens.map(({ form }) => form).join(" ");
  return (
    !isLabel(tree, words) &&
    tokens.some(({ upos }) => upos === "PROPN" || upos === "NOUN") &&
    !tokens.some(({ upos, form }) => upos === "VERB" || upos === "AUX" || /^[?!]$/u.test(form))
  );
}

/** "Analysis: …", "Live updates: …": nobody speaks there. */
function isLabel({ clues }: Tree, words: string): boolean {
  const low = words.toLowerCase().replaceAll(" - ", "-");
  return [...clues.label].some((label) => low.startsWith(label) && !/^\p{L}/u.test(low.slice(label.length)));
}

function inTranscript(text: string, blocks: readonly Block[], tree: Tree, row: CueRow): Found | null {
  const block = blocks[tree.sentence.block];
  if (tree.sentence.start !== block?.start) return null;
  const at = tree.tokens.findIndex(({ form }) => form === ":");
  if (at < 1 || at > 4) return null;
  const name = text.slice(block.start, tree.tokens[at]?.start);
  if (!/^\p{Lu}[\p{Lu} .'’-]{2,30}$/u.test(name)) return null;
  const start = tree.tokens[at + 1]?.start;
  if (start === undefined) return null;
  const one = found(tree, row, at, { first: 0, last: at - 1 }, { first: at + 1, last: at + 1 });
  return one === null ? null : { ...one, content: [[start, block.end]] };
}

function found(
  tree: Tree,
  row: CueRow,
  at: number,
  source: { first: number; last: number },
  saying: { first: number; last: number },
): Found | null {
  const content = trim(tree, saying);
  if (content === null) return null;
  const head = tree.tokens
    .slice(source.first, source.last + 1)
    .findLast(({ upos }) => upos === "PROPN" || upos === "NOUN");
  return {
    tree,
    row,
    frame: "clause",
    head: at,
    speaker: head?.index ?? null,
    source,
    cue: { first: at, last: at },
    content: [rangeOf(tree, content)],
  };
}
