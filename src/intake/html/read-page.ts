import type { Block } from "../../core/article.js";
import { aboutPage, type About } from "./about.js";
import { articleParts } from "./article-parts.js";
import type { Part } from "./classify.js";
import { parsePage } from "./dom.js";
import { linkedData } from "./json-ld.js";
import { namesIn } from "./names-in-byline.js";
import { publishedOn, type PrintedDate } from "./published.js";

/** What a page says: its readable blocks, and what it tells of itself. */
export interface PageText {
  /** The readable blocks in order, separated by blank lines; offsets of `blocks` point into it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly bylines: readonly string[];
  readonly outlet: string | null;
  readonly section: string | null;
  /** The day that the page prints, with where it prints it (no change of time zone). */
  readonly published: PrintedDate | null;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly canonicalUrl: string | null;
  /** The paragraphs alone, joined by blank lines. */
  readonly body: string;
}

/**
 * Reads an HTML page: the article in it without the clutter around it. Scripts never run, nothing is fetched,
 * broken markup is read as far as it goes; a page without an article gives empty text.
 */
export function readPage(html: string, url: string | null): PageText {
  const page = parsePage(html);
  const linked = linkedData(page);
  const { titles, ...about } = aboutPage(page, linked);
  const published = publishedOn(page, linked.published, url);
  const parts = withHeadline(articleParts(page, html, titles, linked.body), about.title);
  return { ...joined(parts), ...about, bylines: bylinesOf(about, parts), published };
}

function withHeadline(parts: readonly Part[], title: string | null): readonly Part[] {
  if (title === null || parts.length === 0 || parts.some(({ kind }) => kind === "headline")) return parts;
  return [{ text: title, kind: "headline", why: "the page's title" }, ...parts];
}

function bylinesOf(about: Omit<About, "titles">, parts: readonly Part[]): readonly string[] {
  if (about.bylines.length > 0) return about.bylines;
  const printed = parts.filter(({ kind, text }) => kind === "byline" && /^(?:by|par|von|por)\b/iu.test(text));
  return [...new Set(printed.flatMap(({ text }) => namesIn(text)))];
}

function joined(parts: readonly Part[]): Pick<PageText, "text" | "blocks" | "body"> {
  const blocks: Block[] = [];
  let text = "";
  for (const part of parts) {
    if (text !== "") text += "\n\n";
    blocks.push({ start: text.length, end: text.length + part.text.length, kind: part.kind, why: part.why });
    text += part.text;
  }
  const body = parts.filter(({ kind }) => kind === "paragraph").map((part) => part.text);
  return { text, blocks, body: body.join("\n\n") };
}
