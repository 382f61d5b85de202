import type { TimeExpression } from "../core/annotations.js";
import type { Layers } from "../core/document.js";
import type { Clause, Sentence } from "../core/syntax.js";
import { overlaps } from "../core/span.js";
import { dayOf, iso, pad } from "./calendar.js";

/**
 * The date of what a token stands for: that of the nearest time expression in its clause, else in the clauses
 * above it, else in the sentence. ISO 8601, cut to what is known; null where the sentence names no date, so that
 * the caller may fall back on the article's.
 */
export function dateAt(
  view: Pick<Layers, "sentences" | "clauses" | "times">,
  sentenceIndex: number,
  tokenIndex: number,
): string | null {
  const sentence = view.sentences[sentenceIndex];
  const token = sentence?.tokens[tokenIndex];
  if (sentence === undefined || token === undefined) return null;
  const dated = view.times.filter((time) => overlaps(time, sentence) && dateOf(time) !== null);
  if (dated.length === 0) return null;
  const clauses = new Map(
    view.clauses.filter((clause) => clause.sentence === sentenceIndex).map((clause) => [clause.predicate, clause]),
  );
  const own = clauseOf(sentence, tokenIndex, clauses);
  const cost = (time: TimeExpression): number => {
    const between = Math.abs(time.start - token.start);
    const theirs = clauseOf(sentence, headOf(sentence, time), clauses);
    return between + 1000 * stepsUp(own, theirs, view.clauses);
  };
  const nearest = dated.reduce((best, time) => (cost(time) < cost(best) ? time : best));
  const date = dateOf(nearest);
  // "demands the return of those whom it abducted in the 1970s": the decade of what is told besides is not the demand's.
  const besides = own !== null && cost(nearest) >= 1000 * ELSEWHERE;
  return besides && DECADE.test(nearest.value) ? null : date;
}

const DECADE = /^\d{3}$/;

/** The day, month or year that a time expression names, in ISO 8601; null for durations, sets and vague times. */
export function dateOf({ type, value }: TimeExpression): string | null {
  if (type !== "DATE" && type !== "TIME") return null;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week !== null) return monthOfWeek(Number(week[1]), Number(week[2]));
  const quarter = /^(\d{4})-[QHSFW]/.exec(value);
  if (quarter !== null) return quarter[1] ?? null;
  // "abducted in the 1970s": a decade counts as its first year, which is nearer than the day of the report.
  if (DECADE.test(value)) return `${value}0`;
  return /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T|-X)/.exec(value)?.[0] ?? null;
}

/** A week counts as its month where it lies within one, as its year where not. */
function monthOfWeek(year: number, week: number): string {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - ((fourth + 3) % 7) + 7 * (week - 1);
  const month = iso(monday).slice(0, 7);
  return iso(monday + 6).startsWith(month) ? month : pad(year, 4);
}

/** The token of a time expression that is governed from outside of it. */
function headOf({ tokens }: Sentence, time: TimeExpression): number {
  const inside = tokens.filter((token) => overlaps(token, time));
  const head = inside.find((token) => !inside.some(({ index }) => index === token.head));
  return head?.index ?? 0;
}

function clauseOf(sentence: Sentence, from: number, clauses: ReadonlyMap<number, Clause>): Clause | null {
  for (let at = from, steps = 0; at >= 0 && steps < 100; at = sentence.tokens[at]?.head ?? -1, steps++) {
    const clause = clauses.get(at);
    if (clause !== undefined) return clause;
  }
  return null;
}

/** More clauses than a sentence has one above another. */
const ELSEWHERE = 20;

/** How many clauses up from one the other stands; `ELSEWHERE` where it stands elsewhere. */
function stepsUp(from: Clause | null, to: Clause | null, clauses: readonly Clause[]): number {
  let steps = 0;
  for (let at = from; at !== null && steps < ELSEWHERE; steps++) {
    if (at === to) return steps;
    at = at.parent === null ? null : (clauses[at.parent] ?? null);
  }
  return ELSEWHERE;
}
