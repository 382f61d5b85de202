import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { openRecord } from "../../src/record/open-record.js";
import { startChild } from "./children/start.js";
import { dropFolder, freshFolder } from "./fresh-folder.js";
import { recorded, reported } from "./recorded.js";

/** A few in every test run; `npm run test:services` has many. */
const KILLS = Number(process.env.DEMARCHE_TEST_KILLS ?? 6);
const DOCUMENTS = 100 * KILLS;

it(
  `loses nothing that was reported, and doubles nothing, in ${String(KILLS)} kills`,
  { timeout: 900_000 },
  async () => {
    const folder = await freshFolder();
    const told = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      const child = await startChild("read", folder, "news", 0, DOCUMENTS);
      // Now and then while it is still opening, mostly while it writes.
      if (kill % 5 === 4) await sleep(Math.random() * 500);
      else await child.said("read", 1 + Math.floor(Math.random() * 60));
      await sleep(Math.random() * 20);
      child.process.kill("SIGKILL");
      await child.ended;
      for (const document of reported(child)) told.add(document);
    }
    const record = await openRecord(folder);
    const held = await recorded(record);
    expect([...told].filter((document) => !held.has(document))).toEqual([]);
    expect(told.size).toBeGreaterThan(KILLS);
    await record.close();

    const last = await startChild("read", folder, "news", 0, DOCUMENTS);
    await last.ended;
    expect(last.lines.at(-1)).toBe("done");
    expect(reported(last)).toHaveLength(DOCUMENTS);
    // What stood there was not read again.
    expect(last.lines.filter((line) => line.startsWith("known "))).toHaveLength(held.size);
    const after = await openRecord(folder);
    expect((await recorded(after)).size).toBe(DOCUMENTS);
    await after.close();
    dropFolder(folder);
  },
);
