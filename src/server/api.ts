import type { FastifyInstance } from "fastify";
import { writeBrief } from "../brief/brief.js";
import { DemarcheError } from "../core/errors.js";
import { loadExchange } from "../exchange/load-exchange.js";
import { findParty, nameOfParty } from "../exchange/party-names.js";
import type { Party } from "../exchange/types.js";
import type { OpenRecord } from "../record/open-record.js";
import { partiesByActivity } from "../record/moves.js";
import { annotationOf } from "../record/tables/annotations.js";
import { articlesList, countArticles } from "../record/tables/articles.js";
import type { ArticleAnswer, ArticlesAnswer, ExchangeAnswer, ExchangesAnswer } from "./api-types.js";

const MOST_ARTICLES = 200;

const period = {
  type: "object",
  properties: {
    since: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
    until: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
  },
} as const;

/** The routes of the API over one record. All of them read. */
export function addApi(server: FastifyInstance, record: OpenRecord): void {
  server.get("/api/exchanges", async (): Promise<ExchangesAnswer> => {
    const pairs = await partiesByActivity(record);
    const exchanges = pairs.map(({ a, b, ...rest }) => ({ parties: [party(a), party(b)] as const, ...rest }));
    return { articles: await countArticles(record), exchanges };
  });

  server.get<{ Params: { a: string; b: string }; Querystring: { since?: string; until?: string } }>(
    "/api/exchanges/:a/:b",
    { schema: { querystring: period } },
    async ({ params, query }): Promise<ExchangeAnswer> => {
      const parties = [findParty(params.a), findParty(params.b)] as const;
      const span = { since: query.since ?? null, until: query.until ?? null };
      const { exchange, materials } = await loadExchange(record, parties, span);
      return { exchange, brief: writeBrief(exchange, materials) };
    },
  );

  server.get("/api/articles", async (): Promise<ArticlesAnswer> => {
    return { articles: await articlesList(record, { limit: MOST_ARTICLES }) };
  });

  server.get<{ Params: { id: string } }>("/api/articles/:id", async ({ params }): Promise<ArticleAnswer> => {
    const annotation = await annotationOf(record, params.id);
    if (annotation === null) throw new DemarcheError("D1402", `the record holds no article "${params.id}"`);
    return annotation as unknown as ArticleAnswer;
  });
}

function party(code: string): Party {
  return { code, name: nameOfParty(code) };
}
