import type { Published } from "../core/article.js";
import { civil, dayOf, daysIn, iso, weekday, type Day } from "./calendar.js";
import type { Anniversary, Evidence, Weekday } from "./evidence.js";
import { edge, type Titled } from "./tenures.js";

interface Candidate {
  readonly day: Day;
  readonly cost: number;
}

/** No article is older than news agencies with datelines of this kind. */
const FIRST_YEAR = 1945;
/** Days after the last one that an article names in which it still can have been published. */
const LATEST = 6;
/** How much likelier than all other years together the best one must be: three to two. */
const SURE = 0.6;

// Costs are negative logarithms of odds: the more a candidate has to explain away, the less likely it is.
const OUT_OF_OFFICE = 6;
const SPOKEN_OF_BEFORE = 5;
const AFTER_COPYRIGHT = 3;
const OTHER_WEEKDAY = 5;
/** News seldom writes out the year that it is. */
const WRITTEN_OUT = 1;
const GAP = 0.3;
const YEAR = 0.05;
/** "said on Friday" is mostly today, yesterday, the day before, … */
const BACK = [0, 0.8, 1.4, 1.6, 2.5, 3.2, 3.6];
const AHEAD = [0.4, 0, 0.4, 0.8, 1.2, 1.6, 2];

/** Under a dateline, the first weekday is mostly the dateline's own, or the one before. */
const IN_LEAD = 2;

const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Works out when an article was published; a null value, with the reason, where it cannot be told. */
export function inferPublication(evidence: Evidence, lastYear: number): Published {
  const last = evidence.dateline ?? lastOf(evidence.days);
  if (last === null) return fromOffices(evidence, lastYear);
  const best: Candidate[] = [];
  for (let year = FIRST_YEAR; year <= lastYear; year++) {
    if (last.day > daysIn(year, last.month)) continue;
    const named = dayOf(year, last.month, last.day);
    const until = evidence.dateline === null ? named + LATEST : named;
    let cheapest: Candidate | null = null;
    for (let day = named; day <= until; day++) {
      const cost = costOf(day, named, last, evidence);
      if (cheapest === null || cost < cheapest.cost) cheapest = { day, cost };
    }
    if (cheapest !== null) best.push(cheapest);
  }
  best.sort((a, b) => a.cost - b.cost);
  const [first] = best;
  if (first === undefined || shareOf(first, best) < SURE) {
    return unknown(`${last.text} stands there without a year, and nothing tells which one`);
  }
  const value = isFirm(last, first.day, evidence) ? iso(first.day) : String(civil(first.day).year);
  return { value, basis: "inferred", why: reason(first.day, last, evidence) };
}

/** The likelihood of a candidate among all. */
function shareOf(one: Candidate, all: readonly Candidate[]): number {
  return 1 / all.reduce((sum, { cost }) => sum + Math.exp(one.cost - cost), 0);
}

function costOf(day: Day, named: Day, last: Anniversary, evidence: Evidence): number {
  const { year } = civil(day);
  let cost = (day - named) * GAP;
  const lead = evidence.dateline === null ? null : evidence.weekdays.find(({ ahead }) => !ahead);
  for (const each of evidence.weekdays) cost += costOfWeekday(day, each) * (each === lead ? IN_LEAD : 1);
  for (const { terms } of evidence.titled) cost += holds(terms, day) ? 0 : OUT_OF_OFFICE;
  const latest = Math.max(...evidence.years, -Infinity);
  if (latest > year) cost += SPOKEN_OF_BEFORE;
  else if (latest > 0) cost += (year - latest) * YEAR + (latest === year ? WRITTEN_OUT : 0);
  if (evidence.copyright !== null) cost += Math.abs(evidence.copyright - year) * AFTER_COPYRIGHT;
  for (const each of evidence.days) if (sameSpan(each, last)) cost += costOfDay(each, year, evidence.weekdays);
  return cost;
}

function costOfWeekday(day: Day, { weekday: wanted, ahead }: Weekday): number {
  const back = (weekday(day) - wanted + 7) % 7;
  return ahead ? (AHEAD[(7 - back) % 7] ?? 0) : (BACK[back] ?? 0);
}

/** Only days close to the last one can be the "Friday" and "Sunday" that the text speaks of. */
function sameSpan(day: Anniversary, last: Anniversary): boolean {
  const between = dayOf(2001, last.month, last.day) - dayOf(2001, day.month, day.day);
  return between >= 0 && between <= LATEST;
}

