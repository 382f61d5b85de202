import { createHash } from "node:crypto";
import type { Connection } from "../connection.js";

/** A user's dictionary of actors, without its text. */
export interface DictionaryRow {
  /** The name of its file: the same name again replaces it. */
  readonly name: string;
  readonly format: string;
  /** 12 hexadecimal digits of the SHA-256 of its text. */
  readonly digest: string;
  /** How many actors and nouns it has. */
  readonly entries: number;
  readonly addedAt: string;
}

/** Adds a dictionary, or replaces the one of the same name; says whether anything changed. */
export async function putDictionary(
  connection: Connection,
  { name, format, content, entries }: Pick<DictionaryRow, "name" | "format" | "entries"> & { readonly content: string },
): Promise<boolean> {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const rows = await connection.query(
    `insert into dictionaries (name, format, digest, content, entries) values ($1, $2, $3, $4, $5)
     on conflict (name) do update
       set format = excluded.format, digest = excluded.digest, content = excluded.content,
           entries = excluded.entries, added_at = now()
       where dictionaries.digest <> excluded.digest
     returning name`,
    [name, format, digest, content, entries],
  );
  return rows.length > 0;
}

/** Takes a dictionary away; says whether there was one. */
export async function deleteDictionary(connection: Connection, name: string): Promise<boolean> {
  const rows = await connection.query("delete from dictionaries where name = $1 returning name", [name]);
  return rows.length > 0;
}

/** All dictionaries, by name. */
export async function listDictionaries(connection: Connection): Promise<DictionaryRow[]> {
  return connection.query(
    `select name, format, digest, entries, added_at as "addedAt" from dictionaries order by name`,
  );
}

/** The texts of all dictionaries, by name. */
export async function dictionaryTexts(
  connection: Connection,
): Promise<{ name: string; digest: string; content: string }[]> {
  return connection.query("select name, digest, content from dictionaries order by name");
}
