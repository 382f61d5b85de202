import { Command } from "commander";
import { DONE } from "./exit.js";
import { dateOption } from "./record-option.js";

/** `demarche explain`: what was coded in a sentence, by which rule, and why the rest was not. */
export function explain(): Command {
  return new Command("explain")
    .description("what is coded in a sentence, by which rule, and why the rest is not")
    .argument("<sentence>", "one or more sentences, in quotation marks")
    .option("--date <date>", "the day on which it was printed", dateOption("date"))
    .option("--json", "for programs")
    .action(async (text: string, options: { date?: string; json?: boolean }) => {
      const { english } = await import("../pipeline/english.js");
      const date = options.date === undefined ? {} : { date: options.date };
      const layers = english()({ id: "explained", text, ...date }, { explain: true });
      if (options.json === true) console.log(JSON.stringify((await import("./explained.js")).findings(layers)));
      else console.log((await import("./explained.js")).explained(layers));
      process.exitCode = DONE;
    });
}
