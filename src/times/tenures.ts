import { dayOf, daysIn, known, type Day } from "./calendar.js";

/** A row of the lexicon of offices, as far as dating needs it. */
export interface Tenure {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
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

/** Countries whose names are written family name first in English news. */
const FAMILY_FIRST = new Set(["PRK", "KOR", "CHN", "TWN", "VNM"]);

/** Offices that fewer have held are no titles that stand before a name. */
const FEWEST_HOLDERS = 3;

/** Tells who held which office when; the index is built when it is first asked, since most articles are dated. */
export function prepareOffices(rows: readonly Tenure[]): Offices {
  let prepared: { names: Names; title: RegExp } | null = null;
  return {
    lastYear: rows.reduce((last, { from }) => Math.max(last, Number((from ?? "0").slice(0, 4))), 0),
    titled: (text) => {
      prepared ??= { names: namesOf(rows), title: titlePattern(rows) };
      return titledIn(text, prepared.title, prepared.names);
    },
  };
}

function namesOf(rows: readonly Tenure[]): Names {
  return {
    full: index(rows, ({ name, aliases }) => [name, ...aliases]),
    family: index(rows, familyNames),
  };
}

function titlePattern(rows: readonly Tenure[]): RegExp {
  const holders = new Map<string, number>([["leader", FEWEST_HOLDERS]]);
  for (const { office } of rows) holders.set(plain(office), (holders.get(plain(office)) ?? 0) + 1);
  const words = [...holders]
    .flatMap(([office, many]) => (many >= FEWEST_HOLDERS ? [office] : []))
    .sort((a, b) => b.length - a.length)
    .map((office) => office.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[- ]"));
  return new RegExp(`\\b(${words.join("|")}),?\\s+(?=\\p{Lu})`, "giu");
}

interface Names {
  readonly full: ReadonlyMap<string, readonly Tenure[]>;
  readonly family: ReadonlyMap<string, readonly Tenure[]>;
}

function index(rows: readonly Tenure[], keys: (row: Tenure) => readonly string[]): Map<string, Tenure[]> {
  const map = new Map<string, Tenure[]>();
  for (const row of rows) {
    for (const key of new Set(keys(row))) {
      const known = map.get(key);
      if (known) known.push(row);
      else map.set(key, [row]);
    }
  }
  return map;
}

/** "Biden", "von der Leyen"; "Yoon" where the family name comes first. */
function familyNames({ name, country }: Tenure): string[] {
  const words = name.split(" ");
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return [];
  return FAMILY_FIRST.has(country ?? "") ? [first] : [last, words.slice(1).join(" ")];
}

function titledIn(text: string, title: RegExp, names: Names): Titled[] {
  const found = new Map<string, Titled>();
  for (const match of text.matchAll(title)) {
    if (GONE.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const office = (match[1] ?? "").toLowerCase().replaceAll("-", " ");
    const start = match.index + match[0].length;
    const fitting = ({ office: held }: Tenure): boolean => fits(plain(held), office);
    // Of several with one family name, "President Bush", each may be meant.
    const full = nameAt(text, start, names.full);
    const name = full ?? nameAt(text, start, names.family);
    if (name === null) continue;
    const rows = ((full === null ? names.family : names.full).get(name) ?? []).filter(fitting);
    if (rows.length > 0) found.set(`${office} ${name}`, { name, office, terms: rows.map(termOf) });
  }
  return withoutShort([...found.values()]);
}

/** "President Biden" further down is the President Joe Biden of the first sentence. */
function withoutShort(titled: readonly Titled[]): Titled[] {
  const isShort = (name: string, other: string): boolean => other.endsWith(` ${name}`) || other.startsWith(`${name} `);
  return titled.filter((one) => !titled.some((other) => other.office === one.office && isShort(one.name, other.name)));
}

/** The longest known name that begins here. */
function nameAt(text: string, start: number, known: ReadonlyMap<string, unknown>): string | null {
  const words = text.slice(start, start + 60).split(/(?=[\s,;:!?”"]|['’]s\b|\.\s|\.$)/u);
  for (let count = Math.min(5, words.length); count > 0; count--) {
    const name = words.slice(0, count).join("").replace(/\s+/g, " ");
    // "President Kim Chae-won" is nobody whom the list holds as Kim.
    if (known.has(name) && !(count === 1 && /^ \p{Lu}/u.test(words[1] ?? ""))) return name;
  }
  return null;
}

/** "NATO Secretary General" holds the office that is listed as "secretary-general of NATO". */
function plain(office: string): string {
  return office
    .replace(/ of (?:the )?\p{Lu}.*$/u, "")
    .toLowerCase()
    .replaceAll("-", " ");
}

/** A vice president is no president. */
const SECOND = /\b(?:vice|deputy|assistant|under|lieutenant)\b/;

function fits(held: string, said: string): boolean {
  return held === said || (held.endsWith(` ${said}`) && !SECOND.test(held)) || (said === "leader" && LEADING.has(held));
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
