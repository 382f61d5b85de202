import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";
import { openRecord, type OpenRecord } from "../../src/record/open-record.js";
import { makeServer, makeToken } from "../../src/server/server.js";
import type { ArticlesAnswer, ErrorAnswer, ExchangeAnswer, ExchangesAnswer } from "../../src/server/api-types.js";
import { readDocuments, type Sourced } from "../../src/worker/read-documents.js";
import { stubLayers } from "../record/stub-layers.js";

const folder = mkdtempSync(join(tmpdir(), "demarche-server-"));
const token = makeToken();
let record: OpenRecord;
let server: FastifyInstance;

async function* sources(): AsyncGenerator<Sourced> {
  yield await Promise.resolve({
    document: { id: "one", text: "North Korea threatened South Korea.", date: "2024-05-02" },
    origin: { path: "one.txt", line: null, url: null },
  });
}

beforeAll(async () => {
  record = await openRecord(folder);
  await readDocuments(sources(), { record, annotate: (document) => stubLayers(document), version: "test" });
  server = await makeServer(record, token);
});

afterAll(async () => {
  await server.close();
  await record.close();
  rmSync(folder, { recursive: true });
});

const host = "127.0.0.1:4747";
const get = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { host, ...headers } });
const withToken = (url: string) => get(url, { cookie: `other=1; demarche=${token}` });

describe("who is let in", () => {
  test("nobody without the token", async () => {
    for (const headers of [{}, { cookie: "demarche=wrong" }, { cookie: "" }]) {
      const answer = await get("/api/articles", headers);
      expect(answer.statusCode).toBe(401);
      expect(answer.json<ErrorAnswer>().error.code).toBe("D1403");
    }
  });
  test("the token in the address becomes a cookie that scripts and other sites cannot use", async () => {
    const answer = await get(`/api/articles?token=${token}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["set-cookie"]).toContain("HttpOnly; SameSite=Strict");
  });
  test("nobody under a name that is not this machine's, token or not", async () => {
    const answer = await get("/api/articles", { host: "evil.example", cookie: `demarche=${token}` });
    expect(answer.statusCode).toBe(403);
  });
  test("pages may load nothing from elsewhere", async () => {
    expect((await withToken("/api/articles")).headers["content-security-policy"]).toContain("default-src 'self'");
  });
});

describe("what is answered", () => {
  test("the pairs of parties", async () => {
    const { articles, exchanges } = (await withToken("/api/exchanges")).json<ExchangesAnswer>();
    expect(articles).toBe(1);
    expect(exchanges[0]?.parties.map(({ name }) => name).sort()).toEqual(["North Korea", "South Korea"]);
  });
  test("an exchange with its brief, parties by any of their names", async () => {
    const { exchange, brief } = (await withToken("/api/exchanges/north%20korea/Seoul")).json<ExchangeAnswer>();
    expect(exchange.moves.length).toBeGreaterThan(0);
    expect(brief.parties.map(({ code }) => code)).toEqual(["PRK", "KOR"]);
  });
  test("an article with its layers", async () => {
    const { articles } = (await withToken("/api/articles")).json<ArticlesAnswer>();
    const id = articles[0]?.id ?? "";
    const answer = (await withToken(`/api/articles/${id}`)).json<{ id: string; acts: unknown[] }>();
    expect(answer.id).toBe(id);
    expect(answer.acts.length).toBeGreaterThan(0);
  });
  test.each([
    ["/api/articles/none", 404, "D1402"],
    ["/api/exchanges/Atlantis/PRK", 404, "D1401"],
    ["/api/exchanges/PRK/KOR?since=yesterday", 400, "D1001"],
  ])("%s is an error with a code", async (url, status, code) => {
    const answer = await withToken(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.json<ErrorAnswer>().error.code).toBe(code);
  });
});
