import type { Piece } from "./piece.js";
import { countWords } from "./prose.js";

// Zero-width marks come along when a page is copied; they make a line no less blank.
const BLANK = /^[\s\u200B-\u200F\u2060\uFEFF]+|[\s\u200B-\u200F\u2060\uFEFF]+$/gu;

/** The non-blank lines of a text, each with its span and the number of blank lines before it. */
export function splitLines(text: string): Piece[] {
  const pieces: Piece[] = [];
  let gap = 0;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/gu)) {
    const line = match[0].replace(BLANK, "");
    if (line === "") {
      gap++;
      continue;
    }
    const start = match.index + match[0].indexOf(line);
    pieces.push({ start, end: start + line.length, text: line, gap, kind: null, why: "" });
    gap = 0;
  }
  return pieces;
}

/** Puts a dateline together that the page breaks over lines: "Beijing" / "CNN" / "—". */
export function joinDatelines(text: string, lines: readonly Piece[]): readonly Piece[] {
  const dash = lines.findIndex(({ text: line }) => /^[—–-]{1,2}$/u.test(line));
  const [place, agency, last] = [lines[dash - 2], lines[dash - 1], lines[dash]];
  if (agency === undefined || last === undefined || lines[dash + 1] === undefined) return lines;
  if (!/^\p{Lu}[\p{L} ]{1,20}$/u.test(agency.text) || agency.gap > 1 || last.gap > 1) return lines;
  const placed =
    place !== undefined &&
    agency.gap < 2 &&
    /^\p{Lu}[\p{L}.,' -]{2,40}$/u.test(place.text) &&
    countWords(place.text) <= 4;
  const first = placed ? place : agency;
  const joined = { ...first, end: last.end, text: text.slice(first.start, last.end) };
  return [...lines.slice(0, placed ? dash - 2 : dash - 1), joined, ...lines.slice(dash + 1)];
}
