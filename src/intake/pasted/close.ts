import type { Clutter } from "./clutter.js";
import { decide, type Piece } from "./piece.js";
import { isProse } from "./prose.js";

/**
 * Closes the article where the page goes over to something else ("Comments", "Reporting by …"), if most of the
 * running text stands before that: a box in the middle of an article closes nothing.
 */
export function closeArticle(pieces: readonly Piece[], clutter: Clutter): Piece[] {
  const weights = pieces.map(({ kind, text }) => (kind === null && isProse(text) ? text.length : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  for (const [index, piece] of pieces.entries()) {
    const row = before > 0 ? clutter.ends(piece.text) : null;
    if (row === null || (row.match === "end" && 2 * before < total)) {
      before += weights[index] ?? 0;
      continue;
    }
    return pieces.map((each, at) =>
      at < index || each.kind !== null
        ? each
        : decide(each, "boilerplate", at === index ? row.why : `after the end of the article: ${row.why}`),
    );
  }
  return [...pieces];
}
