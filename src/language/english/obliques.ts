import type { Oblique } from "../../core/syntax.js";
import type { SentenceTree } from "../tree.js";

/** The obliques of a predicate, those behind a preposition of several words ("in response to") included. */
export function obliquesOf(tree: SentenceTree, predicate: number): Oblique[] {
  return tree
    .dependents(predicate, "obl")
    .filter((head) => !tree.is(head, "obl:agent"))
    .flatMap((head) => [
      { preposition: [...leading(tree, predicate, head), prepositionOf(tree, head)].join(" "), head },
      ...longer(tree, head),
    ]);
}

/** Nouns that stand bare between two prepositions: "in response to", "in exchange for", "on behalf of". */
const LEADING = new Set(
  (
    "accordance addition answer behalf charge cooperation coordination defiance exchange favor favour front line need " +
    "place protest pursuit reaction regard reply reprisal response retaliation return revenge search solidarity spite " +
    "support terms view violation"
  ).split(" "),
);

/** The words of such a preposition that the parser hung on the predicate instead of on what the preposition governs. */
function leading(tree: SentenceTree, predicate: number, head: number): string[] {
  const at = tree.first(head) - 1;
  const noun = tree.token(Math.max(0, at));
  if (at < 0 || !LEADING.has(noun.lemma) || prepositionOf(tree, head) === "") return [];
  const bare = tree.children(at).every((child) => tree.is(child, "case"));
  if (noun.head !== predicate || !tree.is(at, "obl") || !bare) return [];
  return [prepositionOf(tree, at), noun.form.toLowerCase()];
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
