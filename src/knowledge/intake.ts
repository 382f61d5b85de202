import { z } from "zod";
import { BLOCK_KINDS } from "../core/article.js";
import { country, list, maybe, text } from "./columns.js";

/** How a clutter pattern is laid against a line; patterns are regular expressions, case-blind unless they hold `\p{Lu}`. */
export const CLUTTER_MATCHES = [
  /** The whole line. */
  "line",
  /** The beginning; the rest of the line goes with it. */
  "begin",
  /** A widget's label: a line made of nothing but such labels ("print dictionary print") is clutter. */
  "label",
  /** The end of a line of a caption's length; the whole line is of its kind. */
  "tail",
  /** Glued to the text after it without a line break: it alone is taken off. */
  "head",
  /** Glued to prose without a line break: where it stands after a sentence's end, it is cut off. */
  "cut",
  /** A heading: it and the short lines under it, up to a blank line or prose, are of its kind. */
  "open",
  /** Where the article is over: what follows is no longer the article's. */
  "end",
  /** The same, beyond doubt: no article goes on after it. */
  "stop",
] as const;
export type ClutterMatch = (typeof CLUTTER_MATCHES)[number];

const expression = text.transform((value, context) => {
  try {
    new RegExp(value, "iu");
    return value;
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
    return z.NEVER;
  }
});

/** A phrase of web pages around an article, and what a line with it is. */
export const clutterRow = z.object({
  id: text,
  kind: z.enum(BLOCK_KINDS),
  match: z.enum(CLUTTER_MATCHES),
  pattern: expression,
  example: text,
  counterexample: text,
  why: text,
  source: text,
});
export type ClutterRow = z.output<typeof clutterRow>;

export const OUTLET_KINDS = ["agency", "paper", "magazine", "broadcaster", "website", "portal"] as const;

/** A news outlet: its names, its home, and for state media the state whose voice it is. */
export const outletRow = z.object({
  id: text,
  name: text,
  /** Other names, and how it signs in datelines and photo credits. */
  credits: list,
  kind: z.enum(OUTLET_KINDS),
  country,
  /** ISO 639-1 of the language it writes in first. */
  language: text,
  domains: list,
  /** ISO 3166-1 alpha-3 of the state that speaks through it; null for media of their own. */
  voice: country,
  note: maybe,
  source: text,
});
export type OutletRow = z.output<typeof outletRow>;

/** Scripts by which a language is told apart before its words are looked at; names of Unicode scripts. */
export const SCRIPTS = {
  Latn: "Latin",
  Cyrl: "Cyrillic",
  Grek: "Greek",
  Arab: "Arabic",
  Hebr: "Hebrew",
  Deva: "Devanagari",
  Beng: "Bengali",
  Taml: "Tamil",
  Telu: "Telugu",
  Sinh: "Sinhala",
  Thai: "Thai",
  Khmr: "Khmer",
  Laoo: "Lao",
  Mymr: "Myanmar",
  Geor: "Georgian",
  Armn: "Armenian",
  Ethi: "Ethiopic",
  Hang: "Hangul",
  Hira: "Hiragana",
  Hani: "Han",
} as const;
export type Script = keyof typeof SCRIPTS;

/** A language that news is written in: its English names, its script, its smallest words, its words for newspapers. */
export const languageRow = z.object({
  id: z.string().regex(/^[a-z]{2}$/, "must be an ISO 639-1 code"),
  names: list,
  script: z.enum(Object.keys(SCRIPTS) as [Script, ...Script[]]),
  words: list,
  /** In Latin letters, as they stand in the names of newspapers: "Sinmun". */
  papers: list,
  source: text,
});
export type LanguageRow = z.output<typeof languageRow>;
