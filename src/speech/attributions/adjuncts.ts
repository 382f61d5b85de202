import type { Cue } from "./cue-index.js";
import type { Nominal } from "./noun-frames.js";
import { phraseAfter } from "./source.js";
import { isComma, isMark, lower, reach, trim, type Stretch, type Tree } from "./tree.js";

/** "According to Kyiv, …", "…, in the words of the general": the sentence around is what they say. */
export function prepositionFrame(tree: Tree, cue: Cue): Nominal | null {
  const found = phraseAfter(tree, cue.last);
  if (found === null) return null;
  const source = {
    head: found.head,
    stretch: { ...found.stretch, last: backToComma(tree, found.stretch.first, endOfSource(tree, cue, found.stretch)) },
  };
  const before = trim(tree, { first: startOfClause(tree, cue.first), last: cue.first - 1 });
  const opensSentence =
    before === null || (before.last - before.first < 2 && tree.tokens[before.last]?.upos === "CCONJ");
  const after =
    opensSentence || isComma(tree, source.stretch.last + 1)
      ? trim(tree, { first: source.stretch.last + 1, last: tree.tokens.length - 1 })
      : null;
  const content = [opensSentence ? null : before, after].filter((each) => each !== null);
  if (content.length === 0) return null;
  return { frame: "clause", content, source, cue: { first: cue.first, last: cue.last } };
}

/** Before its sentence the source ends at a comma at the latest where the tree has run on. */
function endOfSource(tree: Tree, cue: Cue, { first, last }: Stretch): number {
  if (cue.first > 1) return last;
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  if (last < root) return last;
  for (let at = first; at <= last; at++) if (isComma(tree, at)) return at - 1;
  return last;
}

/** Where the words behind the source begin with a verb, their subject has been taken for a part of the source. */
function backToComma(tree: Tree, first: number, last: number): number {
  const next = tree.tokens[last + 1];
  if (next === undefined || !/^(?:VBD|VBZ|VBP|MD)$/u.test(next.xpos)) return last;
  for (let at = last; at > first; at--) if (isComma(tree, at)) return at - 1;
  return last;
}

function startOfClause(tree: Tree, before: number): number {
  for (let at = before - 1; at > 0; at--) {
    if (/^[;:]$/u.test(tree.tokens[at]?.form ?? "")) return at + 1;
  }
  return 0;
}

/** "The general reportedly fled": all of the clause but the adverb. */
export function adverbFrame(tree: Tree, cue: Cue): Nominal | null {
  const head = tree.tokens[cue.head]?.head ?? -1;
  const verb = tree.tokens[head];
  if (verb === undefined || !["VERB", "ADJ", "NOUN", "AUX", "PROPN", "NUM"].includes(verb.upos)) return null;
  const around = reach(
    tree,
    head,
    ({ deprel, index, head: governor }) =>
      governor === head &&
      (deprel === "punct" ||
        deprel === "conj" ||
        deprel === "cc" ||
        (deprel === "advcl" && isComma(tree, reach(tree, index).first - 1))),
  );
  const before = trim(tree, { first: around.first, last: cue.first - 1 });
  const after = trim(tree, { first: cue.last + 1, last: around.last });
  const content = [before, after].filter((each) => each !== null);
  if (content.length === 0 || isMark(tree, cue.head) || lower(tree.tokens[cue.head + 1]) === ",") return null;
  return { frame: "clause", content, source: null, cue: { first: cue.first, last: cue.last } };
}
