import { DemarcheError } from "../../core/errors.js";
import { decode } from "../decode.js";
import { isBinary } from "./is-binary.js";
import { readLines } from "./read-lines.js";
import { fault, originOf, type Fault, type Found, type SourceItem } from "./source-item.js";
import { toDocument } from "./to-document.js";

export type Format = "text" | "html" | "json" | "lines";

interface Stream {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Null where the content itself must tell. */
  readonly format: Format | null;
  /** Bytes that one document may have. */
  readonly limit: number;
}

const SNIFF = 1 << 16;

/** The documents in a stream of bytes. Holds one document at a time. */
export async function* readStream({ path, chunks, format, limit }: Stream): AsyncGenerator<SourceItem> {
  const { head, all } = await peek(chunks);
  if (isBinary(head)) {
    yield fault("D1104", path, null, "not a text: it holds NUL bytes, or is mostly no UTF-8");
    return;
  }
  const decided = format === "json" || format === null ? sniff(head, format) : format;
  if (decided === "lines") {
    yield* documentsByLine(path, all, limit);
    return;
  }
  const bytes = await collect(all, limit);
  if (bytes === null) {
    yield fault("D1105", path, null, `larger than ${megabytes(limit)}, the most that one document may have`);
    return;
  }
  const content = decode(bytes);
  if (content.trim() === "") yield fault("D1103", path, null, "nothing but blanks in it");
  else if (decided === "json") yield* documentsInJson(path, content);
  else yield { kind: "document", origin: path, document: { id: path, [decided]: content } };
}

/** Waits for enough to tell what it is; nothing is lost. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < SNIFF) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      // Who stops in the middle of a large file must close it.
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first), all: all() };
}

/** JSON Lines if the first line is an object by itself; a lone object or array is JSON; tags are HTML. */
function sniff(head: Uint8Array, format: "json" | null): Format {
  const start = decode(head).replace(/^[\uFEFF\s]+/u, "");
  const line = /^[^\n]*/u.exec(start)?.[0] ?? "";
  const more = start.length > line.length + 1 || head.length >= SNIFF;
  if (start.startsWith("{") && more && (isJson(line) || line === start)) return "lines";
  if (format === "json" || (/^[[{]/u.test(start) && isJson(start))) return "json";
  return /^<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section)\b/iu.test(start) ? "html" : "text";
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

async function* documentsByLine(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<SourceItem> {
  let any = false;
  for await (const { number, bytes } of readLines(chunks, limit)) {
    if (bytes === null) {
      yield fault("D1105", path, number, `line is larger than ${megabytes(limit)}`);
      continue;
    }
    const line = decode(bytes).replace(/^\uFEFF/u, "");
    if (line.trim() === "") continue;
    any = true;
    yield parseLine(path, number, line);
  }
  if (!any) yield fault("D1103", path, null, "no line in it");
}

function parseLine(path: string, number: number, line: string): Found | Fault {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fault("D1106", path, number, `line is not JSON: ${line.trim().slice(0, 80)}`);
  }
  return asFound(path, number, value);
}

function* documentsInJson(path: string, content: string): Generator<SourceItem> {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/u, ""));
  } catch (error) {
    yield fault("D1106", path, null, `not JSON (${(error as Error).message}): ${content.trim().slice(0, 80)}`);
    return;
  }
  if (!Array.isArray(value)) yield asFound(path, null, value);
  else for (const [index, each] of value.entries()) yield asFound(`${path}#${String(index + 1)}`, null, each);
}

function asFound(path: string, line: number | null, value: unknown): Found | Fault {
  const origin = originOf(path, line);
  try {
    return { kind: "document", origin, document: toDocument(value, origin) };
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    return fault(error.code, path, line, error.message);
  }
}

/** A size as a person reads it. */
export function megabytes(bytes: number): string {
  return bytes < 1e5 ? `${String(bytes)} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
}
