import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { DONE, fail, USAGE } from "./exit.js";
import { verbs } from "./verbs.js";

const about = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
const program = new Command("demarche")
  .version(about.version, "-v, --version", "print the version")
  .description("Reads news reports of diplomatic exchanges and keeps the record of who did or said what to whom.")
  .addHelpText(
    "after",
    "\nExit status: 0 done, 2 wrong usage, 3 some of the input could not be read, 1 something broke.",
  )
  .showHelpAfterError("(add --help for what it takes)")
  .exitOverride();

for (const verb of verbs()) {
  for (const each of [verb, ...verb.commands]) each.exitOverride().showHelpAfterError("(add --help for what it takes)");
  program.addCommand(verb);
}

// Who reads the output may have seen enough of it (`| head`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? DONE : fail(error));
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else process.exitCode = fail(error);
}
