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
const TABLE = new Set("tbody thead tfoot tr td th".split(" "));
const MARKED = new Set<HtmlContext["kind"]>(["caption", "byline", "dek", "takeaway"]);

/** Takes clutter out of a page and marks captions, bylines and the like, by element and by class name. */
export function tidy(page: PageDocument): void {
  if (page.body === null) return;
  const weights = weigh(page.body);
  const stack: PageElement[] = [...page.body.children].reverse();
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    const verdict = judge(element, weights);
    if (verdict === "out") element.remove();
    else if (verdict !== null) element.setAttribute(KIND, verdict);
    else stack.push(...[...element.children].reverse());
  }
}

type Verdict = "out" | Mark | null;

function judge(element: PageElement, weights: Weights): Verdict {
  const { localName } = element;
  if (ALWAYS_OUT.has(localName)) return "out";
  if (localName === "main" || TABLE.has(localName)) return null;
  if (isHidden(element) && weights.share(element) < MAIN_SHARE) return "out";
  const role = element.getAttribute("role");
  if (OUT.has(localName) || (role !== null && ROLES.test(role))) return weights.isMain(element) ? null : "out";
  if (localName === "figure") return weights.isMain(element) || element.querySelector("table, pre") ? null : "caption";
  if (localName === "figcaption") return "caption";
  if (localName === "article" && isTeaser(element, weights)) return "out";
  return byNames(element, weights);
}

function byNames(element: PageElement, weights: Weights): Verdict {
  const { localName } = element;
  const names = namesOf(element);
  const context = names === "" ? null : pageRules().contexts.match(names);
  if (context === null) return localName === "header" && weights.share(element) < MAIN_SHARE ? "header" : null;
  if (INLINE.has(localName)) return context.kind === "hidden" ? "out" : null;
  if (context.kind === "tail" ? weights.holdsArticle(element) : weights.isMain(element)) return null;
  // <div class="video-container"> also wraps embedded posts.
  if (context.kind === "caption" && element.querySelector("blockquote") !== null) return null;
  return MARKED.has(context.kind) ? (context.kind as Verdict) : "out";
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
