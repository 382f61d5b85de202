import type { Brief } from "../brief/types.js";
import type { Exchange, Party } from "../exchange/types.js";
import type { ContractLayers } from "../pipeline/annotate.js";
import type { ArticleHead } from "../record/tables/articles.js";

/** What the API answers; the workbench imports these types and nothing else. */

/** `GET /api/exchanges`: the pairs of parties in the record, the busiest first. */
export interface ExchangesAnswer {
  readonly articles: number;
  readonly exchanges: readonly ExchangeHead[];
}

export interface ExchangeHead {
  readonly parties: readonly [Party, Party];
  readonly acts: number;
  readonly articles: number;
  /** Day of the latest act, ISO 8601; null where none has a date. */
  readonly latest: string | null;
}

/** `GET /api/exchanges/:a/:b`: moves, silences, open overtures, positions, articles, and the brief of it all. */
export interface ExchangeAnswer {
  readonly exchange: Exchange;
  readonly brief: Brief;
}

/** `GET /api/articles`: the newest first. */
export interface ArticlesAnswer {
  readonly articles: readonly ArticleHead[];
}

/** `GET /api/articles/:id`: an article with all its layers. */
export type ArticleAnswer = ContractLayers & { readonly id: string };

/** Any answer with a status of 400 and above. */
export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string };
}
