import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { InputDocument } from "../../src/core/index.js";
import { migrate } from "../../src/record/migrate.js";
import { MIGRATIONS } from "../../src/record/migrations/migrations.js";
import { movesBetween, partiesByActivity } from "../../src/record/moves.js";
import type { OpenRecord } from "../../src/record/open-record.js";
import { annotationOf } from "../../src/record/tables/annotations.js";
import { articleById, articlesBetween, articlesList, countArticles } from "../../src/record/tables/articles.js";
import { deleteDictionary, listDictionaries, putDictionary } from "../../src/record/tables/dictionaries.js";
import { positionsOf } from "../../src/record/tables/positions.js";
import { knownInputs, readingsOf, type Origin } from "../../src/record/tables/readings.js";
import { silencesBetween } from "../../src/record/tables/silences.js";
import { inputKey } from "../../src/record/article-identity.js";
import { reviseArticle, writeArticles, type Written } from "../../src/record/write-articles.js";
import { ownActorsOf } from "../../src/worker/own-actors.js";
import { stubLayers } from "./stub-layers.js";

const FINDINGS = [
  "acts",
  "events",
  "silences",
  "positions",
  "attributions",
  "assessments",
  "claims",
  "agenda",
  "provenance",
];

/** What every database that carries the record has to do. */
export function recordContract(name: string, open: () => Promise<{ record: OpenRecord; drop: () => Promise<void> }>) {
  describe(`the record on ${name}`, () => {
    let record: OpenRecord;
    let drop: () => Promise<void>;

    beforeAll(async () => ({ record, drop } = await open()));
    afterAll(() => drop());
    beforeEach(() => record.script("delete from articles"));

    interface Told {
      readonly origin?: Origin;
      readonly parties?: [string, string];
      readonly date?: string;
    }

    async function write(document: Partial<InputDocument>, told: Told = {}): Promise<Written> {
      const { origin = { path: "/a.txt" }, parties = ["PRK", "KOR"], date = null } = told;
      const input = { id: "x", text: "The North warned the South.", ...document };
      const coded = { document: input, origin, layers: stubLayers(input, ...parties, date), version: "1" };
      const [written] = await record.transaction((connection) => writeArticles(connection, [coded]));
      if (written === undefined) throw new Error("nothing was written");
      return written;
    }

    async function counts(): Promise<Record<string, number>> {
      const tables = ["articles", "readings", "annotations", ...FINDINGS];
      const [row] = await record.query<Record<string, number>>(
        `select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(", ")}`,
      );
      return row ?? {};
    }

    it("holds an article read twice once, and changes nothing", async () => {
      const first = await write({ date: "2025-06-27" });
      const before = await counts();
      const second = await write({ date: "2025-06-27" });
      expect(first.isNew).toBe(true);
      expect(second).toEqual({ ...first, isNew: false });
      expect(await counts()).toEqual(before);
      expect(before).toMatchObject({ articles: 1, readings: 1, annotations: 1, acts: 1, provenance: 1 });
    });

    it("knows an article from two paths as one with two readings", async () => {
      const { id } = await write({}, { origin: { path: "/a.jsonl", line: 1 } });
      await write({ text: "The North  warned the South!" }, { origin: { path: "/b.jsonl", line: 7 } });
      expect(await countArticles(record)).toBe(1);
      expect((await readingsOf(record, id)).map(({ path, line }) => [path, line])).toEqual([
        ["/a.jsonl", 1],
        ["/b.jsonl", 7],
      ]);
    });

    it("keeps apart what two outlets print, and what was printed on two days", async () => {
      await write({ outlet: "Yonhap", date: "2025-06-27" });
      await write({ outlet: "KBS", date: "2025-06-27" });
      await write({ outlet: "KBS", date: "2025-06-28" });
      expect(await countArticles(record)).toBe(3);
    });

    it("writes many at once, doubles among them", async () => {
      const documents = [1, 2, 1, 3].map((number) => {
        const document = { id: String(number), text: `Warning ${String(number)}.` };
        return { document, origin: { path: "/c" }, layers: stubLayers(document), version: "1" };
      });
      const written = await record.transaction((connection) => writeArticles(connection, documents));
      expect(written.map(({ isNew }) => isNew)).toEqual([true, true, false, true]);
      expect(written[0]?.id).toBe(written[2]?.id);
    });

    it("gives back the article and all that was found in it", async () => {
      const input = { id: "x", text: "The North warned the South.", date: "2025-06-27", title: "A warning" };
      const { id } = await write(input);
      const layers = stubLayers(input);
      expect(await articleById(record, id)).toEqual(layers.article);
      expect(await annotationOf(record, id)).toEqual({ id, ...layers });
      expect(await articleById(record, "none")).toBeNull();
      expect(await annotationOf(record, "none")).toBeNull();
    });

    it("finds the moves between two parties, either way, by day", async () => {
      await write({ text: "Third.", date: "2025-07-02" }, { parties: ["KOR", "PRK"] });
      await write({ text: "First.", date: "2025-07-03" }, { date: "2025-05-30" });
      await write({ text: "Second.", date: "2025-07-03" }, { date: "2025-06" });
      await write({ text: "Undated." });
      await write({ text: "Others.", date: "2025-07-02" }, { parties: ["USA", "PRK"] });
      const all = await movesBetween(record, "KOR", "PRK");
      expect(all.map(({ layer, day }) => `${layer} ${String(day)}`)).toEqual([
        "acts 2025-05-30",
        "events 2025-05-30",
        "acts 2025-06-01",
        "events 2025-06-01",
        "acts 2025-07-02",
        "events 2025-07-02",
        "acts null",
        "events null",
      ]);
      const [move] = all;
      expect(move?.finding).toMatchObject({ kind: "threaten", from: ["PRK"], to: ["KOR"], date: "2025-05-30" });
      expect(move?.article).toMatchObject({ published: "2025-07-03", language: "en" });
      const late = await movesBetween(record, "PRK", "KOR", { since: "2025-06-15" });
      // "2025-06" may be any day of June, so it lies within a period that begins in its midst.
      expect(late.map(({ day }) => day)).toEqual(["2025-06-01", "2025-06-01", "2025-07-02", "2025-07-02"]);
      expect(await movesBetween(record, "PRK", "KOR", { until: "2025-05-29" })).toEqual([]);
    });

    it("finds silences, positions and articles of parties", async () => {
      const { id } = await write({ text: "One.", date: "2025-07-02" });
      await write({ text: "Two.", date: "2025-07-03" }, { parties: ["USA", "IRN"] });
      expect((await silencesBetween(record, "PRK", "KOR")).map(({ finding }) => finding.from)).toEqual([["KOR"]]);
      expect((await positionsOf(record, "PRK")).map(({ finding }) => finding.issue)).toEqual(["drones"]);
      expect(await positionsOf(record, "KOR")).toEqual([]);
      expect((await articlesBetween(record, "KOR", "PRK")).map((head) => head.id)).toEqual([id]);
      expect(await articlesBetween(record, "KOR", "PRK", { since: "2025-07-03" })).toEqual([]);
    });

    it("lists articles, the newest first, and the busiest pairs", async () => {
      await write({ text: "One.", date: "2025-07-02", title: "one" });
      await write({ text: "Two.", title: "two" });
      await write({ text: "Three.", date: "2025-07", title: "three" }, { parties: ["KOR", "PRK"] });
      await write({ text: "Four.", date: "2024", title: "four" }, { parties: ["USA", "IRN"] });
      expect((await articlesList(record)).map(({ title }) => title)).toEqual(["one", "three", "four", "two"]);
      expect((await articlesList(record, { limit: 1, offset: 1 })).map(({ title }) => title)).toEqual(["three"]);
      expect(await partiesByActivity(record)).toEqual([
        { a: "KOR", b: "PRK", acts: 3, articles: 3, latest: "2025-07-02" },
        { a: "IRN", b: "USA", acts: 1, articles: 1, latest: "2024-01-01" },
      ]);
    });

    it("counts an act that goes both ways once", async () => {
      const document = { id: "x", text: "Both agreed." };
      const layers = stubLayers(document);
      const both = { from: ["PRK", "KOR"], to: ["KOR", "PRK"] };
      const coded = { ...layers, acts: layers.acts.map((act) => ({ ...act, ...both })) };
      await record.transaction((connection) =>
        writeArticles(connection, [{ document, origin: {}, layers: coded, version: "1" }]),
      );
      expect(await partiesByActivity(record)).toEqual([{ a: "KOR", b: "PRK", acts: 1, articles: 1, latest: null }]);
    });

    it("replaces what an older program found", async () => {
      const written = await write({ date: "2025-06-27" });
      const input = { id: "x", text: "The North warned the South.", date: "2025-06-27" };
      const layers = { ...stubLayers(input, "PRK", "USA"), claims: [] };
      await record.transaction((connection) => reviseArticle(connection, written, { layers, version: "2" }));
      expect(await movesBetween(record, "PRK", "KOR")).toEqual([]);
      expect(await movesBetween(record, "PRK", "USA")).toHaveLength(2);
      expect(await annotationOf(record, written.id)).toMatchObject({ claims: [] });
      expect(await counts()).toMatchObject({ articles: 1, readings: 1, annotations: 1, acts: 1, claims: 0 });
      const key = inputKey(input);
      const known = await knownInputs(record, [key, "other"]);
      expect([...known]).toEqual([[key, { id: written.id, month: "2025-06-01", version: "2" }]]);
    });

    it("takes text that PostgreSQL refuses, offsets kept", async () => {
      const text = "A\0B \\u0000 \uD83D C \u2028 D 😀 \\";
      const { id } = await write({ text, title: "\uDE00" });
      const article = await articleById(record, id);
      expect(article?.text).toBe("A\uFFFDB \\u0000 \uFFFD C \u2028 D 😀 \\");
      expect(article?.text).toHaveLength(text.length);
      expect(article?.title).toBe("\uFFFD");
    });

    it("takes all of a transaction or nothing", async () => {
      const document = { id: "x", text: "Half." };
      const failing = record.transaction(async (connection) => {
        await writeArticles(connection, [{ document, origin: {}, layers: stubLayers(document), version: "1" }]);
        throw new Error("in mid-work");
      });
      await expect(failing).rejects.toThrow("in mid-work");
      expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
      await expect(record.query("select * from nothing")).rejects.toMatchObject({ code: "42P01" });
    });

    it("keeps transactions that run at once apart", async () => {
      const writers = Array.from({ length: 8 }, (_, writer) =>
        Promise.all(
          Array.from({ length: 5 }, (_, number) => write({ text: `${String((writer + number) % 10)} shared` })),
        ),
      );
      await Promise.all(writers);
      expect(await counts()).toMatchObject({ articles: 10, annotations: 10, acts: 10 });
    });

    it("keeps dictionaries of actors by name, the same one once", async () => {
      const guards = { name: "guards.txt", format: "petrarch actors", content: "GUARDS_ [CYPUAF]", entries: 1 };
      expect(await putDictionary(record, guards)).toBe(true);
      expect(await putDictionary(record, guards)).toBe(false);
      expect(await putDictionary(record, { ...guards, content: "GUARDS_ [CYPMIL]" })).toBe(true);
      expect(await listDictionaries(record)).toMatchObject([{ name: "guards.txt", entries: 1 }]);
      const known = await ownActorsOf(record);
      expect(known.own.actors).toMatchObject([{ names: ["Guards"], code: "CYPMIL", file: "guards.txt", line: 1 }]);
      expect(await deleteDictionary(record, "guards.txt")).toBe(true);
      expect(await deleteDictionary(record, "guards.txt")).toBe(false);
      const unknown = await ownActorsOf(record);
      expect(unknown.own.actors).toEqual([]);
      expect(unknown.version).not.toBe(known.version);
    });

    it("reads the same types everywhere", async () => {
      const [row] = await record.query<Record<string, unknown>>(
        `select 7::bigint as big, date '2025-06-27' as day, timestamptz '2025-06-27 09:00+09' as time,
                '{"a": [1]}'::jsonb as json, array['a', 'b,"c'] as list, true as flag, null as nothing,
                $1::text[] as given`,
        [["x", 'y"', "z,"]],
      );
      expect(row).toEqual({
        big: 7,
        day: "2025-06-27",
        time: "2025-06-27T00:00:00.000Z",
        json: { a: [1] },
        list: ["a", 'b,"c'],
        flag: true,
        nothing: null,
        given: ["x", 'y"', "z,"],
      });
    });

    it("migrates once, and refuses a record that is newer", async () => {
      await migrate(record);
      const next = { number: MIGRATIONS.length + 1, name: "next", sql: "create table later (a integer)" };
      await migrate(record, [...MIGRATIONS, next]);
      await migrate(record, [...MIGRATIONS, next]);
      expect(await record.query("select * from later")).toEqual([]);
      await expect(migrate(record)).rejects.toMatchObject({ code: "D1303" });
      await record.script(`drop table later; delete from migrations where number = ${String(next.number)}`);
    });

    it("leaves the schema as it was where a migration fails", async () => {
      const broken = { number: 99, name: "broken", sql: "create table half (a integer); select nonsense" };
      await expect(migrate(record, [...MIGRATIONS, broken])).rejects.toThrow("nonsense");
      await expect(record.query("select * from half")).rejects.toThrow("half");
    });
  });
}
