import type { Actor } from "../core/actor.js";
import type { Mention } from "../core/annotations.js";
import type { Token } from "../core/syntax.js";
import type { Entity } from "./entities.js";

/** A name as found in a sentence, before it is decided whether it acts. Tokens are inclusive indices. */
export interface Find {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  /** Null for what is only a place. */
  readonly actor: Actor | null;
  readonly kind: Mention["kind"];
  readonly rule: string;
  readonly why: string;
}

/** A find as a mention; its head is the token that governs the others. */
export function mentionOf(find: Find & { readonly actor: Actor }, tokens: readonly Token[]): Mention {
  const { start, end, actor, kind, sentence, first, last, rule, why } = find;
  return { start, end, actor, kind, sentence, head: headOf(tokens, first, last), antecedent: null, rule, why };
}

/** The token of the stretch whose governor stands outside it; the last one where the tree leaves several. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last; at >= first; at--) {
    const head = tokens[at]?.head ?? -1;
    if (tokens[at]?.upos !== "PUNCT" && tokens[at]?.upos !== "PART" && (head < first || head > last)) return at;
  }
  return last;
}
