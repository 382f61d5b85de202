import type { BlockKind } from "../../core/article.js";
import type { Span } from "../../core/span.js";

/** A stretch of a pasted page on its way to a block: usually a line. */
export interface Piece extends Span {
  /** Its text, blanks around it taken off; same length as the span. */
  readonly text: string;
  /** Blank lines before it. */
  readonly gap: number;
  /** Null as long as nothing has decided. */
  readonly kind: BlockKind | null;
  readonly why: string;
}

/** Why of a line that is nothing but dates: other decisions look for it. */
export const STAMPED = "when the page was published";

/** The same piece, decided. */
export function decide(piece: Piece, kind: BlockKind, why: string): Piece {
  return { ...piece, kind, why };
}

/** Part of a piece, blanks around it taken off; null where nothing is left. Offsets are within the piece. */
export function part(piece: Piece, from: number, to: number, gap: number): Piece | null {
  const raw = piece.text.slice(from, to);
  const text = raw.trim();
  if (text === "") return null;
  const start = piece.start + from + raw.indexOf(text);
  return { ...piece, start, end: start + text.length, text, gap };
}
