import type { PageDocument } from "./dom.js";

/** What a page's own JSON-LD says of its article; null or empty where it does not. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** The article's text, paragraphs by line breaks where the page keeps them. */
  readonly body: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|Posting|Report|Review$|NewsStory|CreativeWork$/u;
const MAX_THINGS = 500;

/** Reads the JSON-LD of a page, the broken kind as well, as far as it goes. */
export function linkedData(page: PageDocument): LinkedData {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].map((each) => each.textContent);
  const things = scripts.flatMap((text) => thingsIn(parse(text)));
  const article = things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type))) ?? {};
  const broken = scripts.join("\n");
  return {
    headline: string(article.headline) ?? string(article.name),
    authors: names(article.author, things),
    publisher: names(article.publisher, things)[0] ?? null,
    section: string(first(article.articleSection)),
    published: string(article.datePublished) ?? /"datePublished"\s*:\s*"([^"]{8,40})"/u.exec(broken)?.[1] ?? null,
    language: string(article.inLanguage),
    body: string(article.articleBody),
  };
}

function parse(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/gu, "");
  for (const attempt of [bare, mended(bare)]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The second attempt is for raw line breaks in strings and commas too many; after that the page has none.
    }
  }
  return null;
}

function mended(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").replace(/,\s*(?=[}\]])/gu, "");
}

/** All things in a value: itself, the members of lists, graphs and parts. */
function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = [];
  const queue: unknown[] = [value];
  while (queue.length > 0 && found.length < MAX_THINGS) {
    const next = queue.shift();
    if (Array.isArray(next)) queue.push(...(next as unknown[]).slice(0, MAX_THINGS));
    else if (isThing(next)) {
      found.push(next);
      queue.push(next["@graph"], next.mainEntity);
    }
  }
  return found;
}

function names(value: unknown, things: readonly Thing[]): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return (value as unknown[]).slice(0, 20).flatMap((each) => names(each, things));
  if (!isThing(value)) return [];
  // Yoast's graphs only point to the author: {"@id": "https://example.org/#/person/1"}.
  const target = value.name === undefined ? things.find((thing) => thing["@id"] === value["@id"]) : value;
  return target === undefined ? [] : [target.name].flat().flatMap((name) => string(name) ?? []);
}

function typesOf(thing: Thing): string[] {
  return [thing["@type"]].flat().filter((type): type is string => typeof type === "string");
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function string(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
