import { z } from "zod";
import { list, text } from "./columns.js";

/** What a word can be in a time expression; one word may stand in several classes ("second", "fall"). */
export const WORD_CLASSES = [
  "APPROX",
  "CENTURYNUM",
  "CLOSE",
  "DECADE",
  "EVERY",
  "FREQ",
  "LAST",
  "MONTH",
  "NEXT",
  "NUM",
  "OPEN",
  "ORD",
  "PART",
  "SEASON",
  "SEASONS",
  "SECOND",
  "SURE",
  "TENS",
  "THIS",
  "UNIT",
  "UNITS",
  "VAGUE",
  "WDAY",
  "WDAYS",
  "ZONE",
] as const;

/** A word and its value in one class ("tuesday", WDAY, 2). */
export const timeWordRow = z.object({
  id: text,
  word: text,
  class: z.enum(WORD_CLASSES),
  value: text,
  /** `capital` where the word counts only with a capital letter ("May", "March", "Sun."). */
  only: z.enum(["", "capital"]),
  source: text,
});

/** A part of patterns that many rules share, used as `{id}`. */
export const timePartRow = z.object({ id: text, pattern: text, source: text });

/** How what a rule matched becomes a value: see `src/times/values.ts`. */
export const RESOLVERS = [
  "calendar",
  "clock",
  "constant",
  "day",
  "duration",
  "holiday",
  "offset",
  "period",
  "quarter",
  "set",
  "weekday",
] as const;

/** A time expression: what it looks like, what must or must not stand around it, and how it gets its value. */
export const timeRuleRow = z.object({
  id: text,
  pattern: text,
  /** Pattern that must stand right before; with a leading `!`, that must not. */
  before: z.string(),
  /** Pattern that must follow; with a leading `!`, that must not. */
  after: z.string(),
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  resolver: z.enum(RESOLVERS),
  /** Settings of the resolver (`sign=-1|from=context`). */
  settings: list,
  /** A text and, after ` => `, the value that it has on Wednesday, 19 May 2010. */
  example: z.string().regex(/^.+ => \S+$/, "must be a text, ` => ` and its value"),
  counterexample: text,
  source: text,
});

/**
 * A feast or memorial day: `MM-DD`, `MM-DnN` for the Nth weekday D ("11-4n4"), days after Easter (`E-2`), or a day of
 * another calendar (`islamic 10/1`, `hebrew 10 Tishri`, `chinese 1/1`).
 */
export const holidayRow = z.object({
  id: text,
  name: text,
  day: z
    .string()
    .regex(
      /^(\d{2}-\d{2}|\d{2}-[1-7]n(-1|[1-5])|E[+-]?\d+|(islamic|chinese) \d+\/\d+|hebrew \d+ [A-Z][a-z]+)$/,
      "must be MM-DD, MM-DnN, E+N or a calendar and its day",
    ),
  source: text,
});

/** Names that have a time word in them and are no time ("Bloody Sunday", "USA Today"). */
export const timeNameRow = z.object({ id: text, name: text, source: text });

export type TimeWord = z.output<typeof timeWordRow>;
export type TimePart = z.output<typeof timePartRow>;
export type TimeRule = z.output<typeof timeRuleRow>;
export type Holiday = z.output<typeof holidayRow>;
export type TimeName = z.output<typeof timeNameRow>;
