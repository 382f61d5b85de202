/** What a parameter may be: JSON goes as text and is cast in the SQL (`$1::jsonb`). */
export type Param = string | number | boolean | null | readonly string[] | readonly number[];

/**
 * One place where SQL runs. Rows come back the same from every database: `bigint` as number, `date` as
 * `YYYY-MM-DD`, `timestamptz` as ISO 8601 in UTC, `jsonb` parsed, `text[]` as array.
 */
export interface Connection {
  query<Row>(sql: string, params?: readonly Param[]): Promise<Row[]>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
}

/** A database. Inside `transaction` use only the connection that is handed over: others wait for its end. */
export interface Database extends Connection {
  /**
   * Commits when `work` resolves, rolls back when it rejects. `work` may run again where the commit could not be
   * confirmed (the owner of the folder died, two writers met), so every write must be one that can be repeated.
   */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How columns are read, by type id: PostgreSQL sends text, and both drivers would make local dates of it. */
export const COLUMN_READERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1082: (text) => text,
  1184: (text) => new Date(text).toISOString(),
};
