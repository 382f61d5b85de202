import type { Token } from "../../core/syntax.js";
import { childrenOf, isComma, isMark, isUnder, lower, reach, type Stretch, type Tree } from "./tree.js";

/** Who speaks: the head's token index and the whole noun phrase. */
export interface Source {
  readonly head: number;
  readonly stretch: Stretch;
}

/** What hangs on a noun by mistake of the parser or of the sentence, and is no part of its phrase. */
const LOOSE: ReadonlySet<string> = new Set(["parataxis", "advcl", "ccomp", "cc:preconj", "dep", "discourse", "list"]);

/** The noun phrase around a head: with its apposition and relative clause, without its preposition. */
export function nounPhrase(tree: Tree, head: number): Stretch {
  const { first, last } = reach(
    tree,
    head,
    (child) => LOOSE.has(child.deprel) || (child.head === head && isOuter(child)),
  );
  let from = first;
  let to = last;
  while (from < head && (isMark(tree, from) || isConnector(tree, from, head)) && !opensBracket(tree, from)) from++;
  while (to > head && isMark(tree, to) && !/^[)\]”"]|''$/u.test(tree.tokens[to]?.form ?? "")) to--;
  return { first: from, last: to };
}

function isOuter({ deprel, form, index, head }: Token): boolean {
  if (deprel === "case" || deprel === "mark" || deprel === "cop" || deprel.startsWith("nsubj")) {
    return !/^['’]s?$/u.test(form);
  }
  return deprel === "cc" && index < head;
}

function isConnector(tree: Tree, at: number, head: number): boolean {
  const token = tree.tokens[at];
  return token?.head === head && (token.deprel === "case" || token.deprel === "cc" || token.deprel === "mark");
}

function opensBracket(tree: Tree, at: number): boolean {
  return /^[([“"]|``$/u.test(tree.tokens[at]?.form ?? "");
}

/** The noun phrase after a preposition, as in "according to Lim, a professor in Seoul". */
export function phraseAfter(tree: Tree, preposition: number): Source | null {
  for (let at = preposition + 1; at < tree.tokens.length; at++) {
    const token = tree.tokens[at];
    if (token === undefined || isComma(tree, at)) return null;
    if (!["NOUN", "PROPN", "PRON", "NUM", "ADJ"].includes(token.upos)) continue;
    let head = token;
    const comma = tree.tokens.findIndex(({ index }) => index > at && isComma(tree, index));
    for (let up = tree.tokens[head.head]; up !== undefined && up.index > preposition; up = tree.tokens[up.head]) {
      if (!INNER.has(head.deprel.split(":")[0] ?? "") || (comma >= 0 && up.index > comma)) break;
      head = up;
    }
    const { last } = nounPhrase(tree, head.index);
    return { head: head.index, stretch: { first: preposition + 1, last: Math.max(last, head.index) } };
  }
  return null;
}

/** Relations that lead from a word inside a noun phrase up to the phrase's head. */
const INNER: ReadonlySet<string> = new Set(["compound", "amod", "det", "nummod", "nmod", "flat", "case", "advmod"]);

/** The one to whom a noun cue belongs: "Seoul's warning", "a warning from Seoul", "criticism by the bishop". */
export function possessorOf(tree: Tree, noun: number): Source | null {
  const owner =
    childrenOf(tree, noun).find(({ deprel }) => deprel === "nmod:poss") ??
    childrenOf(tree, noun).find(
      ({ deprel, index }) =>
        deprel.startsWith("nmod") &&
        index > noun &&
        childrenOf(tree, index).some((each) => each.deprel === "case" && ["by", "from", "among"].includes(lower(each))),
    );
  if (owner === undefined) return ownerBefore(tree, noun);
  const stretch = nounPhrase(tree, owner.index);
  return isUnder(tree, noun, owner.index) ? null : { head: owner.index, stretch };
}

/** "the court's ruling", where the tree has not seen whose it is. */
function ownerBefore(tree: Tree, noun: number): Source | null {
  const mark = tree.tokens[noun - 1];
  if (mark?.xpos === "PRP$") return { head: mark.index, stretch: { first: mark.index, last: mark.index } };
  if (mark?.xpos !== "POS") return null;
  const head = noun - 2;
  let first = head;
  while (first > 0 && ["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(tree.tokens[first - 1]?.upos ?? "")) first--;
  return { head, stretch: { first, last: noun - 1 } };
}
