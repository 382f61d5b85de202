import { civil, daysIn, dayOf, easter, iso, nthWeekday, pad, weekday, type Day } from "./calendar.js";
import type { Fields } from "./fields.js";
import { dayOfAnchor, yearFor, yearForMonth, type Moment } from "./moment.js";
import { dayInCalendar } from "./other-calendars.js";
import type { Resolver } from "./values.js";

/** "June 27", "27 June 2025", "the 1990s", "late 2019", "the summer of 1994", "Friday, Oct. 13". */
export const readCalendar: Resolver = (fields, settings, moment) => {
  const whole = fields.value("date", "ISODATE", "SLASH");
  if (whole !== null) return fromDigits(whole);
  const decade = fields.value("decade", "DECADE");
  if (decade !== null) return decade;
  const century = fields.number("century", "ORD");
  if (century !== null) return pad(century - 1);
  const month = fields.number("month", "MONTH");
  const day = fields.number("day", "DAYNUM", "DAYORD", "ORD");
  if (settings.get("month") === "before") return dayLikeBefore(day, moment);
  const part = fields.value("part", "PART");
  const date = dated(yearOf(fields, moment), month, day, fields, moment);
  return date === null || part === null ? date : `${date}T${part}`;
};

/** "Aug. 18 to 28": a day of the month that was named last. */
function dayLikeBefore(day: number | null, { recent }: Moment): string | null {
  const month = /^\d{4}-\d{2}(?=-\d{2})/.exec(recent ?? "")?.[0];
  if (month === undefined || day === null || day < 1) return null;
  return day > daysIn(Number(month.slice(0, 4)), Number(month.slice(5))) ? null : `${month}-${pad(day)}`;
}

function dated(
  year: number | null,
  month: number | null,
  day: number | null,
  fields: Fields,
  moment: Moment,
): string | null {
  const season = fields.value("season", "SEASON");
  if (season !== null) return `${yearText(year ?? yearOfSeason(season, moment))}-${season}`;
  const half = fields.number("half", "ORD", "HALFWORD", "NUM");
  if (half !== null) return half > 2 ? null : `${yearText(year ?? moment.anchor?.year ?? null)}-H${String(half)}`;
  if (month === null) return year === null ? null : yearText(year);
  if (day === null) return `${yearText(year ?? yearForMonth(month, moment))}-${pad(month)}`;
  if (day < 1 || day > daysIn(year ?? 2000, month)) return null;
  return `${yearText(year ?? yearFor(month, day, moment))}-${pad(month)}-${pad(day)}`;
}

/** Korea's calendar of Kim Il Sung's birth: Juche 1 is 1912. */
const JUCHE = 1911;

/** "1994", "nineteen ninety-four", "'94"; with `last`, `this`, `next` beside it, counted from publication. */
export function yearOf(fields: Fields, { anchor }: Moment): number | null {
  const digits = fields.number("year", "YEAR");
  if (digits !== null) return digits;
  const juche = fields.number("juche", "NUM");
  if (juche !== null) return JUCHE + juche;
  const short = fields.number("short", "NUM");
  if (short !== null) return short + (short >= 30 ? 1900 : 2000);
  const century = fields.number("century", "NUM");
  if (century !== null) return century * 100 + Number(fields.quantity("rest"));
  if (fields.text("thousands") !== null) return 2000 + Number(fields.quantity("rest") ?? 0);
  const sign = signOf(fields);
  return sign === null || anchor === null ? null : anchor.year + sign;
}

/** -1 for "last", 0 for "this", 1 for "next"; null where none of them stands. */
export function signOf(fields: Fields): -1 | 0 | 1 | null {
  if (fields.text("last") !== null) return -1;
  if (fields.text("next") !== null) return 1;
  return fields.text("this") === null ? null : 0;
}

export function yearText(year: number | null): string {
  return year === null ? "XXXX" : pad(year, 4);
}

const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** "last fall", "this summer", "the summer": the latest that has begun, unless the clause looks ahead. */
export function yearOfSeason(season: string, moment: Moment, sign: -1 | 0 | 1 | null = null): number | null {
  const { anchor, direction } = moment;
  if (anchor === null) return null;
  const month = anchor.month ?? 12;
  const start = SEASON_STARTS[season] ?? 1;
  const begun = month >= start;
  const over = month >= start + 3;
  if (sign === -1) return over ? anchor.year : anchor.year - 1;
  if (sign === 1) return begun ? anchor.year + 1 : anchor.year;
  if (sign === 0 || direction === 1) return anchor.year;
  return begun || start - month <= 2 ? anchor.year : anchor.year - 1;
}

