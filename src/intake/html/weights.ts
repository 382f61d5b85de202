import { isElement, isText, type PageElement } from "./dom.js";

/** Beyond this share of the page's prose, an element is no aside, whatever its names say. */
export const MAIN_SHARE = 0.4;
const LONG = 60;
const UNSEEN = new Set(["script", "style", "template", "noscript", "textarea", "svg"]);

/** How much of the page's prose stands in which element. */
export interface Weights {
  /** Letters in the longer paragraphs of the element, or in long stretches of text outside of paragraphs. */
  prose(element: PageElement): number;
  /** The part of the page's prose that stands in it, 0 to 1. */
  share(element: PageElement): number;
  /** True where the page's heading or its declared article body stands in it. */
  holdsArticle(element: PageElement): boolean;
  /** True where it holds the article or a great part of the prose. */
  isMain(element: PageElement): boolean;
}

/** Weighs a page once, so that judging an element is a look-up: hostile pages hold thousands of suspects. */
export function weigh(body: PageElement): Weights {
  const letters = new Map<PageElement, number>();
  for (const [element, length] of longTexts(body)) {
    upwards(element, (above) => letters.set(above, (letters.get(above) ?? 0) + length));
  }
  const holders = new Set<PageElement>();
  for (const mark of [...body.querySelectorAll("h1, [itemprop=articleBody]")].slice(0, 50)) {
    upwards(mark, (element) => holders.add(element));
  }
  const whole = Math.max(letters.get(body) ?? 0, 1);
  const prose = (element: PageElement): number => letters.get(element) ?? 0;
  const share = (element: PageElement): number => prose(element) / whole;
  const holdsArticle = (element: PageElement): boolean => holders.has(element);
  return { prose, share, holdsArticle, isMain: (element) => holdsArticle(element) || share(element) > MAIN_SHARE };
}

function longTexts(body: PageElement): [PageElement, number][] {
  const found: [PageElement, number][] = [];
  const stack: PageElement[] = [body];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (UNSEEN.has(element.localName)) continue;
    if (element.localName === "p") {
      const { length } = element.textContent.trim();
      if (length > LONG) found.push([element, length]);
      continue;
    }
    for (const node of element.childNodes) {
      if (isElement(node)) stack.push(node);
      else if (isText(node) && node.textContent.trim().length > LONG)
        found.push([element, node.textContent.trim().length]);
    }
  }
  return found;
}

function upwards(start: PageElement, visit: (element: PageElement) => void): void {
  for (let element: PageElement | null = start; element !== null; element = element.parentNode) visit(element);
}
