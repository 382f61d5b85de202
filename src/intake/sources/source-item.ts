import type { InputDocument } from "../../core/article.js";
import type { ErrorCode } from "../../core/errors.js";

/** A document found in a source. */
export interface Found {
  readonly kind: "document";
  readonly document: InputDocument;
  /** Where it came from: a path, with `:line` where the file holds a document a line; "-" is standard input. */
  readonly origin: string;
}

/** Something that could not be read; the rest goes on. */
export interface Fault {
  readonly kind: "fault";
  readonly code: ErrorCode;
  readonly path: string;
  /** Line in the file, from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** What is wrong, with the offending value, for the person who runs the program. */
  readonly message: string;
}

export type SourceItem = Found | Fault;

/** Makes a fault; the message names the place by itself. */
export function fault(code: ErrorCode, path: string, line: number | null, what: string): Fault {
  return { kind: "fault", code, path, line, message: `${originOf(path, line)}: ${what}` };
}

/** `path:line`, or the path alone. */
export function originOf(path: string, line: number | null): string {
  return line === null ? path : `${path}:${String(line)}`;
}
