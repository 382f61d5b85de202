import { expect } from "vitest";
import type { OpenRecord } from "../../src/record/open-record.js";
import { countArticles } from "../../src/record/tables/articles.js";
import type { Child } from "./children/start.js";

/** The documents that a child has reported as read or known. */
export function reported({ lines }: Child): string[] {
  return lines.filter((line) => /^(read|known) /.test(line)).map((line) => line.replace(/^\w+ /, ""));
}

/** The documents in the record, by the path and line that they were read from, and that each is there once and whole. */
export async function recorded(record: OpenRecord): Promise<Set<string>> {
  const readings = await record.query<{ document: string }>("select path || '-' || line as document from readings");
  const documents = new Set(readings.map(({ document }) => document));
  expect(documents.size).toBe(readings.length);
  expect(await countArticles(record)).toBe(readings.length);
  for (const table of ["annotations", "acts", "events", "silences", "provenance"]) {
    const [row] = await record.query<{ count: number; articles: number }>(
      `select count(*) as count, count(distinct article) as articles from ${table}`,
    );
    expect(row, table).toEqual({ count: readings.length, articles: readings.length });
  }
  return documents;
}
