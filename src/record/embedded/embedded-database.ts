import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { COLUMN_READERS, type Connection, type Database, type Param } from "../connection.js";
import { SyncedFiles } from "./synced-files.js";

/** How PostgreSQL starts: PGlite's way, but with syncing, which its `-F` turns off, and with a small memory. */
const START = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  ...["wal_sync_method=fsync", "shared_buffers=32MB", "max_wal_size=64MB", "min_wal_size=32MB"].flatMap((setting) => [
    "-c",
    setting,
  ]),
];
/** PostgreSQL alone in a process has nobody who makes checkpoints (the log of changes would only grow) or statistics. */
const UPKEEP_EVERY_MS = 60_000;
/** Transactions after which the statistics that queries are planned by are taken anew. */
const ANALYZE_AFTER = 200;

/**
 * Opens the PostgreSQL in the folder, making it where there is none. The caller holds the folder's lock.
 * `synced` hears of every file that was synced.
 */
export async function openEmbedded(folder: string, synced?: (path: string) => void): Promise<Database> {
  const data = join(folder, "postgres");
  if (!existsSync(data)) await make(data);
  const db = await start(data, synced);
  const upkeep = keepUp(db);
  return {
    ...connectionOf(db),
    async transaction(work) {
      const result = await db.transaction((inner) => work(connectionOf(inner)));
      upkeep.written();
      return result;
    },
    async close() {
      upkeep.stop();
      await db.close();
    },
  };
}

/** Makes the database beside its place and moves it there when whole: a crash in between leaves nothing half made. */
async function make(data: string): Promise<void> {
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  const db = await start(draft);
  await db.close();
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sync(join(entry.parentPath, entry.name));
  }
  renameSync(draft, data);
}

function sync(path: string): void {
  const fd = openSync(path, "r+");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function start(data: string, synced?: (path: string) => void): Promise<PGlite> {
  return PGlite.create({ fs: new SyncedFiles(data, synced), startParams: START, parsers: { ...COLUMN_READERS } });
}

function connectionOf(db: PGlite | Transaction): Connection {
  return {
    async query<Row>(sql: string, params: readonly Param[] = []) {
      return (await db.query<Row>(sql, [...params])).rows;
    },
    async script(sql) {
      await db.exec(sql);
    },
  };
}

function keepUp(db: PGlite): { written: () => void; stop: () => void } {
  let sinceCheckpoint = 0;
  let sinceAnalyze = 0;
  const timer = setInterval(() => {
    if (sinceCheckpoint === 0) return;
    const analyze = sinceAnalyze >= ANALYZE_AFTER;
    sinceCheckpoint = 0;
    if (analyze) sinceAnalyze = 0;
    // Should this fail, then so does the next statement, and that one has somebody to tell.
    void db.exec(analyze ? "analyze; checkpoint" : "checkpoint").catch(() => undefined);
  }, UPKEEP_EVERY_MS).unref();
  return {
    written: () => {
      sinceCheckpoint++;
      sinceAnalyze++;
    },
    stop: () => clearInterval(timer),
  };
}
