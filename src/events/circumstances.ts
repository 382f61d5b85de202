import type { Layers } from "../core/document.js";
import { contains, overlaps, type Span } from "../core/span.js";
import { dateAt } from "../times/event-date.js";
import type { Coded } from "./coding.js";
import type { Circumstances } from "./event.js";
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

/** Verbs whose deed is where the thing sets out. */
const LAUNCHING = new Set(["launch", "fire", "test-fire", "lob", "shoot", "take"]);

/**
 * Where it happened: a place that hangs on the predicate by a preposition of place, or the town that is its object
 * ("shelled Kharkiv"); what sets out somewhere is there. A place that is one of the sides ("sanctions on Iran") is none.
 */
function placeOf(view: Seen, { scene, predicate, target, source }: Coded): Circumstances["place"] {
  const { tree, sentence } = scene;
  const sides = [...target, ...source]
    .filter(({ actor }) => !actor.id.startsWith("place:"))
    .map(({ range: [start, end] }) => ({ start, end }));
  let best: { place: Seen["places"][number]; rank: number } | null = null;
  for (const place of view.places) {
    if (place.start < sentence.start || place.end > sentence.end) continue;
    if (sides.some((side) => overlaps(side, place))) continue;
    const head = tree.tokens.find((token) => overlaps(token, place) && !isInside(tree.head(token.index), place, scene));
    if (head === undefined || !tree.under(head.index, predicate)) continue;
    const rank = rankOf(scene, predicate, head.index);
    if (rank !== null && (best === null || rank < best.rank)) best = { place, rank };
  }
  return best && { name: best.place.name, country: best.place.country };
}

function isInside(index: number, place: Span, { tree }: Scene): boolean {
  const token = tree.tokens[index];
  return token !== undefined && overlaps(token, place);
}

/** How well a place at a token fits an event: words between, less where it sets out; null where it does not. */
function rankOf(scene: Scene, predicate: number, head: number): number | null {
  const { tree } = scene;
  const token = tree.token(head);
  for (let at = token.head; at >= 0 && at !== predicate; at = tree.head(at))
    if (tree.token(at).upos === "VERB") return null;
  const distance = Math.abs(head - predicate);
  const preposition = prepositionOf(scene, head).split(" ")[0] ?? "";
  if (preposition === "from" && LAUNCHING.has(tree.token(predicate).lemma)) return distance - 100;
  if (WHERE.has(preposition)) return distance;
  return preposition === "" && token.deprel === "obj" && token.head === predicate ? distance : null;
}
