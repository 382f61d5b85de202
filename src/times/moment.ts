import { dayOf, type Day, type Known } from "./calendar.js";

/** From where a time expression is seen. */
export interface Moment {
  /** When the article was published; null where that is not known. */
  readonly anchor: Known | null;
  /** The value of the last date that the article spoke of; null before the first. */
  readonly recent: string | null;
  /** The quarter of a year last spoken of, where that was not long before; business news compares with it. */
  readonly quarter: string | null;
  /** Whether the clause looks back (-1), ahead (1), or does not say (0). */
  readonly direction: -1 | 0 | 1;
}

/** The day of publication; null where it is not known to the day. */
export function dayOfAnchor({ anchor }: Moment): Day | null {
  return anchor?.month != null && anchor.day !== null ? dayOf(anchor.year, anchor.month, anchor.day) : null;
}

/**
 * The year in which a day of the year is meant, seen from publication: the nearest, where looking back and
 * looking ahead count for half a year each, and news looks back rather than ahead.
 */
export function yearFor(month: number, day: number, { anchor, direction }: Moment): number | null {
  if (anchor === null) return null;
  if (anchor.month === null) return anchor.year;
  const from = dayOf(anchor.year, anchor.month, anchor.day ?? 15);
  return nearest((year) => dayOf(year, month, day) - from, anchor.year, direction, 200, 60);
}

/** The year in which a month is meant. */
export function yearForMonth(month: number, { anchor, direction }: Moment): number | null {
  if (anchor === null) return null;
  const from = anchor.month;
  if (from === null) return anchor.year;
  return nearest((year) => (year - anchor.year) * 12 + month - from, anchor.year, direction, 9, 2);
}

function nearest(
  distance: (year: number) => number,
  around: number,
  direction: -1 | 0 | 1,
  against: number,
  ahead: number,
): number {
  const cost = (year: number): number => {
    const by = distance(year);
    if (direction !== 0 && by * direction < 0) return Math.abs(by) + against;
    return Math.abs(by) + (direction === 0 && by > 0 ? ahead : 0);
  };
  return [around - 1, around + 1].reduce((best, year) => (cost(year) < cost(best) ? year : best), around);
}
