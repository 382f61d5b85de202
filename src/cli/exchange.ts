import { Command } from "commander";
import type { Exchange } from "../exchange/types.js";
import { DONE } from "./exit.js";
import { dateOption, recordOption, withRecord } from "./record-option.js";

export interface BetweenOptions {
  readonly record?: string;
  readonly since?: string;
  readonly until?: string;
  readonly json?: boolean;
}

/** `demarche exchange A B`: the moves between two parties and what each answers. */
export function exchange(): Command {
  return new Command("exchange")
    .description("the moves between two parties in order of time, and what each answers")
    .argument("<a>", "a party: code, name, demonym or capital (PRK, Japan)")
    .argument("<b>", "the other party")
    .option("--since <date>", "from this day on", dateOption("since"))
    .option("--until <date>", "up to this day", dateOption("until"))
    .option("--json", "for programs")
    .addOption(recordOption())
    .action(async (a: string, b: string, options: BetweenOptions) => {
      process.exitCode = await run(a, b, options);
    });
}

async function run(a: string, b: string, options: BetweenOptions): Promise<number> {
  const { findParty } = await import("../exchange/party-names.js");
  const { loadExchange } = await import("../exchange/load-exchange.js");
  const parties = [findParty(a), findParty(b)] as const;
  const { exchange } = await withRecord(options.record, (record) =>
    loadExchange(record, parties, { since: options.since ?? null, until: options.until ?? null }),
  );
  if (options.json === true) console.log(JSON.stringify(exchange));
  else await show(exchange);
  return DONE;
}

async function show(exchange: Exchange): Promise<void> {
  const { ladder, openText, positionsText } = await import("./ladder.js");
  const { inSentence } = await import("../brief/wording.js");
  if (exchange.moves.length === 0) {
    const [a, b] = exchange.parties;
    console.log(
      `The record holds no move between ${inSentence(a.name)} and ${inSentence(b.name)}. “demarche read PATH” reads articles into it.`,
    );
    return;
  }
  console.log([ladder(exchange), openText(exchange), positionsText(exchange)].filter((part) => part !== "").join("\n"));
}
