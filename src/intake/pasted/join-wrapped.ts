import type { Piece } from "./piece.js";

/**
 * Joins lines that were broken at a fixed width: a line continues on the next where the next one's first word
 * would not have fitted. Text with a paragraph a line, however long, is left as it is.
 */
export function joinWrapped(text: string, lines: readonly Piece[]): readonly Piece[] {
  const wrap = findWrap(lines);
  if (wrap === null) return lines;
  const joined: Piece[] = [];
  let previous: Piece | null = null;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && previous !== null && line.gap === 0 && wrap(previous, line)) {
      joined[joined.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) };
    } else joined.push(line);
    previous = line;
  }
  return joined;
}

type Continues = (line: Piece, next: Piece) => boolean;

/** Tells which lines go on in the next; null where the text was not wrapped. */
function findWrap(lines: readonly Piece[]): Continues | null {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (width > 100 || width < 40) return null;
  let broken = 0;
  let small = 0;
  let whole = 0;
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined || line.gap > 0) return;
    if (!continues(previous, line, width) || ENDED.test(previous.text)) whole++;
    else {
      broken++;
      if (/^\p{Ll}/u.test(line.text)) small++;
    }
  });
  if (broken < whole) return null;
  if (broken >= 3) return (line, next) => continues(line, next, width);
  // Of a few lines only those are joined that plainly stop in the middle of a sentence.
  return small > 0 ? (line, next) => continues(line, next, width) && !ENDED.test(line.text) : null;
}

const ENDED = /[.!?:”"]$/u;

function continues(line: Piece, next: Piece, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? "";
  // Proportional fonts and a few editors wrap a little early.
  return line.text.length + 1 + word.length > width - 4 && !/^[-•*▲■]\s/u.test(next.text);
}
