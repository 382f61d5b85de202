import type { ArticleIdentity } from "../article-identity.js";
import type { Connection } from "../connection.js";
import { jsonText } from "../json-text.js";
import { articleById } from "./articles.js";

/** What was found in an article, and by which program. */
export interface Annotation extends ArticleIdentity {
  readonly version: string;
  /** The layers of `annotate`, without the article itself. */
  readonly layers: object;
}

/** Writes annotations, or replaces those that stand there. */
export async function putAnnotations(connection: Connection, annotations: readonly Annotation[]): Promise<void> {
  if (annotations.length === 0) return;
  const rows = annotations.map(({ id, month, version, layers }) => ({ article: id, month, version, body: layers }));
  await connection.query(
    `insert into annotations (article, month, version, body)
     select article, month, version, body
     from jsonb_to_recordset($1::jsonb) as row (article text, month date, version text, body jsonb)
     on conflict (article, month) do update
       set version = excluded.version, body = excluded.body, annotated_at = now()`,
    [jsonText(rows)],
  );
}

/** All that `annotate` says of an article, its `id` the record's; null for none of this id. */
export async function annotationOf(connection: Connection, id: string): Promise<Record<string, unknown> | null> {
  const [row] = await connection.query<{ body: Record<string, unknown> }>(
    "select body from annotations where article = $1",
    [id],
  );
  const article = await articleById(connection, id);
  return row === undefined || article === null ? null : { id, article, ...row.body };
}
