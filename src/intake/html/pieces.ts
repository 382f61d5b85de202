import { isElement, isText, type PageElement, type PageNode } from "./dom.js";

/** A stretch of running text between two block boundaries, with the element that it stands in. */
export interface Piece {
  readonly text: string;
  /** The nearest block element around it. */
  readonly element: PageElement;
  /** How many characters of it are link text. */
  readonly linked: number;
}

const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span
  strike strong sub sup time tt u var wbr`.split(/\s+/),
);
const SILENT = new Set(
  `script style noscript template iframe object embed svg math canvas audio video img picture input select textarea
  button form dialog nav footer head title`.split(/\s+/),
);

/** Cuts what stands under an element into pieces, in the order of the page. */
export function piecesOf(root: PageElement): Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  let linked = 0;
  let breaks = 0;
  const flush = (element: PageElement): void => {
    const clean = text.replace(/\s+/gu, " ").trim();
    if (clean !== "") pieces.push({ text: clean, element, linked: Math.min(linked, clean.length) });
    text = "";
    linked = 0;
    breaks = 0;
  };
  const visit = (node: PageNode, block: PageElement, inLink: boolean): void => {
    if (isText(node)) {
      const value = node.textContent;
      if (value.trim() !== "") {
        breaks = 0;
        if (inLink) linked += value.trim().length;
      }
      text += value;
      return;
    }
    if (!isElement(node) || SILENT.has(node.localName)) return;
    if (node.localName === "br") {
      // <br><br> is how older systems part paragraphs.
      breaks++;
      if (breaks >= 2) flush(block);
      else text += "\n";
      return;
    }
    if (INLINE.has(node.localName)) {
      for (const child of node.childNodes) visit(child, block, inLink || node.localName === "a");
      return;
    }
    flush(block);
    for (const child of node.childNodes) visit(child, node, inLink);
    flush(node);
  };
  visit(root, root, false);
  return pieces;
}
