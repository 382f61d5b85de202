import { isElement, isText, type PageElement, type PageNode } from "./dom.js";
import { KIND, type Mark } from "./mark.js";

/** A stretch of running text between two block boundaries, with the element that it stands in. */
export interface Piece {
  readonly text: string;
  /** The nearest block element around it. */
  readonly element: PageElement;
  /** The share of its letters that are links, 0 to 1. */
  readonly linked: number;
  /** True where it stands in italics, or in the middle of the line, right below a picture. */
  readonly underPicture: boolean;
  /** What `tidy` has marked its element, or one around it, as. */
  readonly mark: Mark | null;
}

const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span
  strike strong sub sup time tt u var wbr`.split(/\s+/),
);
const SLANTED = new Set(["em", "i", "cite", "center", "small"]);
const SILENT = new Set(
  `script style noscript template iframe object embed svg math canvas audio video img picture input select textarea
  button dialog nav head title`.split(/\s+/),
);

/** Cuts what stands under an element into pieces, in the order of the page. A row of a table is one piece. */
export function piecesOf(root: PageElement): Piece[] {
  const cutter = new Cutter();
  cutter.visit(root, { block: root, link: false, slant: false, mark: null });
  return cutter.pieces;
}

interface Within {
  readonly block: PageElement;
  readonly link: boolean;
  readonly slant: boolean;
  readonly mark: Mark | null;
}

class Cutter {
  readonly pieces: Piece[] = [];
  private text = "";
  private linked = 0;
  private breaks = 0;
  private slanted = 0;
  private picture = false;

  visit(node: PageNode, within: Within): void {
    if (isText(node)) this.add(node.textContent, within);
    else if (isElement(node)) this.enter(node, within);
  }

  private enter(element: PageElement, within: Within): void {
    const { localName } = element;
    if (localName === "img" || localName === "picture") this.picture = this.text.trim() === "";
    if (SILENT.has(localName)) return;
    if (localName === "br") {
      // <br><br> is how older systems part paragraphs.
      this.breaks++;
      if (this.breaks >= 2) this.flush(within.block, within.mark);
      else this.text += "\n";
      return;
    }
    const cell = localName === "td" || localName === "th";
    if (cell) this.text += " ";
    const inline = cell || INLINE.has(localName);
    if (!inline) this.flush(within.block, within.mark);
    const inner = {
      block: inline ? within.block : element,
      link: within.link || localName === "a",
      slant: within.slant || SLANTED.has(localName),
      mark: (element.getAttribute(KIND) as Mark | null) ?? within.mark,
    };
    for (const child of element.childNodes) this.visit(child, inner);
    if (!inline) this.flush(element, inner.mark);
  }

  private add(value: string, within: Within): void {
    const letters = value.replace(/\s+/gu, "").length;
    if (letters > 0) this.breaks = 0;
    if (within.link) this.linked += letters;
    if (within.slant) this.slanted += letters;
    this.text += value;
  }

  private flush(element: PageElement, mark: Mark | null): void {
    const text = this.text.replace(/\s+/gu, " ").trim();
    const letters = text.replace(/ /gu, "").length;
    if (letters > 0) {
      const underPicture = this.picture && this.slanted / letters > 0.9;
      this.pieces.push({ text, element, linked: this.linked / letters, underPicture, mark });
      this.picture = false;
    }
    this.text = "";
    this.linked = 0;
    this.slanted = 0;
    this.breaks = 0;
  }
}
