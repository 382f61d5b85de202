import type { Cue } from "./cue-index.js";
import { childrenOf, isMark, lower, type Stretch, type Tree } from "./tree.js";

const HELPERS: ReadonlySet<string> = new Set(["aux", "aux:pass", "cop", "advmod", "compound:prt"]);

/** The verbs that lead into a cue and belong to it ("went on to say", "declined to specify"), outermost first. */
export function leadingVerb(tree: Tree, verb: number): number {
  let top = verb;
  for (let steps = 0; steps < 3; steps++) {
    const token = tree.tokens[top];
    const governor = tree.tokens[token?.head ?? -1];
    if (token === undefined || governor === undefined || governor.index > top) break;
    // "went on to say": behind a particle the infinitive may count as a circumstance.
    const onward = token.deprel === "advcl" && lower(tree.tokens[top - 1]) === "to" && governor.index === top - 3;
    if (token.deprel !== "xcomp" && !(onward && lower(tree.tokens[top - 2]) === "on")) break;
    if (governor.upos !== "VERB" && governor.upos !== "ADJ") break;
    // "asked them to say" has a person between: what they are asked is the content.
    const between = childrenOf(tree, governor.index).some(({ deprel }) => deprel === "obj" || deprel === "iobj");
    if (between || top - governor.index > 3) break;
    top = governor.index;
  }
  return top;
}

/** A verb cue with its auxiliaries, adverbs and particles, and "in a statement" right behind it. */
export function verbCue(tree: Tree, cue: Cue): Stretch {
  const top = leadingVerb(tree, cue.head);
  let first = top;
  while (first > 0 && belongs(tree, first - 1, top)) first--;
  while (first < top && isMark(tree, first)) first++;
  return { first, last: throughVehicle(tree, cue.last) };
}

function belongs(tree: Tree, at: number, verb: number): boolean {
  const token = tree.tokens[at];
  if (token === undefined || tree.clues["outside cue"].has(lower(token))) return false;
  // "Nearly half said": a number of people is no adverb of saying.
  if (
    token.upos === "ADV" &&
    !/ly$|^(?:not|n't|n’t|never|also|again|once|still|even|just|too|already|yet|now|first|always|often|further|long)$/u.test(
      lower(token),
    )
  )
    return false;
  if (token.head === verb) return HELPERS.has(token.deprel) && token.upos !== "SCONJ";
  const governor = tree.tokens[token.head];
  return governor?.head === verb && governor.deprel === "advmod" && token.upos === "ADV";
}

/** "said in a statement", "said in an interview": gone through where it follows at once. */
function throughVehicle(tree: Tree, last: number): number {
  const preposition = tree.tokens[last + 1];
  if (preposition === undefined || !["in", "on", "at", "during"].includes(lower(preposition))) return last;
  for (let at = last + 2; at <= last + 6; at++) {
    const token = tree.tokens[at];
    if (token === undefined || isMark(tree, at)) return last;
    if (tree.clues["spoken in"].has(token.lemma.toLowerCase()) && tree.tokens[at + 1]?.upos !== "NOUN") return at;
    if (!["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(token.upos)) return last;
  }
  return last;
}
