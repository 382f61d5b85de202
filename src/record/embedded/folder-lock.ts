import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { tryLock } from "fs-native-extensions";

/** The right to open a record's folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder's lock, or gives null where somebody holds it. The system holds it for the open file, so it is
 * released whenever the process ends, however it ends; the file itself says nothing and stays.
 */
export function lockFolder(folder: string): FolderLock | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fd = openSync(join(folder, "lock"), "a+", 0o600);
  let held = false;
  try {
    held = tryLock(fd);
  } finally {
    if (!held) closeSync(fd);
  }
  return held ? { release: () => closeSync(fd) } : null;
}
