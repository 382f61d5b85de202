import { partsOfCode, sectorOf } from "./cameo-code.js";
import type { LineFault, OwnActor, OwnAgent, Place } from "./own-actors.js";

/** The lines of a dictionary of PETRARCH or TABARI without comments and blank ones, each with its place. */
function* linesOf(text: string, file: string): Generator<Place & { readonly text: string }> {
  let line = 0;
  for (const raw of text.split(/\r?\n/)) {
    line++;
    const bare = raw.replace(/[;#].*$/, "").trim();
    if (bare !== "" && !bare.startsWith("<")) yield { file, line, text: bare };
  }
}

/** "NORTH_KOREA_", "UNITED_STATES": as English writes it; the capitals of a dictionary tell nothing. */
export function nameOf(form: string): string {
  const small = /^(?:of|and|the|for|in|on|de|la|al|el|bin|von|van|des|du)$/;
  const words = form.replaceAll("_", " ").trim().toLowerCase().split(/\s+/);
  return words
    .map((word, i) => (i > 0 && small.test(word) ? word : word.replace(/(?:^|[-'])\p{L}/gu, (at) => at.toUpperCase())))
    .join(" ");
}

const CODE = /\[([^\]]*)\]/g;

/**
 * Reads an actor dictionary of PETRARCH: names in capitals, synonyms on lines that begin with "+", codes in brackets,
 * each with or without dates ("[USAGOV 090120-170120]", "[USAELI >170120]").
 */
export function readPetrarchActors(
  text: string,
  file: string,
  countries: ReadonlySet<string>,
): { actors: OwnActor[]; faults: LineFault[] } {
  const actors: OwnActor[] = [];
  const faults: LineFault[] = [];
  let names: string[] = [];
  let codes: Omit<OwnActor, "names">[] = [];
  const close = (): void => {
    for (const code of codes) actors.push({ ...code, names });
    names = [];
    codes = [];
  };
  for (const { text: line, ...place } of linesOf(text, file)) {
    const name = line.replace(CODE, "").trim();
    const synonym = name.startsWith("+");
    // A name ends the entry before it; brackets alone belong to the one above.
    if (name !== "" && !synonym) close();
    if (name !== "") names.push(nameOf(synonym ? name.slice(1) : name));
    for (const [, inside = ""] of line.matchAll(CODE)) {
      const read = codeOf(inside.trim(), countries);
      if (typeof read === "string") faults.push({ ...place, message: read });
      else codes.push({ ...read, ...place, role: null });
    }
    if (names.length === 0) faults.push({ ...place, message: `"${line}" stands before any name` });
    if (line.includes("[") && !line.includes("]"))
      faults.push({ ...place, message: `"${line}" opens a code and does not close it` });
  }
  close();
  return { actors: actors.filter((each) => each.names.length > 0), faults };
}

/** The code in a pair of brackets, with its dates; or what is wrong with it. */
function codeOf(
  inside: string,
  countries: ReadonlySet<string>,
): Pick<OwnActor, "code" | "country" | "sector" | "from" | "to"> | string {
  const [, code = "", dates = ""] = /^(\S*?)\s*([<>\d].*)?$/.exec(inside) ?? [];
  const period = periodOf(dates.trim());
  if (period === null) return `"${dates.trim()}" is no date such as 090120, 20090120, >090120 or 090120-170120`;
  if (code === "---" || code === "") return { code: null, country: null, sector: null, ...period };
  const parts = partsOfCode(code, countries);
  if (parts === null) return `"${code}" begins neither with the code of a country nor with IGO, NGO, MNC or the like`;
  return { code, ...parts, ...period };
}

function periodOf(dates: string): { from: string | null; to: string | null } | null {
  if (dates === "") return { from: null, to: null };
  const after = /^>\s*(\d+)$/.exec(dates)?.[1];
  if (after !== undefined) return ended(dayOf(after), null);
  const before = /^<\s*(\d+)$/.exec(dates)?.[1];
  if (before !== undefined) return ended(null, dayOf(before));
  const [, from, to] = /^(\d+)\s*-\s*(\d+)$/.exec(dates) ?? [];
  return from === undefined || to === undefined ? null : ended(dayOf(from), dayOf(to));
}

function ended(
  from: string | null | undefined,
  to: string | null | undefined,
): { from: string | null; to: string | null } | null {
  return from === undefined || to === undefined ? null : { from, to };
}

/** YYMMDD or YYYYMMDD as ISO 8601; undefined where it is neither. Years of two digits lie between 1930 and 2029. */
function dayOf(digits: string): string | undefined {
  const full = digits.length === 6 ? (Number(digits.slice(0, 2)) < 30 ? "20" : "19") + digits : digits;
  const iso = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  return full.length === 8 && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}

/**
 * Reads an agent dictionary of PETRARCH: nouns in capitals with the plural in braces and the code behind a tilde
 * ("POLICEMAN {POLICEMEN} [~COP]"), and word sets ("!MINIST! = MINISTER, MINISTRY") that other lines name.
 */
export function readPetrarchAgents(text: string, file: string): { agents: OwnAgent[]; faults: LineFault[] } {
  const agents: OwnAgent[] = [];
  const faults: LineFault[] = [];
  const sets = new Map<string, readonly string[]>();
  for (const { text: line, ...place } of linesOf(text, file)) {
    const set = /^(!\w+!)\s*=\s*(.+)$/.exec(line);
    if (set !== null) {
      sets.set(
        set[1] ?? "",
        (set[2] ?? "")
          .split(",")
          .map((each) => each.trim())
          .filter((each) => each !== ""),
      );
      continue;
    }
    const [, noun, braces, code] = /^([^[{]+?)\s*(?:\{([^}]*)\})?\s*\[([^\]]*)\]$/.exec(line) ?? [];
    if (noun === undefined || code === undefined) {
      faults.push({
        ...place,
        message: `"${line}" is neither a noun with its code, such as POLICEMAN [~COP], nor a word set`,
      });
      continue;
    }
    const roles = code.replaceAll("~", "").match(/.{3}/g) ?? [];
    const sector = roles.map(sectorOf).find((each) => each !== null) ?? null;
    if (sector === null) {
      faults.push({ ...place, message: `"[${code}]" names no sector that PLOVER knows` });
      continue;
    }
    const unknown = /!\w+!/.exec(noun)?.[0];
    if (unknown !== undefined && !sets.has(unknown)) {
      faults.push({ ...place, message: `"${unknown}" is no word set of this file` });
      continue;
    }
    for (const form of spelledOut(noun, sets)) {
      const singular = form.replaceAll("_", " ").trim().toLowerCase();
      agents.push({ ...place, singular, plural: pluralOf(singular, braces), sector });
    }
  }
  return { agents, faults };
}

function spelledOut(noun: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const name = /!\w+!/.exec(noun)?.[0];
  const words = name === undefined ? undefined : sets.get(name);
  if (name === undefined || words === undefined) return [noun];
  return words.flatMap((word) => spelledOut(noun.replace(name, word), sets));
}

/** Without braces the plural is regular; empty braces say that there is none. */
function pluralOf(singular: string, braces: string | undefined): string | null {
  const said = braces?.replaceAll("_", " ").trim().toLowerCase();
  if (said !== undefined) return said === "" ? null : said;
  if (/(?:s|x|ch|sh)$/.test(singular)) return `${singular}es`;
  return /[^aeiou]y$/.test(singular) ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}
