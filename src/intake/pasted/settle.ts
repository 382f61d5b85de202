import { isNameplate } from "../masthead/outlet-shape.js";
import { decide, STAMPED, type Piece } from "./piece.js";
import { countWords, endsSentence, isProse, isSentence } from "./prose.js";
import { chooseHeadline, sameWords } from "./headline.js";

/**
 * Decides what no rule has claimed, by where it stands: the prose is the article; short lines over it are its
 * headline and deks; short lines under or between it are clutter on a page that shows other clutter, and
 * the article's own in a text that is clean.
 */
export function settle(pieces: readonly Piece[], title: string | null): Piece[] {
  const first = leadIndex(pieces, title);
  if (first < 0) return pieces.map((piece) => settleProseless(piece, title));
  const last = pieces.findLastIndex((piece) => piece.kind === null && isProse(piece.text));
  const cluttered = isCluttered(pieces);
  const headline = chooseHeadline(pieces.slice(0, first), pieces.slice(first), title);
  const head = settleHead(pieces.slice(0, first), headline, cluttered);
  const body = pieces.slice(first, last + 1).map((piece) => settleBetween(piece, headline));
  const foot = settleFoot(pieces.slice(last + 1), cluttered);
  return [...head, ...body, ...foot];
}

/** A page rather than a clean text: it shows something that only pages show. */
function isCluttered(pieces: readonly Piece[]): boolean {
  return pieces.filter(({ kind }) => kind === "boilerplate" || kind === "related" || kind === "credit").length >= 2;
}

/**
 * Where the article's prose begins. A sentence over the byline or the date is the dek: "Seoul says that it will
 * answer any provocation." / "By Ann Lee" / prose.
 */
function leadIndex(pieces: readonly Piece[], title: string | null): number {
  const isLead = (piece: Piece): boolean =>
    piece.kind === null && isProse(piece.text) && !(title !== null && sameWords(piece.text, title));
  const first = pieces.findIndex(isLead);
  const next = pieces.findIndex((piece, index) => index > first && isLead(piece));
  if (first < 0 || next < 0) return first;
  const between = pieces.slice(first + 1, next);
  const over = pieces.slice(0, first).some(({ kind }) => kind === null);
  const short = countWords(pieces[first]?.text ?? "") <= 45;
  const masthead = between.some(({ kind, why }) => kind === "byline" || why === STAMPED);
  return over && short && masthead ? next : first;
}

function settleProseless(piece: Piece, title: string | null): Piece {
  if (piece.kind !== null) return piece;
  if (title !== null && sameWords(piece.text, title)) return decide(piece, "headline", "the given title");
  return decide(piece, "paragraph", "there is no running text besides it");
}

function settleHead(pieces: readonly Piece[], headline: string | null, cluttered: boolean): Piece[] {
  let seen = false;
  return pieces.map((piece) => {
    if (piece.kind !== null) return piece;
    const words = countWords(piece.text);
    if (headline !== null && sameWords(piece.text, headline)) {
      seen = true;
      return decide(piece, "headline", "over the running text, and not a sentence of it");
    }
    if (!seen && isNameplate(piece.text)) return decide(piece, "boilerplate", "the outlet's name over the headline");
    if (seen && words >= 5) return decide(piece, "dek", "between the headline and the running text");
    if (isSentence(piece.text) && !cluttered) return decide(piece, "paragraph", "a sentence over the running text");
    if (cluttered || words < 3) return decide(piece, "boilerplate", "a short line over the article");
    return decide(piece, "dek", "a short line over the article");
  });
}

function settleBetween(piece: Piece, headline: string | null): Piece {
  if (piece.kind !== null) return piece;
  if (headline !== null && sameWords(piece.text, headline)) return decide(piece, "headline", "the headline once more");
  if (isProse(piece.text)) return decide(piece, "paragraph", "running text");
  if (endsSentence(piece.text) || /[:;,—–-]["”]?$/u.test(piece.text)) {
    return decide(piece, "paragraph", "a sentence within the running text");
  }
  return countWords(piece.text) > 12 || /^[-•*▲■●]\s/u.test(piece.text)
    ? decide(piece, "paragraph", "a long line or a bullet within the running text")
    : decide(piece, "headline", "a crosshead: a short line within the running text, without a full stop");
}

function settleFoot(pieces: readonly Piece[], cluttered: boolean): Piece[] {
  let signed = false;
  return pieces.map((piece) => {
    signed ||= piece.kind === "byline";
    if (piece.kind !== null) return piece;
    // Under the writers' names stand who they are and how to reach them.
    if (isSentence(piece.text) && piece.gap < 3 && !(signed && cluttered)) {
      return decide(piece, "paragraph", "a sentence right under the running text");
    }
    return cluttered
      ? decide(piece, "boilerplate", "a short line under the article")
      : decide(piece, "paragraph", "under the running text of a text without clutter");
  });
}
