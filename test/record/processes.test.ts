import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openRecord, type OpenRecord } from "../../src/record/open-record.js";
import { countArticles } from "../../src/record/tables/articles.js";
import { startChild, type Child } from "./children/start.js";
import { dropFolder, freshFolder } from "./fresh-folder.js";

let folder: string;
beforeEach(async () => void (folder = await freshFolder()));
afterEach(() => dropFolder(folder));

/** The documents that a child has reported as read or known. */
function reported({ lines }: Child): string[] {
  return lines.filter((line) => /^(read|known) /.test(line)).map((line) => line.replace(/^\w+ /, ""));
}

/** The documents in the record, by the path and line that they were read from, and that each is there once and whole. */
async function recorded(record: OpenRecord): Promise<Set<string>> {
  const readings = await record.query<{ document: string }>("select path || '-' || line as document from readings");
  const documents = new Set(readings.map(({ document }) => document));
  expect(documents.size).toBe(readings.length);
  expect(await countArticles(record)).toBe(readings.length);
  for (const table of ["annotations", "acts", "events", "silences", "provenance"]) {
    const [row] = await record.query<{ count: number; articles: number }>(
      `select count(*) as count, count(distinct article) as articles from ${table}`,
    );
    expect(row, table).toEqual({ count: readings.length, articles: readings.length });
  }
  return documents;
}

it("loses nothing that was reported, and doubles nothing, in 20 kills", { timeout: 120_000 }, async () => {
  const told = new Set<string>();
  for (let kill = 0; kill < 20; kill++) {
    const child = await startChild("read", folder, "news", 0, 2000);
    // Now and then while it is still opening, mostly while it writes.
    if (kill % 5 !== 0) await child.said("open owner");
    await sleep(Math.random() * 300);
    child.process.kill("SIGKILL");
    await child.ended;
    for (const document of reported(child)) told.add(document);
  }
  const record = await openRecord(folder);
  const held = await recorded(record);
  expect([...told].filter((document) => !held.has(document))).toEqual([]);
  expect(told.size).toBeGreaterThan(20);
  await record.close();

  const last = await startChild("read", folder, "news", 0, 2000);
  await last.ended;
  expect(last.lines.at(-1)).toBe("done");
  expect(reported(last)).toHaveLength(2000);
  // What stood there was not read again.
  expect(last.lines.filter((line) => line.startsWith("known "))).toHaveLength(held.size);
  const after = await openRecord(folder);
  expect((await recorded(after)).size).toBe(2000);
  await after.close();
});

it("holds all that two processes write at once", async () => {
  const children = await Promise.all([
    startChild("read", folder, "one", 0, 300, 1),
    startChild("read", folder, "two", 0, 300, 1),
  ]);
  await Promise.all(children.map(({ ended }) => ended));
  expect(children.map(({ lines }) => lines[0]).sort()).toEqual(["open guest", "open owner"]);
  expect(children.map(({ lines }) => lines.at(-1))).toEqual(["done", "done"]);
  const record = await openRecord(folder);
  expect((await recorded(record)).size).toBe(600);
  await record.close();
});

it("goes on in the other process when the owner is killed in mid-work", async () => {
  const owner = await startChild("read", folder, "one", 0, 3000, 1);
  await owner.said("open owner");
  const guest = await startChild("read", folder, "two", 0, 600, 1);
  await guest.said("read two-100");
  owner.process.kill("SIGKILL");
  await Promise.all([owner.ended, guest.ended]);
  expect(guest.lines[0]).toBe("open guest");
  expect(guest.lines.at(-1)).toBe("done");
  const record = await openRecord(folder);
  const held = await recorded(record);
  const told = [...reported(owner), ...reported(guest)];
  expect(told.filter((document) => !held.has(document))).toEqual([]);
  expect(reported(guest)).toHaveLength(600);
  expect(reported(owner).length).toBeGreaterThan(0);
  await record.close();
});

it("rolls back what a killed guest had not committed, and serves the others", async () => {
  const record = await openRecord(folder);
  const guest = await startChild("hang", folder);
  await guest.said("in transaction");
  guest.process.kill("SIGKILL");
  await guest.ended;
  expect(await countArticles(record)).toBe(0);
  await record.transaction((connection) => connection.query("select 1"));
  await record.close();
});

it("opens a folder whose database was being made when the process was killed", { timeout: 60_000 }, async () => {
  dropFolder(folder);
  const child = await startChild("read", folder, "news", 0, 10);
  await sleep(1200);
  child.process.kill("SIGKILL");
  await child.ended;
  expect(child.lines).toEqual([]);
  const record = await openRecord(folder);
  expect(await countArticles(record)).toBe(0);
  await record.close();
});
