import { readLines } from "../intake/sources/read-lines.js";

/** Bytes that one line of JSON Lines may have. */
const LONGEST = 100_000_000;

/**
 * The lines of standard input that are not blank, one in memory at a time; null for one that is too long. Only a
 * newline ends a line: the line separators that JSON may hold unescaped do not.
 */
export async function* stdinLines(): AsyncGenerator<string | null> {
  for await (const { bytes } of readLines(process.stdin, LONGEST)) {
    const line = bytes === null ? null : Buffer.from(bytes).toString("utf8");
    if (line?.trim() !== "") yield line;
  }
}
