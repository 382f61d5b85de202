import type { Span } from "../../core/span.js";
import type { Connection } from "../connection.js";
import { daysOf } from "../days.js";
import { jsonText } from "../json-text.js";
import { pairKey } from "../party.js";
import type { ArticleIdentity } from "../article-identity.js";
import { headColumns, headOf, type ArticleHead, type HeadRow } from "./articles.js";

/** What a table of findings keeps in columns, so that it can be searched; the finding itself stands beside as JSON. */
export interface Columns extends Span {
  /** The finding's own date, ISO 8601 cut to what is known. */
  readonly date: string | null;
  /** Who does it, says it, holds it. */
  readonly sources: readonly string[];
  /** To whom. */
  readonly targets: readonly string[];
  readonly kind: string | null;
  readonly status: string | null;
}

/** A table of one layer's findings. */
export interface FindingsTable<Finding> {
  readonly name: string;
  readonly columns: (finding: Finding) => Columns;
}

/** One finding, and the article that it stands in. */
export interface Found<Finding> {
  readonly article: ArticleHead;
  /** Its index in its layer of that article. */
  readonly ordinal: number;
  /** The first day of its own date, or of the article's publication where it has none. */
  readonly day: string | null;
  readonly finding: Finding;
}

/** Days, both inclusive, `YYYY-MM-DD`; what has no date at all is found only where neither is given. */
export interface Period {
  readonly since?: string | null;
  readonly until?: string | null;
}

/** The findings of one article. */
export interface ArticleFindings<Finding> extends ArticleIdentity {
  readonly published: string | null;
  readonly findings: readonly Finding[];
}

const COLUMNS = "article, month, ordinal, start_at, end_at, day, last_day, sources, targets, pairs, kind, status, body";

/** Writes the findings of some articles; those that stand there already stay as they are. */
export async function insertFindings<Finding>(
  connection: Connection,
  table: FindingsTable<Finding>,
  articles: readonly ArticleFindings<Finding>[],
): Promise<void> {
  const rows = articles.flatMap((article) =>
    article.findings.map((finding, ordinal) => rowOf(table, article, finding, ordinal)),
  );
  if (rows.length === 0) return;
  await connection.query(
    `insert into ${table.name} (${COLUMNS})
     select ${COLUMNS} from jsonb_to_recordset($1::jsonb) as row (
       article text, month date, ordinal integer, start_at integer, end_at integer, day date, last_day date,
       sources text[], targets text[], pairs text[], kind text, status text, body jsonb)
     on conflict do nothing`,
    [jsonText(rows)],
  );
}

/** Removes the findings of an article. */
export async function deleteFindings(
  connection: Connection,
  table: { readonly name: string },
  { id, month }: ArticleIdentity,
): Promise<void> {
  await connection.query(`delete from ${table.name} where article = $1 and month = $2`, [id, month]);
}

/** What the parties' column holds any of the keys, in order of time. */
export async function selectFindings<Finding>(
  connection: Connection,
  table: FindingsTable<Finding>,
  by: { readonly column: "pairs" | "sources"; readonly keys: readonly string[] },
  { since = null, until = null }: Period,
): Promise<Found<Finding>[]> {
  const rows = await connection.query<HeadRow & { ordinal: number; day: string | null; finding: Finding }>(
    `select f.ordinal, f.day, f.body as finding, ${headColumns("a")}
     from ${table.name} f join articles a on a.id = f.article and a.month = f.month
     where f.${by.column} && $1::text[]
       and ($2::date is null or f.last_day >= $2::date)
       and ($3::date is null or f.day <= $3::date)
     order by f.day nulls last, a.published_day nulls last, f.article, f.start_at, f.ordinal`,
    [by.keys, since, until],
  );
  return rows.map((row) => ({ article: headOf(row), ordinal: row.ordinal, day: row.day, finding: row.finding }));
}

function rowOf<Finding>(
  table: FindingsTable<Finding>,
  article: ArticleFindings<Finding>,
  finding: Finding,
  ordinal: number,
): object {
  const { start, end, date, sources, targets, kind, status } = table.columns(finding);
  const days = daysOf(date) ?? daysOf(article.published);
  return {
    article: article.id,
    month: article.month,
    ordinal,
    start_at: start,
    end_at: end,
    day: days?.first ?? null,
    last_day: days?.last ?? null,
    sources,
    targets,
    pairs: sources.flatMap((source) => targets.map((target) => pairKey(source, target))),
    kind,
    status,
    body: finding,
  };
}
