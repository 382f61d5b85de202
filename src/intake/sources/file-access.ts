import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import type { Readable } from "node:stream";

/** The few calls that reading sources makes of a file system. */
export interface FileAccess {
  stat(path: string): Promise<{ readonly size: number; isDirectory(): boolean; isFile(): boolean }>;
  realpath(path: string): Promise<string>;
  /** Names in a folder, in any order. */
  list(folder: string): Promise<readonly string[]>;
  open(path: string): Readable;
  stdin(): Readable;
}

/** The machine's own files. */
export const nodeFiles: FileAccess = {
  stat: (path) => stat(path),
  realpath: (path) => realpath(path),
  list: (folder) => readdir(folder),
  open: (path) => createReadStream(path),
  stdin: () => process.stdin,
};

/** What the operating system says was wrong, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    ENOENT: "no such file or folder",
    EACCES: "permission denied",
    EPERM: "permission denied",
    ELOOP: "too many links",
    EISDIR: "is a folder",
    Z_DATA_ERROR: "not a gzip file, or a damaged one",
    Z_BUF_ERROR: "the gzip file is cut short",
  };
  return words[code ?? ""] ?? message;
}
