import type { HtmlContext } from "../../knowledge/html.js";
import { type PageDocument, type PageElement } from "./dom.js";
import { namesOf } from "./names.js";
import { pageRules } from "./rules.js";

/** The attribute under which a marked element carries the kind of what stands in it. */
export const KIND = "data-block-kind";

const ALWAYS_OUT = new Set(
  "script style template svg math canvas iframe object embed button dialog nav select".split(" "),
);
const OUT = new Set("aside footer form".split(" "));
const ROLES = /^(navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|banner)$/u;
const INLINE = new Set("a abbr b cite code em font i mark q s small span strong sub sup time u".split(" "));
const TABLE = new Set("tbody thead tfoot tr td th".split(" "));
const MARKED = new Set<HtmlContext["kind"]>(["caption", "byline", "dek", "takeaway"]);
/** Beyond this share of the page's prose, an element is no aside, whatever its names say. */
const MAIN_SHARE = 0.4;

/** Takes clutter out of a page and marks captions, bylines and the like, by element and by class name. */
export function tidy(page: PageDocument): void {
  const body = page.body;
  if (body === null) return;
  const prose = Math.max(proseIn(body), 1);
  const stack: PageElement[] = [...body.children].reverse();
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    const verdict = judge(element, prose);
    if (verdict === "out") {
      element.remove();
      continue;
    }
    if (verdict !== null) {
      element.setAttribute(KIND, verdict);
      continue;
    }
    stack.push(...[...element.children].reverse());
  }
}

type Verdict = "out" | "header" | "caption" | "byline" | "dek" | "takeaway" | null;

function judge(element: PageElement, prose: number): Verdict {
  const { localName } = element;
  if (ALWAYS_OUT.has(localName)) return "out";
  if (localName === "body" || localName === "main") return null;
  if (isHidden(element) && proseIn(element) / prose < MAIN_SHARE) return "out";
  const role = element.getAttribute("role");
  if (OUT.has(localName) || (role !== null && ROLES.test(role))) return isMain(element, prose) ? null : "out";
  if (localName === "figure") return isMain(element, prose) || element.querySelector("table, pre") ? null : "caption";
  if (localName === "figcaption") return "caption";
  if (localName === "article" && isTeaser(element, prose)) return "out";
  if (TABLE.has(localName)) return null;
  const context = contextOf(element);
  if (context === null) return localName === "header" && proseIn(element) / prose < MAIN_SHARE ? "header" : null;
  if (INLINE.has(localName)) return context.kind === "hidden" ? "out" : null;
  if (context.kind === "tail" ? isArticle(element) : isMain(element, prose)) return null;
  // <div class="video-container"> also wraps embedded posts.
  if (context.kind === "caption" && element.querySelector("blockquote") !== null) return null;
  return MARKED.has(context.kind) ? (context.kind as Verdict) : "out";
}

function contextOf(element: PageElement): HtmlContext | null {
  const names = namesOf(element);
  return names === "" ? null : pageRules().contexts.match(names);
}

/** A card that leads to another article: little prose under a heading that is a link. */
function isTeaser(element: PageElement, prose: number): boolean {
  const inside = proseIn(element);
  return inside < 500 && inside / prose < 0.2 && element.querySelector("h2 a, h3 a, h4 a, a h2, a h3, a h4") !== null;
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style");
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

function isMain(element: PageElement, prose: number): boolean {
  return isArticle(element) || proseIn(element) / prose > MAIN_SHARE;
}

function isArticle(element: PageElement): boolean {
  return (
    element.getAttribute("itemprop") === "articleBody" || element.querySelector("h1, [itemprop=articleBody]") !== null
  );
}

/** How much prose stands in an element: the letters of its longer paragraphs. */
function proseIn(element: PageElement): number {
  let sum = 0;
  for (const paragraph of element.querySelectorAll("p")) {
    const { length } = paragraph.textContent.trim();
    if (length > 60) sum += length;
  }
  return sum;
}
