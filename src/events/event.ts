import type { Event } from "../core/annotations.js";
import { quadOf } from "../core/codes.js";
import type { Span } from "../core/span.js";
import type { Coded } from "./coding.js";
import type { EventLexicon } from "./lexicon.js";
import type { Scene } from "./scene.js";
import type { Siding } from "./sidings.js";
import type { Standing } from "./status.js";

/** Where and when an event took place, and who is reported to say so. */
export type Circumstances = Pick<Event, "date" | "place" | "attribution">;

/** Puts an event together; null for a code that PLOVER does not count as an event. */
export function eventOf(
  lexicon: EventLexicon,
  coded: Coded,
  standing: Standing,
  siding: Siding,
  circumstances: Circumstances,
): Event | null {
  const row = lexicon.codes.get(standing.code);
  if (row?.plover == null) return null;
  const { scene, predicate, clause } = coded;
  const token = scene.tree.token(predicate);
  const span = clause ?? nominalSpan(scene, predicate);
  const reversed = standing.code !== coded.code;
  return {
    start: span.start,
    end: span.end,
    trigger: [token.start, token.end],
    plover: row.plover,
    mode: coded.mode ?? row.mode,
    context: row.context,
    cameo: standing.code,
    quad: quadOf(row.plover),
    goldstein: row.goldstein,
    source: siding.source.map(({ actor }) => actor),
    target: siding.target.map(({ actor }) => actor),
    ...circumstances,
    status: standing.status,
    act: reversed ? "reject" : (coded.act ?? "deed"),
    condition: standing.condition,
    rule: `events/${coded.sense.id}`,
    why: whyOf(coded, standing, row.label),
  };
}

/** The noun with all that hangs on it, and the rest of a hyphenated word before it. */
function nominalSpan({ tree }: Scene, noun: number): Span {
  let first = tree.first(noun);
  while (tree.tokens[first]?.form === "-" || tree.tokens[first - 1]?.form === "-") first--;
  return tree.between(Math.max(0, first), tree.last(noun));
}

/** "refused" with "meet" inside it means: reject a meeting or negotiation (CAMEO 125). */
function whyOf(coded: Coded, standing: Standing, label: string): string {
  const words: string[] = [];
  for (let at: Coded | null = coded; at !== null; at = at.inner) {
    const form = at.scene.tree.token(at.predicate).form;
    const { lemma } = at.sense;
    words.push(lemma.includes(" ") ? `"${form}" (${lemma})` : `"${form}"`);
  }
  const status = standing.because === null ? "" : `; ${standing.status}, because ${standing.because}`;
  return `${words.join(" with ")}${words.length > 1 ? " inside it" : ""} means: ${label} (CAMEO ${standing.code})${status}`;
}
