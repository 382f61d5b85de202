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
    if (isCarried(tokens, token)) hangOnNoun(tokens, token, moves);
    const noun = nounBehindCompound(tokens, token);
    if (noun !== null) handOver(tokens, token, noun, moves, moved);
  }
  if (moves.size === 0) return { tokens, moved };
  return { tokens: tokens.map((token) => ({ ...token, ...moves.get(token.index) })), moved };
}

/** "said in a statement | carried by KCNA that …": the participle is taken for what is said. */
function isCarried(tokens: readonly Token[], { index, xpos, deprel, head }: Token): boolean {
  const noun = tokens[index - 1];
  return (
    xpos === "VBN" &&
    /^(?:ccomp|xcomp|advcl)$/u.test(deprel) &&
    head < index - 1 &&
    noun?.upos === "NOUN" &&
    noun.head === head &&
    /^(?:by|on|in|to|through|via)$/u.test(tokens[index + 1]?.form.toLowerCase() ?? "")
  );
}

function hangOnNoun(tokens: readonly Token[], { index, head }: Token, moves: Moves): void {
  moves.set(index, { head: index - 1, deprel: "acl" });
  const said = tokens.find(
    (child) =>
      child.head === index &&
      tokens.some((mark) => mark.head === child.index && mark.index > index && mark.form.toLowerCase() === "that"),
  );
  if (said !== undefined) moves.set(said.index, { head, deprel: "ccomp" });
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