/** "June 27" and "said on Friday": a day under a picture is most often one of the weekdays in the text. */
function costOfDay(day: Anniversary, year: number, weekdays: readonly Weekday[]): number {
  const on = weekday(dayOf(year, day.month, day.day));
  if (day.weekday !== null) return day.weekday === on ? 0 : OTHER_WEEKDAY;
  const said = new Set(weekdays.filter(({ ahead }) => !ahead).map((each) => each.weekday));
  if (said.size === 0 || said.size > 5) return 0;
  const likely = day.caption ? 0.7 : 0.35;
  const chance = said.size / 7;
  return said.has(on) ? -Math.log(likely / chance) : -Math.log((1 - likely) / (1 - chance));
}

/** Whether the year shows in the day itself, so that it can be told to the day and not to the year alone. */
function isFirm(last: Anniversary, day: Day, { dateline, weekdays }: Evidence): boolean {
  if (dateline !== null || last.weekday !== null || last.caption) return true;
  const on = weekday(dayOf(civil(day).year, last.month, last.day));
  return weekdays.some((each) => each.weekday === on && !each.ahead);
}

function holds(terms: Titled["terms"], day: Day): boolean {
  return terms.some(({ first, last }) => first <= day && day <= last);
}

/** The latest day of the year; at the turn of the year, January comes after December. */
function lastOf(days: readonly Anniversary[]): Anniversary | null {
  const turn = days.some(({ month }) => month >= 11) && days.some(({ month }) => month <= 2);
  const order = ({ month, day }: Anniversary): number => (turn && month <= 6 ? month + 12 : month) * 31 + day;
  return days.reduce<Anniversary | null>((last, day) => (last === null || order(day) > order(last) ? day : last), null);
}

/** Where no day is named, the terms of those in office may still leave a single year. */
function fromOffices({ titled, years, copyright }: Evidence, lastYear: number): Published {
  if (copyright !== null && titled.every(({ terms }) => holds(terms, dayOf(copyright, 7, 1)))) {
    return { value: String(copyright), basis: "inferred", why: `the page's copyright is of ${String(copyright)}` };
  }
  if (titled.length < 2) return unknown("the article names neither a day of the year nor two people in known offices");
  const latest = Math.max(...years, FIRST_YEAR);
  const end = edge(String(lastYear), true) ?? 0;
  const possible: number[] = [];
  for (let year = latest; year <= lastYear; year++) {
    const within = (day: Day): boolean => titled.every(({ terms }) => holds(terms, day));
    const days = Array.from({ length: 365 }, (_, index) => dayOf(year, 1, 1) + index);
    if (days.some((day) => day <= end && within(day))) possible.push(year);
  }
  const [only, other] = possible;
  if (only === undefined || other !== undefined) {
    return unknown(
      `${list(titled.map(titleOf))} held office together in ${only === undefined ? "no year" : "several years"}`,
    );
  }
  return {
    value: String(only),
    basis: "inferred",
    why: `only in ${String(only)} ${list(titled.map(titleOf))} held office together`,
  };
}

function unknown(why: string): Published {
  return { value: null, basis: null, why };
}

function reason(day: Day, last: Anniversary, evidence: Evidence): string {
  const { year } = civil(day);
  const named = dayOf(year, last.month, last.day);
  const said = evidence.weekdays.some((each) => each.weekday === weekday(named));
  const parts = [
    evidence.dateline === null
      ? `${last.text} ${said ? `is a ${nameOf(named)}` : "is the latest day named"}`
      : `the dateline says ${last.text}${said ? `, a ${nameOf(named)}` : ""}`,
  ];
  const inOffice = evidence.titled.filter(({ terms }) => holds(terms, day)).map(titleOf);
  if (inOffice.length > 0) parts.push(`${list(inOffice)} ${inOffice.length > 1 ? "are" : "is"} in office`);
  const latest = Math.max(...evidence.years, -Infinity);
  if (latest > 0) parts.push(`${String(latest)} is spoken of`);
  if (evidence.copyright !== null) parts.push(`the copyright is of ${String(evidence.copyright)}`);
  const tail = day === named ? "" : `; the latest day spoken of is ${nameOf(day)}, ${iso(day)}`;
  return `${list(parts)}, which makes it ${String(year)}${tail}`;
}

function titleOf({ name, office }: Titled): string {
  return `${office} ${name}`;
}

function nameOf(day: Day): string {
  return NAMES[weekday(day) - 1] ?? "";
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
