import { isProse } from "./classify.js";
import type { PageElement } from "./dom.js";
import type { Piece } from "./pieces.js";

/** A piece as it stood on the whole page, with the place of its element as it then was. */
export interface Standing {
  readonly piece: Piece;
  readonly place: string;
}

/** How many pieces above the first chosen one may belong to the article's head. */
const ABOVE = 8;

const STATEMENT = 60;

/** Notes where the pieces of a page stand, before the choice of the article moves them. */
export function standings(pieces: readonly Piece[]): Standing[] {
  return pieces.map((piece) => ({ piece, place: placeOf(piece.element) }));
}

/**
 * Brings back the paragraphs that the choice of the article's element has lost: prose that stands between
 * chosen pieces in a place of the same make, or that the page's own JSON-LD (`told`) has as well; and what is
 * marked as a caption, dek or the like among them or right above.
 */
export function secondLook(chosen: readonly Piece[], page: readonly Standing[], told: readonly string[]): Piece[] {
  const linked = bare(told.join(" "));
  const have = bare(chosen.map(({ text }) => text).join(" "));
  const left = new Map<string, number>();
  for (const { text } of chosen) left.set(text, (left.get(text) ?? 0) + 1);
  const taken = page.map(({ piece: { text } }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count > 0;
  });
  const places = new Set(page.filter(({ piece }, index) => taken[index] && isProse(piece)).map(({ place }) => place));
  const first = taken.indexOf(true);
  const last = taken.lastIndexOf(true);
  const heading = page.findLastIndex(({ piece }, index) => index < first && piece.element.localName === "h1");
  const from = Math.max(heading, first - ABOVE);
  const lost = page.map(({ piece, place }, index) => {
    if (taken[index] || index < from || index > last) return false;
    if (piece.mark !== null) return true;
    // Where the choice has merged or split paragraphs, nothing is lost.
    if (index < first || have.includes(bare(piece.text))) return false;
    return (isStatement(piece) && places.has(place)) || (piece.text.length >= 40 && linked.includes(bare(piece.text)));
  });
  return woven(chosen, page, taken, lost);
}

/** Puts each lost piece behind the chosen one that it followed on the page. */
function woven(chosen: readonly Piece[], page: readonly Standing[], taken: boolean[], lost: boolean[]): Piece[] {
  const behind = new Map<string, Piece[]>();
  let before = "";
  page.forEach(({ piece }, index) => {
    if (taken[index]) before = piece.text;
    else if (lost[index]) behind.set(before, [...(behind.get(before) ?? []), piece]);
  });
  const head = behind.get("") ?? [];
  const rest = chosen.flatMap((piece) => {
    const found = behind.get(piece.text) ?? [];
    behind.delete(piece.text);
    return [piece, ...found];
  });
  return [...head, ...rest];
}

function isStatement({ text, linked, mark }: Piece): boolean {
  return text.length >= STATEMENT && linked < 0.5 && mark === null && /[.!?…。][”"’')\]]*$/u.test(text);
}

function placeOf(element: PageElement): string {
  const parent = element.parentNode;
  return `${element.localName}.${element.getAttribute("class") ?? ""} < ${parent?.localName ?? ""}.${parent?.getAttribute("class") ?? ""}`;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
