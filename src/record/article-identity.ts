import { createHash } from "node:crypto";
import type { Article, InputDocument } from "../core/article.js";
import { daysOf } from "./days.js";

/** Month of the articles whose date is not known: a key must have one. */
const UNDATED = "1900-01-01";

/** What makes an article itself, however often and from wherever it is read. */
export interface ArticleIdentity {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** First day of the month of publication. */
  readonly month: string;
}

/**
 * An article is known by its words, its outlet and its day: the same words in another paper are another article (a
 * reprint), and the same words found on another path, page or day of reading are the same. Case, punctuation and
 * spacing do not count, nor does what stands around the article on the page.
 */
export function identityOf(input: InputDocument, article: Article): ArticleIdentity {
  const days = daysOf(article.published.value);
  const outlet = article.outlet ?? hostOf(article.url ?? input.url ?? null);
  const words = wordsOf(article.body) || wordsOf(article.text) || article.text;
  return {
    id: digest([words, wordsOf(outlet), days?.first ?? ""]),
    month: days === null ? UNDATED : `${days.first.slice(0, 7)}-01`,
  };
}

/**
 * The key of an input as it came, known before anything is found in it: what was read before, byte for byte, need
 * not be coded again, and keeps its id when a later program reads it otherwise.
 */
export function inputKey({ text, html, date, url, outlet, title, language, kind }: InputDocument): string {
  return digest([text, html, date, url, outlet, title, language, kind].map((part) => part ?? ""));
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

function wordsOf(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(" ");
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
