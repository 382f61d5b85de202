import type { Token } from "../core/syntax.js";
import { isCalendar } from "./not-acting.js";

/** A run of words that make one noun phrase, without what follows its head. Token indices, inclusive. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
  /** Index in the list of the chunk that possesses this one; null for none. */
  readonly owner: number | null;
  /** Preposition between this chunk and the one right before it ("at"); null where something else stands there. */
  readonly link: string | null;
}

/**
 * Cuts a sentence into runs of nominal words by their tags alone. The tree is asked for much; for what stands
 * beside what, tags err less.
 */
export function chunksOf(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!opens(tokens, at)) {
      at++;
      continue;
    }
    let last = at;
    while (last + 1 < tokens.length && continues(tokens, last + 1)) last++;
    while (last > at && !isNominal(tokens[last])) last--;
    if (isNominal(tokens[last])) chunks.push(linked(tokens, chunks, at, last));
    at = last + 1;
  }
  return chunks;
}

/** Joins the chunks that one head noun spans ("US Secretary | State Marco Rubio"). */
export function joined(
  chunks: readonly Chunk[],
  spans: readonly { readonly first: number; readonly last: number }[],
): Chunk[] {
  const result: Chunk[] = [];
  chunks.forEach((chunk, index) => {
    const previous = result[result.length - 1];
    const spanned = previous && spans.some(({ first, last }) => first <= previous.last && last >= chunk.first);
    if (previous && spanned) result[result.length - 1] = { ...previous, last: chunk.last };
    else result.push({ ...chunk, owner: chunk.owner === null ? null : result.length - 1 - (index - 1 - chunk.owner) });
  });
  return result;
}

function linked(tokens: readonly Token[], chunks: readonly Chunk[], first: number, last: number): Chunk {
  const previous = chunks[chunks.length - 1];
  const between = previous === undefined ? [] : tokens.slice(previous.last + 1, first);
  const owned = between.length === 1 && between[0]?.upos === "PART" && between[0].xpos === "POS";
  const owner = owned ? chunks.length - 1 : null;
  // "families displaced from Darfur" are families from Darfur.
  const [only = null] = /^VB[NG]$/.test(between[0]?.xpos ?? "") ? between.slice(1) : between;
  const linked = between.length === 1 || (between.length === 2 && only !== between[0]);
  const link = linked && only?.upos === "ADP" ? only.form.toLowerCase() : null;
  return { first, last, owner, link };
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NOUN|PROPN|NUM|X)$/.test(token.upos);
}

function opens(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    !isCalendar(token) &&
    (/^(?:DET|ADJ|NOUN|PROPN|NUM|X)$/.test(token.upos) || token.xpos === "PRP$")
  );
}

function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isCalendar(token)) return false;
  if (token.upos === "DET" || token.xpos === "PRP$") return false;
  if (/^(?:ADJ|NOUN|PROPN|NUM|X)$/.test(token.upos)) return true;
  if (/^[-–‑]$/.test(token.form)) return token.start === tokens[at - 1]?.end && opens(tokens, at + 1);
  // "state-controlled media", "the exiled opposition leader"; but not "regarding President …"
  if (token.xpos !== "VBN" && token.xpos !== "VBG") return false;
  return token.deprel === "amod" && token.head > at && at + 1 < tokens.length && opens(tokens, at + 1);
}
