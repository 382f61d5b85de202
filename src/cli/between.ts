import { Command } from "commander";
import type { Material } from "../exchange/material.js";
import type { Exchange } from "../exchange/types.js";
import { dateOption, recordOption, withRecord } from "./record-option.js";

/** What the verbs about two parties take. */
export interface BetweenOptions {
  readonly record?: string;
  readonly since?: string;
  readonly until?: string;
  readonly json?: boolean;
}

/** A verb about two parties and a span of time. */
export function betweenCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument("<a>", "a party: code, name, demonym or capital (PRK, Japan)")
    .argument("<b>", "the other party")
    .option("--since <date>", "from this day on", dateOption("since"))
    .option("--until <date>", "up to this day", dateOption("until"))
    .option("--json", "for programs")
    .addOption(recordOption());
}

/** The exchange that such a verb is about, and what it was put together from. */
export async function exchangeBetween(
  a: string,
  b: string,
  { record: where, since = null, until = null }: { record?: string; since?: string | null; until?: string | null },
): Promise<{ exchange: Exchange; materials: Material[] }> {
  const { findParty } = await import("../exchange/party-names.js");
  const { loadExchange } = await import("../exchange/load-exchange.js");
  const parties = [findParty(a), findParty(b)] as const;
  return withRecord(where, (record) => loadExchange(record, parties, { since, until }));
}
