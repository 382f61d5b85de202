import type { Oblique } from "../../core/syntax.js";
import type { SentenceTree } from "../tree.js";

/** The obliques of a predicate, those behind a preposition of several words ("in response to") included. */
export function obliquesOf(tree: SentenceTree, predicate: number): Oblique[] {
  return tree
    .dependents(predicate, "obl")
    .filter((head) => !tree.is(head, "obl:agent"))
    .flatMap((head) => [{ preposition: prepositionOf(tree, head), head }, ...longer(tree, head)]);
}

/** The preposition before a token with all its words ("because of", "according to"); "" for none. */
export function prepositionOf(tree: SentenceTree, head: number): string {
  const cases = tree.dependents(head, "case").filter((index) => index < head && tree.token(index).xpos !== "POS");
  return cases
    .map((index) => tree.text(index, Math.max(index, ...tree.dependents(index, "fixed"))).toLowerCase())
    .join(" ");
}

/** A preposition, a bare noun and a second preposition work as one: "in response to the drill", "on behalf of". */
function longer(tree: SentenceTree, head: number): Oblique[] {
  const outer = prepositionOf(tree, head);
  if (outer === "" || tree.dependent(head, "det", "amod", "nmod:poss", "compound", "nummod") !== null) return [];
  if (tree.token(head).upos !== "NOUN") return [];
  return tree.dependents(head, "nmod").flatMap((inner) => {
    const preposition = prepositionOf(tree, inner);
    return preposition === ""
      ? []
      : [{ preposition: `${outer} ${tree.token(head).form.toLowerCase()} ${preposition}`, head: inner }];
  });
}
