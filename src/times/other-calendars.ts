import { dayOf, type Day } from "./calendar.js";

/** Calendars by which feasts are kept, as the Unicode CLDR calls them. */
const CALENDARS: Readonly<Record<string, string>> = {
  islamic: "islamic-umalqura",
  hebrew: "hebrew",
  chinese: "chinese",
};
const DAY_IN_MS = 86_400_000;
const years = new Map<string, ReadonlyMap<string, Day>>();

/**
 * The day of a year on which a day of another calendar falls, the first where two do ("islamic 10/1", "hebrew 10
 * Tishri", "chinese 1/1"); null where none does. Astronomical observation can differ from it by a day.
 */
export function dayInCalendar(rule: string, year: number): Day | null {
  const [name = "", ...date] = rule.split(" ");
  const calendar = CALENDARS[name];
  if (calendar === undefined) return null;
  const key = `${calendar} ${String(year)}`;
  const known = years.get(key) ?? daysOfYear(calendar, year);
  years.set(key, known);
  return known.get(date.join(" ")) ?? null;
}

function daysOfYear(calendar: string, year: number): Map<string, Day> {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: "numeric", day: "numeric", timeZone: "UTC" });
  const days = new Map<string, Day>();
  const end = dayOf(year + 1, 1, 1);
  for (let day = dayOf(year, 1, 1); day < end; day++) {
    const name = format.format(day * DAY_IN_MS);
    if (!days.has(name)) days.set(name, day);
  }
  return days;
}
