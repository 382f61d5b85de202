import type { Act, Event } from "../core/annotations.js";
import type { Connection } from "./connection.js";
import { pairKeys } from "./party.js";
import { ACTS } from "./tables/acts.js";
import { EVENTS } from "./tables/events.js";
import { selectFindings, type Found, type Period } from "./tables/findings.js";

/** An act or an event; an act read from an event names that one in its `event`. */
export type Move = (Found<Act> & { readonly layer: "acts" }) | (Found<Event> & { readonly layer: "events" });

/** Two parties and how much the record holds of them, `a` before `b` in the alphabet. */
export interface Activity {
  readonly a: string;
  readonly b: string;
  readonly acts: number;
  readonly articles: number;
  /** Day of the latest act; null where none has a date. */
  readonly latest: string | null;
}

/** The acts and events between two parties, either way: by day, then by the article's day, then in order of the text. */
export async function movesBetween(connection: Connection, a: string, b: string, period: Period = {}): Promise<Move[]> {
  const by = { column: "pairs", keys: pairKeys(a, b) } as const;
  const acts = (await selectFindings(connection, ACTS, by, period)).map((act): Move => ({ ...act, layer: "acts" }));
  const events = (await selectFindings(connection, EVENTS, by, period)).map((event): Move => ({
    ...event,
    layer: "events",
  }));
  return [...acts, ...events].sort(inTime);
}

/** The pairs of parties with the most acts between them, the busiest first. */
export function partiesByActivity(connection: Connection, limit = 50): Promise<Activity[]> {
  return connection.query<Activity>(
    `select a, b, sum(acts)::bigint as acts, count(*) as articles, max(latest) as latest
     from (select least(one, other) as a, greatest(one, other) as b, article, count(*) as acts, max(day) as latest
           from acts, unnest(pairs) as pair,
                lateral (select split_part(pair, '>', 1) as one, split_part(pair, '>', 2) as other) as parties
           -- An act that goes both ways ("both sides agreed") counts once.
           where one < other or (one > other and not other || '>' || one = any(pairs))
           group by 1, 2, 3) as by_article
     group by 1, 2 order by acts desc, a, b limit $1`,
    [limit],
  );
}

/** Undated last, as the database sorts. */
const LAST = "9999-99-99";

function inTime(one: Move, other: Move): number {
  return (
    compare(one.day ?? LAST, other.day ?? LAST) ||
    compare(one.article.published ?? LAST, other.article.published ?? LAST) ||
    compare(one.article.id, other.article.id) ||
    one.finding.start - other.finding.start ||
    compare(one.layer, other.layer) ||
    one.ordinal - other.ordinal
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
