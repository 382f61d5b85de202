import type { Range } from "../../core/span.js";
import type { Cue } from "./cue-index.js";
import type { Quotation } from "./quotations.js";
import type { Tree } from "./tree.js";

/** A cue in its sentence, as candidates for a quotation stand in a row. */
export interface Candidate {
  readonly tree: Tree;
  readonly cue: Cue;
}

/** Quotations that one cue carries, in order of the text. */
export interface Pairing {
  readonly candidate: Candidate;
  readonly content: Range[];
  readonly how: "before" | "after";
}

/** How far from its quotation a cue may stand, in characters: a speaker's name, office and place fit in. */
const REACH = 240;

/**
 * Gives every quotation that is somebody's words, and not a word in marks, to the cue that carries it: the
 * cue behind it, the cue before it, or else the one that carried the quotation before.
 */
export function pairQuotations(
  text: string,
  quotations: readonly Quotation[],
  candidates: readonly Candidate[],
): Pairing[] {
  const free = candidates.filter(({ tree, cue }) => quotationHolding(quotations, at(tree, cue)) === null);
  const pairings: Pairing[] = [];
  let current: Pairing | null = null;
  let previous: Quotation | null = null;
  for (const quotation of quotations) {
    const behind = cueBehind(text, quotation, quotations, free);
    const before = behind === null ? cueBefore(text, quotation, quotations, free) : null;
    const candidate: Candidate | null = behind ?? before;
    if (candidate !== null) {
      const known = pairings.find(
        (each) => each.candidate.cue === candidate.cue && each.candidate.tree === candidate.tree,
      );
      if (known === undefined) {
        current = { candidate, content: [[quotation.start, quotation.end]], how: behind === null ? "before" : "after" };
        pairings.push(current);
      } else {
        known.content.push([quotation.start, quotation.end]);
        current = known;
      }
      previous = quotation;
    } else if (current !== null && previous !== null && goesOn(text, previous, quotation, current)) {
      current.content.push([quotation.start, quotation.end]);
      previous = quotation;
    }
  }
  return pairings;
}

function at(tree: Tree, cue: Cue): number {
  return tree.tokens[cue.head]?.start ?? 0;
}

export function quotationHolding(quotations: readonly Quotation[], offset: number): Quotation | null {
  return quotations.find(({ start, end }) => start < offset && offset < end) ?? null;
}

const ENDS_OPEN = /(?:[,?!…–—-]|\.\.\.)(?:[’']?)(?:[”"»’']|'')$/u;

/** `"…," said the general`: the first cue after the quotation, before a sentence or another quotation ends. */
function cueBehind(
  text: string,
  quotation: Quotation,
  all: readonly Quotation[],
  free: readonly Candidate[],
): Candidate | null {
  const words = text.slice(quotation.start, quotation.end);
  const behind = text.slice(quotation.end, quotation.end + REACH);
  if (!ENDS_OPEN.test(words) && !/^\s*[,–—-]/u.test(behind) && !/^\s+\p{Ll}/u.test(behind)) return null;
  const limit = Math.min(quotation.end + endOfSentence(behind), nextStart(all, quotation));
  const found = free.find(({ tree, cue }) => at(tree, cue) >= quotation.end && at(tree, cue) < limit && quotes(cue));
  if (found === undefined) return null;
  const between = text.slice(quotation.end, at(found.tree, found.cue));
  // A word in marks inside a running sentence: `a "hostile force," the paper says of …` begins no clause of speaking.
  return /^\s*(?:that|and|but|or|of|to|which|while|because)\b/u.test(between) || isFragment(text, quotation)
    ? null
    : found;
}

/** Marks around a part of a running sentence: something stands before them that is no comma, colon or end. */
function isFragment(text: string, { start }: Quotation): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  return before !== "" && /[\p{L}\p{N}’']$/u.test(before);
}

function endOfSentence(behind: string): number {
  const end = /[.?!](?=\s+["“\p{Lu}]|\s*$)|\n\n/gu;
  for (const match of behind.matchAll(end)) {
    const before = behind.slice(0, match.index);
    // "Mr.", "Gov.", an initial: no end of a sentence.
    if (
      match[0] === "." &&
      /(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Col|Lt|St|Prof|Jr|Sr|Adm|Maj|Capt))$/u.test(before)
    )
      continue;
    return match.index;
  }
  return behind.length;
}

function nextStart(all: readonly Quotation[], quotation: Quotation): number {
  return all.find(({ start }) => start >= quotation.end)?.start ?? Number.POSITIVE_INFINITY;
}

function quotes(cue: Cue): boolean {
  return cue.row.frames.includes("quotation");
}

/** `The general said: "…"`, `The paper asserted, "…"`. */
function cueBefore(
  text: string,
  quotation: Quotation,
  all: readonly Quotation[],
  free: readonly Candidate[],
): Candidate | null {
  const from = Math.max(0, quotation.start - REACH);
  const before = text.slice(from, quotation.start);
  const lead = /(?:[,:]|\b(?:said|says|saying|wrote|writes|asked|added))\s*$/u.exec(before);
  const paragraph = before.lastIndexOf("\n\n");
  if (lead === null) return null;
  const colon = lead[0].trim() === ":";
  const earliest = Math.max(from + startOfSentence(before), colon ? 0 : from + paragraph, lastEnd(all, quotation));
  const near = free.filter(({ tree, cue }) => at(tree, cue) < quotation.start && at(tree, cue) >= earliest);
  const quoting = near.filter(({ cue }) => quotes(cue));
  return (
    quoting.at(-1) ??
    (colon ? (near.filter(({ cue }) => cue.row.part === "verb" && cue.row.strength >= 0.5).at(-1) ?? null) : null)
  );
}

function startOfSentence(before: string): number {
  let start = 0;
  for (const match of before.matchAll(/[.?!]["”]?\s+(?=["“\p{Lu}])|\n\n(?=[^“"]*$)/gu)) {
    const ahead = before.slice(0, match.index);
    if (/(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Col|Lt|St|Prof|Jr|Sr))$/u.test(ahead)) continue;
    if (before.slice(match.index + match[0].length).trim() !== "") start = match.index + match[0].length;
  }
  return start;
}

function lastEnd(all: readonly Quotation[], quotation: Quotation): number {
  return all.filter(({ end }) => end <= quotation.start).at(-1)?.end ?? 0;
}

/**
 * `"…," he said. "…"` in one paragraph, and a paragraph of quotation after one whose marks were never closed:
 * the same speaker goes on.
 */
function goesOn(text: string, previous: Quotation, quotation: Quotation, { candidate }: Pairing): boolean {
  const between = text.slice(previous.end, quotation.start);
  if (previous.open) return /^\s*$/u.test(between);
  if (isFragment(text, quotation)) return false;
  const startsSentence = /(?:[.?!:]["”]?\s*|^\s*)$/u.test(between);
  if (!startsSentence) return false;
  if (/^\s*$/u.test(between)) return true;
  if (previous.block !== quotation.block) return false;
  // Only the clause of the cue itself may stand between.
  const end = candidate.tree.sentence.end;
  return text.slice(Math.max(previous.end, Math.min(end, quotation.start)), quotation.start).trim() === "";
}
