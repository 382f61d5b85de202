import type { ClutterMatch, ClutterRow } from "../../knowledge/intake.js";

/** A place where clutter is glued to text, and what it is. */
export interface Glue {
  readonly at: number;
  readonly row: ClutterRow;
}

/** The clutter lexicon, ready to be laid against lines. */
export interface Clutter {
  /** The row that says what the whole line is, widget labels last; null for none. */
  find(line: string): ClutterRow | null;
  /** The heading that the line is, if it opens a section of its kind. */
  opens(line: string): ClutterRow | null;
  /** The row after which the article is over. */
  ends(line: string): ClutterRow | null;
  /** Clutter glued to the front of a text: it ends at `at`. */
  head(line: string): Glue | null;
  /** Clutter glued to the end of a sentence: it begins at `at`. */
  cut(line: string): Glue | null;
}

interface Compiled {
  readonly regex: RegExp;
  readonly row: ClutterRow;
}

/** A caption runs to a few sentences at most; of longer lines only the beginning can tell. */
const CAPTION_LENGTH = 600;

/** Prepares the lexicon once for all documents. */
export function prepareClutter(rows: readonly ClutterRow[]): Clutter {
  const whole = compile(rows, "line", "^(?:", ")$");
  const begins = compile(rows, "begin", "^(?:", ")");
  const tails = compile(rows, "tail", "(?:", ")$");
  const opening = compile(rows, "open", "^(?:", ")\\s*[:：]?$");
  const ending = [...compile(rows, "stop", "^(?:", ")"), ...compile(rows, "end", "^(?:", ")")];
  const heads = compile(rows, "head", "^(?:", ")");
  const cuts = compile(rows, "cut", "(?<=[.!?…][\"')\\]]?\\s?)(?:", ")");
  const label = prepareLabels(rows);
  return {
    find: (line) => {
      const text = plain(line);
      if (text.length > CAPTION_LENGTH) return match(begins, text);
      return match(whole, text) ?? match(begins, text) ?? match(tails, text) ?? label(text);
    },
    opens: (line) => match(opening, plain(line)),
    ends: (line) => match(ending, plain(line)),
    head: (line) => glued(heads, plain(line), (found) => found.index + found[0].length),
    cut: (line) => glued(cuts, plain(line), (found) => found.index),
  };
}

function compile(rows: readonly ClutterRow[], wanted: ClutterMatch, before: string, after: string): Compiled[] {
  return rows
    .filter((row) => row.match === wanted)
    .map((row) => ({ regex: new RegExp(before + row.pattern + after, flags(row)), row }));
}

/** Patterns that ask for capitals mean them: "[REUTERS]" is a credit, "[he]" is not. */
function flags({ pattern }: ClutterRow): string {
  return pattern.includes("\\p{Lu}") ? "u" : "iu";
}

/** Labels stand beside one another with blanks, bars, bullets or counts between them. */
function prepareLabels(rows: readonly ClutterRow[]): (line: string) => ClutterRow | null {
  const labels = rows.filter((row) => row.match === "label");
  // Longer labels first: "share" must not eat the beginning of "share this article".
  const patterns = labels.map((row) => row.pattern).sort((a, b) => b.length - a.length);
  const between = "[\\s|·•/,:>»‹›←→+()\\d-]";
  const widget = new RegExp(`^(?:${between}*(?:${patterns.join("|") || "(?!)"})(?=$|${between}))+${between}*$`, "iu");
  const first = labels.map((row) => ({
    row,
    regex: new RegExp(`^${between}*(?:${row.pattern})(?=$|${between})`, "iu"),
  }));
  return (line) => (line.length < 300 && widget.test(line) ? match(first, line) : null);
}

/** Typographic quotes and blanks as plain ones, sign for sign, so that offsets stay. */
function plain(line: string): string {
  return line
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/gu, " ");
}

function match(list: readonly Compiled[], line: string): ClutterRow | null {
  return list.find(({ regex }) => regex.test(line))?.row ?? null;
}

/** The glue that stands first in the line; at the very ends there would be nothing that it is glued to. */
function glued(list: readonly Compiled[], line: string, place: (found: RegExpExecArray) => number): Glue | null {
  let first: Glue | null = null;
  for (const { regex, row } of list) {
    const found = regex.exec(line);
    if (found === null) continue;
    const at = place(found);
    if (at > 0 && at < line.length && (first === null || at < first.at)) first = { at, row };
  }
  return first;
}
