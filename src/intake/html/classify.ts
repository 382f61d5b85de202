import type { BlockKind } from "../../core/article.js";
import type { HtmlPhrase } from "../../knowledge/html.js";
import type { Piece } from "./pieces.js";
import { pageRules } from "./rules.js";

/** A block of the page before it has its place in the text; clutter (`boilerplate`) has no place there. */
export interface Part {
  readonly text: string;
  readonly kind: BlockKind;
  readonly why: string;
}

/** A part with the piece that it was made of. */
export interface Judged extends Part {
  readonly piece: Piece;
  /** The phrase that decided. */
  readonly phrase: string | null;
}

type Place = "start" | "any" | "end";

/** From this length on, a block is prose unless its element says otherwise. */
const PROSE = 120;
/** The longest block that a phrase may decide on. */
const PHRASE = 500;

/** Says what each piece of the article's element is, each by itself. `titles` are the names the page goes by. */
export function classify(pieces: readonly Piece[], titles: readonly string[]): Judged[] {
  const first = pieces.findIndex(isProse);
  const last = pieces.findLastIndex(isProse);
  const names = new Set(titles.map(bare));
  return pieces.map((piece, index): Judged => {
    const place = index < first || first < 0 ? "start" : index > last ? "end" : "any";
    return { text: piece.text, piece, ...judge(piece, place, names) };
  });
}

/** True where a piece is long, is not made of links, and its element does not say that it is something else. */
export function isProse({ text, linked, mark }: Piece): boolean {
  return text.length >= PROSE && linked < 0.5 && mark === null;
}

function judge(piece: Piece, place: Place, titles: ReadonlySet<string>): Pick<Judged, "kind" | "why" | "phrase"> {
  const { text, mark } = piece;
  if (place === "start" && titles.has(bare(text))) {
    return { kind: "headline", why: "says the same as the page's title", phrase: null };
  }
  if (mark !== null && mark !== "header") return { kind: mark, why: "its element on the page says so", phrase: null };
  const phrase = phraseFor(piece, place);
  if (phrase !== null) {
    const kind = phrase.kind === "clutter" ? "boilerplate" : phrase.kind;
    return { kind, why: `phrase ${phrase.id}`, phrase: phrase.id };
  }
  if (piece.underPicture && text.length < 300) return { kind: "caption", why: "below a picture", phrase: null };
  if (mark === "header") return { ...inHeader(text), phrase: null };
  return { kind: "paragraph", why: "running text", phrase: null };
}

function phraseFor({ text, element, linked }: Piece, place: Place): HtmlPhrase | null {
  if (text.length > PHRASE || element.localName === "tr") return null;
  return pageRules().phrases.match(text, (row) => {
    return linked >= row.linked && (row.where === "any" || row.where === place);
  });
}

/** In the head of an article: a sentence under the title, or a name, a section, a date. */
function inHeader(text: string): { kind: BlockKind; why: string } {
  if (text.length >= 40) return { kind: "dek", why: "a sentence in the article's head" };
  return { kind: "boilerplate", why: "a word in the article's head" };
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
