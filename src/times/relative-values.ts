import { addMonths, dayOf, iso, isoWeek, known, pad, weekday, type Day, type Known } from "./calendar.js";
import type { Fields } from "./fields.js";
import { dayOfAnchor, type Moment } from "./moment.js";
import { signOf, yearOfSeason, yearText } from "./calendar-values.js";
import type { Resolver } from "./values.js";

/** "yesterday", "tomorrow night", "the day before yesterday", "last night", "this morning". */
export const readDay: Resolver = (fields, settings, moment) => {
  const by = Number(settings.get("by") ?? 0);
  const part = fields.value("part", "PART") ?? settings.get("part") ?? null;
  const from = settings.get("from") === "context" ? dayFrom(known(moment.recent)) : dayOfAnchor(moment);
  const date = from === null ? (settings.get("else") ?? "XXXX-XX-XX") : iso(from + by);
  return part === null ? date : `${date}T${part}`;
};

/** "last year", "next week", "this quarter", "the following month", "last May", "that day". */
export const readPeriod: Resolver = (fields, settings, moment) => {
  const sign = settings.has("sign") ? Number(settings.get("sign")) : (signOf(fields) ?? 0);
  const context = settings.get("from") === "context";
  const from = context ? known(moment.recent) : moment.anchor;
  const month = fields.number("month", "MONTH");
  if (month !== null) return monthBeside(month, sign as -1 | 0 | 1, moment);
  const season = fields.value("season", "SEASON");
  if (season !== null) return `${yearText(yearOfSeason(season, moment, sign as -1 | 0 | 1))}-${season}`;
  const unit = fields.value("unit", "UNIT", "UNITS") ?? settings.get("unit") ?? "Y";
  if (context && from === null) return null;
  // In a paper of a weekday, the weekend is the one just over.
  const over = unit === "WE" && sign === 0 && moment.direction !== 1 && isWorkday(dayOfAnchor(moment));
  return moved(from, unit, over ? -1 : sign);
};

function isWorkday(day: Day | null): boolean {
  return day !== null && weekday(day) < 6;
}

function monthBeside(month: number, sign: -1 | 0 | 1, moment: Moment): string {
  const { anchor } = moment;
  if (anchor === null) return `XXXX-${pad(month)}`;
  const now = anchor.month ?? 12;
  if (sign === 0) return `${pad(anchor.year, 4)}-${pad(month)}`;
  const passed = sign < 0 ? month >= now : month <= now;
  return `${pad(anchor.year + (passed ? sign : 0), 4)}-${pad(month)}`;
}

/** "two years ago", "a month later", "three days earlier", "a decade from now". */
export const readOffset: Resolver = (fields, settings, moment) => {
  const quantity = fields.quantity("n") ?? (settings.has("n") ? Number(settings.get("n")) : null);
  const unit = fields.value("unit", "UNIT", "UNITS") ?? settings.get("unit") ?? null;
  if (quantity === null || unit === null) return null;
  const sign = Number(settings.get("sign") ?? -1);
  if (quantity === "X") return sign < 0 ? "PAST_REF" : "FUTURE_REF";
  const context = settings.get("from") === "context";
  // "from $1 billion a year earlier" right after "in the third quarter" is the third quarter before.
  const quarter = /^(\d{4})-(Q[1-4])$/.exec(moment.quarter ?? "");
  if (quarter !== null && unit === "Y" && quantity === 1 && sign < 0)
    return `${String(Number(quarter[1]) + sign * quantity)}-${quarter[2] ?? ""}`;
  return moved(context ? (known(moment.recent) ?? moment.anchor) : moment.anchor, unit, sign * quantity);
};

