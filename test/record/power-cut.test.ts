import { copyFileSync, cpSync, mkdirSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";
import { openRecord } from "../../src/record/open-record.js";
import { countArticles } from "../../src/record/tables/articles.js";
import { readDocuments } from "../../src/worker/read-documents.js";
import { numbered } from "./children/sources.js";
import { dropFolder, freshFolder } from "./fresh-folder.js";
import { stubLayers } from "./stub-layers.js";

/**
 * What a power cut leaves at worst: every file as it was when it was last synced, and nothing of files that never
 * were. The record must open from that and hold every article that was reported.
 */
it("holds every reported article with only what was synced", { timeout: 120_000 }, async () => {
  const folder = await freshFolder();
  const disk = mkdtempSync(join(tmpdir(), "demarche-test-disk-"));
  cpSync(folder, disk, { recursive: true });
  let syncs = 0;
  const record = await openRecord(folder, {
    synced: (path) => {
      syncs++;
      const kept = join(disk, relative(folder, path));
      mkdirSync(dirname(kept), { recursive: true });
      if (statSync(path).isFile()) copyFileSync(path, kept);
    },
  });
  const told: string[] = [];
  const snapshots: { folder: string; told: number }[] = [];
  const read = (from: number, to: number): Promise<unknown> =>
    readDocuments(numbered("news", from, to), {
      record,
      version: "1",
      annotate: (document) => stubLayers(document),
      onOutcome: ({ state }) => void told.push(state),
      onProgress: () => {
        if (told.length % 100 !== 0) return;
        const snapshot = mkdtempSync(join(tmpdir(), "demarche-test-cut-"));
        cpSync(disk, snapshot, { recursive: true });
        snapshots.push({ folder: snapshot, told: told.length });
      },
    });
  await read(0, 100);
  // From here on the tables' files and a log begun anew have to carry what was read so far.
  await record.script("checkpoint");
  await read(100, 200);
  expect(syncs).toBeGreaterThanOrEqual(8);
  expect(snapshots.map((snapshot) => snapshot.told)).toEqual([100, 200]);
  for (const snapshot of snapshots) {
    const after = await openRecord(snapshot.folder);
    expect(await countArticles(after)).toBe(snapshot.told);
    const [row] = await after.query<{ count: number }>(
      "select count(*) as count from acts where pairs && array['PRK>KOR']",
    );
    expect(row?.count).toBe(snapshot.told);
    await after.close();
    dropFolder(snapshot.folder);
  }
  await record.close();
  dropFolder(folder);
  dropFolder(disk);
});
