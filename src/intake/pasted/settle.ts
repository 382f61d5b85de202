import { decide, type Piece } from "./piece.js";
import { countWords, endsSentence, isProse, isSentence } from "./prose.js";

/**
 * Decides what no rule has claimed, by where it stands: the prose is the article; short lines over it are its
 * headline and deks; short lines under or between it are clutter on a page that shows other clutter, and
 * the article's own in a text that is clean.
 */
export function settle(pieces: readonly Piece[], title: string | null): Piece[] {
  const open = pieces.filter(({ kind }) => kind === null);
  if (open.length <= 1 && title === null) return pieces.map((piece) => (piece.kind === null ? whole(piece) : piece));
  const first = pieces.findIndex((piece) => piece.kind === null && isProse(piece.text));
  if (first < 0) return pieces.map((piece) => (piece.kind === null ? whole(piece) : piece));
  const last = pieces.findLastIndex((piece) => piece.kind === null && isProse(piece.text));
  const cluttered = pieces.filter(({ kind }) => kind === "boilerplate" || kind === "related").length >= 2;
  const head = settleHead(pieces.slice(0, first), title, cluttered);
  const body = pieces.slice(first, last + 1).map((piece) => settleBetween(piece));
  const foot = pieces.slice(last + 1).map((piece) => settleFoot(piece, cluttered));
  return [...head, ...body, ...foot];
}

function whole(piece: Piece): Piece {
  return decide(piece, "paragraph", "there is no running text besides it");
}

function settleHead(pieces: readonly Piece[], title: string | null, cluttered: boolean): Piece[] {
  const headline =
    title ?? repeated(pieces) ?? pieces.find((piece) => piece.kind === null && looksLikeHeadline(piece))?.text;
  let seen = false;
  return pieces.map((piece) => {
    if (piece.kind !== null) return piece;
    if (headline !== undefined && same(piece.text, headline)) {
      seen = true;
      return decide(piece, "headline", "a short line over the article, without a full stop");
    }
    if (isSentence(piece.text) && !cluttered) return decide(piece, "paragraph", "a sentence over the running text");
    if (seen && countWords(piece.text) >= 5) return decide(piece, "dek", "between the headline and the running text");
    if (cluttered || countWords(piece.text) < 3) return decide(piece, "boilerplate", "a short line over the article");
    return decide(piece, "dek", "a short line over the article");
  });
}

/** A page prints its headline twice: in the tab's title or the path, and over the text. */
function repeated(pieces: readonly Piece[]): string | undefined {
  return pieces.find(
    (piece, index) =>
      piece.kind === null &&
      countWords(piece.text) >= 4 &&
      pieces.some((other, at) => at > index && same(other.text, piece.text)),
  )?.text;
}

function looksLikeHeadline({ text }: Piece): boolean {
  const words = countWords(text);
  return words >= 3 && words <= 30 && !/[.。,;:]["”'’]?$/u.test(text);
}

function same(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function settleBetween(piece: Piece): Piece {
  if (piece.kind !== null) return piece;
  if (isProse(piece.text)) return decide(piece, "paragraph", "running text");
  if (endsSentence(piece.text) || /[:;,—–-]["”]?$/u.test(piece.text)) {
    return decide(piece, "paragraph", "a sentence within the running text");
  }
  return countWords(piece.text) > 12
    ? decide(piece, "paragraph", "a long line within the running text")
    : decide(piece, "headline", "a crosshead: a short line within the running text, without a full stop");
}

function settleFoot(piece: Piece, cluttered: boolean): Piece {
  if (piece.kind !== null) return piece;
  if (isSentence(piece.text) && piece.gap < 3)
    return decide(piece, "paragraph", "a sentence right under the running text");
  return cluttered
    ? decide(piece, "boilerplate", "a short line under the article")
    : decide(piece, "paragraph", "under the running text of a text without clutter");
}
