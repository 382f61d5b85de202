import type { OutletRow } from "../../knowledge/intake.js";

/** The known outlets, found by address or by name. */
export interface Outlets {
  byUrl(url: string): OutletRow | null;
  /** By a name or credit, as printed: "AFP", "the Korea Times", "Korea JoongAng Daily staff". */
  byName(name: string): OutletRow | null;
  /** By a name exactly as the outlet writes it: "print" is a button, "ThePrint" an outlet. */
  byOwnName(name: string): OutletRow | null;
  /** The outlet that a line names with two words or more, capitals and all; one word may be anything. */
  namedIn(line: string): OutletRow | null;
}

/** Runs of words that may be a name; small words stay behind. */
const CAPITALISED =
  /[\p{Lu}\p{Lo}\d][^\s|]*(?:\s+(?:(?:of|the|and|for|de|la|le|du|der|die)\s+)*[\p{Lu}\p{Lo}\d][^\s|]*)*/gu;

/** Prepares the outlet lexicon once for all documents. */
export function prepareOutlets(rows: readonly OutletRow[]): Outlets {
  const domains = new Map(rows.flatMap((row) => row.domains.map((domain) => [domain, row] as const)));
  const exact = new Map<string, OutletRow>();
  const loose = new Map<string, OutletRow>();
  for (const row of rows) {
    for (const name of [row.name, ...row.credits]) {
      if (!exact.has(name)) exact.set(name, row);
      const key = fold(name);
      // "AP" and "Time" must stand as they are written; "korea times" may not.
      if (key.length > 4 && !loose.has(key)) loose.set(key, row);
    }
  }
  const long = [...loose].filter(([key, row]) => key.includes(" ") && row.kind !== "portal");
  return {
    byUrl: (url) => byHost(host(url), domains),
    byName: (name) => exact.get(name.trim()) ?? loose.get(fold(name)) ?? null,
    byOwnName: (name) => exact.get(name.trim()) ?? null,
    namedIn: (line) => {
      const names = line.match(CAPITALISED)?.map(fold).join(" | ") ?? "";
      const text = ` ${names} `;
      const found = long.filter(([key]) => text.includes(` ${key} `));
      return found.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;
    },
  };
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim()
    .replace(/^the /u, "")
    .replace(/ (?:staff|bureau|news desk|web desk|desk|news agency|news service|correspondent)$/u, "");
}

function host(url: string): string {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/@]*@)?([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? "";
}

/** "en.yna.co.kr" is known by itself or by "yna.co.kr"; the longest known domain wins. */
function byHost(name: string, domains: ReadonlyMap<string, OutletRow>): OutletRow | null {
  const parts = name.split(".");
  for (let from = 0; from < parts.length - 1; from++) {
    const row = domains.get(parts.slice(from).join("."));
    if (row !== undefined) return row;
  }
  return null;
}
