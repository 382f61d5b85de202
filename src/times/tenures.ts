import { dayOf, daysIn, known, type Day } from "./calendar.js";

/** A row of the lexicon of offices, as far as dating needs it. */
export interface Tenure {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly office: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Somebody named with an office ("President Lee Jae Myung"), and when that person held it. */
export interface Titled {
  readonly name: string;
  readonly office: string;
  readonly terms: readonly { readonly first: Day; readonly last: Day }[];
}

export interface Offices {
  /** The last year in which the lexicon knows of anybody taking office. */
  readonly lastYear: number;
  titled(text: string): Titled[];
}

const GONE = /\b(?:former|ex|then|late|past|ousted|deposed|one-time|onetime|ailing former)[ -](?:[\w.]+ ){0,3}$/i;
/** Whatever the office, its holder may be called the leader of the country. */
const LEADING = new Set(["president", "prime minister", "chancellor", "king", "leader", "supreme leader", "premier"]);

/** Builds the index of who held which office when. */
export function prepareOffices(rows: readonly Tenure[]): Offices {
  const byName = new Map<string, Tenure[]>();
  for (const row of rows) {
    for (const name of [row.name, ...row.aliases]) byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const offices = [...new Set(rows.map(({ office }) => office).concat("leader"))];
  const words = offices
    .sort((a, b) => b.length - a.length)
    .map((office) => office.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const title = new RegExp(`\\b(${words.join("|")}),?\\s+(?=\\p{Lu})`, "giu");
  const years = rows.map(({ from }) => Number((from ?? "0").slice(0, 4)));
  return {
    lastYear: Math.max(...years),
    titled: (text) => titledIn(text, title, byName),
  };
}

function titledIn(text: string, title: RegExp, byName: ReadonlyMap<string, readonly Tenure[]>): Titled[] {
  const found = new Map<string, Titled>();
  for (const match of text.matchAll(title)) {
    if (GONE.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const office = (match[1] ?? "").toLowerCase();
    const name = nameAt(text, match.index + match[0].length, byName);
    if (name === null) continue;
    const rows = (byName.get(name) ?? []).filter((row) => fits(row.office.toLowerCase(), office));
    if (rows.length > 0) found.set(`${office} ${name}`, { name, office, terms: rows.map(termOf) });
  }
  return [...found.values()];
}

/** The longest known name that begins here. */
function nameAt(text: string, start: number, byName: ReadonlyMap<string, unknown>): string | null {
  const words = text.slice(start, start + 60).split(/(?=[\s,;:!?”"]|['’]s\b|\.\s)/u);
  for (let count = Math.min(5, words.length); count > 0; count--) {
    const name = words.slice(0, count).join("").replace(/\s+/g, " ");
    if (byName.has(name)) return name;
  }
  return null;
}

function fits(held: string, said: string): boolean {
  return held === said || held.endsWith(` ${said}`) || (said === "leader" && LEADING.has(held));
}

function termOf({ from, to }: Tenure): { first: Day; last: Day } {
  return { first: edge(from, false) ?? -Infinity, last: edge(to, true) ?? Infinity };
}

/** First or last day of a date cut to what is known. */
export function edge(date: string | null, last: boolean): Day | null {
  const parts = known(date);
  if (parts === null) return null;
  const month = parts.month ?? (last ? 12 : 1);
  return dayOf(parts.year, month, parts.day ?? (last ? daysIn(parts.year, month) : 1));
}
