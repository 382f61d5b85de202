import type { ArticleIdentity } from "../article-identity.js";
import type { Connection } from "../connection.js";
import { jsonText } from "../json-text.js";

/** Where a document came from. */
export interface Origin {
  readonly path?: string | null;
  /** Line of a file of many documents, from 1. */
  readonly line?: number | null;
  readonly url?: string | null;
}

/** One time that an article was met: the same article on two paths has two. */
export interface Reading {
  readonly article: ArticleIdentity;
  /** Key of the input as it came. */
  readonly input: string;
  readonly origin: Origin;
}

/** What is known of an input that was read before. */
export interface KnownInput extends ArticleIdentity {
  /** Which program coded it. */
  readonly version: string;
}

/** Notes where articles were met; the same input from the same place is one reading, however often it is read. */
export async function insertReadings(connection: Connection, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) return;
  const rows = readings.map(({ article, input, origin }) => ({
    input,
    origin: originKey(origin),
    article: article.id,
    month: article.month,
    path: origin.path ?? null,
    line: origin.line ?? null,
    url: origin.url ?? null,
  }));
  await connection.query(
    `insert into readings (input, origin, article, month, path, line, url)
     select input, origin, article, month, path, line, url from jsonb_to_recordset($1::jsonb) as row (
       input text, origin text, article text, month date, path text, line integer, url text)
     on conflict do nothing`,
    [jsonText(rows)],
  );
}

/** Those of the inputs that were read before, by key. */
export async function knownInputs(connection: Connection, keys: readonly string[]): Promise<Map<string, KnownInput>> {
  const rows = await connection.query<KnownInput & { input: string }>(
    `select distinct r.input, r.article as id, r.month, n.version
     from readings r join annotations n on n.article = r.article and n.month = r.month
     where r.input = any($1::text[])`,
    [keys],
  );
  return new Map(rows.map(({ input, id, month, version }) => [input, { id, month, version }]));
}

/** Where an article was met, the first time first. */
export async function readingsOf(connection: Connection, article: string): Promise<(Origin & { readAt: string })[]> {
  return connection.query(
    `select path, line, url, read_at as "readAt" from readings where article = $1 order by read_at, origin`,
    [article],
  );
}

function originKey({ path, line, url }: Origin): string {
  const place = path ?? url ?? "";
  return line == null ? place : `${place}:${String(line)}`;
}
