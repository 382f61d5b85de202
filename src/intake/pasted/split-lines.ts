import type { Piece } from "./piece.js";

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
