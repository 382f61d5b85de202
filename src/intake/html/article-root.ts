import { Readability } from "@mozilla/readability";
import type { PageDocument, PageElement } from "./dom.js";

/** The element that holds the article, as Readability picks it; null where the page has none. Alters the page. */
export function articleRoot(page: PageDocument): PageElement | null {
  let root: PageElement | null = null;
  new Readability<void>(page, {
    keepClasses: true,
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node) => {
      root = node;
    },
  }).parse();
  return root;
}
