/** The civil (Gregorian) calendar in whole days, without clock or time zone. */

/** Days since 1970-01-01. */
export type Day = number;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 31);
}

/** The day of a year, a month (1 to 12) and a day of the month. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civil(day: Day): Civil {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO 8601 (`2025-06-27`). */
export function iso(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week (`2025-W26`). */
export function isoWeek(day: Day): string {
  const thursday = day - weekday(day) + 4;
  const { year } = civil(thursday);
  return `${String(year)}-W${pad(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`;
}

/** Years and months forward or, where negative, back. */
export function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** The nth given weekday of a month; the last one for -1. */
export function nthWeekday(year: number, month: number, wanted: number, nth: number): Day {
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return first + ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7;
  }
  const last = dayOf(year, month, daysIn(year, month));
  return last - ((weekday(last) - wanted + 7) % 7);
}

/** Easter Sunday (Gauss's rule, as Meeus gives it for all Gregorian years). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = Math.floor((a + 11 * e + 22 * f) / 451);
  const month = Math.floor((e + f - 7 * g + 114) / 31);
  return dayOf(year, month, ((e + f - 7 * g + 114) % 31) + 1);
}

export function pad(number: number, width = 2): string {
  return String(number).padStart(width, "0");
}

/** What an ISO date, cut to what is known, says; null for anything else. */
export interface Known {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export function known(value: string | null): Known | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|T)/.exec(value ?? "");
  if (match === null) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}
