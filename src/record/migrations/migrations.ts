import * as articles from "./0001-articles.js";
import * as dictionaries from "./0002-dictionaries.js";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Every change of the schema since the first, in order. Append only: what stands here has run somewhere. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: "articles", sql: articles.sql },
  { number: 2, name: "dictionaries", sql: dictionaries.sql },
];
