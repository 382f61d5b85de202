import { Command, CommanderError } from "commander";
import { annotate } from "./annotate.js";
import { brief } from "./brief.js";
import { exchange } from "./exchange.js";
import { explain } from "./explain.js";
import { read } from "./read.js";
import { serve } from "./serve.js";
import { stories } from "./stories.js";
import { fail, USAGE } from "./exit.js";

const program = new Command("demarche")
  .description("Reads news reports of diplomatic exchanges and keeps the record of who did or said what to whom.")
  .showHelpAfterError("(add --help for what it takes)")
  .exitOverride();

for (const verb of [read, exchange, brief, explain, serve, stories, annotate])
  program.addCommand(verb().exitOverride().showHelpAfterError());

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else process.exitCode = fail(error);
}
