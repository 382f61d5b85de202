import type { Command } from "commander";
import type { Exchange } from "../exchange/types.js";
import { betweenCommand, exchangeBetween, type BetweenOptions } from "./between.js";
import { DONE } from "./exit.js";

/** `demarche exchange A B`: the moves between two parties and what each answers. */
export function exchange(): Command {
  return betweenCommand("exchange", "the moves between two parties in order of time, and what each answers").action(
    async (a: string, b: string, options: BetweenOptions) => {
      const { exchange } = await exchangeBetween(a, b, options);
      if (options.json === true) console.log(JSON.stringify(exchange));
      else await show(exchange);
      process.exitCode = DONE;
    },
  );
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
