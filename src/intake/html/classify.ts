import type { BlockKind } from "../../core/article.js";
import type { PageElement } from "./dom.js";
import type { Piece } from "./pieces.js";
import { pageRules } from "./rules.js";
import { KIND } from "./tidy.js";

/** A block of the page before it has its place in the text; clutter has no place there. */
export interface Part {
  readonly text: string;
  readonly kind: BlockKind;
  readonly why: string;
}

interface Judged extends Part {
  readonly piece: Piece;
}

const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
/** From this length on, a block is prose unless its element says otherwise. */
const PROSE = 120;
const LINKED = 0.8;

/** Says what each piece of the article's element is. */
export function classify(pieces: readonly Piece[], title: string | null): Part[] {
  const first = pieces.findIndex(isProse);
  const last = pieces.findLastIndex(isProse);
  const judged = pieces.map((piece, index): Judged => {
    const where = index < first || first < 0 ? "start" : index > last ? "end" : "any";
    return { text: piece.text, piece, ...judge(piece, where, title) };
  });
  return withoutEmptyHeadings(judged.map((part) => (isLinkRow(part, judged) ? related(part) : part)));
}

function isProse({ text, linked, element }: Piece): boolean {
  return text.length >= PROSE && linked / text.length < 0.5 && kindOf(element) === null;
}

function judge(piece: Piece, where: "start" | "any" | "end", title: string | null): { kind: BlockKind; why: string } {
  const marked = kindOf(piece.element);
  if (marked !== null) return { kind: marked, why: "its element on the page says so" };
  if (title !== null && piece.text.length < 300 && same(piece.text, title)) {
    return { kind: "headline", why: "says the same as the page's title" };
  }
  const phrase = piece.text.length > 500 ? null : pageRules().phrases.match(piece.text);
  if (phrase !== null && (phrase.where === "any" || phrase.where === where)) {
    return { kind: phrase.kind === "clutter" ? "boilerplate" : phrase.kind, why: `phrase ${phrase.id}` };
  }
  return { kind: "paragraph", why: "running text" };
}

function kindOf(element: PageElement): BlockKind | null {
  return (element.closest(`[${KIND}]`)?.getAttribute(KIND) ?? null) as BlockKind | null;
}

function same(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function isLinkRow({ kind, piece }: Judged, all: readonly Judged[]): boolean {
  if (kind !== "paragraph" || piece.linked / piece.text.length < LINKED) return false;
  const list = piece.element.closest("ul, ol");
  if (list !== null) {
    // A list whose every item is a link leads away; one with prose in it belongs to the article.
    const items = all.filter((other) => list === other.piece.element.closest("ul, ol"));
    return items.every((other) => other.piece.linked / other.piece.text.length >= 0.5);
  }
  return !HEADINGS.has(piece.element.localName) && piece.text.length < 250;
}

function related(part: Judged): Judged {
  return { ...part, kind: "related", why: "nothing but links" };
}

/** A heading above nothing but clutter is clutter: "More stories" over a list of links. */
function withoutEmptyHeadings(parts: readonly Judged[]): Judged[] {
  return parts.map((part, index) => {
    if (part.kind !== "paragraph" || !HEADINGS.has(part.piece.element.localName)) return part;
    const next = parts.slice(index + 1).find(({ kind }) => kind !== "caption" && kind !== "credit");
    const leadsOn = next !== undefined && (next.kind === "paragraph" || next.kind === "takeaway");
    return leadsOn ? part : { ...part, kind: "boilerplate" as const, why: "a heading above nothing" };
  });
}
