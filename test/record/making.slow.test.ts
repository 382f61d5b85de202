import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { openRecord } from "../../src/record/open-record.js";
import { countArticles } from "../../src/record/tables/articles.js";
import { startChild } from "./children/start.js";
import { dropFolder } from "./fresh-folder.js";

it("opens a folder whose database was being made when the process was killed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-test-"));
  const child = await startChild("read", folder, "news", 0, 10);
  while (!existsSync(join(folder, "postgres.new", "base"))) await sleep(20);
  await sleep(200);
  child.process.kill("SIGKILL");
  await child.ended;
  expect(existsSync(join(folder, "postgres"))).toBe(false);
  const record = await openRecord(folder);
  expect(await countArticles(record)).toBe(0);
  await record.close();
  dropFolder(folder);
});
