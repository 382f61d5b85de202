import { Command } from "commander";
import { DemarcheError } from "../core/errors.js";
import type { Telling } from "../exchange/stories/stories.js";
import { complain, DONE, PARTLY_READ } from "./exit.js";
import { stdinLines } from "./stdin-lines.js";

/** `demarche stories`: JSON Lines in, `{id, story, copyOf}` out, in the same order. */
export function stories(): Command {
  return new Command("stories")
    .description("tell which articles tell the same story, and which reprint another: JSON Lines in, JSON Lines out")
    .option("--json", "JSON Lines out (the only form, so that every verb takes the option)")
    .action(async () => {
      process.exitCode = await run();
    });
}

async function run(): Promise<number> {
  const { parseDocument } = await import("../pipeline/annotate.js");
  const { articleOf } = await import("../pipeline/english.js");
  const { groupStories } = await import("../exchange/stories/stories.js");
  const tellings: Telling[] = [];
  let status = DONE;
  for await (const line of stdinLines()) {
    try {
      if (line === null) throw new DemarcheError("D1105", "a line is longer than one document may be");
      const input = parseDocument(line);
      const { title, body, published } = articleOf(input);
      tellings.push({ id: input.id, title, body, date: published.value });
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      complain(error.code, error.message);
      status = PARTLY_READ;
    }
  }
  for (const told of groupStories(tellings)) process.stdout.write(JSON.stringify(told) + "\n");
  return status;
}
