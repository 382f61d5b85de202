import type { Cue } from "./cue-index.js";
import { looseEnd, one } from "./extent.js";
import type { Frame } from "./found.js";
import { isComma, isMark, lower, type Tree } from "./tree.js";

/**
 * The frame of a cue that the tagger has taken for a noun or an adjective ("the premier expressed regret"): the
 * tree is of no use there, only the order of words.
 */
export function bareFrame(tree: Tree, cue: Cue): Frame | null {
  const { frames, strength } = cue.row;
  const next = tree.tokens[cue.last + 1];
  if (next === undefined || isMark(tree, next.index)) return null;
  const word = lower(next);
  if (word === "that" && frames.includes("clause")) {
    return { frame: "clause", content: one(tree, { first: next.index, last: looseEnd(tree, cue, next.index) }) };
  }
  if (word === "to" && frames.includes("infinitive")) {
    return { frame: "infinitive", content: one(tree, { first: next.index, last: endOfPhrase(tree, next.index) }) };
  }
  if (word === "as" && frames.includes("object predicate")) {
    return {
      frame: "object predicate",
      content: one(tree, { first: next.index, last: endOfPhrase(tree, next.index) }),
    };
  }
  if (!["DET", "PROPN", "NOUN", "PRON", "ADJ"].includes(next.upos)) return null;
  if (!frames.includes("object") || strength < 0.8) return null;
  return { frame: "object", content: one(tree, { first: next.index, last: endOfPhrase(tree, next.index) }) };
}

function endOfPhrase(tree: Tree, from: number): number {
  let at = from;
  while (at + 1 < tree.tokens.length && !isComma(tree, at + 1) && !/^[.?!"”]$/u.test(tree.tokens[at + 1]?.form ?? ""))
    at++;
  return at;
}
