import type { PageDocument } from "./dom.js";
import type { LinkedData } from "./json-ld.js";
import { namesIn } from "./names-in-byline.js";

/** What a page says of itself in its head. */
export interface About {
  readonly title: string | null;
  /** Every name that the page goes by, for finding the title among its blocks. */
  readonly titles: readonly string[];
  readonly bylines: readonly string[];
  readonly outlet: string | null;
  readonly section: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly canonicalUrl: string | null;
}

/** Reads title, names, outlet and the like from a page's head, its JSON-LD and its headings. */
export function aboutPage(page: PageDocument, linked: LinkedData): About {
  const outlet = outletOf(page, linked);
  const named = [
    linked.headline,
    meta(page, "og:title"),
    meta(page, "twitter:title"),
    spaced(page.querySelector("title")?.textContent ?? ""),
  ]
    .filter((name) => name !== null)
    .map((name) => withoutOutlet(name, outlet));
  const headings = [...page.querySelectorAll("h1")].slice(0, 20).map((heading) => spaced(heading.textContent));
  const heading =
    headings.find((each) => each !== "" && each !== outlet && named.some((name) => alike(each, name))) ??
    (named.length < 2 && headings.length === 1 ? headings[0] : undefined);
  const authors = linked.authors.length > 0 ? linked.authors : [meta(page, "author"), meta(page, "article:author")];
  return {
    title: heading ?? named.find((name) => name !== "") ?? headings.find((each) => each !== "") ?? null,
    titles: [...named, ...headings].filter((name) => name !== ""),
    bylines: [...new Set(authors.flatMap((author) => namesIn(author ?? "")))].filter((name) => name !== outlet),
    outlet,
    section: linked.section ?? meta(page, "article:section") ?? meta(page, "section"),
    language: languageOf(page, linked),
    canonicalUrl: addressOf(page),
  };
}

function outletOf(page: PageDocument, linked: LinkedData): string | null {
  for (const name of [meta(page, "og:site_name"), linked.publisher, meta(page, "application-name")]) {
    // "The Example Post | example.org"; never "https://www.example.org".
    const clean = spaced((name ?? "").split(" | ")[0] ?? "").replace(/^@/u, "");
    if (clean !== "" && !clean.includes("://")) return clean;
  }
  return null;
}

function withoutOutlet(title: string, outlet: string | null): string {
  const clean = spaced(title);
  const [head = "", ...rest] = clean.split(/ (?:[|–—:·»-]|::) /u);
  const tail = rest.at(-1);
  if (tail === undefined) return clean;
  const isOutlet = outlet !== null && alike(tail, outlet);
  if (isOutlet || clean.includes(" | ")) return head.length >= 15 ? head : clean;
  return clean;
}

/** True where most of the shorter name's words stand in the other. */
function alike(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0 && shared / Math.min(left.size, right.size) > 0.6;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function languageOf(page: PageDocument, linked: LinkedData): string | null {
  const printed = page.documentElement?.getAttribute("lang") ?? linked.language ?? meta(page, "og:locale");
  return /^([a-z]{2})(?:[-_]|$)/iu.exec(printed?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
}

function addressOf(page: PageDocument): string | null {
  const printed = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta(page, "og:url");
  return printed !== null && /^https?:\/\//iu.test(printed) ? printed.trim() : null;
}

function meta(page: PageDocument, name: string): string | null {
  const element = page.querySelector(`meta[property="${name}"]`) ?? page.querySelector(`meta[name="${name}"]`);
  const content = spaced(element?.getAttribute("content") ?? "");
  return content === "" ? null : content;
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
