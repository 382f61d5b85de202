import { createInterface } from "node:readline";
import { once } from "node:events";
import { DemarcheError } from "../core/errors.js";
import { annotateDocument, asDocument } from "../pipeline/annotate.js";

/** JSON Lines from standard input to standard output, one document at a time. Gives the exit status. */
export async function annotate(options: { only?: string }): Promise<number> {
  const only = options.only?.split(",").map((layer) => layer.trim()) ?? null;
  let status = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const answer = answerTo(line, only);
    if ("error" in answer) status = 3;
    if (!process.stdout.write(JSON.stringify(answer) + "\n")) await once(process.stdout, "drain");
  }
  return status;
}

function answerTo(line: string, only: readonly string[] | null): Record<string, unknown> {
  let id: unknown = null;
  try {
    const value = parse(line);
    id = (value as { id?: unknown } | null)?.id ?? null;
    return annotateDocument(asDocument(value), only);
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    return { id, error: { code: error.code, message: error.message } };
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new DemarcheError("D1106", `line is not JSON: ${line.slice(0, 80)}`, { cause: error });
  }
}
