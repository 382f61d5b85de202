import type { Block } from "../../core/article.js";
import { articleRoot } from "./article-root.js";
import { parsePage, type PageDocument } from "./dom.js";
import { classify, type Part } from "./classify.js";
import { secondLook, standings } from "./second-look.js";
import { settle } from "./settle.js";
import { piecesOf } from "./pieces.js";
import { tidy } from "./tidy.js";

/** What a page says: its readable blocks, and what it tells of itself. */
export interface PageText {
  /** The readable blocks in order, separated by blank lines; offsets of `blocks` point into it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly bylines: readonly string[];
  readonly outlet: string | null;
  readonly section: string | null;
  /** ISO 8601, cut to what is known, as the page prints it (no change of time zone). */
  readonly published: { readonly value: string; readonly why: string } | null;
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
  const titles = [page.querySelector("h1")?.textContent ?? "", page.title].filter((title) => title.trim() !== "");
  tidy(page);
  const parts = articleParts(page, titles);
  return {
    ...joined(parts),
    title: null,
    bylines: [],
    outlet: null,
    section: null,
    published: null,
    language: null,
    canonicalUrl: url,
  };
}

function articleParts(page: PageDocument, titles: readonly string[]): Part[] {
  if (page.body === null) return [];
  const whole = standings(piecesOf(page.body));
  const root = articleRoot(page);
  if (root === null) return [];
  const parts = settle(classify(secondLook(piecesOf(root), whole), titles));
  return parts.filter(({ kind }) => kind !== "boilerplate");
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
