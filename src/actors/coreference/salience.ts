import type { Clause, Sentence } from "../../core/syntax.js";
import type { Candidate } from "./candidate.js";
import type { Thing } from "./things.js";

/** How far back one looks for a pronoun and for a pair, in sentences. */
export const REACH = 5;

/** A place in the text from which somebody is called again. */
export interface Call {
  readonly sentence: Sentence;
  /** Clauses of the sentence. */
  readonly clauses: readonly Clause[];
  /** Token index. */
  readonly token: number;
  readonly start: number;
  /** Where subjects that are no actors have stood so far. */
  readonly things: readonly Thing[];
}

/** What makes a candidate likelier, or less so, than its place alone; about -2 to 2. */
export type Bonus = (candidate: Candidate) => number;

/**
 * The most salient candidate before a place that fits: nearness counts most, then being a subject, then having
 * been called often. Null where nothing fits.
 */
export function mostSalient(
  history: readonly Candidate[],
  call: Call,
  fits: (candidate: Candidate) => boolean,
  bonus: Bonus = () => 0,
  reach = REACH,
): Candidate | null {
  let best: { readonly candidate: Candidate; readonly score: number } | null = null;
  for (let at = history.length - 1; at >= 0; at--) {
    const candidate = history[at];
    if (candidate === undefined || candidate.mention.end > call.start) continue;
    const distance = call.sentence.index - candidate.mention.sentence;
    if (distance > reach) break;
    if (!fits(candidate)) continue;
    const score = scoreOf(candidate, distance, history) + bonus(candidate);
    if (best === null || score > best.score) best = { candidate, score };
  }
  return best?.candidate ?? null;
}

function scoreOf({ prominent, mention }: Candidate, distance: number, history: readonly Candidate[]): number {
  const often = history.filter((each) => each.mention.actor.id === mention.actor.id).length;
  return -2 * distance + (prominent ? 1.5 : 0) + Math.min(often, 5) * 0.1;
}
