import { once } from "node:events";
import { Command } from "commander";
import { DemarcheError } from "../core/errors.js";
import { PARTLY_READ } from "./exit.js";
import { ownActorsIn, ownActorsOption } from "./own-actors-option.js";
import { stdinLines } from "./stdin-lines.js";

/** `demarche annotate`: JSON Lines in, JSON Lines out, same order, one document in memory at a time. */
export function annotate(): Command {
  return new Command("annotate")
    .description("annotate documents: JSON Lines in, JSON Lines out, in the same order")
    .option("--json", "JSON Lines out (the only form, so that every verb takes the option)")
    .option("--only <layers>", "give back these layers only, separated by commas (times,places)")
    .addOption(ownActorsOption())
    .action(async (options: { only?: string; actors?: string[] }) => {
      process.exitCode = await run(options.only?.split(",").map((layer) => layer.trim()) ?? null, options.actors);
    });
}

async function run(named: readonly string[] | null, files: readonly string[] | undefined): Promise<number> {
  const { annotateDocument, CONTRACT, parseDocument } = await import("../pipeline/annotate.js");
  const unknown = named?.find((layer) => !(CONTRACT as readonly string[]).includes(layer));
  if (unknown !== undefined) {
    throw new DemarcheError("D1001", `there is no layer "${unknown}"; there are ${CONTRACT.join(", ")}`);
  }
  const only = named === null ? null : CONTRACT.filter((layer) => named.includes(layer));
  const { own, status: read } = await ownActorsIn(files);
  let status = read;
  for await (const line of stdinLines()) {
    let answer: Record<string, unknown>;
    try {
      if (line === null) throw new DemarcheError("D1105", "a line is longer than one document may be");
      answer = annotateDocument(parseDocument(line), only, own);
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      status = PARTLY_READ;
      answer = { id: idOf(line), error: { code: error.code, message: error.message } };
    }
    if (!process.stdout.write(JSON.stringify(answer) + "\n")) await once(process.stdout, "drain");
  }
  return status;
}

/** The id of a line that is no document, where it has one, so that its sender can tell which line it was. */
function idOf(line: string | null): unknown {
  try {
    return (JSON.parse(line ?? "null") as { id?: unknown } | null)?.id ?? null;
  } catch {
    return null;
  }
}
