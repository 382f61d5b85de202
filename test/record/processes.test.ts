import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openRecord } from "../../src/record/open-record.js";
import { countArticles } from "../../src/record/tables/articles.js";
import { startChild } from "./children/start.js";
import { dropFolder, freshFolder } from "./fresh-folder.js";
import { recorded, reported } from "./recorded.js";

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(async () => void (folder = await freshFolder()));
afterEach(() => dropFolder(folder));

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
