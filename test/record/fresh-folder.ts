import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lockFolder } from "../../src/record/embedded/folder-lock.js";
import { MIGRATIONS } from "../../src/record/migrations/migrations.js";
import { openRecord } from "../../src/record/open-record.js";

/** Making a database takes seconds: it is made once a schema, and copied. */
const schema = createHash("sha256").update(JSON.stringify(MIGRATIONS)).digest("hex").slice(0, 12);
const template = join(tmpdir(), `demarche-test-record-${schema}`);

/** A folder of its own with an empty record. The test removes it. */
export async function freshFolder(): Promise<string> {
  await makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), "demarche-test-"));
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Removes it. */
export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

async function makeTemplate(): Promise<void> {
  for (;;) {
    const lock = lockFolder(`${template}.lock`);
    if (lock === null) {
      await sleep(100);
      continue;
    }
    try {
      if (existsSync(template)) return;
      const draft = mkdtempSync(`${template}.draft-`);
      const record = await openRecord(draft);
      await record.close();
      renameSync(draft, template);
      return;
    } finally {
      lock.release();
    }
  }
}
