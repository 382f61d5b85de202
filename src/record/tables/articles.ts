import type { Article } from "../../core/article.js";
import type { ArticleIdentity } from "../article-identity.js";
import type { Connection } from "../connection.js";
import { daysOf } from "../days.js";
import { jsonText } from "../json-text.js";
import { pairKeys } from "../party.js";
import type { Period } from "./findings.js";

/** What a list of articles shows. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** ISO 8601, cut to what is known. */
  readonly published: string | null;
  /** ISO 8601 in UTC: when it was first read. */
  readonly readAt: string;
}

export interface HeadRow {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly read_at: string;
}

const HEAD = ["id", "title", "outlet", "url", "language", "published", "read_at"];

/** The columns that `headOf` reads. */
export function headColumns(alias: string): string {
  return HEAD.map((column) => `${alias}.${column}`).join(", ");
}

export function headOf(row: HeadRow): ArticleHead {
  const { id, title, outlet, url, language, published, read_at: readAt } = row;
  return { id, title, outlet, url, language, published, readAt };
}

/** Writes articles and gives the ids of those that were not there. */
export async function insertArticles(
  connection: Connection,
  articles: readonly (ArticleIdentity & { readonly article: Article })[],
): Promise<Set<string>> {
  const rows = await connection.query<{ id: string }>(
    `insert into articles (id, month, title, outlet, url, language, published, published_basis, published_day, text, article)
     select id, month, title, outlet, url, language, published, published_basis, published_day, text, article
     from jsonb_to_recordset($1::jsonb) as row (${ROW})
     on conflict do nothing returning id`,
    [jsonText(articles.map(rowOf))],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Replaces what a newer program has read differently; id and month stay. */
export async function updateArticle(
  connection: Connection,
  article: ArticleIdentity & { readonly article: Article },
): Promise<void> {
  await connection.query(
    `update articles a set title = row.title, outlet = row.outlet, url = row.url, language = row.language,
       published = row.published, published_basis = row.published_basis, published_day = row.published_day,
       text = row.text, article = row.article
     from jsonb_to_recordset($1::jsonb) as row (${ROW}) where a.id = row.id and a.month = row.month`,
    [jsonText([rowOf(article)])],
  );
}

/** An article as it was read; null for none of this id. */
export async function articleById(connection: Connection, id: string): Promise<Article | null> {
  const [row] = await connection.query<{ text: string; article: Omit<Article, "text"> }>(
    "select text, article from articles where id = $1",
    [id],
  );
  return row === undefined ? null : { ...row.article, text: row.text };
}

export async function countArticles(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ count: number }>("select count(*) as count from articles");
  return row?.count ?? 0;
}

/** The newest articles first, those without a date last; `offset` to page on. */
export async function articlesList(
  connection: Connection,
  { limit = 50, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<ArticleHead[]> {
  const rows = await connection.query<HeadRow>(
    `select ${headColumns("a")} from articles a order by a.published_day desc nulls last, a.id limit $1 offset $2`,
    [limit, offset],
  );
  return rows.map(headOf);
}

/** The articles that tell of anything between two parties, by day of publication; `since` and `until` bound that day. */
export async function articlesBetween(
  connection: Connection,
  a: string,
  b: string,
  { since = null, until = null }: Period = {},
): Promise<ArticleHead[]> {
  const rows = await connection.query<HeadRow>(
    `select ${headColumns("a")} from articles a
     where a.id in (select article from acts where pairs && $1::text[] union
                    select article from events where pairs && $1::text[] union
                    select article from silences where pairs && $1::text[])
       and ($2::date is null or a.published_day >= $2::date)
       and ($3::date is null or a.published_day <= $3::date)
     order by a.published_day nulls last, a.id`,
    [pairKeys(a, b), since, until],
  );
  return rows.map(headOf);
}

const ROW =
  "id text, month date, title text, outlet text, url text, language text, published text, published_basis text, published_day date, text text, article jsonb";

function rowOf({ id, month, article }: ArticleIdentity & { readonly article: Article }): object {
  const { text, ...rest } = article;
  const { title, outlet, url, language, published } = article;
  return {
    id,
    month,
    title,
    outlet,
    url,
    language,
    published: published.value,
    published_basis: published.basis,
    published_day: daysOf(published.value)?.first ?? null,
    text,
    article: rest,
  };
}
