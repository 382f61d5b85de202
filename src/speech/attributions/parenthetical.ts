import type { Cue } from "./cue-index.js";
import type { Frame } from "./found.js";
import type { Source } from "./source.js";
import { childrenOf, isComma, isMark, lower, trim, type Stretch, type Tree } from "./tree.js";

/**
 * "The road is safe, the general said.", "The road, she said, is safe.", "as the paper reported": the words
 * around the clause of speaking are what is said.
 */
export function parentheticalFrame(tree: Tree, cue: Cue, source: Source | null, span: Stretch): Frame | null {
  if (source === null || !cue.row.frames.includes("clause")) return null;
  const first = Math.min(source.stretch.first, span.first);
  const start = startOfInsertion(tree, first);
  if (start === 0 || !isBreak(tree, start - 1)) return null;
  const before = trim(tree, { first: startOfContent(tree, start - 1), last: start - 1 });
  if (before === null || !isStatement(before)) return null;
  const end = endOfInsertion(tree, Math.max(source.stretch.last, span.last), cue);
  if (end === null) return null;
  const goesOn = isComma(tree, end + 1) && source.head < cue.head && !isAddition(tree, end + 2);
  const after = goesOn ? trim(tree, { first: end + 1, last: tree.tokens.length - 1 }) : null;
  if (
    hasOwnObject(tree, cue, end) ||
    !(isSaying(tree, before, after === null) || (after !== null && isSaying(tree, after, false)))
  )
    return null;
  return { frame: "clause", content: after === null ? [before] : [before, after] };
}

/** A comma, or the mark behind one that closes a part of the sentence: `was “hopeless,” | he said`. */
function isBreak(tree: Tree, at: number): boolean {
  return isComma(tree, at) || (/^(?:[”"’]|'')$/u.test(tree.tokens[at]?.form ?? "") && isComma(tree, at - 1));
}

/** "Although they met, Seoul rejected the offer": a verb with an object of its own is no insertion. */
function hasOwnObject(tree: Tree, { head, last, row }: Cue, end: number): boolean {
  if (/^(?:tell|inform|assure|remind|warn)$/u.test(row.cue)) return false;
  return childrenOf(tree, head).some(
    ({ deprel, index }) => index > last && index <= end && /^(?:obj|xcomp|ccomp)$/u.test(deprel),
  );
}

/** True where words have a finite verb; alone, a clause of circumstance ("Although …") is not what is said. */
function isSaying(tree: Tree, { first, last }: Stretch, alone: boolean): boolean {
  if (alone && /^(?:although|though|while|after|when|since|as|because|before)$/u.test(lower(tree.tokens[first]))) {
    return false;
  }
  return tree.tokens.slice(first, last + 1).some(({ xpos }) => /^(?:VBD|VBZ|VBP|VBN|MD)$/u.test(xpos));
}

/** "as" before the insertion belongs to it: "as the paper reported". */
function startOfInsertion(tree: Tree, first: number): number {
  return lower(tree.tokens[first - 1]) === "as" ? first - 1 : first;
}

function startOfContent(tree: Tree, before: number): number {
  for (let at = before - 1; at >= 0; at--) if (/^[;]$/u.test(tree.tokens[at]?.form ?? "")) return at + 1;
  return 0;
}

/** A lone adverb or time before the comma is no statement: "On Monday, the general said he was ill." */
function isStatement({ first, last }: Stretch): boolean {
  return last - first >= 1;
}

/** The insertion must end at a comma or with the sentence; addressee, time and place may come before. */
function endOfInsertion(tree: Tree, last: number, cue: Cue): number | null {
  for (let at = last + 1; at < tree.tokens.length; at++) {
    const token = tree.tokens[at];
    if (token === undefined) break;
    if (isMark(tree, at) && (isComma(tree, at) || /^[.?!)”"]$/u.test(token.form))) return at - 1;
    if (
      lower(token) === "that" ||
      childrenOf(tree, cue.head).some(({ deprel, index }) => deprel === "ccomp" && index > last)
    )
      return null;
    // "said in a statement carried by KCNA" names the way; any other verb would begin what is said.
    if (["VERB", "AUX", "SCONJ"].includes(token.upos) && !(token.xpos === "VBN" && token.deprel === "acl")) return null;
  }
  return tree.tokens.length - 1;
}

/** ", adding that …" and ", who …" say more of the speaker, not what is said. */
function isAddition(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  return (
    token === undefined ||
    token.xpos === "VBG" ||
    /^(?:who|which|whose|as|after|while|according|in|during)$/u.test(lower(token))
  );
}
