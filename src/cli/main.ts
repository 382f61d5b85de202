import { Command, CommanderError } from "commander";
import { fail, USAGE } from "./exit.js";
import { verbs } from "./verbs.js";

const program = new Command("demarche")
  .description("Reads news reports of diplomatic exchanges and keeps the record of who did or said what to whom.")
  .showHelpAfterError("(add --help for what it takes)")
  .exitOverride();

for (const verb of verbs())
  program.addCommand(verb.exitOverride().showHelpAfterError("(add --help for what it takes)"));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else process.exitCode = fail(error);
}