/** The year, month, week, … that lies so many of its kind away. */
export function moved(from: Known | null, unit: string, by: number): string | null {
  if (unit === "Y") return from === null ? "XXXX" : pad(from.year + Math.round(by), 4);
  // "half a century ago" is fifty years, not half of one.
  if (/^[EC]$/.test(unit) && !Number.isInteger(by)) return moved(from, "Y", by * (unit === "E" ? 10 : 100));
  if (unit === "E") return from === null ? "XXX" : decadeBeside(from.year, by);
  if (unit === "C") return from === null ? "XX" : pad(Math.floor(from.year / 100) + by);
  if (from?.month == null) return unit === "M" ? "XXXX-XX" : unit === "D" ? "XXXX-XX-XX" : "XXXX-WXX";
  if (unit === "M") {
    const { year, month } = addMonths(from.year, from.month, Math.round(by));
    return `${pad(year, 4)}-${pad(month)}`;
  }
  if (unit === "Q") {
    const { year, month } = addMonths(from.year, from.month, by * 3);
    return `${pad(year, 4)}-Q${String(Math.ceil(month / 3))}`;
  }
  const day = dayFrom(from);
  if (day === null) return unit === "D" ? "XXXX-XX-XX" : "XXXX-WXX";
  if (unit === "D") return iso(day + Math.round(by));
  if (unit === "W") return isoWeek(day + Math.round(by * 7));
  return unit === "WE" ? weekend(day, by) : null;
}

/** "last decade" is the one before this; "a decade ago" is ten years. */
function decadeBeside(year: number, by: number): string {
  return pad(Math.floor(year / 10) + by, 3);
}

function weekend(day: Day, by: number): string {
  const monday = day - weekday(day) + 1;
  return `${isoWeek(monday + 7 * by)}-WE`;
}

function dayFrom(date: Known | null): Day | null {
  return date?.month == null || date.day === null ? null : dayOf(date.year, date.month, date.day);
}

/** "10:35 a.m.", "5 p.m. Friday", "noon", "at 0735 GMT". */
export const readClock: Resolver = (fields, settings, moment) => {
  const time = timeOfDay(fields, settings);
  if (time === null) return null;
  const wanted = fields.number("wday", "WDAY");
  const anchor = dayOfAnchor(moment);
  // "On Friday … at 10:35 a.m.": without a day of its own it is on the one last spoken of.
  const spoken = dayFrom(known(moment.recent)) ?? anchor;
  if (wanted !== null) return `${weekdayBeside(wanted, anchor, moment)}T${time}`;
  const by = settings.get("by");
  const month = fields.number("month", "MONTH");
  if (month !== null && moment.anchor !== null) {
    const day = fields.number("day", "DAYNUM", "DAYORD") ?? 1;
    return `${pad(fields.number("year", "YEAR") ?? moment.anchor.year, 4)}-${pad(month)}-${pad(day)}T${time}`;
  }
  const day = by === undefined ? spoken : anchor === null ? null : anchor + Number(by);
  return `${day === null ? "XXXX-XX-XX" : iso(day)}T${time}`;
};

function weekdayBeside(wanted: number, anchor: Day | null, { direction }: Moment): string {
  if (anchor === null) return `XXXX-WXX-${String(wanted)}`;
  const back = (weekday(anchor) - wanted + 7) % 7;
  return iso(direction === 1 ? anchor + ((7 - back) % 7) : anchor - back);
}

function timeOfDay(fields: Fields, settings: ReadonlyMap<string, string>): string | null {
  const fixed = settings.get("time");
  if (fixed !== undefined) return fixed;
  const military = fields.value("hhmm", "HHMM");
  if (military !== null) return `${military.slice(0, 2)}:${military.slice(2)}`;
  const clock = fields.value("clock", "CLOCK") ?? `${fields.value("hour", "HOUR", "NUM") ?? ""}:00`;
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  if (Number.isNaN(hour) || hour > 24) return null;
  const half = fields.number("ampm", "AMPM") ?? halfOf(fields.value("part", "PART"));
  const full = half === null || hour > 12 ? hour : (hour % 12) + half;
  return `${pad(full)}:${pad(minute)}`;
}

function halfOf(part: string | null): number | null {
  if (part === null) return null;
  return part === "MO" ? 0 : 12;
}
