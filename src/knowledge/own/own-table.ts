import { SECTORS, type Sector } from "../../core/actor.js";
import { partsOfCode } from "./cameo-code.js";
import type { LineFault, OwnActor, OwnAgent } from "./own-actors.js";

const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/;

/** Columns that a table of one's own may have; those of the program's own lexicons are among them. */
const COLUMNS = new Set(
  "id name names aliases country code organisation sector role office from to gender owner voice source plural kind".split(
    " ",
  ),
);

/**
 * Reads a table in the project's format: tab-separated, its first line naming the columns, `name` (or `id`) the only
 * one that must be there; a table with a column `plural` is one of head nouns.
 */
export function readOwnTable(
  text: string,
  file: string,
  countries: ReadonlySet<string>,
): { actors: OwnActor[]; agents: OwnAgent[]; faults: LineFault[] } {
  const [head = "", ...lines] = text.split(/\r?\n/);
  const columns = head.split("\t").map((each) => each.trim());
  const actors: OwnActor[] = [];
  const agents: OwnAgent[] = [];
  const faults: LineFault[] = columns
    .filter((each) => !COLUMNS.has(each))
    .map((each) => ({ file, line: 1, message: `there is no column "${each}"; there are ${[...COLUMNS].join(", ")}` }));
  lines.forEach((raw, index) => {
    if (raw.trim() === "" || raw.startsWith("#")) return;
    const place = { file, line: index + 2 };
    const cells = raw.split("\t");
    if (cells.length > columns.length) {
      faults.push({ ...place, message: `${String(cells.length)} columns where ${String(columns.length)} are named` });
      return;
    }
    const row = new Map(columns.map((column, at) => [column, cells[at]?.trim() ?? ""]));
    const read = columns.includes("plural") ? agentOf(row) : actorOf(row, countries);
    if (typeof read === "string") faults.push({ ...place, message: read });
    else if ("singular" in read) agents.push({ ...read, ...place });
    else actors.push({ ...read, ...place });
  });
  return { actors, agents, faults };
}

type Row = ReadonlyMap<string, string>;
type Without<Entry> = Omit<Entry, "file" | "line">;

/** The sector that a row names, null for none; or what is wrong with it. */
function sectorIn(row: Row): { readonly sector: Sector | null } | string {
  const said = row.get("sector") ?? "";
  if (said === "") return { sector: null };
  return (SECTORS as readonly string[]).includes(said)
    ? { sector: said as Sector }
    : `sector "${said}" is none of ${SECTORS.join(", ")}`;
}

function agentOf(row: Row): Without<OwnAgent> | string {
  const singular = (row.get("id") ?? row.get("name") ?? "").toLowerCase();
  if (singular === "") return "the noun is missing";
  const said = sectorIn(row);
  if (typeof said === "string") return said;
  return { singular, plural: row.get("plural")?.toLowerCase() || null, ...said };
}

function actorOf(row: Row, countries: ReadonlySet<string>): Without<OwnActor> | string {
  const name = row.get("name") ?? "";
  if (name === "") return "the name is missing";
  const said = sectorIn(row);
  if (typeof said === "string") return said;
  const code = row.get("code") || row.get("organisation") || null;
  const parts = code === null ? null : partsOfCode(code, countries);
  if (code !== null && parts === null)
    return `code "${code}" begins neither with a country nor with IGO, NGO, MNC or the like`;
  const country = row.get("country") || parts?.country || null;
  if (country !== null && !countries.has(country)) return `country "${country}" is no ISO 3166-1 alpha-3 code`;
  const [from = "", to = ""] = [row.get("from"), row.get("to")];
  for (const day of [from, to]) if (!DATE.test(day)) return `"${day}" is no date such as 2024, 2024-03 or 2024-03-26`;
  if (from !== "" && to !== "" && to < from) return `it ends (${to}) before it begins (${from})`;
  const sector = said.sector ?? parts?.sector ?? null;
  if (country === null && sector === null && code === null) return `"${name}" has neither country, code nor sector`;
  const aliases = (row.get("aliases") || row.get("names") || "").split("|").map((each) => each.trim());
  return {
    names: [name, ...aliases.filter((each) => each !== "")],
    ...{ code: code ?? (country ?? "---") + (sector ?? ""), country, sector },
    ...{ role: row.get("role") || row.get("office") || null, from: from || null, to: to || null },
  };
}
