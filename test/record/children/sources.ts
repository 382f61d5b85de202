import type { Sourced } from "../../../src/worker/read-documents.js";

/** Numbered documents, as if they stood in a file of many lines. */
export async function* numbered(prefix: string, from: number, to: number, pauseMs = 0): AsyncGenerator<Sourced> {
  for (let line = from; line < to; line++) {
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const text = `${prefix} ${String(line)}: the North warned the South again and got no answer.`;
    yield { document: { id: `${prefix}-${String(line)}`, text, date: "2025-06-01" }, origin: { path: prefix, line } };
  }
}
