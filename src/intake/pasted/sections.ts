import type { BlockKind } from "../../core/article.js";
import type { ClutterRow } from "../../knowledge/intake.js";
import type { Clutter } from "./clutter.js";
import { findDateline } from "../masthead/dateline.js";
import { decide, type Piece } from "./piece.js";
import { countWords, isProse } from "./prose.js";

const BULLET = /^(?:[-–—•●▪■◆◦‣▶►*·✓]|\d{1,2}[.)])\s*\S/u;

/** A heading may have been taken for a label or a link by its own words; nothing else is one. */
const CLUTTER: ReadonlySet<BlockKind> = new Set(["boilerplate", "related"]);

interface Open {
  readonly row: ClutterRow;
  /** Pieces that have been taken under the heading so far. */
  readonly taken: number;
  /** Whether the last of them stands right under the line before it. */
  readonly tight: boolean;
  /** Whether the first of them is a bullet; then all must be. */
  readonly bullets: boolean;
  /** Whether the first of them is running text; then it is all there is. */
  readonly prose: boolean;
}

/** Sections that a heading opens: "Key Takeaways" with its bullets, "Synopsis" with its paragraph, "Related". */
export function markSections(pieces: readonly Piece[], clutter: Clutter): Piece[] {
  let open: Open | null = null;
  return pieces.map((piece) => {
    const row = piece.kind === null || CLUTTER.has(piece.kind) ? clutter.opens(piece.text) : null;
    if (row !== null) {
      open = { row, taken: 0, tight: false, bullets: false, prose: false };
      // The heading itself is no takeaway: only what stands under it is.
      return decide(piece, row.kind === "related" ? "related" : "boilerplate", `a heading: ${row.why}`);
    }
    if (piece.kind !== null) return piece;
    if (open !== null && clutter.ends(piece.text) === null && belongs(piece, open)) {
      const bullets: boolean = open.taken === 0 ? BULLET.test(piece.text) : open.bullets;
      const prose: boolean = open.taken === 0 ? isProse(piece.text) : open.prose;
      open = { row: open.row, taken: open.taken + 1, tight: piece.gap === 0, bullets, prose };
      return decide(piece, open.row.kind, `under the heading: ${open.row.why}`);
    }
    open = null;
    return piece;
  });
}

function belongs(piece: Piece, { row, taken, tight, bullets, prose }: Open): boolean {
  // The article itself begins where its dateline stands.
  if (findDateline(piece.text) !== null) return false;
  const bullet = BULLET.test(piece.text);
  if (taken > 0 && bullets) return bullet && (row.kind === "takeaway" || row.kind === "synopsis" || taken < 12);
  if (row.kind === "takeaway") return bullet || (taken < 6 && piece.gap < 2 && isPoint(piece.text));
  if (row.kind === "synopsis") return piece.gap < 2 && (taken === 0 || (!prose && taken < 6 && !isProse(piece.text)));
  // After lines without a blank one between them, a blank one ends the list.
  if (tight && taken > 1 && piece.gap > 0) return false;
  // Titles of other articles do not end in a full stop; the article's own next sentence does.
  return piece.gap < 2 && taken < 12 && !isProse(piece.text) && !(piece.gap > 0 && /\.["”']?$/u.test(piece.text));
}

/** Short enough for a point of a list that has lost its bullets, and no quotation. */
function isPoint(text: string): boolean {
  return countWords(text) <= 22 && !/^["“‘]/u.test(text);
}
