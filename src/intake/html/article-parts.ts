import { articleRoot } from "./article-root.js";
import { classify, type Judged, type Part } from "./classify.js";
import { parsePage, type PageDocument } from "./dom.js";
import { piecesOf } from "./pieces.js";
import { secondLook, standings } from "./second-look.js";
import { settle } from "./settle.js";
import { tidy } from "./tidy.js";

/** An article shorter than this may be a piece of one: then the page is read again, less tidily. */
const SHORT = 500;

/**
 * The parts of the article in a page (`html` is its source), in order; none where the page holds no article. `told` is the article's
 * text as the page's JSON-LD has it: it is the measure of what was found, and stands in where nothing was. Alters the page.
 */
export function articleParts(
  page: PageDocument,
  html: string,
  titles: readonly string[],
  told: string | null,
): readonly Part[] {
  const lines = told === null ? [] : linesOf(told);
  const least = Math.max(SHORT, lines.join("").length / 2);
  let best = read(page, titles, lines, true);
  if (prose(best) < least) {
    const again = read(parsePage(html), titles, lines, false);
    // Twice as much, or it is merely the clutter that the first reading took out.
    if (prose(again) > 2 * prose(best)) best = again;
  }
  if (lines.join("").length > SHORT && prose(best) < least / 2) return lines.map(fromLinkedData);
  return best;
}

function read(page: PageDocument, titles: readonly string[], told: readonly string[], byNames: boolean): Part[] {
  tidy(page, byNames);
  if (page.body === null) return [];
  const whole = standings(piecesOf(page.body));
  const root = articleRoot(page);
  const chosen = root === null ? [] : piecesOf(root);
  const parts = settle(classify(secondLook(chosen, whole, told), titles));
  return parts.some(isSentence) ? parts.filter(({ kind }) => kind !== "boilerplate") : [];
}

/** A page in which nobody says anything, a front page or a menu, holds no article. */
function isSentence({ kind, text, piece }: Judged): boolean {
  if (kind !== "paragraph" || piece.linked >= 0.5) return false;
  return text.length >= 60 || (text.length >= 25 && /[.!?。！？][”"’')\]]*$/u.test(text));
}

function prose(parts: readonly Part[]): number {
  return parts.reduce((sum, { kind, text }) => (kind === "paragraph" && text.length > 60 ? sum + text.length : sum), 0);
}

/** Some systems put markup into JSON-LD, most put it all on one line. */
function linesOf(told: string): string[] {
  const bare = told
    .slice(0, 500_000)
    .replace(/<(?:br|\/?p|\/?div|\/?li)\b[^<>]*>/giu, "\n")
    .replace(/<[^<>]*>/gu, "");
  return bare
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
}

function fromLinkedData(text: string): Part {
  return { text, kind: "paragraph", why: "the article's text in the page's JSON-LD" };
}
