import type { Block } from "../../core/article.js";
import { markCaptions } from "./captions.js";
import type { Clutter } from "./clutter.js";
import { joinWrapped } from "./join-wrapped.js";
import { decide, part, type Piece } from "./piece.js";
import { markSections } from "./sections.js";
import { settle } from "./settle.js";
import { splitLines } from "./split-lines.js";

/** Says of every stretch of a pasted page what it is. Every non-blank character lies in exactly one block. */
export function readPasted(text: string, clutter: Clutter, title: string | null = null): Block[] {
  const lines = joinWrapped(text, splitLines(text)).flatMap((line) => unglue(line, clutter));
  const marked = markSections(
    lines.map((line) => markLine(line, clutter)),
    clutter,
  );
  return settle(markCaptions(marked), title).map(({ start, end, kind, why }) => ({
    start,
    end,
    kind: kind ?? "paragraph",
    why,
  }));
}

function unglue(line: Piece, clutter: Clutter): Piece[] {
  const cut = clutter.cut(line.text);
  if (cut === null) return [line];
  const before = part(line, 0, cut.at, line.gap);
  const after = part(line, cut.at, line.text.length, 0);
  return [before, after && decide(after, cut.row.kind, cut.row.why)].filter((piece) => piece !== null);
}

function markLine(line: Piece, clutter: Clutter): Piece {
  if (line.kind !== null) return line;
  const row = clutter.find(line.text);
  return row === null ? line : decide(line, row.kind, row.why);
}
