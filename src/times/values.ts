import type { Grammar, Rule } from "./grammar.js";
import type { Fields } from "./fields.js";
import type { Moment } from "./moment.js";
import type { TimeRule } from "../knowledge/times.js";
import { readCalendar, readHoliday, readQuarter, readWeekday } from "./calendar-values.js";
import { readClock, readDay, readOffset, readPeriod } from "./relative-values.js";
import { readDuration, readSet } from "./length-values.js";

export type Settings = ReadonlyMap<string, string>;

/** Turns what a rule captured into a TIMEX3 value; null where the words make no time after all. */
export type Resolver = (fields: Fields, settings: Settings, moment: Moment, grammar: Grammar) => string | null;

const RESOLVERS: Readonly<Record<TimeRule["resolver"], Resolver>> = {
  calendar: readCalendar,
  clock: readClock,
  constant: (_, settings) => settings.get("value") ?? null,
  day: readDay,
  duration: readDuration,
  holiday: readHoliday,
  offset: readOffset,
  period: readPeriod,
  quarter: readQuarter,
  set: readSet,
  weekday: readWeekday,
};

export function valueOf(rule: Rule, fields: Fields, moment: Moment, grammar: Grammar): string | null {
  return RESOLVERS[rule.row.resolver](fields, rule.settings, moment, grammar);
}
