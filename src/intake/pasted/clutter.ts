import type { ClutterMatch, ClutterRow } from "../../knowledge/intake.js";

/** The clutter lexicon, ready to be laid against lines. */
export interface Clutter {
  /** The first row whose pattern the line matches, widget labels last; null for none. */
  find(line: string): ClutterRow | null;
  /** The heading that the line is, if it opens a section of its kind. */
  opens(line: string): ClutterRow | null;
  /** The row after which the article is over. */
  ends(line: string): ClutterRow | null;
  /** Where clutter is glued to the end of a sentence, or null. */
  cut(line: string): { readonly at: number; readonly row: ClutterRow } | null;
}

/** Prepares the lexicon once for all documents. */
export function prepareClutter(rows: readonly ClutterRow[]): Clutter {
  const lines = [...compile(rows, "line", "^(?:", ")$"), ...compile(rows, "begin", "^(?:", ")")];
  const labels = rows.filter(({ match }) => match === "label");
  const label = labels.map(({ pattern }) => `(?:${spaced(pattern)})`).join("|");
  // Labels stand beside one another with blanks, bars, bullets or counts between them.
  const widget = new RegExp(`^(?:(?:${label || "(?!)"})(?![\\p{L}])[\\s|·•/,>»‹›←→+()\\d-]*)+$`, "iu");
  const opening = compile(rows, "open", "^(?:", ")\\s*[:：]?$");
  const ending = compile(rows, "end", "^(?:", ")");
  const cuts = compile(rows, "cut", "(?<=[.!?…][”\"’')\\]]?\\s?)(?:", ")");
  const test = (list: readonly Compiled[], line: string): ClutterRow | null =>
    list.find(({ regex }) => regex.test(line))?.row ?? null;
  return {
    find: (line) => test(lines, plain(line)) ?? (widget.test(plain(line)) ? (labels[0] ?? null) : null),
    opens: (line) => test(opening, plain(line)),
    ends: (line) => test(ending, plain(line)),
    cut: (line) => firstCut(cuts, plain(line)),
  };
}

interface Compiled {
  readonly regex: RegExp;
  readonly row: ClutterRow;
}

function compile(rows: readonly ClutterRow[], match: ClutterMatch, before: string, after: string): Compiled[] {
  return rows
    .filter((row) => row.match === match)
    .map((row) => ({ regex: new RegExp(before + spaced(row.pattern) + after, "iu"), row }));
}

function spaced(pattern: string): string {
  return pattern.replaceAll(" ", "\\s+");
}

/** Typographic quotes and blanks as plain ones, sign for sign, so that offsets stay. */
function plain(line: string): string {
  return line
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/gu, " ");
}

function firstCut(cuts: readonly Compiled[], line: string): { at: number; row: ClutterRow } | null {
  let first: { at: number; row: ClutterRow } | null = null;
  for (const { regex, row } of cuts) {
    const at = regex.exec(line)?.index;
    if (at !== undefined && at > 0 && (first === null || at < first.at)) first = { at, row };
  }
  return first;
}
