import type { GazetteerRow, PlaceRow } from "../../knowledge/places.js";
import { withoutAccents } from "../pieces.js";

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonameid: number | null;
  readonly size: number;
}

export interface Gazetteer {
  /** All places that bear a name. */
  named(name: string): readonly Site[];
  /** Whether some name begins with the word. */
  begins(word: string): boolean;
  /** Whether the name is a common word or a surname before it is a town. */
  isWord(name: string): boolean;
}

interface State {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** Kilometres within which two entries of one name are the same place. */
const SAME = 60;

/** Builds the index of places by all their names. */
export function prepareGazetteer(
  places: readonly PlaceRow[],
  gazetteer: readonly GazetteerRow[],
  states: readonly State[],
  words: ReadonlySet<string>,
): Gazetteer {
  const byName = new Map<string, Site[]>();
  const add = (name: string, site: Site): void => {
    const key = keyOf(name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [site]);
    else known.push(site);
  };
  // "Scotland" stands for the United Kingdom's government, but is a place of its own.
  const own = new Set(places.flatMap((row) => [row.name, ...row.alternates]));
  const countries = new Map<string | null, GazetteerRow>();
  const derived = new Map<string, GazetteerRow[]>();
  for (const row of gazetteer) {
    if (row.kind === "country") countries.set(row.country, row);
    if (own.has(row.name)) derived.set(row.name, [...(derived.get(row.name) ?? []), row]);
  }
  for (const { id, name, names } of states) {
    const row = countries.get(id);
    if (row === undefined) continue;
    for (const each of [name, ...names]) if (!own.has(each)) add(each, { ...row, name });
  }
  for (const row of places) {
    const names = [row.name, ...row.alternates];
    const same = names.flatMap((name) => derived.get(name) ?? []).find((each) => kilometres(each, row) < SAME);
    const site = { ...row, geonameid: row.geonameid ?? same?.geonameid ?? null };
    for (const name of names) add(name, site);
  }
  for (const row of gazetteer) {
    add(row.name, row);
    for (const name of row.alternates) add(name, row);
    // GeoNames writes the breath of romanised names ("Namp’o"), news does not.
    if (!PLAIN.test(row.name) && APOSTROPHE.test(row.name)) add(row.name.replace(APOSTROPHE, ""), row);
  }
  const first = new Set<string>();
  for (const name of byName.keys()) first.add(firstWord(name));
  const distinct = new Map<string, readonly Site[]>();
  return {
    named: (name) => {
      const key = keyOf(name);
      const known = distinct.get(key);
      if (known !== undefined) return known;
      const sites = apart(byName.get(key) ?? []);
      if (sites.length > 0) distinct.set(key, sites);
      return sites;
    },
    begins: (word) => first.has(firstWord(keyOf(word))) || ABBREVIATED.test(`${word} `),
    isWord: (name) => words.has(name),
  };
}

/** Entries of one kind and name that lie together are one place; the first counts. */
function apart(sites: readonly Site[]): readonly Site[] {
  const kept: Site[] = [];
  for (const site of sites)
    if (!kept.some((each) => each.kind === site.kind && kilometres(each, site) < SAME)) kept.push(site);
  return kept;
}

/** Words that names of places are cut short by: "St. Louis", "Mt. Pleasant", "Ft. Worth". */
const ABBREVIATED = /^(?:Saint|St|Mt|Ft)\.? /;
const PLAIN = /^[A-Za-z ]+$/;

const APOSTROPHE = /(?<=\p{L})['’‘ʼʻ`](?=\p{L}{2})/u;

/** One spelling for all of a name: no accents, one apostrophe, "Saint" as "St". */
function keyOf(name: string): string {
  const short = ABBREVIATED.test(name)
    ? name.replace(ABBREVIATED, (word) => (word.startsWith("M") ? "Mount " : word.startsWith("F") ? "Fort " : "St "))
    : name;
  return PLAIN.test(short)
    ? short
    : withoutAccents(short)
        .replace(/[’‘ʼʻ`]/g, "'")
        .replace(/[-–‑]/g, " ");
}

const LETTER = /\p{L}/u;

/** The letters with which a name begins; a loop, for it runs over all names at every start. */
function firstWord(name: string): string {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at) | 32;
    const plain = code >= 97 && code <= 122;
    if (!plain && (name.charCodeAt(at) < 128 || !LETTER.test(name.charAt(at)))) return name.slice(0, at);
  }
  return name;
}

/** Great-circle distance. */
export function kilometres(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const chord = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, chord)));
}
