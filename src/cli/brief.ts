import { Command } from "commander";
import type { Brief } from "../brief/types.js";
import type { BetweenOptions } from "./exchange.js";
import { DONE } from "./exit.js";
import { dateOption, recordOption, withRecord } from "./record-option.js";

/** `demarche brief A B`: synopsis and key takeaways, each with what it rests on. */
export function brief(): Command {
  return new Command("brief")
    .description("synopsis and key takeaways of an exchange, each with the sentences that it rests on")
    .argument("<a>", "a party: code, name, demonym or capital (PRK, Japan)")
    .argument("<b>", "the other party")
    .option("--since <date>", "from this day on", dateOption("since"))
    .option("--until <date>", "up to this day", dateOption("until"))
    .option("--json", "for programs")
    .option("--html", "one page, fit for print")
    .addOption(recordOption())
    .action(async (a: string, b: string, options: BetweenOptions & { html?: boolean }) => {
      process.exitCode = await run(a, b, options);
    });
}

async function run(a: string, b: string, options: BetweenOptions & { html?: boolean }): Promise<number> {
  const { findParty } = await import("../exchange/party-names.js");
  const { loadExchange } = await import("../exchange/load-exchange.js");
  const { writeBrief } = await import("../brief/brief.js");
  const parties = [findParty(a), findParty(b)] as const;
  const { exchange, materials } = await withRecord(options.record, (record) =>
    loadExchange(record, parties, { since: options.since ?? null, until: options.until ?? null }),
  );
  const written = writeBrief(exchange, materials);
  if (options.json === true) console.log(JSON.stringify(written));
  else if (options.html === true) console.log((await import("../brief/html.js")).briefPage(written));
  else await show(written);
  return DONE;
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
