import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { InputDocument } from "../../src/core/article.js";
import { DemarcheError } from "../../src/core/errors.js";
import { openRecord, type OpenRecord } from "../../src/record/open-record.js";
import { countArticles } from "../../src/record/tables/articles.js";
import { positionsOf } from "../../src/record/tables/positions.js";
import { readDocuments, type Outcome, type ReadProgress, type Sourced } from "../../src/worker/read-documents.js";
import { numbered } from "../record/children/sources.js";
import { dropFolder, freshFolder } from "../record/fresh-folder.js";
import { stubLayers } from "../record/stub-layers.js";

let folder: string;
let record: OpenRecord;
beforeAll(async () => {
  folder = await freshFolder();
  record = await openRecord(folder);
});
beforeEach(() => record.script("delete from articles"));
afterAll(async () => {
  await record.close();
  dropFolder(folder);
});

const options = { annotate: (document: InputDocument) => stubLayers(document), version: "1" };

async function* given(...items: Sourced[]): AsyncGenerator<Sourced> {
  for (const item of items) yield await Promise.resolve(item);
}

function text(id: string, text = `Text of ${id}.`): Sourced {
  return { document: { id, text }, origin: { path: `/${id}` } };
}

function said(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(({ state, document }) => `${state} ${String(document)}`);
}

it("counts what is new and what is known", async () => {
  const progress: ReadProgress[] = [];
  const told = { record, ...options, onProgress: (now: ReadProgress) => void progress.push(now), total: () => 60 };
  expect(await readDocuments(numbered("n", 0, 60), told)).toMatchObject({ read: 60, known: 0, failed: 0, left: 0 });
  expect(progress.length).toBeGreaterThanOrEqual(3);
  expect(progress[0]).toMatchObject({ read: 25, left: 35 });
  expect(await readDocuments(numbered("n", 0, 70), { record, ...options })).toMatchObject({ read: 10, known: 60 });
  expect(await countArticles(record)).toBe(70);
});

it("reports an article as read only when it is in the record", async () => {
  const present: number[] = [];
  const checks: Promise<unknown>[] = [];
  await readDocuments(numbered("n", 0, 30), {
    record,
    ...options,
    onOutcome: () => void checks.push(countArticles(record).then((count) => present.push(count))),
  });
  await Promise.all(checks);
  expect(Math.min(...present)).toBeGreaterThanOrEqual(25);
});

it("goes on past faults, and says which they were", async () => {
  const outcomes: Outcome[] = [];
  const fault = new DemarcheError("D1104", "not a text: /b.bin");
  const ended = await readDocuments(
    given(text("a"), { fault, origin: { path: "/b.bin" } }, text("c"), text("d"), text("e")),
    {
      record,
      ...options,
      annotate: (document) => {
        if (document.id === "c") throw new Error("a rule broke");
        if (document.id !== "d") return stubLayers(document);
        const layers = stubLayers(document);
        // A position out of any range: the database refuses the whole row.
        return { ...layers, acts: layers.acts.map((act) => ({ ...act, end: 2 ** 40 })) };
      },
      onOutcome: (outcome) => void outcomes.push(outcome),
    },
  );
  expect(ended).toMatchObject({ read: 2, failed: 3 });
  expect(said(outcomes).sort()).toEqual(["failed c", "failed d", "failed null", "read a", "read e"]);
  const codes = outcomes.flatMap((outcome) => (outcome.state === "failed" ? [outcome.fault.code] : []));
  expect(codes.sort()).toEqual(["D1104", "D1203", "D1304"]);
});

it("writes what it has when it is told to end, and goes on the next time", async () => {
  const stop = new AbortController();
  const outcomes: Outcome[] = [];
  let annotated = 0;
  const ended = await readDocuments(numbered("n", 0, 100), {
    record,
    ...options,
    annotate: (document) => {
      if (++annotated === 40) stop.abort();
      return stubLayers(document);
    },
    onOutcome: (outcome) => void outcomes.push(outcome),
    signal: stop.signal,
  });
  expect(annotated).toBe(40);
  expect(ended).toMatchObject({ read: 40 });
  expect(outcomes).toHaveLength(40);
  expect(await countArticles(record)).toBe(40);
  expect(await readDocuments(numbered("n", 0, 100), { record, ...options })).toMatchObject({ read: 60, known: 40 });
});

it("ends at once when a source never gives its next document", async () => {
  async function* stuck(): AsyncGenerator<Sourced> {
    yield text("a");
    await new Promise(() => undefined);
  }
  const stop = new AbortController();
  const reading = readDocuments(stuck(), { record, ...options, signal: stop.signal });
  await sleep(600);
  // A slow source does not keep what it gave from being written.
  expect(await countArticles(record)).toBe(1);
  stop.abort();
  expect(await reading).toMatchObject({ read: 1 });
});

it("writes what came before a source broke, then says so", async () => {
  async function* broken(): AsyncGenerator<Sourced> {
    yield await Promise.resolve(text("a"));
    throw new Error("the disk went away");
  }
  await expect(readDocuments(broken(), { record, ...options })).rejects.toThrow("the disk went away");
  expect(await countArticles(record)).toBe(1);
});

it("codes again what an older program coded", async () => {
  await readDocuments(given(text("a"), text("b")), { record, ...options });
  const outcomes: Outcome[] = [];
  const ended = await readDocuments(given(text("a")), {
    record,
    annotate: (document) => stubLayers(document, "IRN"),
    version: "2",
    onOutcome: (outcome) => void outcomes.push(outcome),
  });
  expect(ended).toMatchObject({ read: 0, known: 0, revised: 1 });
  expect(said(outcomes)).toEqual(["revised a"]);
  expect(await positionsOf(record, "IRN")).toHaveLength(1);
  expect(await positionsOf(record, "PRK")).toHaveLength(1);
  expect(await countArticles(record)).toBe(2);
});
