import type { Command } from "commander";
import type { Brief } from "../brief/types.js";
import { betweenCommand, exchangeBetween, type BetweenOptions } from "./between.js";
import { DONE } from "./exit.js";

/** `demarche brief A B`: synopsis and key takeaways, each with what it rests on. */
export function brief(): Command {
  return betweenCommand("brief", "synopsis and key takeaways of an exchange, each with the sentences that it rests on")
    .option("--html", "one page, fit for print")
    .action(async (a: string, b: string, options: BetweenOptions & { readonly html?: boolean }) => {
      const { writeBrief } = await import("../brief/brief.js");
      const { exchange, materials } = await exchangeBetween(a, b, options);
      const written = writeBrief(exchange, materials);
      if (options.json === true) console.log(JSON.stringify(written));
      else if (options.html === true) console.log((await import("../brief/html.js")).briefPage(written));
      else await show(written);
      process.exitCode = DONE;
    });
}

async function show(brief: Brief): Promise<void> {
  const { paint, wrap } = await import("./paint.js");
  const { marks, readText, sourceText } = await import("../brief/text.js");
  const { inSentence } = await import("../brief/wording.js");
  if (brief.synopsis.length + brief.takeaways.length === 0) {
    const [a, b] = brief.parties;
    console.log(
      `The record holds nothing to tell of ${inSentence(a.name)} and ${inSentence(b.name)}. “demarche read PATH” reads articles into it.`,
    );
    return;
  }
  const cited = (line: (typeof brief.takeaways)[number]): string =>
    `${line.text} ${paint.dim(marks(line, brief.sources))}`;
  console.log(
    [
      wrap(paint.bold(brief.question)),
      paint.dim(readText(brief)),
      "",
      wrap(brief.synopsis.map(cited).join(" ")),
      "",
      paint.bold("Key takeaways"),
      ...brief.takeaways.map((line) => wrap(cited(line), "   ", " • ")),
      "",
      paint.bold("Sources"),
      ...brief.sources.map((source) =>
        wrap(paint.dim(`[${String(source.number)}] ${sourceText(source)}`), "     ", " "),
      ),
    ].join("\n"),
  );
}
