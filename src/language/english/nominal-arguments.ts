import type { Oblique } from "../../core/syntax.js";
import type { NominalArguments } from "../language.js";
import type { SentenceTree } from "../tree.js";
import { prepositionOf } from "./obliques.js";

/**
 * The roles of "Pyongyang's rejection of the offer": possessor or by-phrase does it, the of-phrase names what it is
 * done to; in "the ship's seizure by commandos" the possessor is what it is done to. Without either the adjective or
 * name before the noun does it ("Russian attacks on Odesa").
 */
export function nominalArguments(tree: SentenceTree, noun: number): NominalArguments {
  const phrases = tree.dependents(noun, "nmod").flatMap((head) => withInner(tree, noun, head));
  const phrase = (preposition: string): number | null =>
    phrases.find((each) => each.preposition === preposition)?.head ?? null;
  const possessor = tree.dependent(noun, "nmod:poss");
  const agent = phrase("by");
  const undergone = phrase("of");
  const passive = agent !== null && undergone === null;
  return {
    subject: agent ?? possessor ?? nameBefore(tree, noun),
    object: undergone ?? (passive ? possessor : null),
    obliques: phrases.filter(({ preposition }) => !["", "by", "of"].includes(preposition)),
  };
}

/** "the rejection of the offer by Pyongyang": the parser may hang the by-phrase on the noun inside the of-phrase. */
function withInner(tree: SentenceTree, noun: number, head: number): Oblique[] {
  const own = { preposition: prepositionOf(tree, head), head };
  if (own.preposition !== "of" || head < noun) return [own];
  const inner = tree.dependents(head, "nmod").map((each) => ({ preposition: prepositionOf(tree, each), head: each }));
  return [own, ...inner.filter(({ preposition }) => preposition === "by")];
}

/** "the US plan", "the Israeli seizure": the first name or adjective of a nation that stands before the noun. */
function nameBefore(tree: SentenceTree, noun: number): number | null {
  const before = tree.dependents(noun, "compound", "amod", "nmod:desc").filter((index) => index < noun);
  return before.find((index) => tree.token(index).upos === "PROPN" || isNational(tree, index)) ?? null;
}

/** Capitals tell nations from other adjectives, but not at the beginning of a sentence. */
function isNational(tree: SentenceTree, index: number): boolean {
  const { form } = tree.token(index);
  if (!/^\p{Lu}/u.test(form) || !tree.is(index, "amod")) return false;
  return index > 0 || /(?:[^m]an|ish|ese|i)$/.test(form) || form === "French" || form === "Dutch" || form === "Greek";
}
