import type { LineFault, OwnActors } from "./own-actors.js";
import { readOwnTable } from "./own-table.js";
import { readPetrarchActors, readPetrarchAgents } from "./petrarch.js";

export const FORMATS = ["table", "petrarch actors", "petrarch agents"] as const;
export type DictionaryFormat = (typeof FORMATS)[number];

/** A user's dictionary of actors, as far as it could be read. */
export interface Dictionary extends OwnActors {
  readonly format: DictionaryFormat;
  readonly faults: readonly LineFault[];
}

/** Which format a text has: a table names its columns first, an agent's code begins with a tilde. */
export function formatOf(text: string): DictionaryFormat {
  const first = text.split(/\r?\n/, 1)[0]?.split("\t") ?? [];
  if (first.includes("name") || first.includes("id")) return "table";
  return /^[^;#\n]*\[(?:~|[A-Z]{3,}~)/m.test(text) ? "petrarch agents" : "petrarch actors";
}

/**
 * Reads a dictionary of one's own: the project's table, or an actor or agent dictionary of PETRARCH as it is. Lines
 * that cannot be used are told, the others count.
 *
 * @param file its name, for what is told of it and for the ids of its actors
 * @param countries the codes of the states that there are
 */
export function readDictionary(text: string, file: string, countries: ReadonlySet<string>): Dictionary {
  const format = formatOf(text);
  const nothing = { actors: [], agents: [] };
  if (format === "table") return { format, ...readOwnTable(text, file, countries) };
  if (format === "petrarch agents") return { format, ...nothing, ...readPetrarchAgents(text, file) };
  return { format, ...nothing, ...readPetrarchActors(text, file, countries) };
}
