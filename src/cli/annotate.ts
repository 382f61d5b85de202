import { once } from "node:events";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { DemarcheError } from "../core/errors.js";
import { DONE, PARTLY_READ } from "./exit.js";

/** `demarche annotate`: JSON Lines in, JSON Lines out, same order, one document in memory at a time. */
export function annotate(): Command {
  return new Command("annotate")
    .description("annotate documents: JSON Lines in, JSON Lines out, in the same order")
    .option("--only <layers>", "give back these layers only, separated by commas (times,places)")
    .action(async (options: { only?: string }) => {
      process.exitCode = await run(options.only?.split(",").map((layer) => layer.trim()) ?? null);
    });
}

async function run(only: readonly string[] | null): Promise<number> {
  const { annotateDocument, asDocument, CONTRACT } = await import("../pipeline/annotate.js");
  const unknown = only?.find((layer) => !(CONTRACT as readonly string[]).includes(layer));
  if (unknown !== undefined) {
    throw new DemarcheError("D1001", `there is no layer "${unknown}"; there are ${CONTRACT.join(", ")}`);
  }
  const answerTo = (line: string): Record<string, unknown> => {
    let id: unknown = null;
    try {
      const value = parse(line);
      id = (value as { id?: unknown } | null)?.id ?? null;
      return annotateDocument(asDocument(value), only);
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      return { id, error: { code: error.code, message: error.message } };
    }
  };
  let status = DONE;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const answer = answerTo(line);
    if ("error" in answer) status = PARTLY_READ;
    if (!process.stdout.write(JSON.stringify(answer) + "\n")) await once(process.stdout, "drain");
  }
  return status;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new DemarcheError("D1106", `line is not JSON: ${line.slice(0, 80)}`, { cause: error });
  }
}
