import type { InputDocument } from "../../core/article.js";
import { DemarcheError } from "../../core/errors.js";

/** Under which names a field is looked for, in this order. */
const NAMES = {
  text: ["text", "body", "content", "fulltext", "article"],
  html: ["html"],
  date: ["date", "published", "publishedAt", "published_at", "pubDate", "publication_date", "datetime", "created_at"],
  url: ["url", "link", "canonical_url"],
  outlet: ["outlet", "source", "publisher", "site", "site_name"],
  title: ["title", "headline"],
  language: ["language", "lang"],
} as const;

/**
 * A parsed JSON value as a document. Besides the contract's own names it takes the common ones: `body` and
 * `content` for `text`, `headline` for `title`, `published`, `publishedAt` and `pubDate` for `date` (a number
 * is seconds or milliseconds since 1970), `source` for `outlet` (an object gives its `name`), `link` for
 * `url`; an `id` may be a number. Where no id is given, the origin is it.
 * @throws DemarcheError D1101 where it is no object, or holds neither text nor HTML.
 */
export function toDocument(value: unknown, origin: string): InputDocument {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new DemarcheError("D1101", `a document is an object, not ${JSON.stringify(value).slice(0, 60)}`);
  }
  const record = value as Record<string, unknown>;
  const fields: Record<string, string> = {};
  for (const [field, names] of Object.entries(NAMES)) {
    const found = names.map((name) => asText(record[name], field)).find((text) => text !== null);
    if (found != null) fields[field] = found;
  }
  if (fields.text === undefined && fields.html === undefined) {
    throw new DemarcheError("D1101", `a document has "text" or "html", this one has ${keysOf(record)}`);
  }
  const { id, focus, kind } = record;
  return {
    ...(focus === undefined ? {} : { focus: focus as NonNullable<InputDocument["focus"]> }),
    ...(kind === "phrase" ? { kind } : {}),
    ...fields,
    id: typeof id === "string" && id !== "" ? id : typeof id === "number" ? String(id) : origin,
  };
}

function asText(value: unknown, field: string): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  if (field === "date" && typeof value === "number" && Number.isFinite(value)) return fromEpoch(value);
  if (field === "outlet" && typeof value === "object" && value !== null && "name" in value) {
    return typeof value.name === "string" ? value.name : null;
  }
  return null;
}

function fromEpoch(value: number): string | null {
  const date = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function keysOf(record: Record<string, unknown>): string {
  const keys = Object.keys(record).slice(0, 6);
  return keys.length === 0 ? "no fields" : keys.map((key) => `"${key}"`).join(", ");
}
