import type { Layers } from "../core/document.js";
import { contains, overlaps, type Span } from "../core/span.js";
import { dateAt } from "../times/event-date.js";
import type { Coded } from "./coding.js";
import type { Circumstances } from "./event.js";
import { verbFrames } from "./frame.js";
import { prepositionOf } from "./parties-at.js";
import type { Party, Scene } from "./scene.js";

type Seen = Pick<Layers, "sentences" | "clauses" | "times" | "places" | "attributions">;

const WHERE = new Set([
  "in",
  "at",
  "near",
  "off",
  "over",
  "into",
  "inside",
  "outside",
  "around",
  "along",
  "across",
  "on",
]);

export function circumstancesOf(view: Seen, coded: Coded): Circumstances {
  const { scene, predicate } = coded;
  const token = scene.tree.token(predicate);
  return {
    date: dateAt(view, scene.sentence.index, predicate),
    place: placeOf(view, coded),
    attribution: attributionAt(view, token),
  };
}

/** Index of the narrowest attribution whose content holds the span; null for none. */
export function attributionAt({ attributions }: Pick<Layers, "attributions">, span: Span): number | null {
  let best: number | null = null;
  let width = Infinity;
  attributions.forEach(({ content }, index) => {
    for (const [start, end] of content) {
      if (!contains({ start, end }, span) || end - start >= width) continue;
      best = index;
      width = end - start;
    }
  });
  return best;
}

/** Who speaks at a token: the speaker of the narrowest attribution that holds it. */
export function voiceOf(view: Pick<Layers, "attributions">, scene: Scene, token: number): readonly Party[] {
  const at = attributionAt(view, scene.tree.token(token));
  const attribution = at === null ? undefined : view.attributions[at];
  if (attribution?.speaker == null) return [];
  const range = attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
  return range === undefined ? [] : [{ actor: attribution.speaker, range }];
}

function placeOf(view: Seen, { scene, clause, predicate }: Coded): Circumstances["place"] {
  if (view.places.length === 0) return null;
  const { tree } = scene;
  const slots =
    clause === null
      ? tree.dependents(predicate, "nmod").map((head) => ({ preposition: prepositionOf(scene, head), head }))
      : verbFrames(scene, clause).flatMap(({ obliques }) => obliques);
  for (const { preposition, head } of slots) {
    if (!WHERE.has(preposition.split(" ")[0] ?? "")) continue;
    const place = view.places.find((each) => overlaps(each, tree.token(head)));
    if (place !== undefined) return { name: place.name, country: place.country };
  }
  return null;
}
