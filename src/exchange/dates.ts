const DAY = 86_400_000;

/** Days from one date to another; null where one of them is not known to the day. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from.length < 10 || to.length < 10) return null;
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);
}

/** True where two partly known dates can be the same day. */
export function compatible(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Order of time; what is known less exactly comes after the days it may be, what is not known comes last. */
export function byDate(a: string | null, b: string | null): number {
  return (a === null ? "9" : a.padEnd(10, "~")).localeCompare(b === null ? "9~" : b.padEnd(10, "~"));
}

/** True where the date lies in the span of time, both ends included; a date that is not known does. */
export function within(date: string | null, since: string | null, until: string | null): boolean {
  if (date === null) return true;
  if (since !== null && date < since.slice(0, date.length)) return false;
  return until === null || date.slice(0, until.length) <= until;
}
