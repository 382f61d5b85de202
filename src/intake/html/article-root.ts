import { Readability } from "@mozilla/readability";
import type { PageDocument, PageElement } from "./dom.js";

// Readability's own types lean on the browser's, which this project is built without.
const Reader = Readability as unknown as new (
  page: PageDocument,
  options: {
    readonly keepClasses: boolean;
    readonly charThreshold: number;
    readonly disableJSONLD: boolean;
    readonly serializer: (node: PageElement) => PageElement;
  },
) => { parse(): { readonly content: PageElement } | null };

/** The element that holds the article, as Readability picks it; null where the page has none. Alters the page. */
export function articleRoot(page: PageDocument): PageElement | null {
  const options = {
    keepClasses: true,
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node: PageElement) => node,
  };
  return new Reader(page, options).parse()?.content ?? null;
}
