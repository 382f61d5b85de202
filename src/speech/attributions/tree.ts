import type { Range } from "../../core/span.js";
import type { Clause, Sentence, Token } from "../../core/syntax.js";
import type { Clues } from "./clues.js";
import { mendTree } from "./mend-tree.js";

/** A sentence with its tree at hand. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents of each token, in order of the text. */
  readonly children: readonly (readonly Token[])[];
  /** The clause of each predicate token. */
  readonly clauses: ReadonlyMap<number, Clause>;
  /** Words by which the frames decide. */
  readonly clues: Clues;
}

/** First and last token of a stretch, inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export function plant(sentence: Sentence, clauses: readonly Clause[], clues: Clues): Tree {
  const { tokens, moved } = mendTree(sentence.tokens);
  const children: Token[][] = tokens.map(() => []);
  for (const token of tokens) children[token.head]?.push(token);
  const heirOf = (index: number | null): number | null => (index === null ? null : (moved.get(index) ?? index));
  return {
    sentence,
    tokens,
    children,
    clues,
    clauses: new Map(clauses.map((clause) => [clause.predicate, { ...clause, subject: heirOf(clause.subject) }])),
  };
}

export function childrenOf(tree: Tree, index: number): readonly Token[] {
  return tree.children[index] ?? [];
}

/** True for a noun or an adjective that the tree lets govern an object, as only a verb does: the tag is wrong. */
export function governsObject(tree: Tree, at: number): boolean {
  const nominal = ["NOUN", "ADJ"].includes(tree.tokens[at]?.upos ?? "");
  return nominal && childrenOf(tree, at).some(({ deprel, index }) => deprel === "obj" && index > at);
}

/** The stretch that a token and all under it cover; whatever `stop` names is left out with all under it. */
export function reach(tree: Tree, index: number, stop: (token: Token) => boolean = () => false): Stretch {
  let first = index;
  let last = index;
  const open = [index];
  const seen = new Set(open);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const child of childrenOf(tree, at)) {
      if (seen.has(child.index) || stop(child)) continue;
      seen.add(child.index);
      open.push(child.index);
    }
  }
  return { first, last };
}

/** True where `index` stands under `top`, or is it. */
export function isUnder(tree: Tree, index: number, top: number): boolean {
  let steps = 0;
  for (let at = index; at >= 0 && steps <= tree.tokens.length; at = tree.tokens[at]?.head ?? -1, steps++) {
    if (at === top) return true;
  }
  return false;
}

/** Offsets of a stretch of tokens. */
export function rangeOf(tree: Tree, { first, last }: Stretch): Range {
  return [tree.tokens[first]?.start ?? tree.sentence.start, tree.tokens[last]?.end ?? tree.sentence.end];
}

const CLOSING = /^(?:[”"’']|''|[)\]])$/u;
const OPENING = /^(?:[“"‘']|``|''|[([])$/u;

/** Drops punctuation from both ends, but keeps quotation marks and brackets. */
export function trim(tree: Tree, { first, last }: Stretch): Stretch | null {
  let from = first;
  let to = last;
  while (from <= to && isMark(tree, from) && !OPENING.test(tree.tokens[from]?.form ?? "")) from++;
  while (to >= from && isMark(tree, to) && !CLOSING.test(tree.tokens[to]?.form ?? "")) to--;
  return from <= to ? { first: from, last: to } : null;
}

export function isMark(tree: Tree, index: number): boolean {
  return tree.tokens[index]?.upos === "PUNCT";
}

/** A comma or what does its work; a hyphen within a word ("state-run") does not. */
export function isComma(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  if (token === undefined || !/^(?:,|--?|[–—;:])$/u.test(token.form)) return false;
  return !(
    token.form === "-" &&
    tree.tokens[index - 1]?.end === token.start &&
    tree.tokens[index + 1]?.start === token.end
  );
}

export function lower(token: Token | undefined): string {
  return token?.form.toLowerCase() ?? "";
}

/** A word of time, or a year. */
export function isTime({ clues }: Tree, token: Token | undefined): boolean {
  return clues.time.has(lower(token)) || /^\d{4}$/u.test(token?.form ?? "");
}
