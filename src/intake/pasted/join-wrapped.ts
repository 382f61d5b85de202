import type { Piece } from "./piece.js";

/**
 * Joins lines that were broken at a fixed width: a line continues on the next where the next one's first word
 * would not have fitted. Text with a paragraph a line, however long, is left as it is.
 */
export function joinWrapped(text: string, lines: readonly Piece[]): readonly Piece[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  const joined: Piece[] = [];
  let previous: Piece | null = null;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && previous !== null && line.gap === 0 && continues(previous, line, width)) {
      joined[joined.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) };
    } else joined.push(line);
    previous = line;
  }
  return joined;
}

/** The width at which the text was wrapped; null where it was not. */
function wrapWidth(lines: readonly Piece[]): number | null {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (lines.length < 4 || width > 100 || width < 40) return null;
  let broken = 0;
  let whole = 0;
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined || line.gap > 0) return;
    if (continues(previous, line, width) && !/[.!?:”"]$/u.test(previous.text)) broken++;
    else whole++;
  });
  return broken >= 3 && broken >= whole ? width : null;
}

function continues(line: Piece, next: Piece, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? "";
  // Proportional fonts and a few editors wrap a little early.
  return line.text.length + 1 + word.length > width - 4 && !/^[-•*▲■]\s/u.test(next.text);
}
