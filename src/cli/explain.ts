import { Command } from "commander";
import { DONE } from "./exit.js";
import { ownActorsIn, ownActorsOption } from "./own-actors-option.js";
import { dateOption } from "./record-option.js";

/** `demarche explain`: what was coded in a sentence, by which rule, and why the rest was not. */
export function explain(): Command {
  return new Command("explain")
    .description("what is coded in a sentence, by which rule, and why the rest is not")
    .argument("<sentence>", "one or more sentences, in quotation marks")
    .option("--date <date>", "the day on which it was printed", dateOption("date"))
    .option("--tree", "its dependency tree instead, drawn for the terminal")
    .option("--json", "for programs")
    .addOption(ownActorsOption())
    .action(async (text: string, options: { date?: string; tree?: boolean; json?: boolean; actors?: string[] }) => {
      const { english } = await import("../pipeline/english.js");
      const date = options.date === undefined ? {} : { date: options.date };
      if (options.tree === true) {
        const { article, sentences } = english(["sentences"])({ id: "explained", text, ...date });
        if (options.json === true) console.log(JSON.stringify(sentences.map(({ tokens }) => tokens)));
        else console.log((await import("./drawn-tree.js")).drawnTrees(article.text, sentences));
        process.exitCode = DONE;
        return;
      }
      const { own, status } = await ownActorsIn(options.actors);
      const layers = english(null, own)({ id: "explained", text, ...date }, { explain: true });
      if (options.json === true) console.log(JSON.stringify((await import("./explained.js")).findings(layers)));
      else console.log((await import("./explained.js")).explained(layers));
      process.exitCode = status;
    });
}
