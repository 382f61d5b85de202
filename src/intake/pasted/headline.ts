import { STAMPED, type Piece } from "./piece.js";
import { countWords, isSentence } from "./prose.js";
import { isNameplate } from "../masthead/outlet-shape.js";
import { findDateline } from "../masthead/dateline.js";

/**
 * The headline among the lines over the article: the given title, else a line that the page prints twice, else
 * the one above the byline or the date, else the first; null where there is none.
 */
export function chooseHeadline(over: readonly Piece[], under: readonly Piece[], title: string | null): string | null {
  if (title !== null) return title;
  const all = over.filter(({ kind }) => kind === null);
  // The paper's name over the headline is none, unless nothing else could be one.
  const open = all.filter(
    (piece, index) => index > 0 || !isNameplate(piece.text) || !all.slice(1).some(looksLikeHeadline),
  );
  const counts = new Map<string, number>();
  for (const { text } of [...open, ...under]) counts.set(bare(text), (counts.get(bare(text)) ?? 0) + 1);
  const twice = open.find(({ text }) => countWords(text) >= 4 && (counts.get(bare(text)) ?? 0) > 1);
  if (twice !== undefined) return twice.text;
  const chosen =
    overMasthead(over).find((piece) => open.includes(piece) && looksLikeHeadline(piece)) ??
    open.find(looksLikeHeadline);
  if (chosen !== undefined) return chosen.text;
  // "Leaders meet in Geneva." / "GENEVA (AP) —": a full stop does not make a sentence of it.
  const last = over.at(-1);
  const lead = last?.kind === "byline" ? over.at(-2) : last;
  const dated = under[0] !== undefined && findDateline(under[0].text) !== null;
  return lead?.kind === null && (dated || last?.kind === "byline") && isSentence(lead.text) ? lead.text : null;
}

/** The undecided lines right above the byline or the date: the headline and its deks, not the site's slogan. */
function overMasthead(over: readonly Piece[]): readonly Piece[] {
  const masthead = over.findIndex(
    ({ kind, why }, index) => (kind === "byline" || why === STAMPED) && over[index - 1]?.kind === null,
  );
  const from = over.findLastIndex(({ kind }, index) => index < masthead && kind !== null) + 1;
  return masthead < 0 ? [] : over.slice(from, masthead);
}

function looksLikeHeadline({ text }: Piece): boolean {
  const words = countWords(text);
  // "Envoy expelled", but not "World News".
  const enough = words >= 3 || (words === 2 && /^\p{Lu}\S+ \p{Ll}\S{3,}$/u.test(text));
  return enough && words <= 30 && !/[.。,:]["”'’]?$/u.test(text);
}

/** True where two lines differ at most in case and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return a === b || bare(a) === bare(b);
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
