/** First and last day that a date covers, `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/;

/**
 * The days that an ISO 8601 date cut to what is known (`2025`, `2025-10`, `2025-10-28`, with or without a time)
 * covers; null for no date, and for one that no calendar has.
 */
export function daysOf(date: string | null): Days | null {
  const match = date === null ? null : DATE.exec(date);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const last =
    day !== undefined ? first : month !== undefined ? `${year}-${month}-${lastOf(year, month)}` : `${year}-12-31`;
  return isDay(first) && isDay(last) ? { first, last } : null;
}

function lastOf(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0");
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && !day.startsWith("0000");
}
