import type { Clause } from "../core/syntax.js";
import type { Frame, Slot } from "./frame.js";
import type { Scene } from "./scene.js";

const NOMINAL = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "SYM", "X", "PART", "VERB"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON", "SYM"]);
const BEGINS = new Set(["VERB", "AUX"]);
/** How far prepositions are followed after the verb. */
const REACH = 25;

/**
 * A second way for what parsers get wrong most: the noun right behind an active verb is its object, and each
 * preposition governs the noun phrase behind it. Null where that says nothing new.
 */
export function surfaceFrame(frame: Frame, clause: Clause): Frame | null {
  const { scene, predicate } = frame;
  if (clause.voice !== "active") return null;
  const { tokens } = scene.tree;
  let at = predicate + 1;
  while (tokens[at]?.upos === "ADV") at++;
  const noun = headFrom(scene, at);
  // "warned it will retaliate": before a modal stands a subject.
  const object = noun !== null && tokens[noun + 1]?.xpos === "MD" ? null : noun;
  const obliques = slotsFrom(scene, object === null ? at : object + 1);
  const known = new Set(frame.obliques.map(({ preposition, head }) => `${preposition} ${String(head)}`));
  const fresh = obliques.filter(({ preposition, head }) => !known.has(`${preposition} ${String(head)}`));
  const other = object !== null && object !== frame.object;
  if (!other && fresh.length === 0) return null;
  return { ...frame, object: object ?? frame.object, obliques: [...frame.obliques, ...fresh], surface: true };
}

/** The last noun of the phrase that begins at a token; null where none begins. */
function headFrom({ tree }: Scene, from: number): number | null {
  let head: number | null = null;
  for (let at = from; at < tree.tokens.length; at++) {
    const { upos, form, xpos } = tree.token(at);
    // "sea-to-surface missiles"
    if (form === "-" || tree.tokens[at - 1]?.form === "-" || tree.tokens[at + 1]?.form === "-") continue;
    if (!NOMINAL.has(upos) || (upos === "PART" && form.toLowerCase() === "to")) break;
    // "U.S. calls": a noun that was taken for a verb
    if (upos === "VERB" && (xpos !== "VBZ" || head === null)) break;
    if (HEADS.has(upos) || upos === "VERB") head = at;
  }
  return head;
}

/** What the prepositions behind a token govern, up to the next comma, or the next verb where that is asked. */
export function slotsFrom(scene: Scene, from: number, toVerb = false): Slot[] {
  const { tokens } = scene.tree;
  const slots: Slot[] = [];
  for (let at = from; at < tokens.length && at < from + REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.form === "," || token.upos === "SCONJ") break;
    if (toVerb && (token.upos === "VERB" || token.upos === "AUX" || token.upos === "PRON")) break;
    // "called the statement her own and said it had no plan for talks"
    if (token.upos === "CCONJ" && BEGINS.has(tokens[at + 1]?.upos ?? "")) break;
    if (token.upos !== "ADP") continue;
    const head = headFrom(scene, at + 1);
    if (head !== null) slots.push({ preposition: token.form.toLowerCase(), head });
  }
  return slots;
}
