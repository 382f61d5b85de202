import type { SentenceTree } from "./tree.js";

/** Relations in which a verb is part of a phrase or of another predicate. */
const INSIDE = [
  "amod",
  "compound",
  "fixed",
  "flat",
  "case",
  "mark",
  "aux",
  "cop",
  "det",
  "nmod:desc",
  "goeswith",
] as const;

/** Token indices of the predicates: verbs, copular predicates and verbless ones with a subject of their own. */
export function predicatesOf(tree: SentenceTree): number[] {
  return tree.tokens.map(({ index }) => index).filter((index) => isPredicate(tree, index));
}

function isPredicate(tree: SentenceTree, index: number): boolean {
  if (tree.dependent(index, "cop", "nsubj", "aux") !== null) return !isCarrier(tree, index);
  const { upos } = tree.token(index);
  return (upos === "VERB" || upos === "AUX") && !tree.is(index, ...INSIDE) && !isCarrier(tree, index);
}

/** "going" in "is going to meet" and "have" in "has to meet" only lend the other verb its modality. */
export function isCarrier(tree: SentenceTree, index: number): boolean {
  return carrierModal(tree, index) !== null && tree.dependents(index, "xcomp").length > 0;
}

export function carrierModal(tree: SentenceTree, index: number): string | null {
  const { lemma, form } = tree.token(index);
  const complement = tree.dependent(index, "xcomp");
  if (complement === null || tree.dependent(complement, "mark") === null) return null;
  if (form.toLowerCase() === "going" && tree.dependent(index, "aux") !== null) return "be going to";
  if (lemma === "have" && tree.dependent(index, "obj") === null && complement > index) return "have to";
  return null;
}

/** The verb whose modality this one takes over, null for none. */
export function carrierOf(tree: SentenceTree, index: number): number | null {
  const head = tree.head(index);
  return tree.is(index, "xcomp") && head >= 0 && isCarrier(tree, head) ? head : null;
}
