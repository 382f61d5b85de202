import type { Clutter } from "./clutter.js";
import { decide, type Piece } from "./piece.js";
import { countWords, isProse } from "./prose.js";

const BULLET = /^(?:[-–—•●▪■◆◦‣▶►*·✓]|\d{1,2}[.)])\s*\S/u;

/** Sections that a heading opens: "Key Takeaways" with its bullets, "Synopsis" with its paragraph, "Most read". */
export function markSections(pieces: readonly Piece[], clutter: Clutter): Piece[] {
  const marked: Piece[] = [];
  let open: { kind: "takeaway" | "synopsis" | "other"; why: string; of: Piece["kind"]; taken: number } | null = null;
  for (const piece of pieces) {
    const row = piece.kind === null ? clutter.opens(piece.text) : null;
    if (row !== null) {
      const kind = row.kind === "takeaway" || row.kind === "synopsis" ? row.kind : "other";
      open = { kind, why: row.why, of: row.kind, taken: 0 };
      // The heading itself is no takeaway: only what stands under it is.
      marked.push(decide(piece, kind === "other" ? row.kind : "boilerplate", `a heading: ${row.why}`));
    } else if (open !== null && piece.kind === null && belongs(piece, open.kind, open.taken, pieces)) {
      marked.push(decide(piece, open.of ?? "boilerplate", `under the heading: ${open.why}`));
      open.taken++;
    } else {
      if (piece.kind === null) open = null;
      marked.push(piece);
    }
  }
  return marked;
}

function belongs(piece: Piece, kind: string, taken: number, all: readonly Piece[]): boolean {
  if (kind === "takeaway") return BULLET.test(piece.text) || (!anyBullet(piece, all) && !isLong(piece) && taken < 8);
  if (kind === "synopsis") return taken === 0 && piece.gap < 3;
  return piece.gap < 3 && taken < 12 && !isProse(piece.text);
}

/** Bullets right after the heading decide: where there are any, only they are takeaways. */
function anyBullet(piece: Piece, all: readonly Piece[]): boolean {
  const at = all.indexOf(piece);
  return all.slice(Math.max(0, at - 6), at + 1).some(({ text }) => BULLET.test(text));
}

function isLong(piece: Piece): boolean {
  return countWords(piece.text) > 35;
}
