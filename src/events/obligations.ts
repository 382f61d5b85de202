import type { Coder, Coded } from "./coding.js";
import type { EventLexicon, Sense } from "./lexicon.js";
import { others } from "./sides.js";
import { partiesAt } from "./parties-at.js";
import type { Party, Scene } from "./scene.js";
import type { Clause } from "../core/syntax.js";

const MUST = new Set(["must", "should", "have to", "need", "need to", "ought", "ought to"]);

/** Who speaks a clause: through the attribution that holds it, or the clause above it. */
export type SpeakersOf = (scene: Scene, clause: Clause) => readonly Party[];

const OBLIGATION: Sense = {
  id: "obligation",
  lemma: "must",
  pos: "verb",
  object: [],
  prepositions: [],
  complements: [],
  subject: [],
  to: [],
  cameo: "100",
  mode: null,
  operator: "demand",
  act: "demand",
  status: null,
};

/** "Seoul said that the North must return to talks": what somebody says that another must do is a demand. */
export function obligation(
  coder: Coder,
  lexicon: EventLexicon,
  scene: Scene,
  clause: Clause,
  speakersOf: SpeakersOf,
): Coded | null {
  if (clause.modal === null || !MUST.has(clause.modal)) return null;
  const doer = clause.voice === "passive" ? clause.object : clause.subject;
  if (doer === null) return null;
  const source = speakersOf(scene, clause);
  const target = others(partiesAt(scene, doer), source);
  if (source.length === 0 || target.length === 0) return null;
  const inner = coder.clause(scene, clause);
  const code = inner === null ? "100" : (lexicon.compose(clause.negated ? "dissuade" : "demand", inner.code) ?? "100");
  const consumed = inner === null ? [] : [inner.predicate, ...inner.consumed];
  const { predicate } = clause;
  return {
    scene,
    predicate,
    clause: null,
    code,
    sense: OBLIGATION,
    mode: null,
    act: "demand",
    status: "done",
    source,
    target,
    inner,
    consumed,
  };
}
