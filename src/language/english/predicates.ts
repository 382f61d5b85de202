import type { SentenceTree } from "../tree.js";

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

/** "going" in "is going to meet", "have" in "has to meet" and "ought" in "ought to meet" only lend the other verb its modality. */
export function isCarrier(tree: SentenceTree, index: number): boolean {
  return carrierModal(tree, index) !== null;
}

export function carrierModal(tree: SentenceTree, index: number): string | null {
  const { lemma, form } = tree.token(index);
  const next = tree.tokens[index + 1];
  if (lemma === "ought") return carried(tree, index) === null ? null : "ought";
  if (next?.form.toLowerCase() !== "to" || carried(tree, index) === null) return null;
  if (form.toLowerCase() === "going" && tree.dependent(index, "aux") !== null) return "be going to";
  return lemma === "have" ? "have to" : null;
}

/** The infinitive behind a carrier ("ought not to meet" has a word between); the parser may take it for an adverbial clause. */
function carried(tree: SentenceTree, index: number): number | null {
  const infinitives = tree.dependents(index, "xcomp", "advcl");
  const to = (tree.tokens[index + 1]?.form.toLowerCase() === "not" ? 2 : 1) + index;
  return infinitives.find((child) => tree.dependents(child, "mark").includes(to)) ?? null;
}

/** The verb whose modality this one takes over, null for none. */
export function carrierOf(tree: SentenceTree, index: number): number | null {
  const head = tree.head(index);
  return head >= 0 && carried(tree, head) === index && isCarrier(tree, head) ? head : null;
}