function fromDigits(form: string): string | null {
  if (!form.includes("/")) return form;
  const [first = 0, second = 0, short] = form.split("/").map(Number);
  // Only where no month has that number is the day what stands first.
  const [month, day] = first > 12 && second <= 12 ? [second, first] : [first, second];
  if (short === undefined || month < 1 || month > 12) return null;
  const year = short > 99 ? short : short + (short >= 30 ? 1900 : 2000);
  return day < 1 || day > daysIn(year, month) ? null : `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** "Friday", "last Friday", "next Monday", "Monday of last week", "Wednesday morning". */
export const readWeekday: Resolver = (fields, settings, moment) => {
  const wanted = fields.number("wday", "WDAY", "WDAYS");
  if (wanted === null) return null;
  const part = fields.value("part", "PART");
  const suffix = part === null ? "" : `T${part}`;
  const today = dayOfAnchor(moment);
  if (today === null) return `XXXX-WXX-${String(wanted)}${suffix}`;
  const here = weekday(today);
  const back = (here - wanted + 7) % 7;
  const ahead = (wanted - here + 7) % 7;
  const sign = signOf(fields);
  if (settings.get("of") === "week") return iso(today - here + wanted + 7 * (sign ?? 0)) + suffix;
  if (sign === -1) return iso(today - (back === 0 ? 7 : back)) + suffix;
  if (sign === 1) return iso(today + (ahead === 0 ? 7 : ahead)) + suffix;
  return iso(moment.direction === 1 || (sign === 0 && moment.direction === 0) ? today + ahead : today - back) + suffix;
};

/** "the third quarter", "third-quarter", "the fourth quarter of 1998", "the 1988 quarter". */
export const readQuarter: Resolver = (fields, settings, moment) => {
  if (settings.get("latest") === "yes") return latestQuarter(moment);
  const said = /Q([1-4])$/.exec(moment.quarter ?? "")?.[1];
  const same = settings.get("same") === "yes" && said !== undefined ? Number(said) : null;
  const quarter = same ?? fields.number("ord", "ORD", "NUM", "HALFWORD");
  if (quarter === null || quarter > 4) return null;
  const year = yearOf(fields, moment) ?? yearOfQuarter(quarter, moment);
  return `${yearText(year)}-Q${String(quarter)}`;
};

/** "the latest quarter" is the one last spoken of, else the last that has ended. */
function latestQuarter({ anchor, quarter }: Moment): string | null {
  if (quarter !== null) return quarter;
  if (anchor?.month == null) return null;
  const ended = Math.ceil(anchor.month / 3) - 1;
  return ended === 0 ? `${yearText(anchor.year - 1)}-Q4` : `${yearText(anchor.year)}-Q${String(ended)}`;
}

function yearOfQuarter(quarter: number, { anchor, direction }: Moment): number | null {
  if (anchor === null) return null;
  const now = Math.ceil((anchor.month ?? 12) / 3);
  // The quarter that has just ended is the one that is reported on, whoever "expects to report" it.
  if (direction === 1) return quarter < now - 1 ? anchor.year + 1 : anchor.year;
  return quarter > now ? (direction === -1 ? anchor.year - 1 : anchor.year) : anchor.year;
}

/** "Thanksgiving", "Christmas Day 2019", "last Easter", "Eid al-Fitr". */
export const readHoliday: Resolver = (fields, _settings, moment, { holidays }) => {
  const rule = holidays.get(fields.text("holiday") ?? "");
  if (rule === undefined) return null;
  const said = fields.number("year", "YEAR");
  if (said !== null) return isoOrYear(dayOfHoliday(rule, said), said);
  const { anchor } = moment;
  if (anchor === null) return /^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}` : "XXXX-XX-XX";
  const today = dayOfAnchor(moment) ?? dayOf(anchor.year, anchor.month ?? 7, 1);
  const sign = signOf(fields);
  const around = [anchor.year - 1, anchor.year, anchor.year + 1].flatMap((year) => dayOfHoliday(rule, year) ?? []);
  if (sign === -1) return isoOrYear(Math.max(...around.filter((day) => day < today)), anchor.year);
  if (sign === 1) return isoOrYear(Math.min(...around.filter((day) => day > today)), anchor.year);
  const here = dayOfHoliday(rule, anchor.year);
  if (here === null) return String(anchor.year);
  const { month, day } = civil(here);
  const year = yearFor(month, day, moment) ?? anchor.year;
  return isoOrYear(dayOfHoliday(rule, year), year);
};

function isoOrYear(day: Day | null, year: number): string {
  return day === null || !Number.isFinite(day) ? String(year) : iso(day);
}

function dayOfHoliday(rule: string, year: number): Day | null {
  if (/^[a-z]/.test(rule)) return dayInCalendar(rule, year);
  if (rule.startsWith("E")) return easter(year) + Number(rule.slice(1) || 0);
  const nth = /^(\d\d)-([1-7])n(-?\d)$/.exec(rule);
  if (nth !== null) return nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3]));
  return dayOf(year, Number(rule.slice(0, 2)), Number(rule.slice(3)));
}
