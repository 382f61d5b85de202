import type { Token } from "../../core/syntax.js";

/** A token's new governor and relation, by the token's index. */
type Moves = Map<number, { readonly head: number; readonly deprel: string }>;

/** Trees of reporting clauses that the parser hangs the wrong way, put right; `moved` tells whose place a word took. */
export interface Mended {
  readonly tokens: readonly Token[];
  readonly moved: ReadonlyMap<number, number>;
}

export function mendTree(tokens: readonly Token[]): Mended {
  const moves: Moves = new Map();
  const moved = new Map<number, number>();
  for (const token of tokens) {
    const saying = sayingOf(tokens, token);
    if (saying !== null) moves.set(token.index, { head: saying, deprel: "ccomp" });
    const noun = nounBehindCompound(tokens, token);
    if (noun !== null) handOver(tokens, token, noun, moves, moved);
    const subject = lostSubject(tokens, token);
    if (subject !== null) raise(tokens, token, subject, moves);
  }
  if (moves.size === 0) return { tokens, moved };
  return { tokens: tokens.map((token) => ({ ...token, ...moves.get(token.index) })), moved };
}

/**
 * "said in a statement carried by KCNA | that …", "said in a speech | that …": the clause has gone to the participle or
 * to the noun. Gives the verb that it belongs to.
 */
function sayingOf(tokens: readonly Token[], token: Token): number | null {
  const noun = vehicleOver(tokens, token);
  const verb = tokens[noun?.head ?? -1];
  if (noun?.deprel !== "obl" || verb?.upos !== "VERB" || verb.index > noun.index) return null;
  const that = tokens.find(({ head, form, upos }) => head === token.index && form === "that" && upos === "SCONJ");
  if (that === undefined || that.index < token.head || that.deprel.startsWith("nsubj")) return null;
  return tokens.some(({ head, deprel }) => head === verb.index && deprel === "ccomp") ? null : verb.index;
}

function vehicleOver(tokens: readonly Token[], { deprel, head }: Token): Token | undefined {
  const governor = tokens[head];
  if (/^(?:acl|acl:relcl)$/u.test(deprel)) return governor;
  const participle = governor?.xpos === "VBN" && governor.deprel === "acl" && /^(?:ccomp|advcl)$/u.test(deprel);
  return participle ? tokens[governor.head] : undefined;
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/u;

/**
 * "The envoy cautioned against a rush.", "The premier voiced concern.": a finite verb that the tree takes for a word
 * beside a noun. Gives its subject. A participle is finite where the sentence has no other verb that is.
 */
function lostSubject(tokens: readonly Token[], { index, xpos, deprel, head }: Token): number | null {
  const finite =
    FINITE.test(xpos) ||
    (xpos === "VBN" && tokens.at(-1)?.form === "." && !tokens.some((each) => FINITE.test(each.xpos)));
  const governor = tokens[head];
  if (!finite || governor === undefined) return null;
  const own = tokens.filter((child) => child.head === index);
  if (own.some((child) => /^(?:nsubj|aux|cop|obl:agent)/u.test(child.deprel) || child.xpos.startsWith("W")))
    return null;
  if (deprel === "acl") return head < index && governor.head < 0 ? head : null;
  const noun = tokens[index - 1];
  return deprel === "amod" && head > index && noun?.head === head && /^(?:NOUN|PROPN)$/u.test(noun.upos)
    ? noun.index
    : null;
}

/** Puts a verb in the place of the noun that leads its clause. */
function raise(tokens: readonly Token[], { index, head }: Token, subject: number, moves: Moves): void {
  const upper = tokens[head];
  if (upper === undefined) return;
  moves.set(index, { head: upper.head, deprel: upper.deprel });
  if (subject !== head) moves.set(head, { head: index, deprel: "obj" });
  moves.set(subject, { head: index, deprel: "nsubj" });
  for (const child of tokens) {
    if (child.head !== head || child.index === index || child.index === subject) continue;
    if (subject !== head && child.index < subject) moves.set(child.index, { head: subject, deprel: child.deprel });
    if (subject === head && child.index > index) moves.set(child.index, { head: index, deprel: child.deprel });
  }
}

const OWNING = /^(?:run|owned|controlled|backed|led|funded|sponsored|affiliated|linked|aligned|based)$/u;

/** "the state-run Korean Central News Agency": the noun that a compound participle describes, where it leads the tree. */
function nounBehindCompound(tokens: readonly Token[], { index, form, deprel }: Token): number | null {
  if (!OWNING.test(form) || tokens[index - 1]?.form !== "-" || /^(?:amod|root|conj)$/u.test(deprel)) return null;
  let last = index;
  while (["ADJ", "NOUN", "PROPN"].includes(tokens[last + 1]?.upos ?? "")) last++;
  const noun = tokens[last];
  return noun !== undefined && last > index && isBelow(tokens, last, index) ? last : null;
}

/** Under the participle, or beside it under the same governor. */
function isBelow(tokens: readonly Token[], noun: number, participle: number): boolean {
  const governor = tokens[participle]?.head;
  const own = tokens[noun]?.head;
  return own === participle || own === governor || governor === noun;
}

function handOver(
  tokens: readonly Token[],
  { index, head, deprel }: Token,
  noun: number,
  moves: Moves,
  moved: Map<number, number>,
): void {
  if (head !== noun) {
    moves.set(noun, { head, deprel });
    moved.set(index, noun);
  }
  moves.set(index, { head: noun, deprel: "amod" });
  for (const child of tokens) {
    const inner = child.index === index - 1 || child.index === index - 2;
    if (child.head === index && child.index !== noun && !inner)
      moves.set(child.index, { head: noun, deprel: child.deprel });
  }
}
