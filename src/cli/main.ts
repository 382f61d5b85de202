import { Command } from "commander";

const program = new Command("demarche").description(
  "Reads news reports of diplomatic exchanges and keeps the record of who did or said what to whom.",
);

program
  .command("annotate")
  .description("annotate documents: JSON Lines in, JSON Lines out")
  .option("--only <layers>", "comma-separated layers to give back")
  .action(async (options: { only?: string }) => {
    const { annotate } = await import("./annotate.js");
    process.exitCode = await annotate(options);
  });

await program.parseAsync();
