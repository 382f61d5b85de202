import type { Token } from "../../core/syntax.js";
import type { Cue } from "./cue-index.js";
import { childrenOf, isComma, isTime, lower, reach, type Stretch, type Tree } from "./tree.js";

export const CLAUSES: ReadonlySet<string> = new Set(["ccomp", "xcomp", "csubj"]);
const BREAKS: ReadonlySet<string> = new Set([
  "conj",
  "cc",
  "parataxis",
  "nsubj",
  "nsubj:pass",
  "punct",
  "discourse",
  "list",
]);

/** True for what carries the object's predication on, and for none of the circumstances of speaking. */
export function goesOn(tree: Tree, child: Token, cue: Cue): boolean {
  if (CLAUSES.has(child.deprel)) return true;
  if (child.deprel === "advcl")
    return (
      !isComma(tree, reach(tree, child.index).first - 1) &&
      /^(?:as|of|for|with|against)$/u.test(lower(tree.tokens[reach(tree, child.index).first]))
    );
  if (child.deprel !== "obl" && child.deprel !== "nmod" && child.deprel !== "obj") return false;
  const preposition = childrenOf(tree, child.index).find(({ deprel }) => deprel === "case");
  return (
    preposition !== undefined &&
    tree.clues["going on"].has(lower(preposition)) &&
    !isComma(tree, preposition.index - 1) &&
    !isTime(tree, child) &&
    !tree.clues.occasion.has(lower(child)) &&
    cue.last < preposition.index
  );
}

export function span(tree: Tree, parts: readonly Token[], cue: Cue): Stretch {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const part of parts) {
    const stretch = reach(
      tree,
      part.index,
      (child) => child.head === part.index && BREAKS.has(child.deprel) && !isInner(child, part),
    );
    first = Math.min(first, stretch.first);
    last = Math.max(last, stretch.last);
  }
  return { first: Math.max(first, cue.last + 1), last };
}

/** A noun's own conjuncts and a clause's own subject stay inside. */
function isInner(child: Token, part: Token): boolean {
  return (
    child.deprel === "punct" ||
    part.upos !== "VERB" ||
    child.deprel.startsWith("nsubj") ||
    child.deprel === "conj" ||
    child.deprel === "cc"
  );
}

/** "expressed regret": right behind its verb, without "to" and words of its own before it, a plain form is a noun. */
export function isBareNoun(tree: Tree, cue: Cue, { index, deprel, xpos }: Token): boolean {
  return deprel === "xcomp" && xpos === "VB" && index === cue.last + 1 && reach(tree, index).first === index;
}

/** "say the governor plans/NNS to run": behind a noun of its own and before an infinitive a plural is a verb. */
export function isLostPlural(tree: Tree, { index, xpos }: Token, first: number): boolean {
  const to = tree.tokens[index + 1];
  return (
    xpos === "NNS" &&
    index > first &&
    lower(to) === "to" &&
    to?.upos === "PART" &&
    tree.tokens[index - 1]?.upos === "NOUN"
  );
}
