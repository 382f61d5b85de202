import type { EventLexicon, Sense } from "./lexicon.js";
import { nounFrame } from "./frame.js";
import { directParties, prepositionOf } from "./parties-at.js";
import { nominalSource, others } from "./sides.js";
import type { Coded } from "./coding.js";
import type { Party, Scene } from "./scene.js";

const ACCUSATION: Sense = {
  id: "wrong-in-speech",
  lemma: "",
  pos: "noun",
  object: [],
  prepositions: [],
  complements: [],
  subject: [],
  to: ["of"],
  cameo: "112",
  mode: null,
  operator: null,
  act: "accuse",
  status: null,
};

/** "The crisis lies in the violations of sovereignty by the West", said by somebody else: an accusation. */
export function accusationAt(
  lexicon: EventLexicon,
  scene: Scene,
  noun: number,
  speakers: readonly Party[],
): Coded | null {
  const word = scene.tree.token(noun).lemma.toLowerCase();
  if (speakers.length === 0 || lexicon.classes.get(word)?.has("wrong") !== true) return null;
  const lands = new Set(speakers.map(({ actor }) => actor.country ?? actor.id));
  const doers = others(doersOf(scene, noun), speakers);
  const target = doers.filter(({ actor }) => !lands.has(actor.country ?? actor.id));
  if (target.length === 0) return null;
  return {
    scene,
    predicate: noun,
    clause: null,
    code: "112",
    sense: { ...ACCUSATION, lemma: word },
    mode: null,
    act: "accuse",
    status: "done",
    source: speakers,
    target,
    inner: null,
    consumed: [],
  };
}

/** Those by whom it was done, wherever the parser hangs them; not those whose rights were violated. */
function doersOf(scene: Scene, noun: number): Party[] {
  const by = scene.tree.subtree(noun).filter((at) => prepositionOf(scene, at) === "by");
  const named = by.flatMap((at) => directParties(scene, at));
  return named.length > 0 ? named : nominalSource({ ...nounFrame(scene, noun), obliques: [] }, ACCUSATION);
}
