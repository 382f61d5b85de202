import type { Layers } from "../core/document.js";
import { contains, overlaps, type Span } from "../core/span.js";
import { dateAt } from "../times/event-date.js";
import type { Coded } from "./coding.js";
import type { Circumstances } from "./event.js";
import { verbFrames } from "./other-frames.js";
import { prepositionOf } from "./parties-at.js";
import type { Scene } from "./scene.js";

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

export function circumstancesOf(view: Seen, coded: Coded, declared: boolean): Circumstances {
  const { scene, predicate } = coded;
  const token = scene.tree.token(predicate);
  const attribution = attributionAt(view, token);
  const spoken = declared && attribution !== null ? cueIn(view, scene, attribution) : null;
  return {
    date: dateAt(
      { ...view, times: view.times.filter((time) => !isInterval(scene, time)) },
      scene.sentence.index,
      spoken ?? predicate,
    ),
    place: placeOf(view, coded),
    attribution,
  };
}

/** The token that stands for the speaking itself; null where it is in another sentence. */
function cueIn({ attributions }: Seen, { tree }: Scene, attribution: number): number | null {
  const cue = attributions[attribution]?.cue[0];
  if (cue === undefined) return null;
  const [start, end] = cue;
  return tree.tokens.find((token) => overlaps(token, { start, end }))?.index ?? null;
}

const COUNT = new Set(["DET", "NUM", "ADJ", "ADV"]);

/**
 * "a day after", "hours before": what it measures from is named behind it, and it dates nothing by itself; nor does
 * the year in "the 1997 treaty".
 */
function isInterval({ tree }: Scene, time: Span): boolean {
  const inside = tree.tokens.filter((token) => overlaps(token, time));
  const last = inside.at(-1);
  if (last === undefined) return false;
  if (
    inside.length === 1 &&
    /^\d{4}$/.test(last.form) &&
    tree.token(Math.max(0, tree.head(last.index))).upos === "NOUN"
  ) {
    return tree.head(last.index) > last.index;
  }
  const [next, second] = tree.tokens.slice(last.index + 1, last.index + 3);
  // "the day before" alone is a day
  const from = /^(after|before)$/i.test(last.form)
    ? next
    : /^(after|before)$/i.test(next?.form ?? "")
      ? second
      : undefined;
  return (
    from !== undefined && from.upos !== "PUNCT" && UNIT.test(inside.find(({ upos }) => !COUNT.has(upos))?.form ?? "")
  );
}

const UNIT = /^(hour|day|week|month|year|minute)s?$/i;

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
