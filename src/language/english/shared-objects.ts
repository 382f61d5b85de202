import type { SentenceTree } from "../tree.js";
import { OBJECTLESS } from "./verb-kinds.js";

/**
 * The object that coordinated verbs share, whichever of them the parser hangs it on: "drafted and sent a protest".
 * Null for a verb with something of its own behind it, and for one that takes no object.
 */
export function sharedObject(tree: SentenceTree, predicate: number): number | null {
  if (OBJECTLESS.has(tree.token(predicate).lemma) || tree.token(predicate).upos !== "VERB") return null;
  return objectAhead(tree, predicate) ?? objectOfFirst(tree, predicate);
}

/** The next verb's object, where only "and" or a comma stands between the two. */
function objectAhead(tree: SentenceTree, predicate: number): number | null {
  const next = tree.conjuncts(tree.firstConjunct(predicate)).find((index) => index > predicate);
  if (next === undefined || tree.dependent(next, "nsubj") !== null || !areAlike(tree, predicate, next)) return null;
  for (let at = predicate + 1; at < next; at++) if (!LINKING.test(tree.token(at).upos)) return null;
  return tree.dependent(next, "obj") ?? objectAhead(tree, next);
}

/** "to leave and closed the embassy" are no verbs of one kind. */
function areAlike(tree: SentenceTree, one: number, other: number): boolean {
  const kind = (index: number): string => tree.token(index).xpos.replace("VBN", "VBD");
  return tree.token(other).upos === "VERB" && kind(one) === kind(other);
}

/** What may stand between two verbs that share their object: "seized, searched and then released the ship". */
const LINKING = /^(?:CCONJ|PUNCT|ADV|AUX|PART)$/;

/** The object that stands behind the last verb but hangs on the first. */
function objectOfFirst(tree: SentenceTree, predicate: number): number | null {
  const first = tree.firstConjunct(predicate);
  if (first === predicate) return null;
  const object = tree.dependent(first, "obj");
  return object !== null && tree.first(object) > predicate ? object : null;
}
