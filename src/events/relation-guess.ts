import type { Plover } from "../core/codes.js";
import type { EventLexicon, Sense } from "./lexicon.js";
import type { Focus } from "./focus.js";

export interface Guess {
  readonly plover: Plover;
  readonly cameo: string;
  readonly confidence: number;
  readonly why: string;
}

/** What a word most often means, where its slots could not be read: by the word nearest to the marked actors. */
export function guessRelation(lexicon: EventLexicon, focus: Focus): Guess {
  let best: { readonly sense: Sense; readonly form: string; readonly distance: number } | null = null;
  for (const scene of focus.scenes) {
    for (const { index, lemma, form, upos } of scene.tree.tokens) {
      const known = upos === "VERB" ? lexicon.verbs : upos === "NOUN" ? lexicon.nouns : lexicon.adjectives;
      const sense = commonest(known.get(lemma.toLowerCase()) ?? []);
      if (sense === undefined) continue;
      const distance = focus.near(scene, index);
      if (best === null || distance < best.distance) best = { sense, form, distance };
    }
  }
  const cameo = best?.sense.cameo ?? "040";
  const plover = lexicon.codes.get(cameo)?.plover;
  if (best === null || plover == null) {
    return { plover: "CONSULT", cameo: "040", confidence: 0.05, why: "no word says what links the two" };
  }
  return { plover, cameo, confidence: 0.15, why: `"${best.form}" stands near the two` };
}

/** A sense with the code root that most senses of the word share. */
function commonest(senses: readonly Sense[]): Sense | undefined {
  const plain = senses.filter(({ cameo, operator }) => cameo !== null && operator === null);
  const count = (sense: Sense): number =>
    plain.filter(({ cameo }) => cameo?.slice(0, 2) === sense.cameo?.slice(0, 2)).length;
  return [...plain].sort((a, b) => count(b) - count(a))[0];
}
