import type { Judged } from "./classify.js";

const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
/** The longest row that counts as a mere link. */
const ROW = 250;

/** "[The Example]" below a quotation. */
const SOURCE = /^\[.{1,40}\]$/u;

/** Settles what only the neighbours tell: rows of links, what stands under a label, headings above nothing. */
export function settle(parts: readonly Judged[]): Judged[] {
  return withoutEmptyHeadings(underLabels(withLinkRows(parts)));
}

function withLinkRows(parts: readonly Judged[]): Judged[] {
  const lists = new Map<unknown, boolean>();
  for (const { piece } of parts) {
    const list = piece.element.closest("ul, ol");
    if (list !== null) lists.set(list, (lists.get(list) ?? true) && piece.linked >= 0.5);
  }
  return parts.map((part) => {
    const { kind, piece, text } = part;
    if (kind !== "paragraph" || piece.linked < 0.8 || SOURCE.test(text)) return part;
    const list = piece.element.closest("ul, ol");
    // A list whose every item is a link leads away; one with prose in it belongs to the article.
    const leadsAway = list !== null ? lists.get(list) === true : !isHeading(part) && text.length < ROW;
    return leadsAway ? { ...part, kind: "related", why: "nothing but links" } : part;
  });
}

/** "More stories" and "Key points" speak for the list below them. */
function underLabels(parts: readonly Judged[]): Judged[] {
  let label: Judged | null = null;
  let items = 0;
  return parts.map((part): Judged => {
    if (part.phrase === "also-like" || part.phrase === "takeaways-heading") {
      label = part;
      items = 0;
      return part.kind === "takeaway" ? { ...part, kind: "boilerplate" } : part;
    }
    if (label === null || part.kind === "caption" || part.kind === "credit") return part;
    const listed = part.piece.element.closest("li") !== null;
    const linked = part.piece.linked >= 0.5 && part.text.length < ROW;
    const points = label.kind === "takeaway" && items === 0 && part.text.length < 600;
    if (part.kind === "paragraph" && (listed || points || (label.kind === "related" && linked))) {
      items++;
      return { ...part, kind: label.kind, why: `stands under "${label.text}"` };
    }
    label = null;
    return part;
  });
}

/** A heading above nothing but clutter is clutter: "From our partners" over a row of links. */
function withoutEmptyHeadings(parts: readonly Judged[]): Judged[] {
  return parts.map((part, index) => {
    if (part.kind !== "paragraph" || !isHeading(part)) return part;
    const next = parts.slice(index + 1).find(({ kind }) => !["caption", "credit", "boilerplate"].includes(kind));
    const leadsOn = next !== undefined && next.kind !== "related";
    return leadsOn ? part : { ...part, kind: "boilerplate", why: "a heading above nothing" };
  });
}

function isHeading(part: Judged): boolean {
  return HEADINGS.has(part.piece.element.localName);
}
