import type { SentenceTree } from "../tree.js";
import { OBJECTLESS } from "./verb-kinds.js";

/** True for a relative pronoun; "that" is one only before the predicate of its clause. */
export function isRelative(tree: SentenceTree, predicate: number, index: number): boolean {
  const { xpos, form } = tree.token(index);
  return /^W(?:P|DT)/.test(xpos) || (form.toLowerCase() === "that" && xpos !== "DT" && index < predicate);
}

/** The noun that a relative clause describes, also for its further predicates and for clauses within it. */
export function antecedentOf(tree: SentenceTree, predicate: number, pronoun: number): number | null {
  const top = relativeTop(tree, predicate);
  if (top !== null) return tree.head(top);
  // "which angered Seoul", said of the whole clause, describes no noun.
  if (tree.is(tree.firstConjunct(predicate), "advcl:relcl")) return null;
  return /^(?:which|who|whom)$/i.test(tree.token(pronoun).form) ? nounBefore(tree, pronoun) : null;
}

/** The main predicate of the relative clause that the predicate stands in: "sent" of "that he said they sent". */
function relativeTop(tree: SentenceTree, predicate: number): number | null {
  for (const index of tree.path(predicate)) {
    if (tree.is(index, "acl:relcl") || isCleft(tree, index)) return index;
    if (!tree.is(index, "conj", "xcomp", "ccomp")) return null;
  }
  return null;
}

/** "It was Tehran that broke the deal": the clause hangs on the sentence, but describes its nominal predicate. */
function isCleft(tree: SentenceTree, index: number): boolean {
  if (!tree.is(index, "advcl:relcl")) return false;
  const head = tree.head(index);
  const subject = tree.dependent(head, "expl", "nsubj");
  const nominal = /^(?:NOUN|PROPN|PRON)$/.test(tree.token(head).upos) && tree.dependent(head, "cop") !== null;
  return nominal && subject !== null && tree.token(subject).lemma === "it";
}

/** ", which did not warn Tokyo": the noun phrase that ends before the pronoun, where the parser lost the link. */
function nounBefore(tree: SentenceTree, pronoun: number): number | null {
  let last = pronoun - 1;
  while (last >= 0 && /^(?:PUNCT|ADP)$/.test(tree.token(last).upos)) last--;
  if (last < 0 || !/^(?:NOUN|PROPN)$/.test(tree.token(last).upos)) return null;
  let noun = last;
  while (tree.is(noun, "compound", "flat", "nmod", "appos", "conj") && tree.head(noun) < last && tree.head(noun) >= 0) {
    if (tree.is(noun, "nmod", "conj")) break;
    noun = tree.head(noun);
  }
  return noun;
}

/** Nouns that a relative clause without a pronoun tells the time, place, manner or cause of: "the day he left". */
const CIRCUMSTANCES = new Set(
  "day week month year time moment hour minute night morning evening way manner reason place spot extent degree".split(
    " ",
  ),
);

/**
 * "the offer Trump made", "the talks Moscow wants to hold": a relative clause with a subject and without an object
 * leaves the noun to be it. Null where nothing is left out.
 */
export function gap(tree: SentenceTree, predicate: number, subject: number | null): number | null {
  const top = relativeTop(tree, predicate);
  if (top === null || !tree.is(top, "acl:relcl") || tree.is(predicate, "ccomp")) return null;
  if (tree.dependent(predicate, "cop", "ccomp", "xcomp") !== null) return null;
  const inner = tree.path(predicate).slice(0, tree.path(predicate).indexOf(top) + 1);
  // The noun is spoken for where a predicate on the way has a pronoun for it or an object of its own.
  if (inner.some((index) => index !== predicate && tree.dependent(index, "obj") !== null)) return null;
  if (inner.some((index) => hasPronoun(tree, index))) return null;
  const antecedent = tree.head(top);
  const { lemma } = tree.token(predicate);
  if (antecedent === subject || OBJECTLESS.has(lemma)) return null;
  return CIRCUMSTANCES.has(tree.token(antecedent).lemma) ? null : antecedent;
}

/** A relative pronoun or adverb, or a preposition left behind ("the port they sailed from"). */
function hasPronoun(tree: SentenceTree, predicate: number): boolean {
  return tree.dependents(predicate, "nsubj", "obl", "advmod").some((index) => {
    const { xpos, upos } = tree.token(index);
    const possessive = tree.dependents(index, "nmod:poss").some((child) => tree.token(child).xpos === "WP$");
    return xpos.startsWith("W") || possessive || (upos === "ADP" && tree.is(index, "obl"));
  });
}
