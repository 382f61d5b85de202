import type { HtmlContext } from "../../knowledge/html.js";
import { type PageDocument, type PageElement } from "./dom.js";
import { KIND, type Mark } from "./mark.js";
import { namesOf } from "./names.js";
import { pageRules } from "./rules.js";
import { MAIN_SHARE, weigh, type Weights } from "./weights.js";

const ALWAYS_OUT = new Set(
  "script style template svg math canvas iframe object embed button dialog nav select".split(" "),
);
const OUT = new Set("aside footer form".split(" "));
const ROLES = /^(navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|banner)$/u;
const INLINE = new Set("a abbr b cite code em font i mark q s small span strong sub sup time u".split(" "));
const LONGEST_MARKED = 600;
const TABLE = new Set("tbody thead tfoot tr td th".split(" "));
const MARKED = new Set<HtmlContext["kind"]>(["caption", "byline", "dek", "takeaway"]);

/**
 * Takes clutter out of a page and marks captions, bylines and the like: by element, and with `byNames` by what
 * classes and ids are called too.
 */
export function tidy(page: PageDocument, byNames: boolean): void {
  if (page.body === null) return;
  const weights = weigh(page.body);
  const stack: PageElement[] = [...page.body.children].reverse();
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    const verdict = byElement(element, weights) ?? (byNames ? byName(element, weights) : null);
    if (verdict === "out") element.remove();
    else if (verdict !== null) mark(element, verdict);
    else stack.push(...[...element.children].reverse());
  }
}

/** The blocks inside are marked too: Readability unwraps a division that holds a single paragraph. */
function mark(element: PageElement, kind: Mark): void {
  element.setAttribute(KIND, kind);
  for (const inner of element.querySelectorAll("div, p, section, li, h2, h3, h4")) inner.setAttribute(KIND, kind);
}

type Verdict = "out" | Mark | null;

function byElement(element: PageElement, weights: Weights): Verdict {
  const { localName } = element;
  if (ALWAYS_OUT.has(localName)) return "out";
  if (localName === "main") return null;
  if (isHidden(element) && weights.share(element) < MAIN_SHARE) return "out";
  const role = element.getAttribute("role");
  if (OUT.has(localName) || (role !== null && ROLES.test(role))) return weights.isMain(element) ? null : "out";
  if (localName === "figure") return weights.isMain(element) || element.querySelector("table, pre") ? null : "caption";
  if (localName === "figcaption") return "caption";
  if (localName === "article" && isTeaser(element, weights)) return "out";
  return null;
}

function byName(element: PageElement, weights: Weights): Verdict {
  const { localName } = element;
  if (localName === "main" || TABLE.has(localName)) return null;
  const names = namesOf(element);
  const context = names === "" ? null : pageRules().contexts.match(names);
  if (context === null) return localName === "header" && weights.prose(element) < LONGEST_MARKED ? "header" : null;
  if (INLINE.has(localName)) return context.kind === "hidden" ? "out" : null;
  if (context.kind === "tail" ? weights.holdsArticle(element) : weights.isMain(element)) return null;
  // <div class="video-container"> also wraps embedded posts.
  if (context.kind === "caption" && element.querySelector("blockquote") !== null) return null;
  if (!MARKED.has(context.kind)) return "out";
  // <div class="image-text"> may be a whole section: no caption or byline is that long.
  return weights.prose(element) > LONGEST_MARKED ? null : (context.kind as Verdict);
}

/** A card that leads to another article: little prose under a heading that is a link. */
function isTeaser(element: PageElement, weights: Weights): boolean {
  if (weights.prose(element) >= 500 || weights.share(element) >= 0.2) return false;
  return element.querySelector("h2 a, h3 a, h4 a, a h2, a h3, a h4") !== null;
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style");
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}
