import type { Clause } from "../core/syntax.js";
import { verbFrame, type Frame } from "./frame.js";
import { coreOf, prepositionOf } from "./parties-at.js";
import type { Scene } from "./scene.js";
import { surfaceFrame } from "./surface-frame.js";

/** The frames of a clause: as parsed, with what stands after a particle as the object, and as the words stand. */
export function verbFrames(scene: Scene, clause: Clause): Frame[] {
  const frame = verbFrame(scene, clause);
  const surface = surfaceFrame(frame, clause);
  return [frame, particleFrame(frame, clause), resultFrame(frame, clause), surface].filter((each) => each !== null);
}

/** "called off the talks", "pulled out of the talks", parsed as calling, off the talks. */
function particleFrame(frame: Frame, clause: Clause): Frame | null {
  const { scene } = frame;
  const words = scene.tree.tokens
    .slice(clause.predicate + 1, clause.predicate + 3)
    .map(({ form }) => form.toLowerCase());
  const after = frame.obliques.find(({ preposition }) => preposition === words[0] || preposition === words.join(" "));
  if (after === undefined || frame.object !== null) return null;
  const lemmas = frame.lemmas.filter((lemma) => lemma.endsWith(` ${after.preposition}`));
  const inner = scene.tree
    .dependents(after.head, "nmod")
    .map((head) => ({ preposition: prepositionOf(scene, head), head }));
  const obliques = [...frame.obliques.filter(({ head }) => head !== after.head), ...inner];
  return { ...frame, lemmas, object: coreOf(scene, after.head), obliques };
}

/** "set free the sailors": what is set free may hang on "free". */
function resultFrame(frame: Frame, { predicate }: Clause): Frame | null {
  const { tree } = frame.scene;
  const result = tree.dependents(predicate, "xcomp").find((child) => child === predicate + 1);
  if (result === undefined || frame.object !== null || tree.dependent(result, "mark") !== null) return null;
  const object = tree.dependent(result, "obj");
  const lemmas = frame.lemmas.filter((lemma) => lemma.endsWith(` ${tree.token(result).form.toLowerCase()}`));
  return object === null ? null : { ...frame, lemmas, object: coreOf(frame.scene, object) };
}

/** The frame of a passive as a state ("is alarmed at the launch"): whoever is in it is the subject. */
export function stateFrame(scene: Scene, clause: Clause): Frame | null {
  if (clause.voice !== "passive" || clause.object === null) return null;
  const frame = verbFrame(scene, clause);
  const agent = clause.subject === null ? [] : [{ preposition: "by", head: clause.subject }];
  const lemmas = [scene.tree.token(clause.predicate).form.toLowerCase()];
  return { ...frame, lemmas, subject: clause.object, object: null, obliques: [...agent, ...frame.obliques] };
}
