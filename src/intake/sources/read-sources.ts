import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { nodeFiles, reason, type FileAccess } from "./file-access.js";
import { megabytes, readStream, type Format } from "./read-stream.js";
import { fault, type SourceItem } from "./source-item.js";
import { walk } from "./walk.js";

export interface SourceOptions {
  /** Bytes that one document may have; a file of many documents may have any size. Default 10 MB. */
  readonly limit?: number;
  /** Where files come from; tests put their own here. */
  readonly files?: FileAccess;
}

const LIMIT = 10_000_000;
const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:jsonl|ndjson)$/iu, "lines"],
  [/\.json$/iu, "json"],
  [/\.html?$/iu, "html"],
  [/\.(?:txt|md)$/iu, "text"],
];

/**
 * Reads the documents under paths, one at a time, in order: files (.txt .md .html .htm .json .jsonl .ndjson,
 * each also .gz), folders, and "-" or no path at all for standard input. What cannot be read becomes a fault,
 * and the rest goes on; nothing is thrown. Memory stays below a few documents' size.
 */
export async function* readSources(paths: readonly string[], options: SourceOptions = {}): AsyncGenerator<SourceItem> {
  const { limit = LIMIT, files = nodeFiles } = options;
  for (const path of paths.length === 0 ? ["-"] : paths) {
    if (path === "-") {
      yield* guarded("-", readStream({ path: "-", chunks: bytesOf(files.stdin()), format: null, limit }));
      continue;
    }
    for await (const item of walk(path, files)) {
      if ("file" in item) yield* guarded(item.file, readFile(item.file, limit, files));
      else yield item;
    }
  }
}

async function* readFile(path: string, limit: number, files: FileAccess): AsyncGenerator<SourceItem> {
  const { size } = await files.stat(path);
  const packed = /\.gz$/iu.test(path);
  const name = packed ? path.slice(0, -3) : path;
  const format = FORMATS.find(([ending]) => ending.test(name))?.[1] ?? null;
  if (size === 0) {
    yield fault("D1103", path, null, "the file is empty");
    return;
  }
  if (size > limit && !packed && (format === "text" || format === "html")) {
    yield fault("D1105", path, null, `${megabytes(size)}, more than the ${megabytes(limit)} of one document`);
    return;
  }
  const raw = files.open(path);
  // The error of either stream comes out of the last one, where it is read.
  const stream = packed ? pipeline(raw, createGunzip(), () => undefined) : raw;
  yield* readStream({ path, chunks: bytesOf(stream), format, limit });
}

async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
    yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  }
}

/** What the machine refuses becomes a fault of this file. */
async function* guarded(path: string, items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem> {
  try {
    yield* items;
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
    yield fault("D1102", path, null, reason(error));
  }
}
