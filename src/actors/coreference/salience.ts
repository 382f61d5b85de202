import type { Sentence } from "../../core/syntax.js";
import type { Candidate } from "./candidate.js";

/** How far back one looks, in sentences. */
const REACH = 5;

/** A place in the text from which somebody is called again. */
export interface Call {
  readonly sentence: Sentence;
  /** Token index. */
  readonly token: number;
  readonly start: number;
  /** Where subjects that are no actors have stood so far. */
  readonly things: readonly number[];
}

/**
 * The most salient candidate before a place that fits: nearness counts most, then being a subject, then having
 * been called often. Null where nothing fits.
 */
export function mostSalient(
  history: readonly Candidate[],
  call: Call,
  fits: (candidate: Candidate) => boolean,
): Candidate | null {
  let best: { readonly candidate: Candidate; readonly score: number } | null = null;
  for (let at = history.length - 1; at >= 0; at--) {
    const candidate = history[at];
    if (candidate === undefined || candidate.mention.end > call.start) continue;
    const distance = call.sentence.index - candidate.mention.sentence;
    if (distance > REACH) break;
    if (!fits(candidate)) continue;
    const score = scoreOf(candidate, distance, history);
    if (best === null || score > best.score) best = { candidate, score };
  }
  return best?.candidate ?? null;
}

function scoreOf({ prominent, mention }: Candidate, distance: number, history: readonly Candidate[]): number {
  const often = history.filter((each) => each.mention.actor.id === mention.actor.id).length;
  return -2 * distance + (prominent ? 1.5 : 0) + Math.min(often, 5) * 0.1;
}
