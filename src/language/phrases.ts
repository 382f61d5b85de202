import type { NounPhrase, Sentence } from "../core/syntax.js";
import { component } from "../knowledge/component.js";
import { treeOf, type SentenceTree } from "./tree.js";

/** Finds noun phrases: each noun, name and pronoun that is not part of a larger name or compound. */
export const phrases = component({
  name: "phrases",
  needs: ["sentences"],
  adds: ["phrases"],
  lexicons: [],
  prepare: () => (view) => {
    const found: NounPhrase[] = [];
    for (const sentence of view.sentences) found.push(...phrasesOf(sentence, found.length));
    return { phrases: found };
  },
});

/** The phrases of one sentence in the order of their heads; their indices count from `offset`. */
export function phrasesOf(sentence: Sentence, offset: number): NounPhrase[] {
  const tree = treeOf(sentence);
  const heads = sentence.tokens.map(({ index }) => index).filter((index) => isHead(tree, index));
  const indexOf = new Map(heads.map((head, i) => [head, offset + i]));
  const indices = (tokens: readonly number[]): number[] => tokens.flatMap((token) => indexOf.get(token) ?? []);
  return heads.map((head, i) => {
    const { first, last } = extent(tree, head);
    const possessor = tree.dependent(head, "nmod:poss");
    return {
      ...tree.between(first, last),
      ...{ index: offset + i, sentence: sentence.index, first, last, head, kind: kindOf(tree, head) },
      possessor: possessor === null ? null : (indexOf.get(possessor) ?? null),
      appositions: indices(tree.dependents(head, "appos", "nmod:desc")),
      conjuncts: indices(tree.conjuncts(head).filter((one) => one !== head)),
    };
  });
}

/** Parts of names and compounds, which head no phrase of their own. */
const INSIDE = ["compound", "flat", "fixed", "goeswith", "nummod", "det", "case", "cc", "mark"] as const;

function isHead(tree: SentenceTree, index: number): boolean {
  const { upos, deprel, xpos } = tree.token(index);
  if (tree.is(index, ...INSIDE)) return false;
  if (upos === "NOUN" || upos === "PROPN") return true;
  if (upos === "PRON") return deprel !== "expl" && !(xpos === "EX");
  const nominal = tree.is(index, "nsubj", "obj", "iobj", "obl", "nmod", "appos");
  return nominal && (upos === "ADJ" || upos === "NUM" || upos === "DET" || upos === "SYM" || upos === "X");
}

function kindOf(tree: SentenceTree, head: number): NounPhrase["kind"] {
  const { upos } = tree.token(head);
  return upos === "PROPN" ? "name" : upos === "PRON" || upos === "DET" ? "pronoun" : "common";
}

/** What hangs on a head but stands outside its phrase: appositions, conjuncts, clauses beside it, a copula's subject. */
const OUTSIDE = [
  ...[
    "appos",
    "conj",
    "cc",
    "punct",
    "parataxis",
    "cop",
    "nsubj",
    "csubj",
    "aux",
    "mark",
    "advcl",
    "discourse",
    "expl",
  ],
  ...["vocative", "dislocated", "list", "ccomp", "case", "obl", "orphan", "dep"],
];

/** First and last token: the head with all that hangs on it, without what is cut off by a comma behind it. */
function extent(tree: SentenceTree, head: number): { first: number; last: number } {
  const kept = tree.children(head).filter((child) => !tree.is(child, ...OUTSIDE) && !isPredicated(tree, head, child));
  const first = Math.min(head, ...kept.map((child) => tree.first(child)));
  let last = head;
  for (const child of kept) {
    if (child < head) continue;
    const loose = tree.is(child, "acl") && tree.token(Math.max(0, tree.first(child) - 1)).form === ",";
    if (!loose) last = Math.max(last, tree.last(child));
  }
  return { first: skipMarks(tree, first, head), last: trimMarks(tree, last, head) };
}

/** An adverb before a nominal predicate belongs to the clause ("was never a member"). */
function isPredicated(tree: SentenceTree, head: number, child: number): boolean {
  return tree.is(child, "advmod") && tree.dependent(head, "cop") !== null;
}

function skipMarks(tree: SentenceTree, first: number, head: number): number {
  let at = first;
  while (at < head && tree.token(at).upos === "PUNCT") at++;
  return at;
}

function trimMarks(tree: SentenceTree, last: number, head: number): number {
  let at = last;
  while (at > head && tree.token(at).upos === "PUNCT") at--;
  return at;
}
